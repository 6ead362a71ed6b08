// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * Some tiles of a {@link Partition} with their sums and counts, worked on by one thread at a time. A pass looks only at
 * rows whose {@link Slack} is used up. Rough distances decide where they can, exact ones where they cannot, so labels
 * are those of the exact distances. Sums are changed for rows that change, or taken anew when these are many or rows
 * are few.
 */
final class Stripe {
    private static final NearestKernel KERNEL = NearestKernel.best();
    /** Up to that many tiles sums are always taken anew, in row order. */
    private static final int FEW = 8;
    /** What packing costs per value and per row, in multiplications of the kernel. */
    private static final int PACKING = 20;

    private static final int PACKING_ROW = 40;

    private final Tiles tiles;
    private final byte[] labels;
    private final Slack slack;
    private final int from;
    private final int to;
    private final int d;
    private final double[] sums;
    private final int[] counts;
    private boolean loose;

    /** @param to the tile after the last */
    Stripe(Tiles tiles, byte[] labels, Slack slack, int k, int from, int to) {
        this.tiles = tiles;
        this.labels = labels;
        this.slack = slack;
        this.from = from;
        this.to = to;
        d = tiles.dimensions();
        sums = new double[k * d];
        counts = new int[k];
    }

    double[] sums() {
        return sums;
    }

    int[] counts() {
        return counts;
    }

    /** Whether rows have been added and taken away one by one since they were last added up. */
    boolean loose() {
        return loose;
    }

    /** What one pass needs: the rows that are looked at and what is found about them. */
    static final class Scratch {
        private final int[] rows = new int[Tiles.ROWS];
        private final float[] nearest = new float[Tiles.ROWS];
        private final float[] first = new float[Tiles.ROWS];
        private final float[] second = new float[Tiles.ROWS];
        private final float[] until = new float[Tiles.ROWS];
        private final float[] packed;

        Scratch(Tiles tiles) {
            packed = new float[Tiles.ROWS * (tiles.dimensions() + 1)];
        }
    }

    /** @return the number of rows that changed their segment */
    int assign(double[][] centroids, RoughCentroids rough, Scratch scratch) {
        boolean first = Arrays.stream(counts).sum() == 0;
        boolean anew = first || tiles.count() <= FEW;
        int changed = 0;
        for (int t = from; t < to; t++) {
            int found = KERNEL.atMost(slack.until(t), slack.drift(), scratch.rows);
            boolean all = found > tiles.rowsOf(t) * packedShare(rough);
            if (all) {
                lookAtAll(t, rough, scratch);
                found = tiles.rowsOf(t);
            } else if (found > 0) {
                lookAt(t, found, rough, scratch);
            }
            changed += relabel(t, found, all, centroids, scratch, anew);
        }
        if (anew && changed > 0) {
            addUp();
        }
        return changed;
    }

    /** Up to that share of doubtful rows, packing them costs less than computing the others, too. */
    private double packedShare(RoughCentroids rough) {
        double computing = rough.packed().length;
        return computing / (computing + PACKING * d + PACKING_ROW);
    }

    private void lookAtAll(int t, RoughCentroids rough, Scratch s) {
        int strips = Tiles.stripsOf(tiles.rowsOf(t));
        float[] until = slack.until(t);
        KERNEL.nearest(tiles.strips(t), strips, d, rough, s.nearest, s.first, s.second);
        KERNEL.slack(tiles.strips(t), strips, d, rough, s.first, s.second, slack.drift(), until);
        Arrays.fill(until, tiles.rowsOf(t), until.length, Float.POSITIVE_INFINITY);
    }

    private void lookAt(int t, int found, RoughCentroids rough, Scratch s) {
        pack(tiles.strips(t), s.rows, found, s.packed);
        int strips = Tiles.stripsOf(found);
        KERNEL.nearest(s.packed, strips, d, rough, s.nearest, s.first, s.second);
        KERNEL.slack(s.packed, strips, d, rough, s.first, s.second, slack.drift(), s.until);
        float[] until = slack.until(t);
        for (int i = 0; i < found; i++) {
            until[s.rows[i]] = s.until[i];
        }
    }

    /** The rows one after the other, in strips of their own. */
    private void pack(float[] strips, int[] rows, int count, float[] packed) {
        int width = (d + 1) * NearestKernel.STRIP;
        for (int i = 0; i < count; i++) {
            int source = rows[i] / NearestKernel.STRIP * width + rows[i] % NearestKernel.STRIP;
            int target = i / NearestKernel.STRIP * width + i % NearestKernel.STRIP;
            for (int j = 0; j <= d; j++) {
                packed[target + j * NearestKernel.STRIP] = strips[source + j * NearestKernel.STRIP];
            }
        }
    }

    /**
     * @param all whether row i of what was found is row i of the tile, else row {@code scratch.rows[i]}
     * @param anew whether sums will be taken anew
     */
    private int relabel(int t, int count, boolean all, double[][] centroids, Scratch scratch, boolean anew) {
        float[] until = slack.until(t);
        int first = t * Tiles.ROWS;
        int changed = 0;
        for (int i = 0; i < count; i++) {
            int row = all ? i : scratch.rows[i];
            int label = (int) scratch.nearest[i];
            int before = labels[first + row];
            if (label != before || until[row] == 0) {
                if (until[row] == 0) {
                    label = nearest(first + row, centroids);
                }
                if (label != before) {
                    labels[first + row] = (byte) label;
                    changed++;
                    if (!anew) {
                        move(t, row, before, label);
                    }
                }
            }
        }
        return changed;
    }

    private int nearest(int row, double[][] centroids) {
        int nearest = 0;
        double smallest = tiles.squared(row, centroids[0]);
        for (int c = 1; c < centroids.length; c++) {
            double squared = tiles.squared(row, centroids[c]);
            if (squared < smallest) {
                smallest = squared;
                nearest = c;
            }
        }
        return nearest;
    }

    private void move(int t, int row, int left, int joined) {
        double[] tile = tiles.exact(t);
        for (int j = 0, at = row * d, l = left * d, m = joined * d; j < d; j++) {
            double value = tile[at + j];
            sums[l + j] -= value;
            sums[m + j] += value;
        }
        counts[left]--;
        counts[joined]++;
        loose = true;
    }

    /** Only the numbers change: {@code order[i]} becomes {@code i}, and {@code number} says the same the other way. */
    void renumber(int[] order, byte[] number) {
        double[] unorderedSums = sums.clone();
        int[] unorderedCounts = counts.clone();
        for (int c = 0; c < order.length; c++) {
            System.arraycopy(unorderedSums, order[c] * d, sums, c * d, d);
            counts[c] = unorderedCounts[order[c]];
        }
        int last = Math.min(labels.length, to * Tiles.ROWS);
        for (int row = from * Tiles.ROWS; row < last; row++) {
            labels[row] = number[labels[row]];
        }
    }

    /** Takes sums and counts anew from the labels. */
    void addUp() {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        loose = false;
        for (int t = from; t < to; t++) {
            double[] tile = tiles.exact(t);
            int first = t * Tiles.ROWS;
            for (int i = 0, at = 0; at < tile.length; i++, at += d) {
                int own = labels[first + i];
                counts[own]++;
                for (int j = 0; j < d; j++) {
                    sums[own * d + j] += tile[at + j];
                }
            }
        }
    }
}
