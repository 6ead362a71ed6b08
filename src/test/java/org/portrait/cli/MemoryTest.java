// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Main;
import org.portrait.Series;
import org.portrait.TenColumns;

/** Loading, all K from 2 to 20 and the export, and loading alone, in a process of its own with a small heap. */
class MemoryTest {
    private static final int DONE = 0;
    private static final int REFUSED = 1;

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

    @Test
    void tenMillionRowsAreOpened() throws Exception {
        assumeTrue(Series.thorough());
        Path data = folder.resolve("data.csv");
        TenColumns.write(data, 10_000_000);
        long start = System.nanoTime();
        long peak = peakOf(DONE, command("4g", "inspect", data.toString()));
        assertTrue(messages().contains("\"rows\":10000000,"), messages());
        Series.record(
                "load 10,000,000 × 10, -Xmx4g",
                1,
                String.format(Locale.ROOT, "resident at most %,d MB", peak >> 10),
                start);
    }

    /**
     * Six different texts of eight letters take about 6 × 64 bytes in each of 700,000 rows: 270 MB. Three numbers take
     * 24, a row of twenty one twentieth.
     */
    @Test
    void aFileLargerThanTheMemoryIsRefusedButForAPartAndScoredAllTheSame() throws Exception {
        Path data = texts(700_000);
        peakOf(REFUSED, command("200m", "inspect", data.toString()));
        assertTrue(messages().contains("Read only the columns you need, or a sample of the rows."), messages());
        assertFalse(messages().contains("OutOfMemory"), messages());
        peakOf(DONE, command("200m", "inspect", data.toString(), "--columns", "id,age,spend"));
        assertTrue(messages().contains("\"rows\":700000,"), messages());
        peakOf(DONE, command("200m", "inspect", data.toString(), "--sample", "20"));
        assertTrue(messages().contains("\"rows\":35000,\"every_nth\":20,"), messages());
        Path model = model(texts(2_000), "age,spend");
        Path scores = folder.resolve("scores.csv");
        peakOf(DONE, command("200m", "score", model.toString(), data.toString(), "--out", scores.toString()));
        assertTrue(messages().contains("Scored: 700,000 of 700,000 rows."), messages());
        try (var lines = Files.lines(scores)) {
            assertEquals(700_001, lines.count());
        }
    }

    @Test
    void tenMillionRowsAreScored() throws Exception {
        assumeTrue(Series.thorough());
        Path data = folder.resolve("data.csv");
        TenColumns.write(data, 2_000);
        Path model = model(data, null);
        TenColumns.write(data, 10_000_000);
        long start = System.nanoTime();
        String scores = folder.resolve("scores.csv").toString();
        long peak = peakOf(DONE, command("512m", "score", model.toString(), data.toString(), "--out", scores));
        assertTrue(messages().contains("Scored: 10,000,000 of 10,000,000 rows."), messages());
        Series.record(
                "score 10,000,000 × 10, -Xmx512m",
                1,
                String.format(Locale.ROOT, "resident at most %,d MB", peak >> 10),
                start);
    }

    /** @param features null for all */
    private Path model(Path data, @Nullable String features) throws Exception {
        Path out = folder.resolve("trained");
        var arguments = new ArrayList<>(List.of("run", data.toString(), "--k", "3", "--out", out.toString()));
        if (features != null) {
            arguments.addAll(List.of("--features", features));
        }
        peakOf(DONE, command("256m", arguments.toArray(String[]::new)));
        return out.resolve("model.json");
    }

    private Path texts(int rows) throws IOException {
        Path data = folder.resolve(rows + ".csv");
        try (var out = Files.newBufferedWriter(data)) {
            out.write("id,age,spend,a,b,c,d,e,f\n");
            for (int i = 0; i < rows; i++) {
                String text = Integer.toString(i * 31 + 100_000_000, 36);
                out.append(String.valueOf(i)).append(',').append(String.valueOf(18 + i % 60));
                out.append(',').append(String.valueOf(i % 1000 / 8.0));
                for (char column = 'a'; column <= 'f'; column++) {
                    out.append(',').append(text).append(column);
                }
                out.append('\n');
            }
        }
        return data;
    }

    private void run(int rows, String heap) throws Exception {
        Path data = folder.resolve("data.csv");
        TenColumns.write(data, rows);
        long start = System.nanoTime();
        String out = folder.resolve("out").toString();
        // every K takes time and no memory: the build has 25 minutes
        String k = Series.thorough() ? "20" : "5";
        long peak = peakOf(DONE, command(heap, "run", data.toString(), "--k", k, "--k-range", "2.." + k, "--out", out));
        try (var lines = Files.lines(folder.resolve("out/segments.csv"))) {
            assertEquals(rows + 1, lines.count());
        }
        assertTrue(peak > 0, "no peak was seen");
        Series.record(
                String.format(
                        Locale.ROOT, "load, K 2 to 20, export of %,d × %d, -Xmx%s", rows, TenColumns.FEATURES, heap),
                1,
                String.format(Locale.ROOT, "resident at most %,d MB", peak >> 10),
                start);
    }

    private static List<String> command(String heap, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heap,
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Of a process that ends with this status, in kB. */
    private long peakOf(int status, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages").toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMemory(process));
        }
        assertEquals(status, process.exitValue(), messages());
        return peak;
    }

    private String messages() throws IOException {
        return Files.readString(folder.resolve("messages"));
    }

    /** In kB; 0 where it has just ended, of which its file says nothing, or is gone before or while it is read. */
    private static long peakMemory(Process process) throws Exception {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "only Linux says how much memory a process took");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return 0;
            }
            throw e;
        }
    }
}
