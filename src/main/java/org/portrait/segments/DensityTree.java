// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * The tree of single linkage over mutual reachability distances (Campello, Moulavi and Sander 2013): two rows are as far
 * apart as the largest of their distance and the distances of both to their m-th nearest row, themselves counted.
 */
final class DensityTree {
    private static final int CHECK = 64;

    private DensityTree() {}

    /** @param nearest m, at most the number of rows */
    static Dendrogram of(double[][] rows, int nearest, Progress progress) {
        double[] cores = cores(rows, nearest, progress.part(0, 0.6));
        int n = rows.length;
        var from = new int[n - 1];
        var to = new int[n - 1];
        var heights = new double[n - 1];
        var least = new double[n];
        var via = new int[n];
        var inside = new boolean[n];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int last = 0;
        inside[0] = true;
        for (int t = 0; t < n - 1; t++) { // Prim 1957
            if (t % CHECK == 0) {
                progress.checkCancelled();
                progress.report(Activity.SEGMENTING, 0.6 + 0.4 * t / n);
            }
            int next = -1;
            for (int i = 0; i < n; i++) {
                if (!inside[i]) {
                    double reach = Math.max(
                            Math.max(cores[i], cores[last]), Math.sqrt(PointMoves.squared(rows[i], rows[last])));
                    if (reach < least[i]) {
                        least[i] = reach;
                        via[i] = last;
                    }
                    next = next < 0 || least[i] < least[next] ? i : next;
                }
            }
            from[t] = via[next];
            to[t] = next;
            heights[t] = least[next];
            inside[next] = true;
            last = next;
        }
        var weights = new int[n];
        Arrays.fill(weights, 1);
        return Dendrogram.of(weights, from, to, heights);
    }

    private static double[] cores(double[][] rows, int nearest, Progress progress) {
        var cores = new double[rows.length];
        var squares = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (i % CHECK == 0) {
                progress.checkCancelled();
                progress.report(Activity.SEGMENTING, (double) i / rows.length);
            }
            for (int j = 0; j < rows.length; j++) {
                squares[j] = PointMoves.squared(rows[i], rows[j]);
            }
            cores[i] = Math.sqrt(smallest(squares, nearest - 1));
        }
        return cores;
    }

    /** The value that would stand at {@code place} if all were sorted (Hoare 1961); they are rearranged. */
    private static double smallest(double[] values, int place) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[low + high >>> 1];
            int i = low - 1;
            int j = high + 1;
            while (true) {
                do {
                    i++;
                } while (values[i] < pivot);
                do {
                    j--;
                } while (values[j] > pivot);
                if (i >= j) {
                    break;
                }
                double swapped = values[i];
                values[i] = values[j];
                values[j] = swapped;
            }
            if (place <= j) {
                high = j;
            } else {
                low = j + 1;
            }
        }
        return values[place];
    }
}
