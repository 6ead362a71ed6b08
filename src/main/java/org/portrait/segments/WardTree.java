// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Ward's tree (1963) of points that may stand for several rows each, by the chain of nearest neighbours (Murtagh 1983).
 * The height of a merger is the root of twice the inertia that it adds, as in R's {@code hclust(method = "ward.D2")}
 * and SciPy: for two single rows their distance.
 */
final class WardTree {
    private final double[][] centres;
    private final int[] members;
    private final boolean[] gone;

    private WardTree(double[][] centres, int[] members) {
        this.centres = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
        this.members = members.clone();
        gone = new boolean[centres.length];
    }

    /**
     * @param centres one point per leaf
     * @param weights rows of each leaf
     */
    static Dendrogram of(double[][] centres, int[] weights, Progress progress) {
        return new WardTree(centres, weights).grown(weights, progress);
    }

    private Dendrogram grown(int[] weights, Progress progress) {
        int mergers = centres.length - 1;
        var a = new int[mergers];
        var b = new int[mergers];
        var heights = new double[mergers];
        var chain = new int[centres.length];
        int length = 0;
        for (int t = 0; t < mergers; ) {
            progress.checkCancelled();
            if (length == 0) {
                chain[length++] = first();
            }
            int last = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = nearest(last, before);
            if (nearest != before) {
                chain[length++] = nearest;
                continue;
            }
            a[t] = Math.min(last, before);
            b[t] = Math.max(last, before);
            heights[t] = Math.sqrt(squaredHeight(last, before));
            merge(a[t], b[t]);
            length -= 2;
            progress.report(Activity.SEGMENTING, (double) ++t / mergers);
        }
        return Dendrogram.of(weights, a, b, heights);
    }

    private int first() {
        int i = 0;
        while (gone[i]) {
            i++;
        }
        return i;
    }

    /** Of equally near ones the last of the chain, so that it ends. */
    private int nearest(int of, int before) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : squaredHeight(of, before);
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i] && i != of) {
                double height = squaredHeight(of, i);
                if (height < least) {
                    least = height;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    private double squaredHeight(int i, int j) {
        double both = (double) members[i] + members[j];
        return PointMoves.squared(centres[i], centres[j]) * 2 * members[i] * members[j] / both;
    }

    /** The one becomes both, the other is gone. */
    private void merge(int kept, int lost) {
        double both = (double) members[kept] + members[lost];
        for (int f = 0; f < centres[kept].length; f++) {
            centres[kept][f] = (centres[kept][f] * members[kept] + centres[lost][f] * members[lost]) / both;
        }
        members[kept] += members[lost];
        gone[lost] = true;
    }
}
