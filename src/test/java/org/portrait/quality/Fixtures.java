// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Points, labels, and a plain Lloyd's K-Means, so that these tests need no other stage. */
final class Fixtures {
    private Fixtures() {}

    static ScaledMatrix matrix(double[]... rows) {
        int d = rows[0].length;
        var columns = new double[d][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        var ones = new double[d];
        Arrays.fill(ones, 1);
        return new ScaledMatrix(new FeatureMatrix(names(d), columns), new double[d], ones);
    }

    /** With mean 0 and variance 1 in each dimension. */
    static ScaledMatrix standardised(double[]... rows) {
        ScaledMatrix plain = matrix(rows);
        var offset = new double[plain.dimensions()];
        var factor = new double[plain.dimensions()];
        for (int j = 0; j < offset.length; j++) {
            for (double[] row : rows) {
                offset[j] += row[j] / rows.length;
            }
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[j] - offset[j]) * (row[j] - offset[j]);
            }
            factor[j] = 1 / Math.sqrt(squares / rows.length);
        }
        return new ScaledMatrix(plain.features(), offset, factor);
    }

    /**
     * 1,000 customers in four groups of about 400, 300, 200 and 100, at separation 4 in the first four features, and 46
     * features of noise; all standardised.
     */
    static ScaledMatrix fourAmongNoise(int seed) {
        var random = new Random(seed);
        double apart = 4 * Math.sqrt(4) / Math.sqrt(2);
        var rows = new double[1_000][50];
        for (double[] row : rows) {
            Arrays.setAll(row, _ -> random.nextGaussian());
            int tenth = random.nextInt(10);
            row[tenth < 4 ? 0 : tenth < 7 ? 1 : tenth < 9 ? 2 : 3] += apart;
        }
        return standardised(rows);
    }

    private static List<String> names(int d) {
        return IntStream.range(0, d).mapToObj(j -> "f" + j).toList();
    }

    static Segmentation labelled(ScaledMatrix matrix, int... labels) {
        return labelled(matrix, IntStream.of(labels).max().orElseThrow() + 1, labels);
    }

    private static Segmentation labelled(ScaledMatrix matrix, int k, int[] labels) {
        var bytes = new byte[labels.length];
        var sizes = new int[k];
        var centroids = new double[k][matrix.dimensions()];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
            sizes[labels[i]]++;
        }
        double inertia = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < labels.length; i++) {
                double[] centroid = centroids[labels[i]];
                for (int j = 0; j < centroid.length; j++) {
                    double off = matrix.value(i, j) - centroid[j];
                    inertia += pass == 1 ? off * off : 0;
                    centroid[j] += pass == 0 ? matrix.value(i, j) / sizes[labels[i]] : 0;
                }
            }
        }
        return new Segmentation(bytes, centroids, sizes, inertia, List.of(inertia), true, new int[k]);
    }

    /** K-means++ and Lloyd, the best of four starts. */
    static List<Segmentation> sweep(ScaledMatrix matrix, int kTo, Progress progress) {
        var random = new Random(7);
        var segmentations = new ArrayList<Segmentation>();
        for (int k = 2; k <= kTo; k++) {
            Segmentation best = descend(matrix, k, random);
            for (int start = 1; start < 4; start++) {
                Segmentation other = descend(matrix, k, random);
                best = other.inertia() < best.inertia() ? other : best;
            }
            segmentations.add(best);
        }
        return segmentations;
    }

    private static Segmentation descend(ScaledMatrix matrix, int k, Random random) {
        var centroids = new double[k][];
        var nearest = new double[matrix.rows()];
        Arrays.fill(nearest, 1);
        for (int c = 0; c < k; c++) {
            double left = random.nextDouble() * Arrays.stream(nearest).sum();
            int row = 0;
            while (row < nearest.length - 1 && (left -= nearest[row]) > 0) {
                row++;
            }
            centroids[c] = row(matrix, row);
            for (int i = 0; i < nearest.length; i++) {
                double squared = squared(row(matrix, i), centroids[c]);
                nearest[i] = c == 0 ? squared : Math.min(nearest[i], squared);
            }
        }
        var labels = new int[matrix.rows()];
        Segmentation current = null;
        for (int iteration = 0; iteration < 60; iteration++) {
            for (int i = 0; i < labels.length; i++) {
                double[] point = row(matrix, i);
                for (int c = 0; c < k; c++) {
                    labels[i] = squared(point, centroids[c]) < squared(point, centroids[labels[i]]) ? c : labels[i];
                }
            }
            current = labelled(matrix, k, labels);
            centroids = current.centroids();
        }
        return java.util.Objects.requireNonNull(current);
    }

    static double[] row(ScaledMatrix matrix, int i) {
        return IntStream.range(0, matrix.dimensions())
                .mapToDouble(j -> matrix.value(i, j))
                .toArray();
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** Gaussian blobs of equal size around the given centres. */
    static ScaledMatrix blobs(int perBlob, double deviation, double[]... centres) {
        var random = new Random(5);
        var rows = new double[perBlob * centres.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(centres[i % centres.length])
                    .map(c -> c + deviation * random.nextGaussian())
                    .toArray();
        }
        return matrix(rows);
    }

    static ScaledMatrix drawn(int n, java.util.function.Function<Random, double[]> row) {
        var random = new Random(5);
        return matrix(IntStream.range(0, n).mapToObj(_ -> row.apply(random)).toArray(double[][]::new));
    }
}
