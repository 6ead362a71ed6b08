// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.List;
import org.portrait.work.Progress;

/**
 * The segments for K = 2, 3, … in turn. Up to {@value #SEARCHED_ROWS} rows the search looks at all of them. Above that
 * it looks at a sample, and what it finds is carried on to larger samples, each {@value #STEP} times the one before, and
 * at last to all rows: most iterations are spent where they cost little. In the largest sample it competes with the
 * result for K - 1 and a further centroid.
 *
 * <p>A sample may miss a row so far away that a segment of its own would gain more than the winner gains on the result
 * for K - 1. Then a descent starts on all rows, too, from that result and a further centroid, and the better one counts.
 * So inertia never rises with K, unless the iteration limit stops a descent.
 */
final class Chain {
    static final int SEARCHED_ROWS = 6 * Tiles.ROWS;
    private static final int SAMPLED_ROWS = 4 * Tiles.ROWS;
    private static final int STEP = 8;

    private final Tiles tiles;
    private final SegmentSettings settings;
    private final DescentLimits limits;
    private final Workers workers;
    private final Search search;
    /** The larger samples, rising; all rows where none lies between. */
    private final List<Tiles> larger;

    private final int sampledDistinct;
    private Descent best;

    Chain(Tiles tiles, SegmentSettings settings, int kTo, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.settings = settings;
        this.workers = workers;
        limits = DescentLimits.of(settings, tiles);
        Tiles searched = searched(tiles, settings, workers);
        larger = larger(tiles, settings, workers);
        sampledDistinct = Math.min(
                distinct(searched, kTo),
                larger.stream().mapToInt(level -> distinct(level, kTo)).min().orElseThrow());
        search = new Search(searched, searched != tiles, settings, workers, progress);
        best = Search.whole(tiles, limits, workers);
    }

    private static int distinct(Tiles tiles, int limit) {
        return DistinctRows.count(tiles.rows(), tiles.dimensions(), tiles::value, limit);
    }

    /** How many of so many rows are searched. */
    static int searchedRows(int rows) {
        return rows > SEARCHED_ROWS ? SAMPLED_ROWS : rows;
    }

    /** The rows on which segments are searched: a sample where there are many. */
    static Tiles searched(Tiles tiles, SegmentSettings settings, Workers workers) {
        return sample(tiles, searchedRows(tiles.rows()), settings, workers);
    }

    private static Tiles sample(Tiles tiles, int size, SegmentSettings settings, Workers workers) {
        return size == tiles.rows() ? tiles : tiles.pick(Search.sample(tiles.rows(), size, settings.seed()), workers);
    }

    /** Samples of the rows, rising; these themselves where they are few. */
    static List<Tiles> larger(Tiles tiles, SegmentSettings settings, Workers workers) {
        var levels = new ArrayList<Tiles>();
        for (int size = tiles.rows() / STEP; size >= 2 * SAMPLED_ROWS; size /= STEP) {
            levels.addFirst(sample(tiles, size, settings, workers));
        }
        return levels.isEmpty() ? List.of(tiles) : levels;
    }

    Descent next() {
        best = searchedRows(tiles.rows()) == tiles.rows() ? search.next() : refined();
        return best;
    }

    private Descent refined() {
        if (best.centroids().length < sampledDistinct) {
            Descent found = search.next();
            for (Tiles level : larger) {
                found = descent(level, found.centroids());
            }
            Descent winner = Best.of(found, warm(larger.getLast()));
            Descent refined = larger.getLast() == tiles ? winner : descent(tiles, winner.centroids());
            double gain = best.inertia() - refined.inertia();
            if (gain >= best.partition().farthest()) {
                return refined;
            }
            return Best.of(refined, warm(tiles));
        }
        return warm(tiles);
    }

    private Descent warm(Tiles rows) {
        return descent(rows, Search.oneMore(rows, best.centroids(), settings.seed(), workers));
    }

    private Descent descent(Tiles rows, double[][] seeds) {
        return new Descent(rows, seeds, limits, workers).run();
    }
}
