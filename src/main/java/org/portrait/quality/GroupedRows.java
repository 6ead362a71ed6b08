// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;

/**
 * The scaled rows, sorted so that rows which share their segment in every one of several segmentations stand together.
 * A distance sum over such a run serves all K at once.
 *
 * @param points n rows of d scaled values, in sorted order
 * @param ends per run the position after its last row
 * @param slots per run and segmentation, the place of its segment in a row of sums: {@code first[s] + label}
 * @param first per segmentation the place of its segment 0; at the end the length of a row of sums
 */
record GroupedRows(double[] points, int[] ends, short[] slots, int[] first) {
    static GroupedRows of(ScaledMatrix matrix, List<Segmentation> segmentations) {
        int n = matrix.rows();
        var order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (Segmentation s : segmentations) {
            order = sortedBy(s, order);
        }
        int d = matrix.dimensions();
        var points = new double[Math.multiplyExact(n, d)];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                points[i * d + j] = matrix.value(order[i], j);
            }
        }
        var first = new int[segmentations.size() + 1];
        for (int s = 0; s < segmentations.size(); s++) {
            first[s + 1] = first[s] + segmentations.get(s).k();
        }
        int[] ends = ends(order, segmentations);
        return new GroupedRows(points, ends, slots(order, ends, first, segmentations), first);
    }

    /** One stable counting sort; applied for every segmentation in turn it sorts by all of them. */
    private static int[] sortedBy(Segmentation s, int[] order) {
        var next = new int[s.k() + 1];
        for (byte label : s.labels()) {
            next[label + 1]++;
        }
        for (int k = 0; k < s.k(); k++) {
            next[k + 1] += next[k];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[next[s.labels()[row]]++] = row;
        }
        return sorted;
    }

    private static int[] ends(int[] order, List<Segmentation> segmentations) {
        var ends = new int[order.length];
        int runs = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || !together(order[i - 1], order[i], segmentations)) {
                ends[runs++] = i;
            }
        }
        return java.util.Arrays.copyOf(ends, runs);
    }

    private static boolean together(int a, int b, List<Segmentation> segmentations) {
        for (Segmentation s : segmentations) {
            if (s.labels()[a] != s.labels()[b]) {
                return false;
            }
        }
        return true;
    }

    private static short[] slots(int[] order, int[] ends, int[] first, List<Segmentation> segmentations) {
        int count = segmentations.size();
        var slots = new short[Math.multiplyExact(ends.length, count)];
        for (int run = 0; run < ends.length; run++) {
            int row = order[ends[run] - 1];
            for (int s = 0; s < count; s++) {
                slots[run * count + s] =
                        (short) (first[s] + segmentations.get(s).labels()[row]);
            }
        }
        return slots;
    }
}
