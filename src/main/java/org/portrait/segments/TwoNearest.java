// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * Roughly how far every row is from the nearest and from the second-nearest of some points, to draw rows by and to
 * estimate what an exchange would gain. Squared, in the unit of {@link Tiles}, tile by tile; never below 0.
 *
 * @param second very far when there is only one point
 */
record TwoNearest(float[][] first, float[][] second) {
    static TwoNearest of(Tiles tiles, double[][] points, Workers workers) {
        var found = new TwoNearest(new float[tiles.count()][], new float[tiles.count()][]);
        workers.each(tiles.count(), t -> {
            float[] first = distances(tiles, t, points[0]);
            var second = new float[first.length];
            Arrays.fill(second, Float.MAX_VALUE);
            for (int p = 1; p < points.length; p++) {
                float[] other = distances(tiles, t, points[p]);
                for (int i = 0; i < first.length; i++) {
                    float nearer = Math.min(first[i], other[i]);
                    second[i] = Math.min(second[i], Math.max(first[i], other[i]));
                    first[i] = nearer;
                }
            }
            found.first[t] = first;
            found.second[t] = second;
        });
        return found;
    }

    /** Roughly how far every row of one tile is from a point. */
    static float[] distances(Tiles tiles, int tile, double[] point) {
        int strips = Tiles.stripsOf(tiles.rowsOf(tile));
        var squared = new float[strips * NearestKernel.STRIP];
        var rough = new float[tiles.dimensions()];
        tiles.rough(point, rough);
        tiles.kernel().distances(tiles.strips(tile), tiles.stripsAt(tile), strips, tiles.dimensions(), rough, squared);
        return squared;
    }
}
