// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;

/** Data whose groups are known, standardised as customers are by default. */
final class GeneratedData {
    private GeneratedData() {}

    /** @param labels the group of every row */
    record Known(ScaledMatrix matrix, byte[] labels) {}

    /**
     * Four Gaussian groups in two dimensions, centred on 0 and 3.2 in each, standard deviation 0.55, sent
     * through two layers of sigmoids with weights N(0, 1), 2 to 10 to 100, and squared: the data of Yang, Fu,
     * Sidiropoulos and Hong 2017 ("Towards K-means-friendly spaces", section 5.1).
     */
    static Known curled(int n, long seed) {
        var random = new Random(seed);
        double[][] first = weights(2, 10, random);
        double[][] second = weights(10, 100, random);
        var labels = new byte[n];
        var rows = new double[n][];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i % 4);
            double[] h = {3.2 * (i % 4 / 2) + 0.55 * random.nextGaussian(), 3.2 * (i % 2) + 0.55 * random.nextGaussian()
            };
            rows[i] = Arrays.stream(sigmoids(sigmoids(h, first), second))
                    .map(x -> x * x)
                    .toArray();
        }
        return new Known(standardised(rows), labels);
    }

    private static double[][] weights(int from, int to, Random random) {
        return IntStream.range(0, to)
                .mapToObj(_ ->
                        random.doubles(from).map(_ -> random.nextGaussian()).toArray())
                .toArray(double[][]::new);
    }

    private static double[] sigmoids(double[] x, double[][] weights) {
        return Arrays.stream(weights)
                .mapToDouble(w -> 1
                        / (1
                                + Math.exp(-IntStream.range(0, x.length)
                                        .mapToDouble(i -> w[i] * x[i])
                                        .sum())))
                .toArray();
    }

    /** Four round groups of standard deviation 1 in eight dimensions, their centres 5.7 from each other. */
    static Known blobs(int n, long seed) {
        var random = new Random(seed);
        return drawn(n, 4, i -> {
            var row = new double[8];
            Arrays.setAll(row, j -> (j == 2 * i ? 4 : 0) + random.nextGaussian());
            return row;
        });
    }

    /** Two rings around the same point, radii 1 and 2.5. */
    static Known rings(int n, long seed) {
        var random = new Random(seed);
        return drawn(n, 2, i -> {
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = (i == 0 ? 1 : 2.5) + 0.1 * random.nextGaussian();
            return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        });
    }

    /** Two half circles, each around the end of the other. */
    static Known moons(int n, long seed) {
        var random = new Random(seed);
        return drawn(n, 2, i -> {
            double angle = Math.PI * random.nextDouble();
            double x = i == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
            double y = i == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
            return new double[] {x + 0.05 * random.nextGaussian(), y + 0.05 * random.nextGaussian()};
        });
    }

    private static Known drawn(int n, int groups, java.util.function.IntFunction<double[]> row) {
        var labels = new byte[n];
        var rows = new double[n][];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i % groups);
            rows[i] = row.apply(i % groups);
        }
        return new Known(standardised(rows), labels);
    }

    static ScaledMatrix standardised(double[]... rows) {
        double[][] columns = ScaledMatrix.rows(rows);
        var offset = new double[columns.length];
        var factor = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double mean = Arrays.stream(columns[j]).average().orElseThrow();
            offset[j] = mean;
            factor[j] = 1
                    / Math.sqrt(Arrays.stream(columns[j])
                            .map(v -> (v - mean) * (v - mean))
                            .average()
                            .orElseThrow());
        }
        var names = IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList();
        return new ScaledMatrix(new FeatureMatrix(names, columns), offset, factor);
    }
}
