// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.work.Progress;

/**
 * Segments of which none has fewer customers than a limit: the centroids move to the means and the rows are assigned as
 * {@link SizedAssignment} says, in turn, until no label changes, a turn gains less than a millionth, or the iterations
 * are used up.
 */
final class SizedDescent {
    private static final double LEAST_GAIN = 1e-6;

    private final Tiles tiles;
    private final SegmentSettings settings;
    private final Partition partition;
    private final SizedAssignment assignment;
    private final Workers workers;
    private final List<Double> history = new ArrayList<>();
    private double[][] centroids;
    private boolean converged;

    /**
     * @param tiles all rows or a sample of them, to which the limit is in proportion; at least 1, for an empty segment
     *     has no mean
     * @param all how many rows there are
     * @param prices as for {@link SizedAssignment}
     */
    SizedDescent(
            Tiles tiles,
            int all,
            double[][] centroids,
            double[] prices,
            SegmentSettings settings,
            Workers workers,
            Progress progress) {
        this.tiles = tiles;
        this.centroids = centroids;
        this.settings = settings;
        this.workers = workers;
        partition = new Partition(tiles, centroids.length, workers);
        int limit = Math.max(1, settings.minSizeOf(tiles.rows(), all));
        assignment = new SizedAssignment(tiles, limit, prices, workers, progress);
    }

    double[][] centroids() {
        return centroids;
    }

    double[] prices() {
        return assignment.prices();
    }

    double inertia() {
        return partition.inertia();
    }

    SizedDescent run() {
        for (double last = Double.POSITIVE_INFINITY; !converged && history.size() < settings.maxIterations(); ) {
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
        return this;
    }

    private double toMeans() {
        centroids = partition.means();
        partition.place(centroids);
        return partition.inertia();
    }

    /** @param free without the limit; where that was not found at its best, this is a better one without it, too */
    Segmentation numbered(Segmentation free) {
        double inertia = partition.exactInertia();
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
                inertia,
                history,
                converged,
                free.colours(),
                new SizeLimit(settings.minSize(), Math.min(free.inertia(), inertia), nearest));
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
