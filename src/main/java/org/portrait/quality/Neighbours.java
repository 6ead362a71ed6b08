// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;

/**
 * Which other segment each row is nearest to, and how near.
 *
 * @param second n segments, other than the own one, with the nearest centroid
 * @param near K × K counts of the rows of one segment that are nearly as close to the centroid of another
 * @param rows K counts
 * @param nearest K segments: the one to which most of the rows are nearly as close, ties and none to the one whose
 *     centroid is nearest
 */
record Neighbours(byte[] second, int[][] near, int[] rows, int[] nearest) {
    /** @param ratio of the distances to the own centroid and to the other one, above which these are nearly the same */
    static Neighbours of(ScaledMatrix matrix, byte[] labels, double[][] centroids, double ratio) {
        int k = centroids.length;
        var second = new byte[labels.length];
        var near = new int[k][k];
        var rows = new int[k];
        var point = new double[matrix.dimensions()];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = matrix.value(i, j);
            }
            int own = labels[i];
            int other = nearest(point, centroids, own);
            second[i] = (byte) other;
            rows[own]++;
            double toOwn = squared(point, centroids[own]);
            near[own][other] += toOwn > ratio * ratio * squared(point, centroids[other]) ? 1 : 0;
        }
        var nearest = new int[k];
        for (int s = 0; s < k; s++) {
            nearest[s] = nearest(centroids[s], centroids, s);
            for (int o = 0; o < k; o++) {
                nearest[s] = near[s][o] > near[s][nearest[s]] ? o : nearest[s];
            }
        }
        return new Neighbours(second, near, rows, nearest);
    }

    /** The share of a segment that is nearly as close to some other one, 0 to 1; NaN without rows. */
    double share(int segment) {
        int sum = 0;
        for (int count : near[segment]) {
            sum += count;
        }
        return rows[segment] == 0 ? Double.NaN : (double) sum / rows[segment];
    }

    private static int nearest(double[] point, double[][] centroids, int not) {
        int nearest = not == 0 ? 1 : 0;
        double least = squared(point, centroids[nearest]);
        for (int c = nearest + 1; c < centroids.length; c++) {
            double squared = c == not ? least : squared(point, centroids[c]);
            if (squared < least) {
                least = squared;
                nearest = c;
            }
        }
        return nearest;
    }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
