// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Assessor;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * All K from 2 to 20, and their quality, on seeded data; prints a Markdown table. Arguments: rows (100000), features
 * (8), threads (2).
 */
final class SweepBench {
    private static final int HIGHEST = 20;
    private static final int BLOBS = 8;

    private SweepBench() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int features = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        System.out.println("| rows | features | data | first K, s | K 2–20, s | quality of all K, s | of one K, s |");
        System.out.println("| ---: | ---: | --- | ---: | ---: | ---: | ---: |");
        try (var engine = new KMeans(threads)) {
            measure("warm-up", matrix(20_000, features, false), engine, threads);
            measure("blobs", matrix(rows, features, false), engine, threads);
            measure("heavy tails", matrix(rows, features, true), engine, threads);
        }
    }

    private static void measure(String data, ScaledMatrix matrix, KMeans engine, int threads) {
        List<Segmentation> found = new ArrayList<>();
        long start = System.nanoTime();
        var first = new double[1];
        engine.sweep(
                matrix,
                SegmentSettings.DEFAULT,
                HIGHEST,
                segmentation -> {
                    if (found.isEmpty()) {
                        first[0] = since(start);
                    }
                    found.add(segmentation);
                },
                Progress.none());
        double sweep = since(start);
        long then = System.nanoTime();
        new Assessor(matrix, threads, 1).assessAll(found, Progress.none());
        double quality = since(then);
        long last = System.nanoTime();
        new Assessor(matrix, threads, 1).assess(found.get(3), Progress.none());
        System.out.printf(
                "| %,d | %d | %s | %.2f | %.2f | %.2f | %.2f |%n",
                matrix.rows(), matrix.dimensions(), data, first[0], sweep, quality, since(last));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Standardised columns of touching Gaussian blobs, or of skewed counts and amounts. */
    private static ScaledMatrix matrix(int rows, int features, boolean skewed) {
        var random = new SplittableRandom(11);
        var centres = new double[BLOBS][features];
        for (double[] centre : centres) {
            Arrays.setAll(centre, _ -> random.nextGaussian() * 2);
        }
        var columns = new double[features][rows];
        for (int i = 0; i < rows; i++) {
            double[] centre = centres[random.nextInt(BLOBS)];
            for (int j = 0; j < features; j++) {
                double value = centre[j] + random.nextGaussian();
                columns[j][i] = skewed ? Math.rint(Math.exp(value)) : value;
            }
        }
        var offset = new double[features];
        var factor = new double[features];
        for (int j = 0; j < features; j++) {
            double mean = Arrays.stream(columns[j]).average().orElseThrow();
            double squares =
                    Arrays.stream(columns[j]).map(v -> (v - mean) * (v - mean)).sum();
            offset[j] = mean;
            factor[j] = 1 / Math.sqrt(squares / rows);
        }
        var names = IntStream.range(0, features).mapToObj(j -> "f" + j).toList();
        return new ScaledMatrix(new FeatureMatrix(names, columns), offset, factor);
    }
}
