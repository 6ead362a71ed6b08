// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * How far every row is from the nearest of the points taken so far, for D² sampling (Arthur and Vassilvitskii 2007,
 * k-means++): a row is drawn with a probability proportional to its squared distance.
 */
final class Potential {
    /** Candidates per seed. Constant, so that the seeds for K are the first of those for K + 1. */
    static final int CANDIDATES = 4;

    private final Tiles tiles;
    private final Workers workers;
    private final double[][] squared;
    private final double[] parts;

    private Potential(Tiles tiles, double[][] squared, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.squared = squared;
        parts = new double[squared.length];
        for (int t = 0; t < parts.length; t++) {
            parts[t] = sum(squared[t]);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Of some points. */
    static Potential of(Tiles tiles, double[][] points, Workers workers) {
        var squared = new double[tiles.count()][];
        workers.each(squared.length, t -> squared[t] = distances(tiles, t, points[0]));
        var potential = new Potential(tiles, squared, workers);
        for (int p = 1; p < points.length; p++) {
            potential.add(points[p]);
        }
        return potential;
    }

    /** Of the centroids that the rows were last assigned to. The distances are shared: no point may be added. */
    static Potential of(Tiles tiles, Partition partition, Workers workers) {
        var squared = new double[tiles.count()][];
        Arrays.setAll(squared, partition::squaredDistances);
        return new Potential(tiles, squared, workers);
    }

    /** Zero when every row equals a point taken. */
    double total() {
        return sum(parts);
    }

    /** A row drawn by D² sampling; never one that equals a point taken, unless all do. */
    int draw(double uniform) {
        double rest = uniform * total();
        int tile = 0;
        for (int t = 0; t < parts.length; t++) {
            if (parts[t] > 0) {
                tile = t;
                if (rest < parts[t]) {
                    break;
                }
                rest -= parts[t];
            }
        }
        int found = 0;
        for (int i = 0; i < squared[tile].length; i++) {
            if (squared[tile][i] > 0) {
                found = i;
                if (rest < squared[tile][i]) {
                    break;
                }
                rest -= squared[tile][i];
            }
        }
        return tile * Tiles.ROWS + found;
    }

    /** Greedy k-means++: of a few drawn rows the one that leaves the lowest total, ties to the one drawn first. */
    double[] greedy(RandomStream random) {
        double[] best = tiles.point(draw(random.next()));
        double lowest = totalWith(best);
        for (int candidate = 1; candidate < CANDIDATES; candidate++) {
            double[] point = tiles.point(draw(random.next()));
            double total = totalWith(point);
            if (total < lowest) {
                lowest = total;
                best = point;
            }
        }
        return best;
    }

    private double totalWith(double[] point) {
        var with = new double[parts.length];
        workers.each(
                with.length,
                t -> with[t] = Kernel.sumOfSmaller(squared[t], distances(tiles, t, point), tiles.rowsOf(t)));
        return sum(with);
    }

    void add(double[] point) {
        workers.each(parts.length, t -> {
            double[] other = distances(tiles, t, point);
            for (int i = 0; i < other.length; i++) {
                squared[t][i] = Math.min(squared[t][i], other[i]);
            }
            parts[t] = sum(squared[t]);
        });
    }

    private static double[] distances(Tiles tiles, int t, double[] point) {
        var squared = new double[tiles.rowsOf(t)];
        Kernel.distances(tiles.tile(t), point, squared, squared.length);
        return squared;
    }
}
