// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * How far the centroids may move before a row need be looked at again. When a row was last looked at, its nearest
 * centroid was nearer than any other by some gap. Of two centroids that move, one draws near by at most its movement and
 * the other away by at most its own; so as long as the two largest movements, added up over all iterations since, stay
 * below the gap, the row keeps its segment (after Hamerly 2010, "Making k-means even faster"). What is kept per row is
 * one float: gap + drift at that time. Distances are in the unit of {@link Tiles}; every rounding errs towards looking.
 */
final class Slack {
    /** Times that, a float that has been rounded a few times is not too large. */
    static final float DOWN = 1 - 0x1p-21f;

    private static final double UP = 1 + 0x1p-20;

    private final float[] until;
    private final double perUnit;
    private double drift;

    Slack(Tiles tiles) {
        perUnit = tiles.perUnit();
        until = new float[tiles.padded()];
        Arrays.fill(until, tiles.rows(), until.length, Float.POSITIVE_INFINITY);
        drift = Float.MIN_NORMAL;
    }

    /** The centroids have moved. */
    void moved(double[][] from, double[][] to) {
        double most = 0;
        double second = 0;
        for (int c = 0; c < from.length; c++) {
            double movement = Math.sqrt(PointMoves.squared(from[c], to[c])) * perUnit;
            second = Math.max(second, Math.min(most, movement));
            most = Math.max(most, movement);
        }
        drift += (most + second) * UP;
    }

    /** Rows of a tile whose value is at most that must be looked at. */
    float drift() {
        return Math.nextUp((float) drift);
    }

    /** Per row the drift up to which it keeps its segment; infinite for what fills up the last strip. */
    float[] until() {
        return until;
    }

    void forget(int row) {
        until[row] = 0;
    }

    /** Per row by how much its own of these is at least nearer than any other, in the unit of the data. */
    float[] margins(double[][] centroids, double[][] means, int rows) {
        double most = 0;
        for (int c = 0; c < means.length; c++) {
            most = Math.max(most, PointMoves.squared(centroids[c], means[c]));
        }
        double way = 2 * Math.sqrt(most) * UP;
        var margins = new float[rows];
        for (int row = 0; row < rows; row++) {
            double margin = ((double) until[row] - drift()) / perUnit - way;
            margins[row] = Math.nextDown((float) (margin - Math.abs(margin) * (UP - 1)));
        }
        return margins;
    }
}
