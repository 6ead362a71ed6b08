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
    /** One row in so many: packing rows costs less than computing those that need not be. */
    private static final int PACKED_SHARE = 2;

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
    private static final class Scratch {
        final int[] rows = new int[Tiles.ROWS];
        final float[] nearest = new float[Tiles.ROWS];
        final float[] first = new float[Tiles.ROWS];
        final float[] second = new float[Tiles.ROWS];
        final float[] packed;
        int[] changed = new int[256];
        byte[] before = new byte[256];
        int changes;

        Scratch(int d) {
            packed = new float[Tiles.ROWS * (d + 1)];
        }

        void change(int row, byte label) {
            if (changes == changed.length) {
                changed = Arrays.copyOf(changed, 2 * changes);
                before = Arrays.copyOf(before, 2 * changes);
            }
            changed[changes] = row;
            before[changes++] = label;
        }
    }

    /** @return the number of rows that changed their segment */
    int assign(double[][] centroids, RoughCentroids rough) {
        var scratch = new Scratch(d);
        float drift = slack.drift();
        for (int t = from; t < to; t++) {
            int found = doubtful(slack.until(t), drift, scratch.rows);
            int rows = tiles.rowsOf(t);
            if (found > rows / PACKED_SHARE) {
                KERNEL.nearest(
                        tiles.strips(t),
                        Tiles.stripsOf(rows),
                        d,
                        rough,
                        scratch.nearest,
                        scratch.first,
                        scratch.second);
                decide(t, rows, true, centroids, rough, drift, scratch);
            } else if (found > 0) {
                pack(tiles.strips(t), scratch.rows, found, scratch.packed);
                KERNEL.nearest(
                        scratch.packed,
                        Tiles.stripsOf(found),
                        d,
                        rough,
                        scratch.nearest,
                        scratch.first,
                        scratch.second);
                decide(t, found, false, centroids, rough, drift, scratch);
            }
        }
        update(scratch);
        return scratch.changes;
    }

    private static int doubtful(float[] until, float drift, int[] rows) {
        int found = 0;
        for (int i = 0; i < until.length; i++) {
            rows[found] = i;
            found += until[i] <= drift ? 1 : 0;
        }
        return found;
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

    /** @param all whether row i of what was computed is row i of the tile, else row {@code scratch.rows[i]} */
    private void decide(
            int t, int count, boolean all, double[][] centroids, RoughCentroids rough, float drift, Scratch scratch) {
        float[] until = slack.until(t);
        float[] strips = all ? tiles.strips(t) : scratch.packed;
        int width = (d + 1) * NearestKernel.STRIP;
        int norms = d * NearestKernel.STRIP;
        for (int i = 0; i < count; i++) {
            int row = all ? i : scratch.rows[i];
            float norm = strips[i / NearestKernel.STRIP * width + norms + i % NearestKernel.STRIP];
            float gap = Slack.gap(scratch.first[i], scratch.second[i], rough.error(norm));
            byte label = (byte) scratch.nearest[i];
            int number = t * Tiles.ROWS + row;
            if (gap <= 0) {
                label = nearest(number, centroids);
            }
            until[row] = gap <= 0 ? 0 : Slack.until(gap, drift);
            if (labels[number] != label) {
                scratch.change(number, labels[number]);
                labels[number] = label;
            }
        }
    }

    private byte nearest(int row, double[][] centroids) {
        int nearest = 0;
        double smallest = tiles.squared(row, centroids[0]);
        for (int c = 1; c < centroids.length; c++) {
            double squared = tiles.squared(row, centroids[c]);
            if (squared < smallest) {
                smallest = squared;
                nearest = c;
            }
        }
        return (byte) nearest;
    }

    private void update(Scratch scratch) {
        int rows = Math.min(tiles.rows(), to * Tiles.ROWS) - from * Tiles.ROWS;
        if (scratch.changes > rows / 2 || scratch.changes > 0 && tiles.count() <= FEW) {
            addUp();
            return;
        }
        loose |= scratch.changes > 0;
        for (int i = 0; i < scratch.changes; i++) {
            int row = scratch.changed[i];
            double[] tile = tiles.exact(row / Tiles.ROWS);
            int at = row % Tiles.ROWS * d;
            int left = scratch.before[i];
            int joined = labels[row];
            for (int j = 0; j < d; j++) {
                sums[joined * d + j] += tile[at + j];
            }
            counts[joined]++;
            if (left >= 0) {
                for (int j = 0; j < d; j++) {
                    sums[left * d + j] -= tile[at + j];
                }
                counts[left]--;
            }
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
