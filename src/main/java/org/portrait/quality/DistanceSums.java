// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * Sums the Euclidean distances from some rows to all rows, per segment of several segmentations.
 *
 * <p>Every distance is rounded to a multiple of a power of two so coarse that the sum of all n distances still fits in
 * the 53 bits of a double. The sums are then exact, and do not depend on the order of rows, on the tiles, or on which
 * segmentations are looked at together. The rounding is at most n · diameter · 2⁻⁵³ per distance.
 */
final class DistanceSums {
    /** Rows of a tile: 8 features of a tile fill half of a 64 KB cache. */
    private static final int TILE = 512;

    private final ScaledMatrix matrix;
    private final double shift;

    DistanceSums(ScaledMatrix matrix) {
        this.matrix = matrix;
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
     * @param rows the rows from which distances are measured
     * @param sums one row of sums for each of them, see {@link GroupedRows#slots}; added to
     */
    void add(GroupedRows grouped, int[] rows, double[][] sums, Progress progress) {
        int n = matrix.rows();
        var distances = new double[TILE];
        int firstRun = 0;
        for (int from = 0; from < n; from += TILE) {
            int to = Math.min(n, from + TILE);
            progress.checkCancelled();
            for (int r = 0; r < rows.length; r++) {
                distances(grouped.columns(), rows[r], from, to, distances);
                collect(grouped, firstRun, from, to, distances, sums[r]);
            }
            while (firstRun < grouped.ends().length && grouped.ends()[firstRun] <= to) {
                firstRun++;
            }
        }
    }

    private void distances(double[][] columns, int row, int from, int to, double[] distances) {
        int length = to - from;
        square(columns[0], matrix.value(row, 0), from, length, distances);
        int j = 1;
        for (; j + 1 < columns.length; j += 2) {
            addSquares(
                    columns[j],
                    matrix.value(row, j),
                    columns[j + 1],
                    matrix.value(row, j + 1),
                    from,
                    length,
                    distances);
        }
        if (j < columns.length) {
            addSquare(columns[j], matrix.value(row, j), from, length, distances);
        }
        double grid = shift;
        for (int t = 0; t < length; t++) {
            distances[t] = (Math.sqrt(distances[t]) + grid) - grid;
        }
    }

    private static void square(double[] column, double value, int from, int length, double[] squares) {
        for (int t = 0; t < length; t++) {
            double a = column[from + t] - value;
            squares[t] = a * a;
        }
    }

    private static void addSquare(double[] column, double value, int from, int length, double[] squares) {
        for (int t = 0; t < length; t++) {
            double a = column[from + t] - value;
            squares[t] += a * a;
        }
    }

    private static void addSquares(
            double[] column, double value, double[] column2, double value2, int from, int length, double[] squares) {
        for (int t = 0; t < length; t++) {
            double a = column[from + t] - value;
            double b = column2[from + t] - value2;
            squares[t] = (squares[t] + a * a) + b * b;
        }
    }

    private static void collect(GroupedRows grouped, int run, int from, int to, double[] distances, double[] sums) {
        int[] ends = grouped.ends();
        short[] slots = grouped.slots();
        int count = grouped.first().length - 1;
        for (int position = from; position < to; run++) {
            int end = Math.min(to, ends[run]);
            double sum = total(distances, position - from, end - from);
            for (int s = run * count; s < (run + 1) * count; s++) {
                sums[slots[s]] += sum;
            }
            position = end;
        }
    }

    /** Four partial sums keep the processor busy; being exact, they may be combined in any way. */
    private static double total(double[] values, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < to; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }
}
