// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * Which row belongs to which segment, with what follows from it tile by tile: sums, counts and squared distances. Sums
 * of a tile are a function of its labels alone and are taken again only when a label in it has changed; tiles are added
 * up in their order. So every number is the same on any number of threads.
 */
final class Partition {
    private final Tiles tiles;
    private final Workers workers;
    private final int k;
    private final byte[] labels;
    private final double[][] squared;
    private final double[][] sums;
    private final int[][] counts;
    private final double[] inertias;
    private final int[] changes;

    Partition(Tiles tiles, int k, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.k = k;
        labels = new byte[tiles.rows()];
        Arrays.fill(labels, (byte) -1);
        squared = new double[tiles.count()][];
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
        workers.each(tiles.count(), t -> assign(t, centroids));
        return Arrays.stream(changes).sum();
    }

    private void assign(int t, double[][] centroids) {
        int rows = tiles.rowsOf(t);
        if (squared[t] == null) {
            squared[t] = new double[rows];
        }
        var nearest = new int[rows];
        Kernel.nearest(tiles.tile(t), centroids, nearest, squared[t], rows);
        double inertia = 0;
        int changed = 0;
        for (int i = 0, row = t * Tiles.ROWS; i < rows; i++, row++) {
            inertia += squared[t][i];
            if (labels[row] != nearest[i]) {
                labels[row] = (byte) nearest[i];
                changed++;
            }
        }
        inertias[t] = inertia;
        changes[t] = changed;
        if (changed > 0) {
            accumulate(t);
        }
    }

    private void accumulate(int t) {
        sums[t] = new double[k * tiles.dimensions()];
        counts[t] = new int[k];
        Kernel.accumulate(tiles.tile(t), labels, t * Tiles.ROWS, sums[t], counts[t], tiles.rowsOf(t));
    }

    /** The sum of squared distances to the centroids of the last assignment. */
    double inertia() {
        double inertia = 0;
        for (double part : inertias) {
            inertia += part;
        }
        return inertia;
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
        System.arraycopy(changed, 0, labels, 0, labels.length);
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
