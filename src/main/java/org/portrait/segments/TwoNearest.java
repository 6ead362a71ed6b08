// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * Roughly how far every row is from the nearest and from the second-nearest of some points, to draw rows by and to
 * estimate what an exchange would gain. Squared, in the unit of {@link Tiles}, tile by tile; never below 0.
 *
 * @param second very far when there is only one point
 */
record TwoNearest(float[][] first, float[][] second) {
    static TwoNearest of(Tiles tiles, double[][] points, Workers workers) {
        var rough = RoughCentroids.of(tiles, points);
        var found = new TwoNearest(new float[tiles.count()][], new float[tiles.count()][]);
        workers.each(tiles.count(), t -> {
            int strips = Tiles.stripsOf(tiles.rowsOf(t));
            var looked = NearestKernel.Found.ofStrips(strips);
            tiles.kernel().nearest(tiles.strips(t), strips, tiles.dimensions(), rough, looked);
            found.first[t] = notBelowZero(looked.first());
            found.second[t] = notBelowZero(looked.second());
        });
        return found;
    }

    private static float[] notBelowZero(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    /** Roughly how far every row of one tile is from a point. */
    static float[] distances(Tiles tiles, int tile, double[] point) {
        int strips = Tiles.stripsOf(tiles.rowsOf(tile));
        var squared = new float[strips * NearestKernel.STRIP];
        var rough = new float[tiles.dimensions()];
        tiles.rough(point, rough);
        tiles.kernel().distances(tiles.strips(tile), strips, tiles.dimensions(), rough, squared);
        return squared;
    }
}
