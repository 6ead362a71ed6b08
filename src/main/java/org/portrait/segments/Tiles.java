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
 * are not centred: a shifted copy would decide ties differently from the values that are stored. Tiles lie in blocks of
 * several megabytes, for the garbage collector moves no array that large; tiles of their own cost pauses of a quarter of
 * a second.
 */
final class Tiles {
    static final int ROWS = 1024;
    /** About as many values are in a block. */
    private static final int BLOCK = 1 << 19;

    private final int rows;
    private final int dimensions;
    /** How many tiles are in a block. */
    private final int perBlock;

    private final double[][] exact;
    private final float[][] strips;
    private final double[] centre;
    private double perUnit;
    private double totalSquares;

    private final NearestKernel kernel;

    private Tiles(int rows, int dimensions, NearestKernel kernel) {
        this.kernel = kernel;
        this.rows = rows;
        this.dimensions = dimensions;
        perBlock = Math.max(1, BLOCK / ROWS / dimensions);
        int blocks = (count() + perBlock - 1) / perBlock;
        exact = new double[blocks][];
        strips = new float[blocks][];
        centre = new double[dimensions];
    }

    static Tiles of(ScaledMatrix matrix, NearestKernel kernel, Workers workers) {
        var tiles = new Tiles(matrix.rows(), matrix.dimensions(), kernel);
        tiles.fill(workers, (feature, t, filled) -> {
            double[] column = matrix.features().columns()[feature];
            double offset = matrix.offset()[feature];
            double factor = matrix.factor()[feature];
            for (int i = 0, row = t * ROWS; i < filled.length; i++, row++) {
                filled[i] = (column[row] - offset) * factor;
            }
            for (double value : filled) {
                if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                    requireFinite(matrix, feature, t * ROWS, filled.length);
                }
            }
        });
        return tiles;
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
        var picked = new Tiles(chosen.length, dimensions, kernel);
        picked.fill(workers, (feature, t, filled) -> {
            for (int i = 0; i < filled.length; i++) {
                filled[i] = value(chosen[t * ROWS + i], feature);
            }
        });
        return picked;
    }

    /** Where values come from. */
    private interface Source {
        /** @param filled with the values of one feature in the rows of a tile */
        void read(int feature, int tile, double[] filled);
    }

    private void fill(Workers workers, Source source) {
        var sums = new double[count()][dimensions];
        var largest = new double[count()];
        workers.each(exact.length, block -> {
            exact[block] = new double[rowsIn(block) * dimensions];
            for (int t = block * perBlock; t < Math.min(count(), (block + 1) * perBlock); t++) {
                largest[t] = read(source, t, sums[t]);
            }
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
        workers.each(exact.length, block -> {
            strips[block] = new float[stripsOf(rowsIn(block)) * NearestKernel.STRIP * (dimensions + 1)];
            for (int t = block * perBlock; t < Math.min(count(), (block + 1) * perBlock); t++) {
                squares[t] = roughen(t);
            }
        });
        for (double part : squares) {
            totalSquares += part / perUnit / perUnit;
        }
    }

    private int rowsIn(int block) {
        return Math.min(rows, (block + 1) * perBlock * ROWS) - block * perBlock * ROWS;
    }

    /**
     * Fills the exact values of a tile.
     *
     * @param sums filled with those of the features
     * @return the largest magnitude
     */
    private double read(Source source, int tile, double[] sums) {
        var column = new double[rowsOf(tile)];
        double[] values = exact(tile);
        double largest = 0;
        for (int j = 0; j < dimensions; j++) {
            source.read(j, tile, column);
            sums[j] = TileColumns.sum(column);
            largest = Math.max(largest, TileColumns.magnitude(column));
            for (int i = 0, at = exactAt(tile) + j; i < column.length; i++, at += dimensions) {
                values[at] = column[i];
            }
        }
        return largest;
    }

    /** @return the sum of ‖x‖² of the rows of the tile, in units */
    private double roughen(int tile) {
        int count = rowsOf(tile);
        int width = (dimensions + 1) * NearestKernel.STRIP;
        double[] values = exact(tile);
        float[] rough = strips(tile);
        var norms = new double[count];
        var column = new double[count];
        for (int j = 0; j < dimensions; j++) {
            for (int i = 0, at = exactAt(tile) + j; i < count; i++, at += dimensions) {
                column[i] = values[at];
            }
            TileColumns.centre(column, centre[j], perUnit, norms);
            TileColumns.layOut(column, rough, stripsAt(tile) + j * NearestKernel.STRIP, width);
        }
        TileColumns.layOut(norms, rough, stripsAt(tile) + dimensions * NearestKernel.STRIP, width);
        return TileColumns.sum(norms);
    }

    static int stripsOf(int rows) {
        return (rows + NearestKernel.STRIP - 1) / NearestKernel.STRIP;
    }

    /** What looks at the rough values. */
    NearestKernel kernel() {
        return kernel;
    }

    int rows() {
        return rows;
    }

    /** The rows with those that fill up the last strip. */
    int padded() {
        return stripsOf(rows) * NearestKernel.STRIP;
    }

    int dimensions() {
        return dimensions;
    }

    int count() {
        return (rows + ROWS - 1) / ROWS;
    }

    int rowsOf(int tile) {
        return Math.min(ROWS, rows - tile * ROWS);
    }

    /** Where the exact values of a tile are, row by row, from {@link #exactAt} on. */
    double[] exact(int tile) {
        return exact[tile / perBlock];
    }

    int exactAt(int tile) {
        return tile % perBlock * ROWS * dimensions;
    }

    /**
     * Where the rough values of a tile are, from {@link #stripsAt} on: for each strip d columns and one of ‖x‖². The last
     * strip is filled up with zeros.
     */
    float[] strips(int tile) {
        return strips[tile / perBlock];
    }

    int stripsAt(int tile) {
        return tile % perBlock * ROWS * (dimensions + 1);
    }

    /** Where the rough values of a row of a tile begin in its strips. */
    int place(int tile, int row) {
        int strip = row / NearestKernel.STRIP;
        return stripsAt(tile) + strip * NearestKernel.STRIP * (dimensions + 1) + row % NearestKernel.STRIP;
    }

    /** Puts some rows of a tile side by side, as if they were all of it. */
    void pack(int tile, int[] some, int count, int[] places, float[] packed) {
        for (int i = 0; i < count; i++) {
            places[i] = place(tile, some[i]);
        }
        kernel.pack(strips(tile), places, count, dimensions, packed);
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
        return exact(row / ROWS)[at(row) + feature];
    }

    /** Where the exact values of a row begin. */
    private int at(int row) {
        return exactAt(row / ROWS) + row % ROWS * dimensions;
    }

    double[] point(int row) {
        var point = new double[dimensions];
        point(row, point);
        return point;
    }

    void point(int row, double[] filled) {
        System.arraycopy(exact(row / ROWS), at(row), filled, 0, dimensions);
    }

    /** The squared distance of a row to a point. */
    double squared(int row, double[] point) {
        double[] tile = exact(row / ROWS);
        int at = at(row);
        double sum = 0;
        for (int j = 0; j < point.length; j++) {
            double difference = tile[at + j] - point[j];
            sum += difference * difference;
        }
        return sum;
    }

    /** The squared distances of a tile's rows to the point that each is given; four rows side by side. */
    double[] squared(int tile, byte[] labels, double[][] points) {
        double[] values = exact(tile);
        var squared = new double[rowsOf(tile)];
        int first = tile * ROWS;
        int i = 0;
        for (int at = exactAt(tile); i + 4 <= squared.length; i += 4, at += 4 * dimensions) {
            double[] p = points[labels[first + i]];
            double[] q = points[labels[first + i + 1]];
            double[] r = points[labels[first + i + 2]];
            double[] s = points[labels[first + i + 3]];
            double a = 0;
            double b = 0;
            double c = 0;
            double e = 0;
            for (int j = 0; j < dimensions; j++) {
                double x = values[at + j] - p[j];
                double y = values[at + dimensions + j] - q[j];
                double z = values[at + 2 * dimensions + j] - r[j];
                double w = values[at + 3 * dimensions + j] - s[j];
                a += x * x;
                b += y * y;
                c += z * z;
                e += w * w;
            }
            squared[i] = a;
            squared[i + 1] = b;
            squared[i + 2] = c;
            squared[i + 3] = e;
        }
        for (; i < squared.length; i++) {
            squared[i] = squared(first + i, points[labels[first + i]]);
        }
        return squared;
    }

    /** The sum of squared distances of all rows to their mean. */
    double totalSquares() {
        return totalSquares;
    }
}
