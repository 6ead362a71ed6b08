// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * How far the centroids may move before a row need be looked at again. When a row was last looked at, its nearest
 * centroid was nearer than any other by some gap. Of two centroids that move, one draws near by at most its movement and
 * the other away by at most its own; so as long as the two largest movements, added up over all iterations since, stay
 * below the gap, the row keeps its segment (after Hamerly 2010, "Making k-means even faster"). What is kept per row is
 * one float: gap + drift at that time. Distances are in the unit of {@link Tiles}; every rounding errs towards looking.
 */
final class Slack {
    private static final float DOWN = 1 - 0x1p-21f;
    private static final double UP = 1 + 0x1p-20;

    private final float[][] until;
    private final double perUnit;
    private double drift;

    Slack(Tiles tiles) {
        perUnit = tiles.perUnit();
        until = new float[tiles.count()][];
        for (int t = 0; t < until.length; t++) {
            until[t] = new float[tiles.rowsOf(t)];
        }
        drift = Float.MIN_NORMAL;
    }

    /** The centroids have moved. */
    void shrink(double[][] from, double[][] to) {
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

    /** Per row the drift up to which it keeps its segment. */
    float[] until(int tile) {
        return until[tile];
    }

    /** What to keep for a row with that gap, now. */
    static float until(float gap, float drift) {
        return (gap + drift) * DOWN;
    }

    /**
     * A lower bound of the gap between two distances.
     *
     * @param first second squared distances as computed
     * @param error of both, at most
     * @return not above 0 when it is not certain which is the smaller
     */
    static float gap(float first, float second, float error) {
        float nearest = (float) Math.sqrt(Math.max(0, first) + error);
        float other = (float) Math.sqrt(Math.max(0, second - error));
        return other * DOWN - nearest * (2 - DOWN);
    }

    void forget(int row) {
        until[row / Tiles.ROWS][row % Tiles.ROWS] = 0;
    }
}
