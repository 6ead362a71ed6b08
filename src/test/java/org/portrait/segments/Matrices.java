// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;

/** Scaled matrices for tests, from columns of values. */
final class Matrices {
    private Matrices() {}

    static ScaledMatrix plain(double[]... columns) {
        var factor = new double[columns.length];
        Arrays.fill(factor, 1);
        return new ScaledMatrix(features(columns), new double[columns.length], factor);
    }

    /** Mean 0, population standard deviation 1. */
    static ScaledMatrix standard(double[]... columns) {
        int d = columns.length;
        var mean = new double[d];
        var factor = new double[d];
        for (int j = 0; j < d; j++) {
            double centre = Arrays.stream(columns[j]).sum() / columns[j].length;
            double squares = Arrays.stream(columns[j])
                    .map(v -> (v - centre) * (v - centre))
                    .sum();
            mean[j] = centre;
            factor[j] = 1 / Math.sqrt(squares / columns[j].length);
        }
        return new ScaledMatrix(features(columns), mean, factor);
    }

    private static FeatureMatrix features(double[]... columns) {
        return new FeatureMatrix(
                IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList(), columns);
    }

    /** Overlapping Gaussian blobs of equal spread. */
    static ScaledMatrix blobs(int rows, int features, int blobs, long seed) {
        var random = new Random(seed);
        var centres = new double[blobs][features];
        for (double[] centre : centres) {
            Arrays.setAll(centre, _ -> random.nextGaussian() * 2);
        }
        var columns = new double[features][rows];
        for (int i = 0; i < rows; i++) {
            double[] centre = centres[random.nextInt(blobs)];
            for (int j = 0; j < features; j++) {
                columns[j][i] = centre[j] + random.nextGaussian();
            }
        }
        return plain(columns);
    }

    static double[][] rows(ScaledMatrix matrix) {
        var rows = new double[matrix.rows()][matrix.dimensions()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = matrix.value(i, j);
            }
        }
        return rows;
    }
}
