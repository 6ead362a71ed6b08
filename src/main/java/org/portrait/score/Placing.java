// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.BitSet;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Where rows belong: the rule by which the segments of a training run without a limit to their sizes came about, so that
 * its rows are put where they were. The nearest centroid in the scaled space; of equally near ones that of the segment
 * that was largest in training.
 *
 * @param nearest per row the segment, counted from 0
 * @param second the second-nearest, or {@code nearest} where there is only one
 * @param distance to the nearest
 * @param secondDistance to the second-nearest
 * @param far the rows that are farther from every centroid than some limit of its own
 */
record Placing(byte[] nearest, byte[] second, double[] distance, double[] secondDistance, BitSet far) {
    private static final int BLOCK = 1024;

    /**
     * @param segments with their centroids, ranks and largest distances
     */
    static Placing of(ScaledMatrix matrix, List<ModelSegment> segments, Progress progress) {
        int n = matrix.rows();
        var placing = new Placing(new byte[n], new byte[n], new double[n], new double[n], new BitSet());
        double[][] centroids = segments.stream().map(ModelSegment::centroid).toArray(double[][]::new);
        double[] limits = segments.stream().mapToDouble(ModelSegment::largest).toArray();
        var order = new int[segments.size()];
        segments.forEach(segment -> order[segment.rank() - 1] = segment.segment() - 1);
        for (int from = 0; from < n; from += BLOCK) {
            progress.checkCancelled();
            progress.report(Activity.SEGMENTING, (double) from / n);
            int rows = Math.min(BLOCK, n - from);
            double[][] squared = Segmentation.squaredDistances(matrix, centroids, from, rows);
            for (int i = 0; i < rows; i++) {
                placing.put(from + i, squared, i, order, limits);
            }
        }
        return placing;
    }

    private void put(int row, double[][] squared, int i, int[] order, double[] limits) {
        int first = order[0];
        int next = order[order.length > 1 ? 1 : 0];
        for (int r = 1; r < order.length; r++) {
            int s = order[r];
            if (squared[s][i] < squared[first][i]) {
                next = first;
                first = s;
            } else if (r > 1 && squared[s][i] < squared[next][i]) {
                next = s;
            }
        }
        nearest[row] = (byte) first;
        second[row] = (byte) next;
        distance[row] = Math.sqrt(squared[first][i]);
        secondDistance[row] = Math.sqrt(squared[next][i]);
        boolean within = false;
        for (int s = 0; s < limits.length && !within; s++) {
            within = Math.sqrt(squared[s][i]) <= limits[s];
        }
        far.set(row, !within);
    }
}
