// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.i18n.Messages;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class CsvFormatTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Path write(CsvFormat format, Object... cells) {
        Path target = folder.resolve("a.csv");
        new CsvExport(format, new AtomicFile()).rows(target, List.of("a", "b"), sink -> sink.take(cells));
        return target;
    }

    @Test
    void forGermanExcelASemicolonSeparatesAndACommaIsTheDecimalSign() throws IOException {
        CsvFormat format = CsvFormat.excel(Locale.GERMANY);
        assertEquals("\uFEFFa;b\n-1,5;1.5, Straße\n", Files.readString(write(format, -1.5, "1.5, Straße")));
        assertEquals(CsvFormat.EXCEL, CsvFormat.excel(Locale.CHINA));
        assertEquals(CsvFormat.EXCEL, CsvFormat.excel(Locale.US));
    }

    @Test
    void theListIsWrittenSo() throws IOException {
        Path target = folder.resolve("segments.csv");
        new CsvExport(CsvFormat.excel(Locale.GERMANY), new AtomicFile())
                .segments(target, Shop.table(Messages.ENGLISH), Progress.none());
        List<String> lines = Files.readAllLines(target);
        assertEquals("007;20;-1,5;'=1+1;2024-02-29;true;1;2;'=Young;0;", lines.get(1));
        assertEquals("008;30;;a,b;;false;2;;;;missing value", lines.get(2));
    }

    @Test
    void aNumberWithTheDelimiterIsQuoted() throws IOException {
        assertEquals("a,b\n\"1,5\",2\n", Files.readString(write(CsvFormat.UPLOAD.withDecimal(','), 1.5, 2.0)));
    }

    @Test
    void phonesSurviveAnUploadAndAreHarmlessInExcel() throws IOException {
        assertEquals("a,b\n+86 138,-3.25\n", Files.readString(write(CsvFormat.UPLOAD, "+86 138", -3.25)));
        assertEquals("\uFEFFa,b\n'+86 138,-3.25\n", Files.readString(write(CsvFormat.EXCEL, "+86 138", -3.25)));
    }

    @Test
    void aHeadingStartsNoFormula() throws IOException {
        Path target = folder.resolve("a.csv");
        new CsvExport(CsvFormat.EXCEL, new AtomicFile()).rows(target, List.of("=1+1", "＠x"), _ -> {});
        assertEquals("\uFEFF'=1+1,'＠x\n", Files.readString(target));
    }

    @Test
    void theMarkIsThatOfTheEncoding() throws IOException {
        byte[] utf16 = Files.readAllBytes(write(CsvFormat.EXCEL.withEncoding(StandardCharsets.UTF_16LE), "张", 1));
        assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, Arrays.copyOf(utf16, 4));
        byte[] chinese = Files.readAllBytes(write(CsvFormat.EXCEL.withEncoding(GB18030), "张😀", 1));
        assertEquals("a,b\n张😀,1\n", new String(chinese, GB18030));
        assertEquals('a', chinese[0]);
        byte[] western = Files.readAllBytes(write(CsvFormat.EXCEL.withEncoding(WESTERN), "Größe €", 1));
        assertArrayEquals("a,b\nGr\u00F6\u00DFe \u0080,1\n".getBytes(StandardCharsets.ISO_8859_1), western);
    }

    @Test
    void aCharacterThatTheEncodingLacksIsRefused() {
        var e = assertThrows(
                FailureException.class, () -> write(CsvFormat.UPLOAD.withEncoding(WESTERN), "Größe", "Łódź 😀"));
        assertEquals(new Failure.NotInEncoding("Ł", "windows-1252", "b", 1), e.failure());
        assertEquals(0, folder.toFile().list().length);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', 'a', '1', '.', '-'})
    void notEverythingSeparates(char delimiter) {
        assertThrows(IllegalArgumentException.class, () -> CsvFormat.UPLOAD.withDelimiter(delimiter));
    }
}
