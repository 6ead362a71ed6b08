// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;

/**
 * What is known of a segment. Distances are Euclidean, in the scaled space; quantiles by linear interpolation (Hyndman
 * and Fan type 7).
 *
 * @param segment its number, counted from 1
 * @param name as the analyst or the program called it
 * @param colour its number in the palette
 * @param size how many rows of the training file this model puts there
 * @param rank its place among the sizes of training, from 1 for the largest: of equally near centroids, the first one
 *     has a row
 * @param centroid d values in the scaled space
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
        double distance99,
        double largest) {
    public ModelSegment {
        boolean finite = Arrays.stream(centroid).allMatch(Double::isFinite);
        if (!finite || size < 0 || !(distance99 >= 0) || !(largest >= distance99)) {
            throw new IllegalArgumentException("no segment: " + segment);
        }
    }

    ModelSegment named(String other) {
        return new ModelSegment(segment, other, colour, size, rank, centroid, distance99, largest);
    }

    ModelSegment measured(int rows, double far, double farthest) {
        return new ModelSegment(segment, name, colour, rows, rank, centroid, far, farthest);
    }
}
