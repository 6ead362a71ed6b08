// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which row belongs to which segment, with what follows from it tile by tile: sums, counts and squared distances. Sums
 * of a tile are a function of its labels alone and are taken again only when a label in it has changed; tiles are added
 * up in their order. So every number is the same on any number of threads.
 *
 * <p>From the second assignment on, a row is compared with other centroids only when {@link Motion} cannot rule out that
 * one of them is nearer. Its distance to its own centroid is always computed.
 */
final class Partition {
    private final Tiles tiles;
    private final Workers workers;
    private final int k;
    private final byte[] labels;
    private final double[][] squared;
    /** Lower bounds of the distance (not squared) to any centroid but the own one; 0 where nothing is known. */
    private final double[][] others;

    private final double[][] sums;
    private final int[][] counts;
    private final double[] inertias;
    private final int[] changes;
    private double @Nullable [][] previous;

    Partition(Tiles tiles, int k, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.k = k;
        labels = new byte[tiles.rows()];
        Arrays.fill(labels, (byte) -1);
        squared = new double[tiles.count()][];
        others = new double[tiles.count()][];
        sums = new double[tiles.count()][];
        counts = new int[tiles.count()][];
        inertias = new double[tiles.count()];
        changes = new int[tiles.count()];
    }

    /**
     * Gives every row to its nearest centroid, ties to the lowest number.
     *
     * @return the number of rows that changed their segment
     */
    int assign(double[][] centroids) {
        var motion = previous == null ? null : Motion.of(previous, centroids);
        workers.each(tiles.count(), t -> {
            changes[t] = motion == null ? assignAll(t, centroids) : assignDoubtful(t, centroids, motion);
            inertias[t] = sum(squared[t]);
            if (changes[t] > 0) {
                accumulate(t);
            }
        });
        previous = centroids;
        return Arrays.stream(changes).sum();
    }

    private int assignAll(int t, double[][] centroids) {
        int rows = tiles.rowsOf(t);
        squared[t] = new double[rows];
        others[t] = new double[rows];
        return compare(t, tiles.tile(t), allRows(rows), centroids);
    }

    private int assignDoubtful(int t, double[][] centroids, Motion motion) {
        int rows = tiles.rowsOf(t);
        int offset = t * Tiles.ROWS;
        Kernel.own(tiles.tile(t), centroids, labels, offset, squared[t], rows);
        var doubtful = new int[rows];
        int found = 0;
        double[] bounds = others[t];
        double[] distances = squared[t];
        for (int i = 0; i < rows; i++) {
            int own = labels[offset + i];
            bounds[i] = motion.lowered(bounds[i], own);
            doubtful[found] = i;
            found += motion.surelyNearest(distances[i], bounds[i], own) ? 0 : 1;
        }
        if (found > rows / 2) {
            return compare(t, tiles.tile(t), allRows(rows), centroids);
        }
        return found == 0
                ? 0
                : compare(t, picked(tiles.tile(t), doubtful, found), Arrays.copyOf(doubtful, found), centroids);
    }

    private static int[] allRows(int rows) {
        var all = new int[rows];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double[][] picked(double[][] tile, int[] rows, int count) {
        var picked = new double[tile.length][count];
        for (int j = 0; j < tile.length; j++) {
            for (int i = 0; i < count; i++) {
                picked[j][i] = tile[j][rows[i]];
            }
        }
        return picked;
    }

    /**
     * Compares some rows of a tile with every centroid.
     *
     * @param values their columns
     * @param rows where they are in the tile
     * @return how many changed their segment
     */
    private int compare(int t, double[][] values, int[] rows, double[][] centroids) {
        int count = rows.length;
        var nearest = new int[count];
        var own = new double[count];
        var second = new double[count];
        Kernel.nearest(values, centroids, nearest, own, second, count);
        int changed = 0;
        for (int i = 0; i < count; i++) {
            int row = t * Tiles.ROWS + rows[i];
            squared[t][rows[i]] = own[i];
            others[t][rows[i]] = Math.sqrt(second[i]);
            if (labels[row] != nearest[i]) {
                labels[row] = (byte) nearest[i];
                changed++;
            }
        }
        return changed;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private void accumulate(int t) {
        sums[t] = new double[k * tiles.dimensions()];
        counts[t] = new int[k];
        Kernel.accumulate(tiles.tile(t), labels, t * Tiles.ROWS, sums[t], counts[t], tiles.rowsOf(t));
    }

    /** The sum of squared distances to the centroids of the last assignment. */
    double inertia() {
        return sum(inertias);
    }

    int[] sizes() {
        var sizes = new int[k];
        for (int[] part : counts) {
            for (int c = 0; c < k; c++) {
                sizes[c] += part[c];
            }
        }
        return sizes;
    }

    boolean hasEmpty() {
        return Arrays.stream(sizes()).anyMatch(size -> size == 0);
    }

    /** K means of the rows in each segment, none of which is empty. */
    double[][] means() {
        int d = tiles.dimensions();
        int[] sizes = sizes();
        var means = new double[k][d];
        for (double[] part : sums) {
            for (int c = 0; c < k; c++) {
                for (int j = 0; j < d; j++) {
                    means[c][j] += part[c * d + j];
                }
            }
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                means[c][j] /= sizes[c];
            }
        }
        return means;
    }

    /**
     * Gives each empty segment, lowest first, the row that lies farthest from its own centroid (ties: the earliest), as
     * long as that row is not the only one of its segment.
     */
    void fillEmpty() {
        for (int c = 0; c < k; c++) {
            int[] sizes = sizes();
            if (sizes[c] == 0) {
                int row = farthest(sizes);
                labels[row] = (byte) c;
                squared[row / Tiles.ROWS][row % Tiles.ROWS] = 0;
                others[row / Tiles.ROWS][row % Tiles.ROWS] = 0;
                accumulate(row / Tiles.ROWS);
            }
        }
    }

    private int farthest(int[] sizes) {
        int farthest = 0;
        double distance = -1;
        for (int row = 0; row < labels.length; row++) {
            double own = squaredDistance(row);
            if (own > distance && sizes[labels[row]] > 1) {
                farthest = row;
                distance = own;
            }
        }
        return farthest;
    }

    /** Takes over labels changed by someone else; distances stay those of the last assignment. */
    void relabel(byte[] changed) {
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] != changed[row]) {
                labels[row] = changed[row];
                others[row / Tiles.ROWS][row % Tiles.ROWS] = 0;
            }
        }
        workers.each(tiles.count(), this::accumulate);
    }

    double squaredDistance(int row) {
        return squared[row / Tiles.ROWS][row % Tiles.ROWS];
    }

    /** The squared distances of one tile's rows to their centroids; not to be changed. */
    double[] squaredDistances(int tile) {
        return squared[tile];
    }

    byte[] labels() {
        return labels;
    }
}
