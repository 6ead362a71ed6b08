// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.List;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Lloyd's algorithm (Lloyd 1982) from given seeds, which can be continued. One iteration moves the centroids to the
 * means of their rows and then assigns the rows anew; the first assignment, to the seeds, belongs to the start. It has
 * converged when an iteration changes no label (or moves the centroids by less than the tolerance) and no segment is
 * empty; it never rests with an empty segment, not even at the iteration limit.
 */
final class Descent {
    private static final int FIRST_ITERATIONS = 8;
    /** Further iterations hardly ever gain more than this. */
    private static final double NEAR = 1.05;
    /** Single-point moves hardly ever gain more than this. */
    private static final double CLOSE = 1.01;

    private final Tiles tiles;
    private final Partition partition;
    private final DescentLimits limits;
    private final List<Double> history = new ArrayList<>();
    private boolean converged;

    Descent(Tiles tiles, double[][] seeds, DescentLimits limits, Workers workers) {
        this.tiles = tiles;
        this.limits = limits;
        partition = new Partition(tiles, seeds.length, workers);
        partition.assign(seeds);
    }

    /** Goes on to the end, or until the history has the given length. */
    Descent run(int iterations) {
        int target = Math.min(iterations, limits.iterations());
        while (!converged && (history.size() < target || partition.hasEmpty())) {
            if (history.size() > 2L * limits.iterations() + 100) {
                throw new FailureException(new Failure.KTooLarge(centroids().length, centroids().length - 1));
            }
            step();
        }
        return this;
    }

    Descent run() {
        return run(limits.iterations());
    }

    private void step() {
        partition.fillEmpty();
        double[][] before = partition.centroids();
        double[][] means = partition.means();
        int changed = partition.assign(means);
        if (changed == 0 && partition.settle()) {
            changed = partition.assign(partition.means());
        }
        history.add(partition.inertia());
        boolean still = changed == 0 || (limits.movement() > 0 && movement(before, means) <= limits.movement());
        converged = still && !partition.hasEmpty();
    }

    private static double movement(double[][] from, double[][] to) {
        double movement = 0;
        for (int c = 0; c < from.length; c++) {
            movement += PointMoves.squared(from[c], to[c]);
        }
        return movement;
    }

    /**
     * Alternates single-point moves and Lloyd's iterations until neither finds anything. A descent that was stopped at
     * its limit is left as it is.
     */
    Descent polish() {
        for (boolean moved = limits.moves(); moved && converged && history.size() < limits.iterations(); ) {
            byte[] labels = partition.labels().clone();
            double[][] means = partition.means();
            moved = PointMoves.improve(
                    tiles, labels, means, partition.sizes(), partition.margins(means), partition.reaches(means));
            if (moved) {
                partition.relabel(labels);
                converged = false;
                run();
            }
        }
        return this;
    }

    /** Goes on, and is polished, for as long as it can still be expected to end below another result. */
    Descent challenge(Descent other) {
        run(FIRST_ITERATIONS);
        if (inertia() < other.inertia() * NEAR) {
            run();
        }
        return inertia() < other.inertia() * CLOSE ? polish() : this;
    }

    double inertia() {
        return partition.inertia();
    }

    boolean converged() {
        return converged;
    }

    /** Inertia after each iteration. */
    List<Double> history() {
        return history;
    }

    double[][] centroids() {
        return partition.centroids();
    }

    Partition partition() {
        return partition;
    }
}
