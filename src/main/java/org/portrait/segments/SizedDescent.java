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
    private final SizedAssignment assignment;
    private final Workers workers;
    private final List<Double> history = new ArrayList<>();
    private double[][] centroids;

    private SizedDescent(
            Tiles tiles,
            double[][] centroids,
            double[] prices,
            int limit,
            int iterations,
            Workers workers,
            Progress progress) {
        this.tiles = tiles;
        this.centroids = centroids;
        this.limit = limit;
        this.iterations = iterations;
        this.workers = workers;
        partition = new Partition(tiles, centroids.length, workers);
        assignment = new SizedAssignment(tiles, limit, prices, workers, progress);
    }

    /** @param free without the limit, of all rows of the tiles; stays what it is where no segment is too small */
    static Segmentation of(
            Tiles tiles, Segmentation free, SegmentSettings settings, Workers workers, Progress progress) {
        int limit = settings.minSize();
        if (Arrays.stream(free.sizes()).min().orElse(0) >= limit) {
            return free.withLimit(new SizeLimit(limit, free.inertia(), tiles.rows()));
        }
        double[][] centroids = free.centroids();
        var prices = new double[free.k()];
        int iterations = settings.maxIterations();
        for (Tiles level : Chain.larger(tiles, settings, workers)) {
            if (level != tiles) {
                int share = settings.minSizeOf(level.rows(), tiles.rows());
                var sampled = new SizedDescent(level, centroids, prices, share, iterations, workers, progress);
                sampled.descend();
                centroids = sampled.centroids;
                prices = sampled.assignment.prices();
            }
        }
        var whole = new SizedDescent(tiles, centroids, prices, limit, iterations, workers, progress);
        boolean converged = whole.descend();
        return whole.numbered(free, converged);
    }

    /** @return whether it has converged */
    private boolean descend() {
        boolean converged = false;
        for (double last = Double.POSITIVE_INFINITY; !converged && history.size() < iterations; ) {
            int changed = partition.follow(assignment.labels(centroids), centroids);
            if (changed > 0) {
                double inertia = toMeans();
                history.add(inertia);
                converged = last - inertia < LEAST_GAIN * inertia;
                last = inertia;
            } else {
                converged = true;
            }
        }
        if (partition.settle()) {
            toMeans();
        }
        return converged;
    }

    private double toMeans() {
        centroids = partition.means();
        partition.place(centroids);
        return partition.inertia();
    }

    private Segmentation numbered(Segmentation free, boolean converged) {
        byte[] rows = partition.labels();
        int k = centroids.length;
        int[] sizes = partition.sizes();
        int nearest = nearest();
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
                partition.exactInertia(),
                history,
                converged,
                free.colours(),
                new SizeLimit(limit, free.inertia(), nearest));
    }

    /** How many rows are in the segment of the nearest centroid. */
    private int nearest() {
        var priced = new PricedRows(tiles, centroids.length, workers);
        priced.look(centroids, PriceRange.none(centroids.length));
        int nearest = 0;
        for (int row = 0; row < tiles.rows(); row++) {
            nearest += priced.labels()[row] == partition.labels()[row] ? 1 : 0;
        }
        return nearest;
    }
}
