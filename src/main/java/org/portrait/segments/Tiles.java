// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * The scaled values, copied once into tiles of 1,024 rows, twice. The <em>exact</em> values are those of the matrix, row
 * by row. The <em>rough</em> ones are floats for the kernels: the mean of the feature is taken off, and all are divided
 * by one power of two, the unit, so that none overflows; strips of {@value NearestKernel#STRIP} rows lie side by side,
 * feature by feature, and after the features ‖x‖².
 *
 * <p>The size of a tile is fixed, so that sums taken tile by tile do not depend on the number of threads. Exact values
 * are not centred: a shifted copy would decide ties differently from the values that are stored.
 */
final class Tiles {
    static final int ROWS = 1024;
    private final int rows;
    private final int dimensions;
    private final double[][] exact;
    private final float[][] strips;
    private final double[] centre;
    private double perUnit;
    private double totalSquares;

    private Tiles(int rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
        int count = (rows + ROWS - 1) / ROWS;
        exact = new double[count][];
        strips = new float[count][];
        centre = new double[dimensions];
    }

    static Tiles of(ScaledMatrix matrix, Workers workers) {
        var tiles = new Tiles(matrix.rows(), matrix.dimensions());
        workers.each(tiles.count(), t -> tiles.exact[t] = copy(matrix, t * ROWS, tiles.rowsOf(t)));
        return tiles.roughened(workers);
    }

    private static double[] copy(ScaledMatrix matrix, int first, int rows) {
        int d = matrix.dimensions();
        var copied = new double[rows * d];
        for (int j = 0; j < d; j++) {
            double[] column = matrix.features().columns()[j];
            double offset = matrix.offset()[j];
            double factor = matrix.factor()[j];
            for (int i = 0, to = j; i < rows; i++, to += d) {
                copied[to] = (column[first + i] - offset) * factor;
            }
        }
        if (!allFinite(copied)) {
            for (int j = 0; j < d; j++) {
                requireFinite(matrix, j, first, rows);
            }
        }
        return copied;
    }

    private static boolean allFinite(double[] values) {
        boolean finite = true;
        for (double value : values) {
            finite &= Math.abs(value) <= Double.MAX_VALUE;
        }
        return finite;
    }

    private static void requireFinite(ScaledMatrix matrix, int feature, int first, int rows) {
        for (int i = first; i < first + rows; i++) {
            if (!Double.isFinite(matrix.value(i, feature))) {
                throw new FailureException(
                        new Failure.NotFinite(matrix.features().names().get(feature), i));
            }
        }
    }

    /** The rows of a sample, in its order. */
    Tiles pick(int[] chosen, Workers workers) {
        var picked = new Tiles(chosen.length, dimensions);
        for (int t = 0; t < picked.count(); t++) {
            picked.exact[t] = new double[picked.rowsOf(t) * dimensions];
            for (int i = 0; i < picked.rowsOf(t); i++) {
                int row = chosen[t * ROWS + i];
                System.arraycopy(
                        exact[row / ROWS], row % ROWS * dimensions, picked.exact[t], i * dimensions, dimensions);
            }
        }
        return picked.roughened(workers);
    }

    private Tiles roughened(Workers workers) {
        var sums = new double[count()][];
        var largest = new double[count()];
        workers.each(count(), t -> {
            sums[t] = columnSums(exact[t]);
            largest[t] = magnitude(exact[t]);
        });
        double magnitude = 0;
        for (int t = 0; t < count(); t++) {
            for (int j = 0; j < dimensions; j++) {
                centre[j] += sums[t][j] / rows;
            }
            magnitude = Math.max(magnitude, largest[t]);
        }
        perUnit = magnitude == 0 ? 1 : Math.scalb(1.0, -Math.clamp(Math.getExponent(magnitude) + 2, -1000, 1000));
        var squares = new double[count()];
        workers.each(count(), t -> squares[t] = roughen(t));
        for (double part : squares) {
            totalSquares += part / perUnit / perUnit;
        }
        return this;
    }

    private double[] columnSums(double[] tile) {
        var sums = new double[dimensions];
        for (int i = 0; i < tile.length; i += dimensions) {
            for (int j = 0; j < dimensions; j++) {
                sums[j] += tile[i + j];
            }
        }
        return sums;
    }

    private static double magnitude(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** @return the sum of ‖x‖² of the rows of the tile, in units */
    private double roughen(int tile) {
        double[] from = exact[tile];
        int width = (dimensions + 1) * NearestKernel.STRIP;
        var rough = new float[stripsOf(rowsOf(tile)) * width];
        double sum = 0;
        for (int i = 0, at = 0; at < from.length; i++) {
            int to = i / NearestKernel.STRIP * width + i % NearestKernel.STRIP;
            double norm = 0;
            for (int j = 0; j < dimensions; j++, at++, to += NearestKernel.STRIP) {
                double value = (from[at] - centre[j]) * perUnit;
                norm += value * value;
                rough[to] = (float) value;
            }
            rough[to] = (float) norm;
            sum += norm;
        }
        strips[tile] = rough;
        return sum;
    }

    static int stripsOf(int rows) {
        return (rows + NearestKernel.STRIP - 1) / NearestKernel.STRIP;
    }

    int rows() {
        return rows;
    }

    int dimensions() {
        return dimensions;
    }

    int count() {
        return exact.length;
    }

    int rowsOf(int tile) {
        return Math.min(ROWS, rows - tile * ROWS);
    }

    /** The exact values of a tile, row by row. */
    double[] exact(int tile) {
        return exact[tile];
    }

    /** The rough values of a tile: for each strip d columns and one of ‖x‖². The last strip is filled up with zeros. */
    float[] strips(int tile) {
        return strips[tile];
    }

    /** One over the unit of rough values. */
    double perUnit() {
        return perUnit;
    }

    /**
     * A point of the scaled space as a rough one.
     *
     * @param rough filled with its values
     * @return its squared length before rounding
     */
    double rough(double[] point, float[] rough) {
        double squared = 0;
        for (int j = 0; j < dimensions; j++) {
            double value = (point[j] - centre[j]) * perUnit;
            squared += value * value;
            rough[j] = (float) value;
        }
        return squared;
    }

    /** What inertia is counted from: the mean of each feature. */
    double[] centre() {
        return centre;
    }

    double value(int row, int feature) {
        return exact[row / ROWS][row % ROWS * dimensions + feature];
    }

    double[] point(int row) {
        var point = new double[dimensions];
        point(row, point);
        return point;
    }

    void point(int row, double[] filled) {
        System.arraycopy(exact[row / ROWS], row % ROWS * dimensions, filled, 0, dimensions);
    }

    /** The squared distance of a row to a point. */
    double squared(int row, double[] point) {
        double[] tile = exact[row / ROWS];
        int at = row % ROWS * dimensions;
        double sum = 0;
        for (int j = 0; j < point.length; j++) {
            double difference = tile[at + j] - point[j];
            sum += difference * difference;
        }
        return sum;
    }

    /** The sum of squared distances of all rows to their mean. */
    double totalSquares() {
        return totalSquares;
    }
}
