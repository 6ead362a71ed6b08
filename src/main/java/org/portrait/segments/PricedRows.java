// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The segment that is cheapest for every row when the prices of segments are taken off the squared distances: cells of a
 * power diagram (Aurenhammer 1987). A row is <em>settled</em> when it is the same one whatever the prices are between
 * their bounds: {@code D(a) - low(a) < D(b) - high(b)} for each other segment b. The others are open.
 *
 * <p>A pass looks only at rows that were open or may no longer be settled. By how much a row is settled shrinks, when
 * centroids move by m, by at most {@code 2 m (‖x‖ + ‖c‖) + m²} for its own one and for another one, and by what bounds of
 * prices come nearer; that is added up per segment, and compared with what a row had when it was last looked at. Rough
 * distances decide where they can, exact ones where they cannot. All lengths are in the unit of {@link Tiles} and from
 * its centre.
 */
final class PricedRows {
    /** The error bounds of two rough distances and of what is computed with them. */
    private static final float ERRORS = 2.05f;
    /** Up to that share of a tile, rows are packed rather than all looked at. */
    private static final double PACKED = 0.5;

    private static final int[] NONE = {};

    private final Tiles tiles;
    private final int k;
    private final Workers workers;
    private final byte[] labels;
    private final int[] sizes;
    /** Per row by how much it was settled, and the drift of its segment at that time. */
    private final float[] until;

    private final float[] lengths;
    /** Drift per length of a row, and for all rows, by segment. */
    private final double[] perLength;

    private final double[] forAll;
    private final Queue<Scratch> scratch = new ConcurrentLinkedQueue<>();
    private @Nullable Pass last;

    /** What rows are looked at by. */
    private record Pass(double[][] centroids, PriceRange range, RoughCentroids rough, double unit) {
        /** How far the bounds of a price are apart, in the unit of the kernel. */
        double width(int c) {
            return (range.high()[c] - range.low()[c]) * unit;
        }
    }

    private static final class Scratch {
        private final int[] rows = new int[Tiles.ROWS];
        private final int[] places = new int[Tiles.ROWS];
        private final NearestKernel.Found found = NearestKernel.Found.ofStrips(Tiles.stripsOf(Tiles.ROWS));
        private final double[] squared;
        private final float[] packed;

        Scratch(int d, int k) {
            packed = new float[Tiles.ROWS * (d + 1)];
            squared = new double[k];
        }
    }

    PricedRows(Tiles tiles, int k, Workers workers) {
        this.tiles = tiles;
        this.k = k;
        this.workers = workers;
        labels = new byte[tiles.rows()];
        sizes = new int[k];
        sizes[0] = labels.length;
        until = new float[labels.length];
        lengths = new float[labels.length];
        perLength = new double[k];
        forAll = new double[k];
        int d = tiles.dimensions();
        workers.each(tiles.count(), t -> {
            float[] strips = tiles.strips(t);
            for (int i = 0; i < tiles.rowsOf(t); i++) {
                float square = strips[tiles.place(t, i) + d * NearestKernel.STRIP];
                lengths[t * Tiles.ROWS + i] = Math.nextUp((float) Math.sqrt(Math.nextUp(square)));
            }
        });
    }

    /** Of every row; ties to the lowest number. May be changed for open rows. */
    byte[] labels() {
        return labels;
    }

    /** Of the labels; to be kept up to date by who changes them. */
    int[] sizes() {
        return sizes;
    }

    /** Labels all rows anew. */
    OpenRows look(double[][] centroids, PriceRange range) {
        double unit = tiles.perUnit() * tiles.perUnit();
        var pass = new Pass(centroids, range, RoughCentroids.of(tiles, centroids, range.high()), unit);
        drift(pass);
        last = pass;
        var parts = new OpenRows.@Nullable Part[tiles.count()];
        var changes = new int[parts.length][];
        workers.each(parts.length, t -> {
            Scratch own = scratch.poll();
            own = own == null ? new Scratch(tiles.dimensions(), k) : own;
            int found = doubtful(t, own.rows);
            changes[t] = NONE;
            if (found > 0) {
                var part = new OpenRows.Part();
                changes[t] = look(t, found, pass, own, part);
                parts[t] = part;
            }
            scratch.add(own);
        });
        for (int[] change : changes) {
            for (int c = 0; c < change.length; c++) {
                sizes[c] += change[c];
            }
        }
        return OpenRows.of(parts);
    }

    private void drift(Pass next) {
        Pass before = last;
        if (before == null || !before.range.finite() || !next.range.finite()) {
            Arrays.fill(until, Float.NEGATIVE_INFINITY);
            Arrays.fill(perLength, 0);
            Arrays.fill(forAll, 0);
            return;
        }
        var moved = new double[k];
        var squares = new double[k];
        for (int c = 0; c < k; c++) {
            moved[c] = Math.sqrt(PointMoves.squared(before.centroids[c], next.centroids[c])) * tiles.perUnit();
            double length = Math.sqrt(PointMoves.squared(before.centroids[c], tiles.centre())) * tiles.perUnit();
            squares[c] = moved[c] * (2 * length + moved[c]);
        }
        for (int a = 0; a < k; a++) {
            double farthest = 0;
            double nearer = Double.NEGATIVE_INFINITY;
            for (int b = 0; b < k; b++) {
                if (b != a) {
                    farthest = Math.max(farthest, moved[b]);
                    double raised = (next.range.high()[b] - before.range.high()[b]) * next.unit;
                    nearer = Math.max(nearer, squares[b] + raised);
                }
            }
            double lowered = (before.range.low()[a] - next.range.low()[a]) * next.unit;
            perLength[a] += 2 * (moved[a] + farthest);
            forAll[a] += squares[a] + nearer + lowered;
        }
    }

    /** The places of rows in a tile that may not be settled. */
    private int doubtful(int t, int[] places) {
        int first = t * Tiles.ROWS;
        int rows = tiles.rowsOf(t);
        int found = 0;
        for (int i = 0; i < rows; i++) {
            int row = first + i;
            int own = labels[row];
            places[found] = i;
            found += until[row] > lengths[row] * perLength[own] + forAll[own] ? 0 : 1;
        }
        return found;
    }

    /** @return by how much sizes change, or none */
    private int[] look(int t, int found, Pass pass, Scratch s, OpenRows.Part open) {
        boolean packed = found < tiles.rowsOf(t) * PACKED;
        rough(t, found, packed, pass, s);
        int[] change = NONE;
        for (int i = 0; i < found; i++) {
            int at = packed ? i : s.rows[i];
            int row = t * Tiles.ROWS + s.rows[i];
            int label = (int) s.found.nearest()[at];
            double error = ERRORS * (pass.rough.slope() * s.found.norms()[at] + pass.rough.floor());
            double settled = s.found.second()[at] - s.found.first()[at] - pass.width(label) - error;
            if (settled > 0) {
                float sum = (float) (settled + lengths[row] * perLength[label] + forAll[label]);
                until[row] = Math.nextDown(sum);
            } else {
                until[row] = Float.NEGATIVE_INFINITY;
                label = exactly(row, pass, s.squared, open);
            }
            if (label != labels[row]) {
                change = change == NONE ? new int[k] : change;
                change[labels[row]]--;
                change[label]++;
                labels[row] = (byte) label;
            }
        }
        return change;
    }

    private void rough(int t, int found, boolean packed, Pass pass, Scratch s) {
        int d = tiles.dimensions();
        NearestKernel kernel = tiles.kernel();
        if (!packed) {
            int strips = Tiles.stripsOf(tiles.rowsOf(t));
            kernel.nearest(tiles.strips(t), tiles.stripsAt(t), strips, d, pass.rough, s.found);
            return;
        }
        tiles.pack(t, s.rows, found, s.places, s.packed);
        kernel.nearest(s.packed, 0, Tiles.stripsOf(found), d, pass.rough, s.found);
    }

    /** The cheapest segment; if the row is open, it is noted down. */
    private int exactly(int row, Pass pass, double[] squared, OpenRows.Part open) {
        PriceRange range = pass.range;
        int cheapest = 0;
        double dearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            squared[c] = tiles.squared(row, pass.centroids[c]);
            dearest = Math.min(dearest, squared[c] - range.low()[c]);
            if (squared[c] - range.prices()[c] < squared[cheapest] - range.prices()[cheapest]) {
                cheapest = c;
            }
        }
        int others = 0;
        for (int c = 0; c < k; c++) {
            others += squared[c] - range.high()[c] <= dearest ? 1 : 0;
        }
        if (others > 1) {
            for (int c = 0; c < k; c++) {
                if (squared[c] - range.high()[c] <= dearest) {
                    open.entry(c, squared[c]);
                }
            }
            open.row(row);
        }
        return cheapest;
    }
}
