// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.work.Progress;

/**
 * How a division of customers compares with their segments: the same indices, in the same scaled space, on the same rows.
 * Noise takes no part in the indices nor in the moves.
 *
 * @param k groups
 * @param silhouette calinskiHarabasz daviesBouldin as in {@link Quality}, NaN for fewer than two groups
 * @param sizes k counts of rows
 * @param noise rows in no group
 * @param moves from the segments into the groups
 */
public record GroupingQuality(
        int k, double silhouette, double calinskiHarabasz, double daviesBouldin, int[] sizes, int noise, Moves moves) {
    /**
     * @param matrix the divided rows, some thousands
     * @param segments of the same rows
     * @param threads the result does not depend on it
     */
    public static GroupingQuality of(
            ScaledMatrix matrix, Grouping grouping, Grouping segments, int threads, Progress progress) {
        int[] grouped = grouping.grouped();
        Grouping groups = grouping.picked(grouped);
        byte[] before = segments.picked(grouped).labels();
        var moves = Moves.of(before, segments.k(), groups.labels(), grouping.k(), 0, 0);
        int noise = grouping.labels().length - grouped.length;
        if (grouping.k() < 2) {
            return new GroupingQuality(
                    grouping.k(), Double.NaN, Double.NaN, Double.NaN, grouping.sizes(), noise, moves);
        }
        ScaledMatrix members = noise == 0 ? matrix : matrix.picked(grouped);
        Quality quality = new Assessor(members, threads, 0)
                .assessAll(List.of(groups.segmentation(members)), progress)
                .getFirst();
        return new GroupingQuality(
                grouping.k(),
                quality.silhouette(),
                quality.calinskiHarabasz(),
                quality.daviesBouldin(),
                grouping.sizes(),
                noise,
                moves);
    }

    public int rows() {
        return noise + Arrays.stream(sizes).sum();
    }

    /** The size of the largest group as a share of all rows; NaN without groups. */
    public double largest() {
        return Arrays.stream(sizes).mapToDouble(size -> size).max().orElse(Double.NaN) / rows();
    }

    /** The size of the smallest group as a share of all rows; NaN without groups. */
    public double smallest() {
        return Arrays.stream(sizes).mapToDouble(size -> size).min().orElse(Double.NaN) / rows();
    }

    public double noiseShare() {
        return (double) noise / rows();
    }

    /** The adjusted Rand index with the segments; NaN without groups. */
    public double agreement() {
        return k == 0 ? Double.NaN : moves.adjustedRand();
    }
}
