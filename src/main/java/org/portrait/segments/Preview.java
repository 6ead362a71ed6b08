// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.jspecify.annotations.Nullable;

/**
 * Segments for one K at once: Lloyd's iterations from greedy k-means++ seeds on the rows that a search would look at,
 * then one pass in which every row joins the nearest of these centroids.
 */
final class Preview {
    private static final int ITERATIONS = 20;

    private Preview() {}

    /** @param like what is on screen, whose colours the segments take over where they are recognised */
    static Segmentation of(Tiles tiles, SegmentSettings settings, int k, @Nullable Segmentation like, Workers workers) {
        var limits = DescentLimits.of(settings, tiles);
        Tiles sample = Chain.searched(tiles, settings, workers);
        if (DistinctRows.count(sample.rows(), sample.dimensions(), sample::value, k) < k) {
            sample = tiles;
        }
        double[][] seeds = new SeedStream(sample, new RandomStream(settings.seed(), 0), workers).first(k);
        var descent = new Descent(sample, seeds, limits, workers).run(ITERATIONS);
        var all = sample == tiles ? descent : new Descent(tiles, descent.centroids(), limits, workers).run(0);
        Segmentation found = Numbering.of(all, Partition::inertia);
        return like == null || like.labels().length != tiles.rows() ? found : SegmentMatching.coloured(like, found);
    }
}
