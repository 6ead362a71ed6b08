// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Progress;

/**
 * The assignment of rows to centroids with the least sum of squared distances in which no segment has fewer rows than a
 * limit (Bradley, Bennett and Demiriz 2000, "Constrained K-Means Clustering"). They solve it as a minimum cost flow; so
 * does this, by successive shortest paths (Ahuja, Magnanti and Orlin 1993, section 9.7) over the segments alone: from one
 * with rows to spare, by way of others, to one that lacks some, each arc being the row that costs least to move. Ties go
 * to the earliest row. {@link Prices} does most of it beforehand, many rows at a time.
 *
 * <p>Arcs to segments with rows to spare are left out: the limit does not bind there, its price is 0, and no path through
 * such a segment is cheaper than the one that starts there.
 */
final class SizedAssignment {
    private static final int FIRST_OFFERS = 64;
    private static final int CHECKED = 1 << 12;
    /** A path is shorter than another when it is so by more than rounding. */
    private static final double ROUNDING = 1e-13;

    private final Tiles tiles;
    private final double[][] centroids;
    private final byte[] labels;
    private final int limit;
    private final Progress progress;
    private final int k;
    private final int[] sizes;
    private final double[] own;
    private final double rounding;
    /** Per segment and other segment the rows of the one that would go to the other. */
    private final @Nullable Offers[][] offers;

    /** Rows of one segment by what it costs to move them to another: the first so many, or all. */
    private static final class Offers {
        RowHeap rows = new RowHeap(false);
        int wanted = FIRST_OFFERS;
        double lastKey = Double.NEGATIVE_INFINITY;
        int lastRow = -1;
        boolean all;

        boolean covers(double key, int row) {
            return all || !RowHeap.before(lastKey, lastRow, key, row);
        }
    }

    private SizedAssignment(
            Tiles tiles, double[][] centroids, byte[] labels, int limit, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.centroids = centroids;
        this.labels = labels;
        this.limit = limit;
        this.progress = progress;
        k = centroids.length;
        sizes = new int[k];
        own = new double[labels.length];
        offers = new Offers[k][k];
        double largest = 0;
        workers.each(tiles.count(), t -> {
            double[] squared = tiles.squared(t, labels, centroids);
            System.arraycopy(squared, 0, own, t * Tiles.ROWS, squared.length);
        });
        for (int row = 0; row < labels.length; row++) {
            sizes[labels[row]]++;
            largest = Math.max(largest, own[row]);
        }
        for (double[] centroid : centroids) {
            largest = Math.max(largest, PointMoves.squared(centroid, centroids[0]));
        }
        rounding = ROUNDING * largest;
        new Prices(tiles, centroids, labels, own, sizes, limit, workers, progress).raise();
    }

    /**
     * @param labels of the nearest centroid of each row, changed in place
     * @param limit at most n / K
     */
    static void apply(Tiles tiles, double[][] centroids, byte[] labels, int limit, Workers workers, Progress progress) {
        new SizedAssignment(tiles, centroids, labels, limit, workers, progress).run();
    }

    private void run() {
        int missing =
                Arrays.stream(sizes).map(size -> Math.max(0, limit - size)).sum();
        for (int m = 0; m < missing; m++) {
            if (m % CHECKED == 0) {
                progress.checkCancelled();
            }
            move(path());
        }
    }

    /** From a segment to the one before it on the cheapest path; the last entry is the segment that gets a row. */
    private int[] path() {
        var cost = new double[k];
        var from = new int[k + 1];
        Arrays.fill(from, -1);
        Arrays.setAll(cost, c -> sizes[c] > limit ? 0 : Double.POSITIVE_INFINITY);
        boolean changed = true;
        for (int round = 0; changed && round < k; round++) {
            changed = false;
            for (int to = 0; to < k; to++) {
                changed |= sizes[to] <= limit && relax(to, cost, from);
            }
        }
        int end = -1;
        for (int c = 0; c < k; c++) {
            if (sizes[c] < limit && (end < 0 || cost[c] < cost[end])) {
                end = c;
            }
        }
        from[k] = end;
        return from;
    }

    private boolean relax(int to, double[] cost, int[] from) {
        boolean changed = false;
        for (int a = 0; a < k; a++) {
            if (a != to && cost[a] < Double.POSITIVE_INFINITY) {
                double through = cost[a] + cheapest(a, to);
                if (through < cost[to] - rounding) {
                    cost[to] = through;
                    from[to] = a;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private void move(int[] from) {
        int end = from[k];
        int start = end;
        var rows = new int[k];
        for (int to = end; from[to] >= 0; to = from[to]) {
            rows[to] = offers(from[to], to).rows.row();
            start = from[to];
        }
        for (int to = end; from[to] >= 0; to = from[to]) {
            give(rows[to], to);
        }
        sizes[start]--;
        sizes[end]++;
    }

    private void give(int row, int to) {
        labels[row] = (byte) to;
        own[row] = tiles.squared(row, centroids[to]);
        for (int other = 0; other < k; other++) {
            Offers known = offers[to][other];
            if (known != null) {
                double key = tiles.squared(row, centroids[other]) - own[row];
                if (known.covers(key, row)) {
                    known.rows.push(key, row);
                }
            }
        }
    }

    /** What it costs to move the row of one segment for which that is least to another. */
    private double cheapest(int a, int to) {
        Offers known = offers(a, to);
        while (true) {
            while (known.rows.size() > 0 && labels[known.rows.row()] != a) {
                known.rows.pop();
            }
            if (known.rows.size() > 0) {
                return known.rows.key();
            }
            if (known.all) {
                return Double.POSITIVE_INFINITY;
            }
            fill(known, a, to);
        }
    }

    private Offers offers(int a, int to) {
        Offers known = offers[a][to];
        if (known == null) {
            known = new Offers();
            offers[a][to] = known;
        }
        return known;
    }

    /** The next rows in order, twice as many as before. */
    private void fill(Offers known, int a, int to) {
        progress.checkCancelled();
        var first = new RowHeap(true);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == a) {
                double key = tiles.squared(row, centroids[to]) - own[row];
                if (known.covers(key, row)) {
                    continue;
                }
                if (first.size() < known.wanted) {
                    first.push(key, row);
                } else if (RowHeap.before(key, row, first.key(), first.row())) {
                    first.replaceTop(key, row);
                }
            }
        }
        known.all = first.size() < known.wanted;
        known.wanted *= 2;
        if (first.size() > 0) {
            known.lastKey = first.key();
            known.lastRow = first.row();
        }
        for (; first.size() > 0; first.pop()) {
            known.rows.push(first.key(), first.row());
        }
    }
}
