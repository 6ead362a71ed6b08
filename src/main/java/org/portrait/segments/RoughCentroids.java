// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * Centroids as the kernels want them: centred and in units as the rough values of {@link Tiles}, four beside each
 * other. Missing ones in the last group are so far away that no row is ever near them.
 *
 * <p>How far off a squared distance may be, when u = 2⁻²⁴ is the rounding of a float: values and centroids are rounded
 * once, a product once, and each of the d + 2 sums, none of which exceeds ‖c‖² + 2‖x‖‖c‖ + ‖x‖². Together these are
 * fewer than d + 8 roundings of at most 2(‖x‖² + ‖c‖²) (Higham 2002, section 3.1).
 *
 * @param packed for each group of four and each feature the four values, times -2
 * @param norms ‖c‖² of each
 * @param slope error bound of a squared distance per ‖x‖²
 * @param floor error bound of a squared distance at x = 0
 */
record RoughCentroids(float[] packed, float[] norms, float slope, float floor) {
    static final int GROUP = 4;
    static final float NOWHERE = 0x1p120f;
    private static final double ROUNDING = 0x1p-24;
    /** Below that floats lose digits. */
    private static final double TINY = 0x1p-110;

    static RoughCentroids of(Tiles tiles, double[][] centroids) {
        return of(tiles, centroids, new double[centroids.length]);
    }

    /** @param prices taken off the squared distances to each centroid, as if ‖c‖² were smaller */
    static RoughCentroids of(Tiles tiles, double[][] centroids, double[] prices) {
        int d = tiles.dimensions();
        int groups = (centroids.length + GROUP - 1) / GROUP;
        var packed = new float[groups * GROUP * d];
        var norms = new float[groups * GROUP];
        Arrays.fill(norms, NOWHERE);
        double largest = 0;
        var point = new float[d];
        for (int k = 0; k < centroids.length; k++) {
            double squared = tiles.rough(centroids[k], point);
            double price = prices[k] * tiles.perUnit() * tiles.perUnit();
            norms[k] = (float) (squared - price);
            largest = Math.max(largest, squared + price);
            for (int j = 0; j < d; j++) {
                packed[(k / GROUP * d + j) * GROUP + k % GROUP] = -2 * point[j];
            }
        }
        double slope = 2.02 * ROUNDING * (d + 8);
        return new RoughCentroids(packed, norms, (float) slope, (float) (slope * largest + TINY));
    }
}
