// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * The scaled values, copied once into tiles of 1,024 rows. A tile holds one array per feature: with a single array and
 * offsets HotSpot cannot rule out that two columns overlap and does not vectorise the distance loops (measured on JDK
 * 25: three times slower). The size of a tile is fixed, so that sums taken tile by tile do not depend on the number of
 * threads.
 *
 * <p>Values are not centred: distances are sums of squared differences, which lose nothing to a common offset, and a
 * shifted copy would decide ties differently from the values that are stored.
 */
final class Tiles {
    static final int ROWS = 1024;
    private final int rows;
    private final int dimensions;
    private final double[][][] values;

    private Tiles(int rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
        values = new double[(rows + ROWS - 1) / ROWS][dimensions][];
    }

    static Tiles of(ScaledMatrix matrix, Workers workers) {
        var tiles = new Tiles(matrix.rows(), matrix.dimensions());
        workers.each(tiles.count(), t -> {
            for (int j = 0; j < tiles.dimensions; j++) {
                tiles.values[t][j] = copy(matrix, j, t * ROWS, tiles.rowsOf(t));
            }
        });
        return tiles;
    }

    private static double[] copy(ScaledMatrix matrix, int feature, int first, int rows) {
        var copied = new double[rows];
        for (int i = 0; i < rows; i++) {
            double value = matrix.value(first + i, feature);
            if (!Double.isFinite(value)) {
                throw new FailureException(
                        new Failure.NotFinite(matrix.features().names().get(feature), first + i));
            }
            copied[i] = value;
        }
        return copied;
    }

    /** The rows of a sample, in its order. */
    Tiles pick(int[] chosen) {
        var picked = new Tiles(chosen.length, dimensions);
        for (int t = 0; t < picked.count(); t++) {
            for (int j = 0; j < dimensions; j++) {
                var column = new double[picked.rowsOf(t)];
                for (int i = 0; i < column.length; i++) {
                    column[i] = value(chosen[t * ROWS + i], j);
                }
                picked.values[t][j] = column;
            }
        }
        return picked;
    }

    int rows() {
        return rows;
    }

    int dimensions() {
        return dimensions;
    }

    int count() {
        return values.length;
    }

    int rowsOf(int tile) {
        return Math.min(ROWS, rows - tile * ROWS);
    }

    /** d columns of one tile. */
    double[][] tile(int tile) {
        return values[tile];
    }

    double value(int row, int feature) {
        return values[row / ROWS][feature][row % ROWS];
    }

    double[] point(int row) {
        var point = new double[dimensions];
        point(row, point);
        return point;
    }

    void point(int row, double[] filled) {
        double[][] tile = values[row / ROWS];
        for (int j = 0; j < dimensions; j++) {
            filled[j] = tile[j][row % ROWS];
        }
    }

    /** The mean over features of their population variance, from means taken first. */
    double meanVariance() {
        double sum = 0;
        for (int j = 0; j < dimensions; j++) {
            double mean = total(j, 0, false) / rows;
            sum += total(j, mean, true) / rows;
        }
        return sum / dimensions;
    }

    private double total(int feature, double centre, boolean squared) {
        double total = 0;
        for (double[][] tile : values) {
            double part = 0;
            for (double value : tile[feature]) {
                double difference = value - centre;
                part += squared ? difference * difference : difference;
            }
            total += part;
        }
        return total;
    }
}
