// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * Whether a gap separates a segment from the nearest other one: Hartigan's dip test (1985) of members of both, projected
 * on the line from one centroid to the other.
 *
 * <p>Only members in the {@link Corridor} along the line count. It is convex, and a log-concave density, which has no
 * groups, is log-concave on it and so unimodal in every projection (Prékopa 1973). Of all members that does not hold:
 * honeycombs cut from an even field are narrowest at their border. Where there are enough, only those between the two
 * centroids count, for others tell of gaps elsewhere in a segment. Of the larger side as many count as of the smaller,
 * those closest to the border, or a small group beside a large one would be overlooked; a cut across the line leaves
 * what is unimodal unimodal.
 *
 * @param nearest the other segment
 * @param rows that count
 * @param dip of their projections
 * @param pValue that evenly spread rows would have such a dip, as {@link DipTable} gives it
 */
public record Separation(int nearest, int rows, double dip, double pValue) {
    private static final int ENOUGH = 50;
    /** Below, even two heaps of customers can hardly be told from chance. */
    private static final int FEW = 40;

    /** Whether too few rows count for a gap to show. */
    public boolean few() {
        return rows < FEW;
    }

    /** @param columns d columns of n scaled values, see {@link Dither} */
    static Separation of(int segment, int nearest, double[][] columns, byte[] labels, double[][] centroids) {
        int from = Math.min(segment, nearest);
        int to = Math.max(segment, nearest);
        var corridor = Corridor.of(centroids, from, to);
        double[] before = corridor.positions(columns, labels, from, true);
        double[] behind = corridor.positions(columns, labels, to, true);
        if (Math.min(before.length, behind.length) < ENOUGH) {
            before = corridor.positions(columns, labels, from, false);
            behind = corridor.positions(columns, labels, to, false);
        }
        int side = Math.min(before.length, behind.length);
        double[] positions = Arrays.copyOfRange(before, before.length - side, before.length + side);
        System.arraycopy(behind, 0, positions, side, side);
        double dip = Dip.of(positions);
        return new Separation(nearest, positions.length, dip, DipTable.pValue(dip, positions.length));
    }
}
