// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.portrait.work.Progress;

/**
 * A tree of mergers over some leaves. Nodes are numbered: the leaves from 0, then the mergers in their order.
 *
 * @param weights of the leaves, in rows
 * @param left right the two nodes of each merger
 * @param heights of the mergers, rising
 */
public record Dendrogram(int[] weights, int[] left, int[] right, double[] heights) {
    /**
     * @param a b some leaf of each of the two sides of every merger, in any order
     * @param heights of these
     */
    static Dendrogram of(int[] weights, int[] a, int[] b, double[] heights) {
        int leaves = weights.length;
        int[] order = IntStream.range(0, heights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> heights[t]))
                .mapToInt(t -> t)
                .toArray();
        var left = new int[order.length];
        var right = new int[order.length];
        var sorted = new double[order.length];
        int[] above = IntStream.range(0, leaves + order.length).toArray();
        for (int t = 0; t < order.length; t++) {
            left[t] = top(above, a[order[t]]);
            right[t] = top(above, b[order[t]]);
            sorted[t] = heights[order[t]];
            above[left[t]] = leaves + t;
            above[right[t]] = leaves + t;
        }
        return new Dendrogram(weights, left, right, sorted);
    }

    /** Ward's tree of the segments: whether few of them would do, and which ones would come together first. */
    public static Dendrogram of(Segmentation segmentation) {
        return WardTree.of(segmentation.centroids(), segmentation.sizes(), Progress.none());
    }

    /** The leaves from left to right, so that no lines cross. */
    public int[] order() {
        return below(leaves() + heights.length - 1).toArray();
    }

    private IntStream below(int node) {
        return node < leaves()
                ? IntStream.of(node)
                : IntStream.concat(below(left[node - leaves()]), below(right[node - leaves()]));
    }

    private static int top(int[] above, int node) {
        int top = node;
        while (above[top] != top) {
            above[top] = above[above[top]];
            top = above[top];
        }
        return top;
    }

    public int leaves() {
        return weights.length;
    }

    /** Rows below each node. */
    public int[] sizes() {
        var sizes = new int[leaves() + heights.length];
        System.arraycopy(weights, 0, sizes, 0, leaves());
        for (int t = 0; t < heights.length; t++) {
            sizes[leaves() + t] = sizes[left[t]] + sizes[right[t]];
        }
        return sizes;
    }

    /**
     * The groups that are left before the last {@code k - 1} mergers.
     *
     * @param k from 1 to the number of leaves
     * @return per leaf the node that is its group
     */
    public int[] cut(int k) {
        int done = leaves() - k;
        int[] above = IntStream.range(0, leaves() + done).toArray();
        for (int t = 0; t < done; t++) {
            above[left[t]] = leaves() + t;
            above[right[t]] = leaves() + t;
        }
        return IntStream.range(0, leaves()).map(leaf -> top(above, leaf)).toArray();
    }

    /** The K of at least 2 that lasts longest on the way up: from the merger that leaves K groups to the next one. */
    int longestStretch(int highest) {
        int best = 0;
        double longest = 0;
        for (int k = 2; k <= Math.min(highest, leaves() - 1); k++) {
            double stretch = heights[leaves() - k] - heights[leaves() - k - 1];
            if (stretch > longest) {
                longest = stretch;
                best = k;
            }
        }
        return best;
    }
}
