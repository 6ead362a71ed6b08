// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Progress;

/** A text of several pieces comes out as Java's own charsets read it. */
class CleanCopyTest {
    @TempDir
    Path folder;

    /** Six megabytes of lines of every length up to 200, so that pieces end anywhere. */
    private static String text(String word) {
        var text = new StringBuilder("name,amount\r\n");
        for (int i = 0; text.length() < 6 << 20; i++) {
            text.append(word.repeat(1 + i % (200 / word.length())))
                    .append(',')
                    .append(i)
                    .append(i % 2 == 0 ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private boolean copied(byte[] bytes, String encoding, int mark) throws Exception {
        Path file = Files.write(folder.resolve("text"), bytes);
        return CleanCopy.write(file, Charset.forName(encoding), mark, folder.resolve("copy"), Progress.none())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 北京é𠮷",
        "UTF-16LE, 北京é𠮷上",
        "UTF-16BE, 北京é𠮷上",
        "GB18030, 北京é𠮷",
        "Big5, 台北市",
        "Shift_JIS, 東京ソ能",
        "GB18030, x北 a京é1𠮷0",
        "Shift_JIS, aソb ｶﾅ能0",
        "EUC-KR, 서울",
        "windows-1252, Zürich",
        "ISO-8859-1, Málaga"
    })
    void everyEncoding(String encoding, String word) throws Exception {
        String text = text(word);
        assertTrue(copied(text.getBytes(Charset.forName(encoding)), encoding, 0));
        assertEquals(text, Files.readString(folder.resolve("copy")));
    }

    @Test
    void theByteOrderMarkStays() throws Exception {
        String text = text("北京");
        assertTrue(copied(("\ufeff" + text).getBytes(Charset.forName("UTF-16LE")), "UTF-16LE", 2));
        assertEquals(text, Files.readString(folder.resolve("copy")));
    }

    /** A byte that means nothing, NUL, half a character at the end, a line longer than a piece. */
    @Test
    void whatNeedsCareIsNotCopied() throws Exception {
        byte[] bytes = text("北京").getBytes(Charset.forName("GB18030"));
        byte[] damaged = bytes.clone();
        damaged[5_000_000] = (byte) 0xff;
        assertFalse(copied(damaged, "GB18030", 0));
        damaged = bytes.clone();
        damaged[5_000_001] = 0;
        assertFalse(copied(damaged, "GB18030", 0));
        assertFalse(copied(Arrays.copyOf("a,b\n1,北".getBytes(Charset.forName("GB18030")), 7), "GB18030", 0));
        assertFalse(copied("x".repeat(3 << 20).getBytes(Charset.forName("GB18030")), "GB18030", 0));
    }

    @Test
    void leadingZerosAreSeen() throws Exception {
        String numbers = "a,b\n1,20\n".repeat(300_000);
        Path file = folder.resolve("text");
        Files.writeString(file, numbers, Charset.forName("UTF-16LE"));
        var charset = Charset.forName("UTF-16LE");
        Path copy = folder.resolve("copy");
        assertEquals(
                new CleanCopy(Set.of(LineEnd.LF), false),
                CleanCopy.write(file, charset, 0, copy, Progress.none()).orElseThrow());
        Files.writeString(file, numbers + "1,020\n", charset);
        assertEquals(
                new CleanCopy(Set.of(LineEnd.LF), true),
                CleanCopy.write(file, charset, 0, copy, Progress.none()).orElseThrow());
    }
}
