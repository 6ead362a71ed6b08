// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Files that are no table are refused with the reason. */
class RefusedFilesTest {
    @TempDir
    Path folder;

    private static Failure refused(Path file, LoadSettings settings) {
        return assertThrows(FailureException.class, () -> new Loader().load(file, settings, Progress.none()))
                .failure();
    }

    private static Failure refused(Path file) {
        return refused(file, LoadSettings.DETECT);
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws Exception {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotThere() {
        Path none = folder.resolve("none.csv");
        assertEquals(new Failure.FileMissing(none), refused(none));
        assertEquals(new Failure.NotAFile(folder), refused(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n ", "\ufeff", ",,\n,,\n"})
    void whatIsEmpty(String text) throws Exception {
        Path file = file("empty.csv", text);
        assertEquals(new Failure.EmptyFile(file), refused(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,age,town\n", "id,age,town", "\ufeffid,age,town\r\n", "town"})
    void whatIsOnlyAHeader(String text) throws Exception {
        Path file = file("header.csv", text);
        assertEquals(new Failure.HeaderOnly(file), refused(file));
    }

    @ParameterizedTest
    @CsvSource({"png, 89504e470d0a1a0a", "jpeg, ffd8ffe0", "pdf, 255044462d312e34", "elf, 7f454c46", "zip, 504b0304"})
    void whatIsSomethingElse(String kind, String magic) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(magic));
        var rest = new byte[5_000];
        new Random(1).nextBytes(rest);
        bytes.writeBytes(rest);
        Path file = file(kind + ".csv", bytes.toByteArray());
        assertEquals(new Failure.NotATable(file), refused(file));
        Path noise = file("noise.csv", rest);
        assertEquals(new Failure.NotATable(noise), refused(noise));
    }

    @Test
    void whatHasAWrongName() throws Exception {
        Path workbook = file("a.xlsx", "id,age\n1,20\n");
        assertEquals(new Failure.NotATable(workbook), refused(workbook));
        Path parquet = file("a.parquet", "PAR1, but nothing more");
        assertEquals(new Failure.NotATable(parquet), refused(parquet));
        Path unknown = file("a.psd", "id,age\n1,20\n");
        assertEquals(new Failure.UnknownFormat(unknown), refused(unknown));
        Path old = file("a.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        assertEquals(new Failure.UnknownFormat(old), refused(old));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "hello", "[{\"id\":1},{\"id\":"})
    void textThatIsNotJson(String text) throws Exception {
        Path file = file("a.json", text);
        assertEquals(new Failure.InvalidJson(file), refused(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "3", "\"text\""})
    void jsonThatIsNoTable(String text) throws Exception {
        Path file = file("a.json", text);
        assertEquals(new Failure.JsonWithoutRows(file), refused(file));
    }

    @Test
    void whatMayNotBeRead() throws Exception {
        Path file = file("secret.csv", "id,age\n1,20\n");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "not as root, not on Windows");
        assertEquals(new Failure.FileForbidden(file), refused(file));
    }

    @Test
    void workbooksWithoutRows() throws Exception {
        Path empty = folder.resolve("empty.xlsx");
        try (var out = Files.newOutputStream(empty);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Sheet1");
        }
        assertEquals(new Failure.EmptyFile(empty), refused(empty));
        Path header = folder.resolve("header.xlsx");
        try (var out = Files.newOutputStream(header);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Sheet1").value(0, 0, "id");
        }
        assertEquals(new Failure.HeaderOnly(header), refused(header));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes in folders")
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(new Failure.NotAFile(pipe), refused(pipe));
    }

    @Test
    void whatCannotBeDoneAsAsked() throws Exception {
        Path file = file("a.csv", "id,age\n1,20\n");
        assertEquals(
                new Failure.FileUnreadable(file, "encoding klingon"),
                refused(file, LoadSettings.DETECT.withEncoding("klingon")));
        Progress cancelled = new Progress() {
            @Override
            public void report(org.portrait.work.Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> new Loader().load(file, LoadSettings.DETECT, cancelled));
    }
}
