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
        Tiles searched = searched(tiles, settings, workers);
        searchedDistinct = DistinctRows.count(searched.rows(), searched.dimensions(), searched::value, kTo);
        search = new Search(searched, settings, workers, progress);
        best = Search.whole(tiles, limits, workers);
    }

    /** How many of so many rows are searched. */
    static int searchedRows(int rows) {
        return rows > SEARCHED_ROWS ? SAMPLED_ROWS : rows;
    }

    /** The rows on which segments are searched: a sample where there are many. */
    static Tiles searched(Tiles tiles, SegmentSettings settings, Workers workers) {
        int size = searchedRows(tiles.rows());
        return size == tiles.rows() ? tiles : tiles.pick(Search.sample(tiles.rows(), size, settings.seed()), workers);
    }

    private boolean sampled() {
        return searchedRows(tiles.rows()) < tiles.rows();
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
