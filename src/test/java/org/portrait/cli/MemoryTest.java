// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Main;
import org.portrait.Series;

/** Loading, all K from 2 to 20 and the export in a process of its own with a small heap. */
class MemoryTest {
    private static final int FEATURES = 10;

    @TempDir
    Path folder;

    @Test
    void aHundredThousandRows() throws Exception {
        run(100_000, "192m");
    }

    @Test
    void aMillionRows() throws Exception {
        assumeTrue(Series.thorough());
        run(1_000_000, "768m");
    }

    @Test
    void tenMillionRows() throws Exception {
        assumeTrue(Series.thorough());
        run(10_000_000, "4g");
    }

    private void run(int rows, String heap) throws Exception {
        Path data = folder.resolve("data.csv");
        write(data, rows);
        long start = System.nanoTime();
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(command(heap, data))
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMemory(process));
        }
        assertEquals(0, process.exitValue(), Files.readString(messages));
        try (var lines = Files.lines(folder.resolve("out/segments.csv"))) {
            assertEquals(rows + 1, lines.count());
        }
        assertTrue(peak > 0, "no peak was seen");
        Series.record(
                String.format(Locale.ROOT, "load, K 2 to 20, export of %,d × %d, -Xmx%s", rows, FEATURES, heap),
                1,
                String.format(Locale.ROOT, "resident at most %,d MB", peak >> 10),
                start);
    }

    private List<String> command(String heap, Path data) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xmx" + heap,
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                data.toString(),
                "--k",
                "20",
                "--out",
                folder.resolve("out").toString());
    }

    /** In kB. */
    private static long peakMemory(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux says how much memory a process took");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Amounts, counts and shares around eight centres. */
    private static void write(Path file, int rows) throws IOException {
        var random = new SplittableRandom(5);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("a,b,c,d,e,f,g,h,i,j\n");
            var line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                int centre = random.nextInt(8);
                line.setLength(0);
                for (int j = 0; j < FEATURES; j++) {
                    int value = (centre * (j + 3) % 7) * 400 + random.nextInt(600) + random.nextInt(600);
                    line.append(j == 0 ? "" : ",").append(j % 2 == 0 ? value : value / 100.0);
                }
                out.append(line).append('\n');
            }
        }
    }
}
