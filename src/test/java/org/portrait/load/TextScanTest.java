// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.work.Progress;

/** Files that are scanned in two halves. */
class TextScanTest {
    private static final String LINE = "10,Zürich,北京,𠮷,0.5,-0,é\n";
    private static final int LINES = 160_000;
    /** Per line: ü, 北, 京, 𠮷, é. */
    private static final int SEQUENCES = 5;

    @TempDir
    Path folder;

    private TextScan scan(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("text"), bytes);
        try (var helper = Executors.newSingleThreadExecutor()) {
            return TextScan.of(file, helper, Progress.none());
        }
    }

    @Test
    void bothHalvesCount() throws Exception {
        byte[] bytes = LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);
        TextScan scan = scan(bytes);
        assertEquals(SEQUENCES * LINES, scan.sequences());
        assertEquals(0, scan.errors());
        assertEquals(Set.of(LineEnd.LF), scan.lineEnds());
        assertFalse(scan.leadingZero());
        assertFalse(scan.blank());
    }

    /** What is odd may be in either half, or at its very end. */
    @Test
    void whatIsInOneHalfIsSeen() throws Exception {
        int half = LINES / 2;
        for (int first : new int[] {half / 2, half - 1, half, half + half / 2, LINES}) {
            String odd = LINE.repeat(first) + "7,007,\0\u00ff\0\r\n8\r" + LINE.repeat(LINES - first);
            byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
            int at = (LINE.repeat(first) + "7,007,\0").getBytes(StandardCharsets.UTF_8).length;
            bytes[at] = (byte) 0xff; // a wrong byte, and after it one that continues nothing
            TextScan scan = scan(bytes);
            assertEquals(2, scan.errors());
            assertEquals(2, scan.evenZeros() + scan.oddZeros());
            assertTrue(scan.leadingZero());
            assertEquals(Set.of(LineEnd.LF, LineEnd.CRLF, LineEnd.CR), scan.lineEnds());
            assertEquals((long) SEQUENCES * LINES, scan.sequences());
        }
    }

    @Test
    void bytesOfUtf16KeepTheirPlaces() throws Exception {
        byte[] bytes = "ab,12\n".repeat(800_000).getBytes(StandardCharsets.UTF_16LE);
        TextScan scan = scan(bytes);
        assertEquals(0, scan.evenZeros());
        assertEquals(6 * 800_000, scan.oddZeros());
    }

    @Test
    void theFirstLinesShowWhetherAFileIsUtf8() throws Exception {
        Path file = folder.resolve("begin");
        Files.writeString(file, LINE.repeat(50_000));
        assertNotNull(TextScan.ofBeginning(file));
        Files.write(file, "name\nZürich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertNull(TextScan.ofBeginning(file));
        Files.write(file, "name\nBern\n".getBytes(StandardCharsets.UTF_16LE));
        assertNull(TextScan.ofBeginning(file));
        Files.write(file, new byte[0]);
        assertNotNull(TextScan.ofBeginning(file));
    }
}
