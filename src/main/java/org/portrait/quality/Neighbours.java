// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;

/**
 * How many rows of each segment are nearly as close to another one.
 *
 * @param near K × K counts: rows of one segment to whose second-nearest centroid, that of another, the ratio is exceeded
 * @param rows K counts
 */
record Neighbours(int[][] near, int[] rows) {
    /** @param ratio of the distances to the own centroid and to the other one, above which these are nearly the same */
    static Neighbours of(ScaledMatrix matrix, byte[] labels, double[][] centroids, double ratio) {
        var near = new int[centroids.length][centroids.length];
        var rows = new int[centroids.length];
        var point = new double[matrix.dimensions()];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = matrix.value(i, j);
            }
            int own = labels[i];
            int other = nearest(point, centroids, own);
            double toOwn = Borders.squared(point, centroids[own]);
            rows[own]++;
            near[own][other] += toOwn > ratio * ratio * Borders.squared(point, centroids[other]) ? 1 : 0;
        }
        return new Neighbours(near, rows);
    }

    /** The share of a segment that is nearly as close to some other one, 0 to 1; NaN without rows. */
    double share(int segment) {
        int sum = 0;
        for (int count : near[segment]) {
            sum += count;
        }
        return rows[segment] == 0 ? Double.NaN : (double) sum / rows[segment];
    }

    /**
     * The segment to which most rows of this one are nearly as close, of those that have no third one between; where
     * there is none, the one whose centroid is nearest, and that always has none between.
     */
    int nearest(int segment, double[][] centroids) {
        int nearest = nearest(centroids[segment], centroids, segment);
        for (int other = 0; other < near.length; other++) {
            if (near[segment][other] > near[segment][nearest]
                    && Corridor.of(centroids, segment, other).open()) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** The centroid nearest to a point but for one of them, of equal ones the first. */
    static int nearest(double[] point, double[][] centroids, int not) {
        int nearest = not == 0 ? 1 : 0;
        double least = Borders.squared(point, centroids[nearest]);
        for (int c = nearest + 1; c < centroids.length; c++) {
            double squared = c == not ? least : Borders.squared(point, centroids[c]);
            if (squared < least) {
                least = squared;
                nearest = c;
            }
        }
        return nearest;
    }
}
