// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;

/**
 * The customers divided into K segments, numbered by size, largest first (ties: the one with the earliest row), unless
 * they were put {@link #inOrder in another order}.
 *
 * @param labels n bytes, the segment of each row, 0 to K - 1: one assignment pass against {@code centroids}, ties to
 *     the largest segment; with a limit to the sizes the cheapest assignment that keeps it, see {@code SizedAssignment}
 * @param centroids K points of d values in the scaled space, which may be that of an embedding
 * @param sizes K counts of customers
 * @param inertia sum of squared distances to the own centroid, in the scaled space
 * @param history inertia after each iteration of the descent that won, for the convergence chart: an iteration moves
 *     the centroids to the means and assigns the rows anew, after Lloyd or after single-point moves; for data that
 *     are searched on a sample, only the iterations on all rows
 * @param converged false when the descent stopped at the iteration limit
 * @param colours K colour numbers, which stay with the same customers when K changes: see {@code SegmentMatching}
 * @param limit what the limit to the sizes cost, null where there is none
 * @param inFeatures K points of the scaled features, by which segments are told: the centroids, or of segments in an
 *     embedding the means of their customers
 */
public record Segmentation(
        byte[] labels,
        double[][] centroids,
        int[] sizes,
        double inertia,
        List<Double> history,
        boolean converged,
        int[] colours,
        @Nullable SizeLimit limit,
        double[][] inFeatures) {
    public Segmentation {
        history = List.copyOf(history);
    }

    /** In the features. */
    public Segmentation(
            byte[] labels,
            double[][] centroids,
            int[] sizes,
            double inertia,
            List<Double> history,
            boolean converged,
            int[] colours,
            @Nullable SizeLimit limit) {
        this(labels, centroids, sizes, inertia, history, converged, colours, limit, centroids);
    }

    /** In the features, without a limit to the sizes. */
    public Segmentation(
            byte[] labels,
            double[][] centroids,
            int[] sizes,
            double inertia,
            List<Double> history,
            boolean converged,
            int[] colours) {
        this(labels, centroids, sizes, inertia, history, converged, colours, null);
    }

    public int k() {
        return centroids.length;
    }

    /** The mean of a column of original values over the customers of each segment; NaN for an empty one. */
    public double[] means(double[] values) {
        var means = new double[k()];
        for (int i = 0; i < values.length; i++) {
            means[labels[i]] += values[i];
        }
        for (int s = 0; s < means.length; s++) {
            means[s] /= sizes[s];
        }
        return means;
    }

    /** Per row of the matrix that was segmented the Euclidean distance to its own centroid, in the scaled space. */
    public double[] distances(ScaledMatrix matrix) {
        return distances(matrix, labels, centroids);
    }

    /** Per row the distance to the centroid of its label. */
    public static double[] distances(ScaledMatrix matrix, byte[] labels, double[][] centroids) {
        double[] distances = squaredDistances(matrix, labels, centroids);
        Arrays.setAll(distances, i -> Math.sqrt(distances[i]));
        return distances;
    }

    /** Per row the squared distance to the centroid of its label, in the scaled space. */
    public static double[] squaredDistances(ScaledMatrix matrix, byte[] labels, double[][] centroids) {
        var distances = new double[matrix.rows()];
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] values = matrix.column(j);
            for (int i = 0; i < distances.length; i++) {
                double difference = values[i] - centroids[labels[i]][j];
                distances[i] += difference * difference;
            }
        }
        return distances;
    }

    /**
     * The squared distances of some rows to every centroid, in the scaled space: the ones that labels go by, bit for bit,
     * where a look at rough values leaves a doubt.
     *
     * @param from the first row
     * @return K arrays of {@code rows} distances
     */
    public static double[][] squaredDistances(ScaledMatrix matrix, double[][] centroids, int from, int rows) {
        var squared = new double[centroids.length][rows];
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] values = matrix.features().columns()[j];
            double offset = matrix.offset()[j];
            double factor = matrix.factor()[j];
            for (int s = 0; s < centroids.length; s++) {
                double place = centroids[s][j];
                double[] sums = squared[s];
                for (int i = 0; i < rows; i++) {
                    double difference = (values[from + i] - offset) * factor - place;
                    sums[i] += difference * difference;
                }
            }
        }
        return squared;
    }

    /** @param changed K colour numbers */
    public Segmentation withColours(int[] changed) {
        return new Segmentation(labels, centroids, sizes, inertia, history, converged, changed, limit, inFeatures);
    }

    /**
     * The same segments with other numbers.
     *
     * @param order the K present numbers, in the new order
     * @return this where that is the present one
     */
    public Segmentation inOrder(int[] order) {
        if (Numbering.isSorted(order)) {
            return this;
        }
        var numbers = new byte[k()];
        for (int s = 0; s < order.length; s++) {
            numbers[order[s]] = (byte) s;
        }
        var renumbered = new byte[labels.length];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = numbers[labels[i]];
        }
        return new Segmentation(
                renumbered,
                inOrder(centroids, order),
                IntStream.of(order).map(s -> sizes[s]).toArray(),
                inertia,
                history,
                converged,
                IntStream.of(order).map(s -> colours[s]).toArray(),
                limit,
                inOrder(inFeatures, order));
    }

    private static double[][] inOrder(double[][] points, int[] order) {
        return IntStream.of(order).mapToObj(s -> points[s]).toArray(double[][]::new);
    }

    /**
     * The same segments of an embedding, with the means of their customers in the features.
     *
     * @param features n rows of d scaled values
     */
    public Segmentation toldIn(ScaledMatrix features) {
        var means = new double[k()][features.dimensions()];
        for (int j = 0; j < features.dimensions(); j++) {
            double[] mean = means(features.column(j));
            for (int s = 0; s < mean.length; s++) {
                means[s][j] = mean[s];
            }
        }
        return new Segmentation(labels, centroids, sizes, inertia, history, converged, colours, limit, means);
    }

    /** Whether their numbers go by size, as those of every segmentation do at first. */
    public boolean numberedBySize() {
        return Numbering.isSorted(bySize());
    }

    /** The K numbers in the order of their sizes, in which the first of equally near centroids has a row. */
    public int[] bySize() {
        return Numbering.order(sizes, labels);
    }

    Segmentation withLimit(SizeLimit changed) {
        return new Segmentation(labels, centroids, sizes, inertia, history, converged, colours, changed, inFeatures);
    }

    public int iterations() {
        return history.size();
    }
}
