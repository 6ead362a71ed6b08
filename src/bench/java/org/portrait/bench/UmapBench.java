// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.Umap;
import org.portrait.work.Progress;
import smile.manifold.UMAP;
import smile.math.MathEx;

/**
 * UMAP beside Smile's, on four overlapping Gaussians (centres 3 standard deviations from the first along an axis each)
 * in eight dimensions: processor seconds of the one thread that each has, and whether a second picture is the first.
 */
final class UmapBench {
    private static final int DIMENSIONS = 8;
    private static final int NEIGHBOURS = 15;
    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");

    private record Timed(double seconds, double[][] picture) {}

    private UmapBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s.%n%nProcessor seconds of the one thread, the second of two pictures each."
                        + " Load average before: %.1f%s.%n%n"
                        + "| rows | ours s | the same twice | Smile s | the same twice |%n"
                        + "| ---: | ---: | --- | ---: | --- |%n",
                Machine.host("mvn -Pbench test-compile exec:exec@umap", "default"),
                busy,
                busy > 0.5 ? ", so the machine was **busy**" : ""));
        for (int n : new int[] {1_000, 3_000, 5_000}) {
            double[][] rows = rows(n);
            ScaledMatrix matrix = matrix(rows);
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s |%n",
                    n,
                    twice(() -> pairs(new Umap().arrange(matrix, Progress.none()))),
                    twice(() -> {
                        MathEx.setSeed(1);
                        return UMAP.fit(rows, new UMAP.Options(NEIGHBOURS));
                    })));
        }
        System.out.println(text);
        ResultsFile.put(RESULTS, "UMAP", text.toString());
    }

    private static String twice(Callable<double[][]> work) {
        Timed first = alone(work);
        Timed second = alone(work);
        boolean same = Arrays.deepEquals(first.picture, second.picture);
        return String.format(Locale.ROOT, "%.1f | %s", second.seconds, same ? "yes" : "no");
    }

    /** In a pool of one fresh thread, as Smile's random numbers want it. */
    private static Timed alone(Callable<double[][]> work) {
        try (var pool = new ForkJoinPool(1)) {
            return pool.submit(() -> {
                        var threads = ManagementFactory.getThreadMXBean();
                        long start = threads.getCurrentThreadCpuTime();
                        double[][] picture = work.call();
                        return new Timed((threads.getCurrentThreadCpuTime() - start) / 1e9, picture);
                    })
                    .join();
        }
    }

    private static double[][] rows(int n) {
        var random = new Random(5);
        var rows = new double[n][DIMENSIONS];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(rows[i], _ -> random.nextGaussian());
            rows[i][i % 4] += i % 4 == 0 ? 0 : 3;
        }
        return rows;
    }

    private static ScaledMatrix matrix(double[][] rows) {
        double[][] columns = ScaledMatrix.rows(rows); // transposed
        var ones = new double[DIMENSIONS];
        Arrays.fill(ones, 1);
        var names = IntStream.range(0, DIMENSIONS).mapToObj(j -> "f" + j).toList();
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[DIMENSIONS], ones);
    }

    private static double[][] pairs(float[][] picture) {
        return IntStream.range(0, picture[0].length)
                .mapToObj(i -> new double[] {picture[0][i], picture[1][i]})
                .toArray(double[][]::new);
    }
}
