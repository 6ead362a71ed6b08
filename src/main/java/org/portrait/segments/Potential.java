// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * How far every row is from the nearest of the points taken so far, for D² sampling (Arthur and Vassilvitskii 2007,
 * k-means++): a row is drawn with a probability proportional to its squared distance.
 */
final class Potential {
    /** Candidates per seed. Constant, so that the seeds for K are the first of those for K + 1. */
    static final int CANDIDATES = 4;

    private final Tiles tiles;
    private final Workers workers;
    private final float[][] squared;
    private final double[] parts;

    /** @param squared distances to the points taken so far, as in {@link TwoNearest}; {@link #add} changes them */
    Potential(Tiles tiles, float[][] squared, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.squared = squared;
        parts = new double[squared.length];
        for (int t = 0; t < parts.length; t++) {
            parts[t] = sum(squared[t], tiles.rowsOf(t));
        }
    }

    private static double sum(float[] values, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Of one point: exactly 0 for the rows that are equal to it. */
    static Potential of(Tiles tiles, double[] point, Workers workers) {
        var squared = new float[tiles.count()][];
        workers.each(squared.length, t -> squared[t] = TwoNearest.distances(tiles, t, point));
        return new Potential(tiles, squared, workers);
    }

    /** Of several points. */
    static Potential of(Tiles tiles, double[][] points, Workers workers) {
        return new Potential(tiles, TwoNearest.of(tiles, points, workers).first(), workers);
    }

    /** Zero when every row equals a point taken. */
    double total() {
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        return total;
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
        for (int i = 0; i < tiles.rowsOf(tile); i++) {
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
        workers.each(with.length, t -> {
            float[] other = TwoNearest.distances(tiles, t, point);
            float[] known = squared[t];
            double sum = 0;
            int rows = tiles.rowsOf(t);
            for (int i = 0; i < rows; i++) {
                sum += Math.min(known[i], other[i]);
            }
            with[t] = sum;
        });
        double total = 0;
        for (double part : with) {
            total += part;
        }
        return total;
    }

    void add(double[] point) {
        workers.each(parts.length, t -> {
            float[] other = TwoNearest.distances(tiles, t, point);
            for (int i = 0; i < squared[t].length; i++) {
                squared[t][i] = Math.min(squared[t][i], other[i]);
            }
            parts[t] = sum(squared[t], tiles.rowsOf(t));
        });
    }
}
