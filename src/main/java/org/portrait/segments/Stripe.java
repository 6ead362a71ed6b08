// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * Some tiles of a {@link Partition} with their sums and counts, worked on by one thread at a time. A pass looks only at
 * rows whose {@link Slack} is used up. Rough distances decide where they can, exact ones where they cannot, so labels
 * are those of the exact distances. Sums are changed for rows that change; where there are few tiles they are taken
 * anew, in row order.
 */
final class Stripe {
    /** Up to that many tiles sums are always taken anew, in row order. */
    private static final int FEW = 8;
    /** What packing costs per value and per row, in multiplications of the kernel. */
    private static final int PACKING = 100;

    private static final int PACKING_ROW = 40;
    /** So many rows tell how many of a tile are doubtful; with so much more than pay for packing that is certain. */
    private static final int SAMPLED = 128;

    private static final double SURELY = 1.3;

    private final Tiles tiles;
    private final NearestKernel kernel;
    private final byte[] labels;
    private final Slack slack;
    private final int from;
    private final int to;
    private final int d;
    private final double[] sums;
    private final int[] counts;
    /** The labels once more, as the kernel compares them. */
    private final float[] own;

    private boolean loose;

    /** @param to the tile after the last */
    Stripe(Tiles tiles, byte[] labels, float[] own, Slack slack, int k, int from, int to) {
        this.tiles = tiles;
        kernel = tiles.kernel();
        this.labels = labels;
        this.slack = slack;
        this.from = from;
        this.to = to;
        d = tiles.dimensions();
        sums = new double[k * d];
        counts = new int[k];
        this.own = own;
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
        private final int[] places = new int[Tiles.ROWS];
        private final float[] until = new float[Tiles.ROWS];
        private final NearestKernel.Found found = NearestKernel.Found.ofStrips(Tiles.stripsOf(Tiles.ROWS));
        private final float[] packed;

        Scratch(Tiles tiles) {
            packed = new float[Tiles.ROWS * (tiles.dimensions() + 1)];
        }
    }

    /** @return the number of rows that changed their segment */
    int assign(double[][] centroids, RoughCentroids rough, Scratch scratch) {
        boolean anew = anew();
        double packedShare = packedShare(rough);
        int changed = 0;
        for (int t = from; t < to; t++) {
            int found = doubtful(t, packedShare, scratch);
            if (found > tiles.rowsOf(t) * packedShare) {
                changed += lookAtAll(t, centroids, rough, scratch, anew);
            } else if (found > 0) {
                changed += lookAt(t, found, centroids, rough, scratch, anew);
            }
        }
        if (anew && changed > 0) {
            addUp();
        }
        return changed;
    }

    /** How many rows must be looked at; where the first ones say that these are many, all of them. */
    private int doubtful(int t, double packedShare, Scratch scratch) {
        float[] until = slack.until();
        int first = t * Tiles.ROWS;
        int count = Tiles.stripsOf(tiles.rowsOf(t)) * NearestKernel.STRIP;
        if (count == Tiles.ROWS
                && kernel.atMost(until, first, SAMPLED, slack.drift(), scratch.rows) > SAMPLED * SURELY * packedShare) {
            return Tiles.ROWS;
        }
        return kernel.atMost(until, first, count, slack.drift(), scratch.rows);
    }

    private int lookAtAll(int t, double[][] centroids, RoughCentroids rough, Scratch s, boolean anew) {
        int rows = tiles.rowsOf(t);
        int strips = Tiles.stripsOf(rows);
        float[] until = slack.until();
        int first = t * Tiles.ROWS;
        kernel.nearest(tiles.strips(t), tiles.stripsAt(t), strips, d, rough, s.found);
        kernel.slack(rows, rough, s.found, slack.drift(), until, first);
        int found = kernel.changing(s.found.nearest(), own, until, first, slack.drift(), rows, s.rows);
        Arrays.fill(until, first + rows, first + strips * NearestKernel.STRIP, Float.POSITIVE_INFINITY);
        int changed = 0;
        for (int i = 0; i < found; i++) {
            int row = s.rows[i];
            changed += relabel(t, row, s.found.nearest()[row], !(until[first + row] > slack.drift()), centroids, anew);
        }
        return changed;
    }

    private int lookAt(int t, int found, double[][] centroids, RoughCentroids rough, Scratch s, boolean anew) {
        tiles.pack(t, s.rows, found, s.places, s.packed);
        kernel.nearest(s.packed, 0, Tiles.stripsOf(found), d, rough, s.found);
        kernel.slack(found, rough, s.found, slack.drift(), s.until, 0);
        float[] until = slack.until();
        int first = t * Tiles.ROWS;
        int changed = 0;
        for (int i = 0; i < found; i++) {
            int row = s.rows[i];
            until[first + row] = s.until[i];
            boolean uncertain = !(s.until[i] > slack.drift());
            if (uncertain || s.found.nearest()[i] != own[first + row]) {
                changed += relabel(t, row, s.found.nearest()[i], uncertain, centroids, anew);
            }
        }
        return changed;
    }

    /** Up to that share of doubtful rows, packing them costs less than computing the others, too. */
    private double packedShare(RoughCentroids rough) {
        double computing = rough.packed().length;
        return computing / (computing + PACKING * d + PACKING_ROW);
    }

    /** @return 1 if the row changes its segment, else 0 */
    private int relabel(int t, int row, float roughly, boolean uncertain, double[][] centroids, boolean anew) {
        int number = t * Tiles.ROWS + row;
        int label = uncertain ? nearest(number, centroids) : (int) roughly;
        if (label == labels[number]) {
            return 0;
        }
        join(number, label, anew);
        return 1;
    }

    private boolean anew() {
        return tiles.count() <= FEW || Arrays.stream(counts).sum() == 0;
    }

    private void join(int row, int label, boolean anew) {
        int left = labels[row];
        labels[row] = (byte) label;
        own[row] = label;
        if (!anew) {
            int t = row / Tiles.ROWS;
            kernel.move(tiles.exact(t), tiles.exactAt(t) + row % Tiles.ROWS * d, sums, left * d, label * d, d);
            counts[left]--;
            counts[label]++;
            loose = true;
        }
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

    /**
     * Takes over labels that someone else has found.
     *
     * @return the number of rows that change their segment
     */
    int follow(byte[] found) {
        boolean anew = anew();
        int changed = 0;
        int last = Math.min(labels.length, to * Tiles.ROWS);
        for (int row = from * Tiles.ROWS; row < last; row++) {
            if (labels[row] != found[row]) {
                slack.forget(row);
                join(row, found[row], anew);
                changed++;
            }
        }
        if (anew && changed > 0) {
            addUp();
        }
        return changed;
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
            own[row] = labels[row];
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
            int rows = tiles.rowsOf(t);
            for (int i = 0, at = tiles.exactAt(t); i < rows; i++, at += d) {
                int label = labels[first + i];
                own[first + i] = label;
                counts[label]++;
                kernel.add(tile, at, sums, label * d, d);
            }
        }
    }
}
