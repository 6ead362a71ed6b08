// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Leaves a local optimum by moving one centroid to another place: a row drawn by D² sampling becomes a centroid, and
 * the one whose loss then costs least is taken away (Lattanzi and Sohler 2019; Choo, Grunau, Portmann and Rozhoň 2020,
 * local search k-means++). Many exchanges are estimated, the most promising are followed by a whole descent, and the
 * best of those counts if it is better.
 */
final class Exchange {
    static final int FOLLOWED = 4;
    /** What a descent must gain to count, as a share of the inertia. */
    private static final double LEAST_GAIN = 1e-9;

    private final Tiles tiles;
    private final DescentLimits limits;
    private final Workers workers;
    private final Workers alone;

    /** @param alone runs the tasks of one descent on the thread of that descent */
    Exchange(Tiles tiles, DescentLimits limits, Workers workers, Workers alone) {
        this.tiles = tiles;
        this.limits = limits;
        this.workers = workers;
        this.alone = alone;
    }

    /** The removal that suits a new centroid best, and the inertia before the centroids have moved. */
    private record Proposal(int row, int removed, double inertia) {}

    /** Until {@code patience} rounds in a row have found nothing better. */
    Descent improve(Descent start, RandomStream random, int patience) {
        Descent best = start;
        int failures = 0;
        while (failures < patience && best.converged()) {
            Descent challenger = round(best, random);
            if (challenger.inertia() < best.inertia() * (1 - LEAST_GAIN)) {
                best = challenger;
                failures = 0;
            } else {
                failures++;
            }
        }
        return best;
    }

    private Descent round(Descent from, RandomStream random) {
        var near = TwoNearest.of(tiles, from.centroids(), alone);
        var potential = new Potential(tiles, near.first(), alone);
        int k = from.centroids().length;
        int[] rows = IntStream.range(0, 8 + 2 * k)
                .map(_ -> potential.draw(random.next()))
                .distinct()
                .toArray();
        var proposals = new Proposal[rows.length];
        workers.each(rows.length, p -> proposals[p] = propose(from, near, rows[p]));
        Arrays.sort(proposals, Comparator.comparingDouble(Proposal::inertia));
        var followed = new Descent[Math.min(FOLLOWED, rows.length)];
        workers.each(followed.length, f -> followed[f] = follow(from, proposals[f]));
        return Best.of(followed);
    }

    private Descent follow(Descent from, Proposal proposal) {
        double[][] seeds = from.centroids().clone();
        seeds[proposal.removed] = tiles.point(proposal.row);
        return new Descent(tiles, seeds, limits, alone).challenge(from);
    }

    private Proposal propose(Descent from, TwoNearest near, int row) {
        double[] point = tiles.point(row);
        byte[] labels = from.partition().labels();
        var losses = new double[from.centroids().length];
        double inertia = 0;
        for (int t = 0; t < tiles.count(); t++) {
            float[] squared = TwoNearest.distances(tiles, t, point);
            float[] own = near.first()[t];
            float[] second = near.second()[t];
            int rows = tiles.rowsOf(t);
            for (int i = 0; i < rows; i++) {
                float kept = Math.min(own[i], squared[i]);
                inertia += kept;
                losses[labels[t * Tiles.ROWS + i]] += Math.min(second[i], squared[i]) - kept;
            }
        }
        int removed = 0;
        for (int c = 1; c < losses.length; c++) {
            removed = losses[c] < losses[removed] ? c : removed;
        }
        return new Proposal(row, removed, inertia + losses[removed]);
    }
}
