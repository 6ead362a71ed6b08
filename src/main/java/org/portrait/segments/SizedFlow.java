// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.portrait.work.Progress;

/**
 * Fills segments that lack rows and empties those that have too many for their price, by successive shortest paths
 * (Ahuja, Magnanti and Orlin 1993, section 9.7) over the segments alone: an arc from one to another is the row that
 * costs least to move. Prices are the potentials: at any time every row is where it is cheapest. In the end a segment
 * with a price has no row to spare, so that no assignment with that limit is cheaper. Of equal rows the earliest moves.
 */
final class SizedFlow {
    private static final int CHECKED = 1 << 10;

    private final OpenRows open;
    private final byte[] labels;
    private final int[] sizes;
    private final int limit;
    private final PriceRange range;
    private final Progress progress;
    private final int k;
    /** Per segment and other segment the rows of the one that may go to the other, by what that costs. */
    private final RowHeap[][] moves;
    /** The least of these. */
    private final double[][] least;

    private double[] prices;
    private final double[] distances;
    private final int[] from;
    private int end;

    /**
     * @param labels of the cheapest segments at the prices; those of open rows are changed
     * @param sizes kept up to date
     * @param limit at most n / K
     */
    SizedFlow(OpenRows open, byte[] labels, int[] sizes, int limit, PriceRange range, Progress progress) {
        this.open = open;
        this.labels = labels;
        this.sizes = sizes;
        this.limit = limit;
        this.range = range;
        this.progress = progress;
        k = sizes.length;
        prices = range.prices();
        distances = new double[k];
        from = new int[k];
        moves = new RowHeap[k][k];
        least = new double[k][k];
        for (RowHeap[] heaps : moves) {
            Arrays.setAll(heaps, _ -> new RowHeap());
        }
        for (int i = 0; i < open.count(); i++) {
            if (i % CHECKED == 0) {
                progress.checkCancelled();
            }
            offer(i);
        }
        for (int c = 0; c < k; c++) {
            refresh(c);
        }
    }

    /** Those at which it has ended: within their bounds if it has succeeded. */
    double[] prices() {
        return prices;
    }

    /** @return whether it has succeeded, else open rows are too few */
    boolean run() {
        for (int paths = 0; lacking() || overfull(); paths++) {
            if (paths % CHECKED == 0) {
                progress.checkCancelled();
            }
            boolean filling = lacking();
            double length = shortest(filling);
            if (length == Double.POSITIVE_INFINITY) {
                return false;
            }
            prices = raised(length, filling);
            if (!range.holds(prices)) {
                return false;
            }
            follow(filling);
        }
        return true;
    }

    private boolean lacking() {
        boolean lacking = false;
        for (int size : sizes) {
            lacking |= size < limit;
        }
        return lacking;
    }

    private boolean overfull() {
        boolean overfull = false;
        for (int c = 0; c < k; c++) {
            overfull |= overfull(c);
        }
        return overfull;
    }

    private boolean overfull(int c) {
        return sizes[c] > limit && prices[c] > 0;
    }

    /**
     * A path from a segment with rows to spare to one that lacks some; or, when none does, from one with a price to one
     * that would have rows to spare without a price (Dijkstra 1959).
     *
     * @return its length beyond the differences of prices; infinite when there is none
     */
    private double shortest(boolean filling) {
        var done = new boolean[k];
        Arrays.fill(from, -1);
        Arrays.setAll(distances, c -> (filling ? sizes[c] > limit : overfull(c)) ? 0 : Double.POSITIVE_INFINITY);
        double length = Double.POSITIVE_INFINITY;
        for (int nearest = next(done); nearest >= 0 && distances[nearest] < length; nearest = next(done)) {
            done[nearest] = true;
            double ended = distances[nearest] + (filling ? 0 : prices[nearest]);
            if (ended < length && !(filling && sizes[nearest] >= limit)) {
                length = ended;
                end = nearest;
            }
            for (int to = 0; to < k; to++) {
                double arc = Math.max(0, least[nearest][to] + prices[nearest] - prices[to]);
                if (!done[to] && distances[nearest] + arc < distances[to]) {
                    distances[to] = distances[nearest] + arc;
                    from[to] = nearest;
                }
            }
        }
        return length;
    }

    private int next(boolean[] done) {
        int nearest = -1;
        for (int c = 0; c < k; c++) {
            if (!done[c] && distances[c] < (nearest < 0 ? Double.POSITIVE_INFINITY : distances[nearest])) {
                nearest = c;
            }
        }
        return nearest;
    }

    /** Prices at which the path costs nothing. */
    private double[] raised(double length, boolean filling) {
        var raised = prices.clone();
        for (int c = 0; c < k; c++) {
            double reached = Math.min(distances[c], length);
            raised[c] = Math.max(0, prices[c] + (filling ? reached : reached - length));
        }
        if (!filling) {
            raised[end] = 0;
        }
        return raised;
    }

    /** Moves a row along each arc, and further ones as long as they cost exactly the same. */
    private void follow(boolean filling) {
        int[] path = path();
        double[] costs = costs(path);
        boolean again = path.length > 1; // or else the segment only loses its price
        for (int times = 1; again; times++) {
            if (times % CHECKED == 0) {
                progress.checkCancelled();
            }
            move(path);
            boolean needed = filling ? sizes[end] < limit && sizes[path[0]] > limit : overfull(path[0]);
            again = needed && Arrays.equals(costs, costs(path));
        }
    }

    private int[] path() {
        int length = 1;
        for (int c = end; from[c] >= 0; c = from[c]) {
            length++;
        }
        var path = new int[length];
        for (int c = end; length > 0; c = from[c]) {
            path[--length] = c;
        }
        return path;
    }

    private double[] costs(int[] path) {
        var costs = new double[path.length - 1];
        Arrays.setAll(costs, i -> least[path[i]][path[i + 1]]);
        return costs;
    }

    private void move(int[] path) {
        var rows = new int[path.length];
        for (int i = 1; i < path.length; i++) {
            rows[i] = moves[path[i - 1]][path[i]].row();
        }
        for (int i = 1; i < path.length; i++) {
            labels[open.rows()[rows[i]]] = (byte) path[i];
            offer(rows[i]);
        }
        sizes[path[0]]--;
        sizes[end]++;
        for (int c : path) {
            refresh(c);
        }
    }

    /** Puts a row among those that may go from its segment to others. */
    private void offer(int i) {
        int own = labels[open.rows()[i]];
        double squared = open.squared(i, own);
        for (int entry = open.begin(i); entry < open.ends()[i]; entry++) {
            int other = open.segments()[entry];
            if (other != own) {
                moves[own][other].push(open.squared()[entry] - squared, i);
            }
        }
    }

    /** Looks for the least costs from a segment anew. */
    private void refresh(int a) {
        for (int to = 0; to < k; to++) {
            RowHeap rows = moves[a][to];
            while (rows.size() > 0 && labels[open.rows()[rows.row()]] != a) {
                rows.pop();
            }
            least[a][to] = rows.size() > 0 ? rows.key() : Double.POSITIVE_INFINITY;
        }
    }
}
