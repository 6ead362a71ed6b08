// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;

/**
 * Rows divided into groups by some method.
 *
 * @param labels n bytes: the group of each row, 0 to k - 1, or {@link #NOISE}
 * @param k groups, 0 where all rows are noise
 */
public record Grouping(byte[] labels, int k) {
    public static final byte NOISE = -1;
    private static final int MOST = Byte.MAX_VALUE;

    /**
     * Numbered by size, largest first (ties: the one with the earliest row). Of more than 127 groups the smallest are
     * noise.
     *
     * @param groups any number from 0 for each row, or a negative one
     */
    static Grouping numbered(int[] groups) {
        var sizes = new TreeMap<Integer, int[]>(); // size and earliest row
        for (int i = 0; i < groups.length; i++) {
            int row = i;
            if (groups[i] >= 0) {
                sizes.computeIfAbsent(groups[i], _ -> new int[] {0, row})[0]++;
            }
        }
        List<Integer> order = sizes.entrySet().stream()
                .sorted(Comparator.comparing(e -> new int[] {-e.getValue()[0], e.getValue()[1]}, Grouping::compare))
                .limit(MOST)
                .map(e -> e.getKey())
                .toList();
        var numbers = new TreeMap<Integer, Byte>();
        IntStream.range(0, order.size()).forEach(g -> numbers.put(order.get(g), (byte) g));
        var labels = new byte[groups.length];
        for (int i = 0; i < groups.length; i++) {
            labels[i] = numbers.getOrDefault(groups[i], NOISE);
        }
        return new Grouping(labels, order.size());
    }

    private static int compare(int[] a, int[] b) {
        return a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]);
    }

    /** k counts of rows. */
    public int[] sizes() {
        var sizes = new int[k];
        for (byte label : labels) {
            if (label >= 0) {
                sizes[label]++;
            }
        }
        return sizes;
    }

    /** The rows that belong to a group, rising. */
    public int[] grouped() {
        return IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
    }

    /** The groups of some rows. */
    public Grouping picked(int[] rows) {
        return new Grouping(picked(labels, rows), k);
    }

    /** The labels of some rows. */
    public static byte[] picked(byte[] labels, int[] rows) {
        var picked = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = labels[rows[i]];
        }
        return picked;
    }

    /**
     * The same groups with their means, to be measured as segments are; a mean is NaN where a group is empty.
     *
     * @param matrix the divided rows, none of them noise
     */
    public Segmentation segmentation(ScaledMatrix matrix) {
        int[] sizes = sizes();
        var means = new double[k][matrix.dimensions()];
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] values = matrix.column(j);
            for (int i = 0; i < labels.length; i++) {
                means[labels[i]][j] += values[i];
            }
            for (int g = 0; g < k; g++) {
                means[g][j] /= sizes[g];
            }
        }
        double inertia = 0;
        for (double squared : Segmentation.squaredDistances(matrix, labels, means)) {
            inertia += squared;
        }
        int[] colours = IntStream.range(0, k).toArray();
        return new Segmentation(labels, means, sizes, inertia, List.of(inertia), true, colours);
    }
}
