// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a segment. Distances are Euclidean, in the space in which segments were found; quantiles by linear interpolation (Hyndman
 * and Fan type 7).
 *
 * @param segment its number, counted from 1
 * @param name as the analyst or the program called it
 * @param colour its number in the palette
 * @param size how many rows of the training file this model puts there
 * @param rank its place among the sizes of training, from 1 for the largest: of equally near centroids, the first one
 *     has a row
 * @param centroid where it is in that space: d scaled values, or as many as an embedding has
 * @param means of its rows in training, d scaled values; null where the segments were found in the features
 * @param distance99 the distance that 99 % of its rows in training do not exceed
 * @param largest the largest distance of any of its rows in training
 */
public record ModelSegment(
        int segment,
        String name,
        int colour,
        int size,
        int rank,
        double[] centroid,
        double @Nullable [] means,
        double distance99,
        double largest) {
    public ModelSegment {
        if (!finite(centroid)
                || (means != null && !finite(means))
                || size < 0
                || !(distance99 >= 0)
                || !(largest >= distance99)) {
            throw new IllegalArgumentException("no segment: " + segment);
        }
    }

    /** In the features, outside an embedding. */
    public ModelSegment(
            int segment,
            String name,
            int colour,
            int size,
            int rank,
            double[] centroid,
            double distance99,
            double largest) {
        this(segment, name, colour, size, rank, centroid, null, distance99, largest);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** The d scaled values by which it is told. */
    double[] inFeatures() {
        return means == null ? centroid : means;
    }

    ModelSegment named(String other) {
        return new ModelSegment(segment, other, colour, size, rank, centroid, means, distance99, largest);
    }

    ModelSegment measured(int rows, double far, double farthest) {
        return new ModelSegment(segment, name, colour, rows, rank, centroid, means, far, farthest);
    }
}
