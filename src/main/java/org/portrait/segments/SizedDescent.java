// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.work.Progress;

/**
 * Segments of which none has fewer customers than a limit: from those without it, the centroids move to the means and
 * the rows are assigned as {@link SizedAssignment} says, in turn, until no label changes, a turn gains less than a
 * millionth, or the iterations are used up. Where rows are many, most of it happens on samples.
 */
final class SizedDescent {
    private static final double LEAST_GAIN = 1e-6;

    private final Tiles tiles;
    private final int limit;
    private final int iterations;
    private final Partition partition;
    private final Workers workers;
    private final Progress progress;
    private final List<Double> history = new ArrayList<>();
    private double[][] centroids;
    private byte[] labels = new byte[0];

    private SizedDescent(
            Tiles tiles, double[][] centroids, int limit, int iterations, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.centroids = centroids;
        this.limit = limit;
        this.iterations = iterations;
        this.workers = workers;
        this.progress = progress;
        partition = new Partition(tiles, centroids.length, workers);
    }

    /** @param free without the limit, of all rows of the tiles; stays what it is where no segment is too small */
    static Segmentation of(
            Tiles tiles, Segmentation free, SegmentSettings settings, Workers workers, Progress progress) {
        int limit = settings.minSize();
        if (Arrays.stream(free.sizes()).min().orElse(0) >= limit) {
            return free.withLimit(new SizeLimit(limit, free.inertia(), tiles.rows()));
        }
        double[][] centroids = free.centroids();
        for (Tiles level : Chain.larger(tiles, settings, workers)) {
            if (level != tiles) {
                int share = settings.minSizeOf(level.rows(), tiles.rows());
                var sampled = new SizedDescent(level, centroids, share, settings.maxIterations(), workers, progress);
                sampled.descend();
                centroids = sampled.centroids;
            }
        }
        var whole = new SizedDescent(tiles, centroids, limit, settings.maxIterations(), workers, progress);
        boolean converged = whole.descend();
        return whole.numbered(free, converged);
    }

    /** @return whether it has converged */
    private boolean descend() {
        byte[] found = assigned();
        double last = Double.POSITIVE_INFINITY;
        while (history.size() < iterations) {
            partition.relabel(found);
            centroids = partition.means();
            labels = found;
            double inertia = inertia();
            history.add(inertia);
            found = assigned();
            if (Arrays.equals(found, labels) || last - inertia < LEAST_GAIN * inertia) {
                return true;
            }
            last = inertia;
        }
        return false;
    }

    private byte[] assigned() {
        progress.checkCancelled();
        partition.assign(centroids);
        byte[] nearest = partition.labels().clone();
        SizedAssignment.apply(tiles, centroids, nearest, limit, workers, progress);
        return nearest;
    }

    private double inertia() {
        double inertia = 0;
        for (int t = 0; t < tiles.count(); t++) {
            double part = 0;
            for (double squared : tiles.squared(t, labels, centroids)) {
                part += squared;
            }
            inertia += part;
        }
        return inertia;
    }

    /** The partition still has the nearest centroid of every row. */
    private Segmentation numbered(Segmentation free, boolean converged) {
        byte[] rows = labels;
        int k = centroids.length;
        var sizes = new int[k];
        int nearest = 0;
        for (int row = 0; row < rows.length; row++) {
            sizes[rows[row]]++;
            nearest += rows[row] == partition.labels()[row] ? 1 : 0;
        }
        int[] order = Numbering.order(sizes, rows);
        var number = new byte[k];
        for (int c = 0; c < k; c++) {
            number[order[c]] = (byte) c;
        }
        var numbered = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            numbered[row] = number[rows[row]];
        }
        return new Segmentation(
                numbered,
                Arrays.stream(order).mapToObj(c -> centroids[c]).toArray(double[][]::new),
                Arrays.stream(order).map(c -> sizes[c]).toArray(),
                inertia(),
                history,
                converged,
                free.colours(),
                new SizeLimit(limit, free.inertia(), nearest));
    }
}
