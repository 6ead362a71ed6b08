// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What one pass of ours over 1,000,000 rows of 10 features takes with 10 segments, beside the memory's speed. */
final class PassBench {
    private static final int TRIES = 7;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private record Fits(double seconds, int iterations) {}

    private PassBench() {}

    static String run(Setup setup, Workers workers) throws IOException, InterruptedException {
        var data = setup.data(Kind.TOUCHING, 1_000_000, 10);
        Fits first = median(setup, workers, data, 1);
        Fits few = median(setup, workers, data, 10);
        Fits all = median(setup, workers, data, Plan.ITERATIONS);
        double pass = (all.seconds() - few.seconds()) / Math.max(1, all.iterations() - few.iterations());
        double bytes = 4.0 * data.rows() * data.columns();
        String[] speeds = bandwidth();
        double speed = Double.parseDouble(speeds[1]);
        double floor = bytes / speed / 1e9;
        return String.format(
                Locale.ROOT,
                """
                Memory is read at %.1f GB/s by one thread, %.1f GB/s by two. The %,d × %d floats of `%s` are %.0f MB, \
                %.2f ms at that speed. With 10 segments and 2 threads, one move of the centroids between two \
                passes takes %.1f ms with all that goes before and after; the whole fit takes %.1f ms for %d moves, %.2f ms for each (%.0f %% \
                of the bandwidth); each move after the tenth takes %.2f ms (%.0f %%; above 100 %% means that not \
                everything is read).
                """,
                Double.parseDouble(speeds[0]),
                speed,
                data.rows(),
                data.columns(),
                data.id(),
                bytes / 1e6,
                1e3 * floor,
                1e3 * first.seconds(),
                1e3 * all.seconds(),
                all.iterations(),
                1e3 * all.seconds() / all.iterations(),
                100 * floor * all.iterations() / all.seconds(),
                1e3 * pass,
                100 * floor / pass);
    }

    private static Fits median(Setup setup, Workers workers, DataSet data, int iterations)
            throws IOException, InterruptedException {
        var seconds = new double[TRIES];
        int moves = 0;
        Path labels = setup.folder().resolve("pass.labels");
        for (int t = 0; t < TRIES; t++) {
            String answer = workers.fit(Contestant.OURS, data, 10, iterations, labels, LIMIT);
            if (!answer.startsWith("fit ")) {
                throw new IllegalStateException("our worker failed: see its log in " + setup.folder());
            }
            seconds[t] = Double.parseDouble(answer.split(" ")[1]);
            moves = Integer.parseInt(answer.split(" ")[2]);
        }
        return new Fits(Medians.of(seconds), moves);
    }

    private static String[] bandwidth() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Host.java("-Xms1500m", "-Xmx1500m", Bandwidth.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the memory's speed could not be measured");
        }
        return text.trim().split(" ");
    }
}
