// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * What the movement of the centroids says about rows that are not looked at (Hamerly 2010, "Making k-means even
 * faster"): the distance to another centroid has fallen by at most that centroid's movement, and it is at least half
 * the gap between the two centroids when the row is nearer to its own than that.
 *
 * <p>Bounds are rounded outwards and compared with a margin far above the rounding error of a computed squared distance
 * of up to a thousand features. A row counts as certain only if the computed distances, ties included, could not decide
 * otherwise, so results are those of comparing every row with every centroid.
 *
 * @param drift for each segment the largest movement of another centroid
 * @param halfGap for each segment half the distance to the nearest other centroid
 */
record Motion(double[] drift, double[] halfGap) {
    private static final double MARGIN = 1e-11;
    private static final double UP = 1 + 0x1p-40;
    private static final double DOWN = 1 - 0x1p-50;
    /** Squares of smaller distances lose digits. */
    private static final double TINY = 1e-140;

    static Motion of(double[][] from, double[][] to) {
        int k = to.length;
        var drift = new double[k];
        var halfGap = new double[k];
        for (int c = 0; c < k; c++) {
            halfGap[c] = Double.POSITIVE_INFINITY;
            for (int other = 0; other < k; other++) {
                if (other != c) {
                    drift[c] = Math.max(drift[c], Math.sqrt(PointMoves.squared(from[other], to[other])) * UP);
                    halfGap[c] = Math.min(halfGap[c], Math.sqrt(PointMoves.squared(to[c], to[other])) / 2);
                }
            }
        }
        return new Motion(drift, halfGap);
    }

    /** A lower bound of the distance to other centroids, brought up to date. */
    double lowered(double bound, int own) {
        return (bound - drift[own]) * DOWN;
    }

    /**
     * @param squared computed squared distance to the own centroid
     * @param bound lower bound of the distance to the others
     */
    boolean surelyNearest(double squared, double bound, int own) {
        double others = Math.max(bound, halfGap[own]) * (1 - MARGIN);
        return others > TINY && squared * (1 + MARGIN) < others * others;
    }
}
