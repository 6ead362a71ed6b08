// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.portrait.data.Quantiles;

/**
 * How good the segments for one K are. Everything is computed in the scaled space.
 *
 * @param inertia sum of squared distances to the own centroid
 * @param silhouette mean silhouette width with Euclidean distances (Rousseeuw 1987); a singleton scores 0
 * @param silhouetteError its standard error when sampled, 0 when exact
 * @param silhouetteRows of how many rows the distances to all others are computed; the other indices are of all rows
 * @param simplifiedSilhouette with the distances to the centroids (Hruschka, de Castro and Campello 2004)
 * @param squaredSilhouette with squared distances, another index than the usual one (as Spark's ClusteringEvaluator)
 * @param calinskiHarabasz variance ratio (Caliński and Harabasz 1974), larger is better
 * @param daviesBouldin (Davies and Bouldin 1979), smaller is better
 * @param within K mean distances of the customers to their own centroid
 * @param between K × K distances between centroids
 * @param segmentSilhouette K mean silhouette widths, NaN where no row of the segment was sampled
 * @param widths per segment the silhouette widths of its rows, or of those that were sampled, ascending
 */
public record Quality(
        int k,
        double inertia,
        double silhouette,
        double silhouetteError,
        int silhouetteRows,
        double simplifiedSilhouette,
        double squaredSilhouette,
        double calinskiHarabasz,
        double daviesBouldin,
        double[] within,
        double[][] between,
        double[] segmentSilhouette,
        double[][] widths) {
    /**
     * The same for segments that got other numbers.
     *
     * @param order the K present numbers, in the new order
     */
    public Quality inOrder(int[] order) {
        return new Quality(
                k,
                inertia,
                silhouette,
                silhouetteError,
                silhouetteRows,
                simplifiedSilhouette,
                squaredSilhouette,
                calinskiHarabasz,
                daviesBouldin,
                inOrder(within, order),
                IntStream.of(order).mapToObj(s -> inOrder(between[s], order)).toArray(double[][]::new),
                inOrder(segmentSilhouette, order),
                IntStream.of(order).mapToObj(s -> widths[s]).toArray(double[][]::new));
    }

    /** Of the silhouette widths of a segment; NaN where no row of it was sampled. */
    public double width(int segment, double share) {
        return Quantiles.of(widths[segment], share);
    }

    /** Of a segment, the share of rows that are nearer to another one; NaN where no row of it was sampled. */
    public double below(int segment) {
        double[] own = widths[segment];
        return own.length == 0
                ? Double.NaN
                : (double) Arrays.stream(own).filter(w -> w < 0).count() / own.length;
    }

    private static double[] inOrder(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(s -> values[s]).toArray();
    }

    /**
     * How much less inertia falls after K than before it: I(K - 1) - 2 I(K) + I(K + 1), large at a bend.
     *
     * @param inertia by K
     * @return NaN where a neighbour is not known
     */
    public static double secondDifference(IntToDoubleFunction inertia, int k) {
        return inertia.applyAsDouble(k - 1) - 2 * inertia.applyAsDouble(k) + inertia.applyAsDouble(k + 1);
    }
}
