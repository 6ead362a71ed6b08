// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.portrait.work.Progress;

/**
 * The segments for K = 2, 3, … in turn. Up to {@value #SEARCHED_ROWS} rows the search looks at all of them. Above that
 * it looks at a sample, and its centroids compete on all rows with those of the result for K - 1 and a further one; the
 * better of the two after a few iterations goes on to the end. Because the second starts below the inertia for K - 1,
 * inertia never rises with K, unless the iteration limit stops a descent.
 */
final class Chain {
    static final int SEARCHED_ROWS = 6 * Tiles.ROWS;
    private static final int SAMPLED_ROWS = 4 * Tiles.ROWS;
    private static final int FIRST_ITERATIONS = 3;

    private final Tiles tiles;
    private final SegmentSettings settings;
    private final DescentLimits limits;
    private final Workers workers;
    private final Search search;
    private final int searchedDistinct;
    private Descent best;

    Chain(Tiles tiles, SegmentSettings settings, int kTo, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.settings = settings;
        this.workers = workers;
        limits = DescentLimits.of(settings, tiles);
        Tiles searched =
                sampled() ? tiles.pick(Search.sample(tiles.rows(), SAMPLED_ROWS, settings.seed()), workers) : tiles;
        searchedDistinct = DistinctRows.count(searched.rows(), searched.dimensions(), searched::value, kTo);
        search = new Search(searched, settings, workers, progress);
        best = Search.whole(tiles, limits, workers);
    }

    private boolean sampled() {
        return tiles.rows() > SEARCHED_ROWS;
    }

    Descent next() {
        best = sampled() ? refined() : search.next();
        return best;
    }

    private Descent refined() {
        int k = best.centroids().length + 1;
        double[][] warmSeeds = Search.oneMore(tiles, best, settings.seed(), workers);
        var warm = new Descent(tiles, warmSeeds, limits, workers).run(FIRST_ITERATIONS);
        if (k > searchedDistinct) {
            return warm.run();
        }
        var found = new Descent(tiles, search.next().centroids(), limits, workers).run(FIRST_ITERATIONS);
        return Best.of(found, warm).run();
    }
}
