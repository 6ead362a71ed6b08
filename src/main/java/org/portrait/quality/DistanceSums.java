// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * Sums the Euclidean distances from some rows to all rows, per segment of several segmentations.
 *
 * <p>Every distance is rounded to a multiple of a power of two so coarse that the sum of all n distances still fits in
 * the 53 bits of a double. The sums are then exact, and do not depend on the order of rows or on which
 * segmentations are looked at together. The rounding is at most n · diameter · 2⁻⁵³ per distance.
 */
final class DistanceSums {
    private static final int ROWS_PER_CHECK = 4_096;

    private final ScaledMatrix matrix;
    private final DistanceKernel kernel;
    private final double shift;

    DistanceSums(ScaledMatrix matrix) {
        this(matrix, DistanceKernel.best());
    }

    DistanceSums(ScaledMatrix matrix, DistanceKernel kernel) {
        this.matrix = matrix;
        this.kernel = kernel;
        this.shift = shift(matrix);
    }

    /** The number that, added and subtracted again, rounds to the grid: 1.5 · 2⁵² grid steps. */
    private static double shift(ScaledMatrix matrix) {
        double squared = 0;
        for (int j = 0; j < matrix.dimensions(); j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < matrix.rows(); i++) {
                double value = matrix.value(i, j);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            squared += (high - low) * (high - low);
        }
        double total = Math.sqrt(squared) * 1.001 * Math.max(matrix.rows(), 8);
        return total == 0 ? 0 : 1.5 * Math.scalb(1.0, Math.getExponent(total) + 1);
    }

    /**
     * Walks over all rows once. The loops run over the {@code rows}, which the processor takes several at a time.
     *
     * @param rows the rows from which distances are measured, best some hundred
     * @return for every place in {@link GroupedRows#slots} and each of {@code rows} the sum of distances; filled up to what
     *     the kernel wants
     */
    double[][] from(int[] rows, GroupedRows grouped, Progress progress) {
        int m = Math.ceilDiv(rows.length, DistanceKernel.SIDE_BY_SIDE) * DistanceKernel.SIDE_BY_SIDE;
        var origins = new double[matrix.dimensions() * m];
        for (int j = 0; j < matrix.dimensions(); j++) {
            for (int r = 0; r < rows.length; r++) {
                origins[j * m + r] = matrix.value(rows[r], j);
            }
        }
        int count = grouped.first().length - 1;
        var sums = new double[grouped.first()[count]][m];
        var run = new double[m];
        int from = 0;
        for (int g = 0; g < grouped.ends().length; g++) {
            int end = grouped.ends()[g];
            while (from < end) {
                progress.checkCancelled();
                int to = Math.min(end, from + ROWS_PER_CHECK);
                kernel.add(grouped.points(), from, to, origins, shift, run);
                from = to;
            }
            for (int s = g * count; s < (g + 1) * count; s++) {
                add(run, sums[grouped.slots()[s]]);
            }
            Arrays.fill(run, 0);
        }
        return sums;
    }

    private static void add(double[] run, double[] sums) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += run[r];
        }
    }
}
