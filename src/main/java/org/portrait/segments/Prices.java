// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Progress;

/**
 * Fills segments that lack rows, many rows at a time: each has a price that is taken off its distances, and it is raised
 * until just enough rows find the segment cheapest (the dual ascent behind an auction, Bertsekas 1988). Others may lack
 * rows then and are raised in turn. At any time every row is where it is cheapest, and a segment with a price has no row
 * to spare, so that the assignment is the cheapest one with its sizes; what is missing still can be filled by paths.
 *
 * <p>Only rows that may come are looked at: those for which the segment is nearly as near as the nearest one.
 */
final class Prices {
    private static final int MOST_ROUNDS = 200;
    private static final int LEAST_CANDIDATES = 1_024;
    private static final int SAMPLED = 8_192;

    private final Tiles tiles;
    private final double[][] centroids;
    private final byte[] labels;
    private final double[] own;
    private final int[] sizes;
    private final int limit;
    private final Workers workers;
    private final Progress progress;
    /** To the nearest centroid, which the labels are of at first. */
    private final double[] nearest;

    private final double[] prices;
    private final @Nullable Candidates[] candidates;

    /**
     * Rows, rising, that are farther from a centroid than from the nearest one by at most {@code reach}.
     *
     * @param distances squared, to the centroid
     */
    private record Candidates(int[] rows, double[] distances, double reach, boolean all) {}

    /**
     * @param labels of the nearest centroids, changed in place
     * @param own squared distances to the centroids of the labels, kept up to date
     * @param sizes of the labels, kept up to date
     */
    Prices(
            Tiles tiles,
            double[][] centroids,
            byte[] labels,
            double[] own,
            int[] sizes,
            int limit,
            Workers workers,
            Progress progress) {
        this.tiles = tiles;
        this.centroids = centroids;
        this.labels = labels;
        this.own = own;
        this.sizes = sizes;
        this.limit = limit;
        this.workers = workers;
        this.progress = progress;
        nearest = own.clone();
        prices = new double[centroids.length];
        candidates = new Candidates[centroids.length];
    }

    /** Until no segment lacks rows, or the rounds are used up. */
    void raise() {
        for (int round = 0; round < MOST_ROUNDS && lacking() > 0; round++) {
            for (int c = 0; c < sizes.length; c++) {
                if (sizes[c] < limit) {
                    progress.checkCancelled();
                    raise(c, limit - sizes[c]);
                }
            }
        }
    }

    private int lacking() {
        return (int) Arrays.stream(sizes).filter(size -> size < limit).count();
    }

    private void raise(int to, int missing) {
        Candidates known = candidates[to];
        if (known == null) {
            known = look(to, Math.max(LEAST_CANDIDATES, 2 * missing));
        }
        RowHeap first = first(known, to, missing);
        while (!known.all && (first.size() < missing || first.key() + prices[to] > known.reach)) {
            known = look(to, 4 * known.rows.length);
            first = first(known, to, missing);
        }
        candidates[to] = known;
        prices[to] += Math.max(0, first.key());
        for (; first.size() > 0; first.pop()) {
            int row = first.row();
            sizes[labels[row]]--;
            sizes[to]++;
            labels[row] = (byte) to;
            own[row] = tiles.squared(row, centroids[to]);
        }
    }

    /** The rows for which a segment would have to be raised least, of equal ones the earliest. */
    private RowHeap first(Candidates known, int to, int wanted) {
        var first = new RowHeap(true);
        for (int i = 0; i < known.rows.length; i++) {
            int row = known.rows[i];
            if (labels[row] != to) {
                double raise = known.distances[i] - prices[to] - (own[row] - prices[labels[row]]);
                if (first.size() < wanted) {
                    first.push(raise, row);
                } else if (RowHeap.before(raise, row, first.key(), first.row())) {
                    first.replaceTop(raise, row);
                }
            }
        }
        return first;
    }

    /** About so many candidates, and at least those of the segment itself. */
    private Candidates look(int to, int wanted) {
        var farther = new double[labels.length];
        workers.each(tiles.count(), t -> {
            int end = Math.min(labels.length, (t + 1) * Tiles.ROWS);
            for (int row = t * Tiles.ROWS; row < end; row++) {
                farther[row] = tiles.squared(row, centroids[to]) - nearest[row];
            }
        });
        double reach = reach(farther, wanted);
        int[] rows = IntStream.range(0, farther.length)
                .filter(row -> farther[row] <= reach)
                .toArray();
        double[] distances = IntStream.of(rows)
                .mapToDouble(row -> farther[row] + nearest[row])
                .toArray();
        return new Candidates(rows, distances, reach, rows.length == farther.length);
    }

    /** Up to which about so many are, as far as evenly spread rows tell. */
    private static double reach(double[] farther, int wanted) {
        int n = farther.length;
        if (wanted >= n) {
            return Double.POSITIVE_INFINITY;
        }
        int sampled = Math.min(SAMPLED, n);
        double[] sample = IntStream.range(0, sampled)
                .mapToDouble(i -> farther[(int) ((long) i * n / sampled)])
                .sorted()
                .toArray();
        return sample[Math.min(sampled - 1, (int) ((long) wanted * sampled / n) + 1)];
    }
}
