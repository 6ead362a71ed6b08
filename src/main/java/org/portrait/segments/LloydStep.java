// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * K-Means as it is taught, half an iteration at a time, for people to watch: Lloyd's algorithm (1982, "Least squares
 * quantization in PCM") from customers drawn at random. Segments that are used come from {@link KMeans}, which takes the
 * best of many better starts.
 *
 * @param segments as they are now, numbered as they were drawn; an empty one keeps its centroid
 * @param round 0 at the start, then the iteration
 * @param moved whether centroids have just moved to the means of their customers; else customers have just gone to the
 *     nearest centroid
 * @param changed how many customers that was another one for; all at the start
 */
public record LloydStep(Segmentation segments, int round, boolean moved, int changed) {
    private static final int CHECKED = 10_000;

    /**
     * K customers who differ as centroids, and everybody at the nearest.
     *
     * @param k at most the number of distinct rows
     */
    public static LloydStep start(ScaledMatrix matrix, int k, long seed, Progress progress) {
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<double[]>();
        while (drawn.size() < k) {
            progress.checkCancelled();
            double[] customer = row(matrix, random.nextInt(matrix.rows()));
            if (drawn.stream().noneMatch(other -> Arrays.equals(other, customer))) {
                drawn.add(customer);
            }
        }
        return assigned(matrix, drawn.toArray(double[][]::new), null, 0, progress);
    }

    private static double[] row(ScaledMatrix matrix, int row) {
        return IntStream.range(0, matrix.dimensions())
                .mapToDouble(j -> matrix.value(row, j))
                .toArray();
    }

    /** Whether nobody has gone to another centroid: no further step would change anything. */
    public boolean over() {
        return !moved && changed == 0;
    }

    public LloydStep next(ScaledMatrix matrix, Progress progress) {
        byte[] labels = segments.labels();
        if (moved) {
            return assigned(matrix, segments.centroids(), labels, round, progress);
        }
        var means = new double[segments.k()][matrix.dimensions()];
        for (int j = 0; j < matrix.dimensions(); j++) {
            progress.checkCancelled();
            double[] mean = segments.means(matrix.column(j));
            for (int s = 0; s < means.length; s++) {
                means[s][j] = segments.sizes()[s] == 0 ? segments.centroids()[s][j] : mean[s];
            }
        }
        return new LloydStep(segments(matrix, labels, means), round + 1, true, changed);
    }

    /** @param before null where nobody is anywhere yet */
    private static LloydStep assigned(
            ScaledMatrix matrix, double[][] centroids, byte @Nullable [] before, int round, Progress progress) {
        double[][] columns =
                IntStream.range(0, matrix.dimensions()).mapToObj(matrix::column).toArray(double[][]::new);
        var labels = new byte[matrix.rows()];
        int changed = 0;
        for (int i = 0; i < labels.length; i++) {
            if (i % CHECKED == 0) {
                progress.checkCancelled();
            }
            labels[i] = nearest(columns, i, centroids);
            changed += before == null || before[i] != labels[i] ? 1 : 0;
        }
        return new LloydStep(segments(matrix, labels, centroids), round, false, changed);
    }

    private static byte nearest(double[][] columns, int row, double[][] centroids) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < centroids.length; s++) {
            double squared = 0;
            for (int j = 0; j < columns.length; j++) {
                double difference = columns[j][row] - centroids[s][j];
                squared += difference * difference;
            }
            if (squared < least) {
                least = squared;
                nearest = s;
            }
        }
        return (byte) nearest;
    }

    private static Segmentation segments(ScaledMatrix matrix, byte[] labels, double[][] centroids) {
        var sizes = new int[centroids.length];
        for (byte label : labels) {
            sizes[label]++;
        }
        double inertia = Arrays.stream(Segmentation.squaredDistances(matrix, labels, centroids))
                .sum();
        int[] colours = IntStream.range(0, centroids.length).toArray();
        return new Segmentation(labels, centroids, sizes, inertia, List.of(), false, colours);
    }
}
