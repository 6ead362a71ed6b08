// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnType;
import org.portrait.work.Progress;

/** Large files whose end is not what their beginning promises: they are read as if all of them had been looked at first. */
class BrokenPromiseTest {
    private static final int ROWS = 400_000;

    @TempDir
    Path folder;

    private final List<FirstLook> looks = new ArrayList<>();

    /** Rows like {@code 1000007,Rome,59}, but one near the end. */
    private Path file(byte[] odd) throws IOException {
        Path file = folder.resolve("customers.csv");
        try (var out = Files.newOutputStream(file)) {
            out.write("shop,address,age\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < ROWS - 1; i++) {
                String row = 1_000_000 + i % 1000 + ",Rome via " + i % 10 + "," + (18 + i % 60) + "\n";
                out.write(i == ROWS - 10 ? odd : row.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertTrue(Files.size(file) > 1 << 23, "too small to be read before it is looked at");
        return file;
    }

    private Loaded load(byte[] odd) throws IOException {
        return new Loader().load(file(odd), LoadSettings.DETECT, Progress.none(), looks::add);
    }

    @Test
    void keptItGivesOneFirstLook() throws Exception {
        Loaded loaded = load("7,Rome,33\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, looks.size());
        assertEquals(
                ColumnType.INTEGER, loaded.dataset().schema().column("shop").type());
        assertEquals("7", loaded.dataset().text(ROWS - 10, "shop"));
        assertEquals(ROWS - 1, loaded.dataset().rows());
    }

    @Test
    void leadingZerosFarDownMakeTexts() throws Exception {
        Loaded loaded = load("0000007,Rome,33\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                ColumnType.INTEGER, looks.getFirst().schema().column("shop").type());
        assertEquals(ColumnType.TEXT, looks.getLast().schema().column("shop").type());
        assertEquals("0000007", loaded.dataset().text(ROWS - 10, "shop"));
        assertEquals("1000000", loaded.dataset().text(0, "shop"));
        assertEquals(1_001, loaded.dataset().schema().column("shop").distinct());
    }

    @Test
    void anotherEncodingFarDownIsRecognised() throws Exception {
        Loaded loaded = load("7,Besançon,33\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Besançon", loaded.dataset().text(ROWS - 10, "address"));
        assertEquals(ROWS - 1, loaded.dataset().rows());
        assertEquals("windows-1252", loaded.report().encoding());
    }

    @Test
    void otherLineEndsFarDownAreReported() throws Exception {
        Loaded loaded = load("7,Rome,33\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(LoadReport.LineEnd.MIXED, loaded.report().lineEnd());
        assertEquals(ROWS - 1, loaded.dataset().rows());
        assertEquals("33", loaded.dataset().text(ROWS - 10, "age"));
        assertNotNull(loaded.report().fingerprint());
    }
}
