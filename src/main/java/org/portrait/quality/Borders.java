// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;

/**
 * Whether there is a gap between a segment and its nearest neighbour. The members of both are projected on the line
 * through the two centroids, scaled so that these lie at 0 and 1. Where groups are distinct, fewer lie around the
 * middle than around either end; a long tail that was cut has more in the middle than around its far end.
 */
final class Borders {
    private static final double HALF_WINDOW = 0.2;
    /** A border is clear when its window holds at most this share of the sparser end's. */
    private static final double CLEAR = 0.7;

    private Borders() {}

    /** The share of the segments, 0 to 1, that have a clear border to their nearest neighbour. */
    static double clear(ScaledMatrix matrix, Segmentation s) {
        int k = s.k();
        var nearest = new int[k];
        for (int a = 0; a < k; a++) {
            nearest[a] = nearest(s.centroids(), a);
        }
        var counts = new int[k][3];
        var point = new double[matrix.dimensions()];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = matrix.value(i, j);
            }
            int own = s.labels()[i];
            for (int a = 0; a < k; a++) {
                if (a == own || nearest[a] == own) {
                    count(position(point, s.centroids()[a], s.centroids()[nearest[a]]), counts[a]);
                }
            }
        }
        int clear = 0;
        for (int[] c : counts) {
            clear += c[1] <= CLEAR * Math.min(c[0], c[2]) ? 1 : 0;
        }
        return (double) clear / k;
    }

    private static int nearest(double[][] centroids, int a) {
        int nearest = a == 0 ? 1 : 0;
        for (int b = 0; b < centroids.length; b++) {
            if (b != a && squared(centroids[a], centroids[b]) < squared(centroids[a], centroids[nearest])) {
                nearest = b;
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

    private static double position(double[] point, double[] from, double[] to) {
        double along = 0;
        for (int j = 0; j < point.length; j++) {
            along += (point[j] - from[j]) * (to[j] - from[j]);
        }
        return along / squared(from, to);
    }

    private static void count(double position, int[] windows) {
        for (int w = 0; w < 3; w++) {
            windows[w] += Math.abs(position - w * 0.5) <= HALF_WINDOW ? 1 : 0;
        }
    }
}
