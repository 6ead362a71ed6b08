// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A feature matrix seen through an affine scaling: {@code scaled = (original - offset[j]) * factor[j]}. Nothing is
 * copied until a column is asked for. Distances, inertia and every quality index live in this space.
 *
 * @param features the original values
 * @param offset d values, in original units
 * @param factor d values, scaled per original unit, feature weights included
 */
public record ScaledMatrix(FeatureMatrix features, double[] offset, double[] factor) {
    public ScaledMatrix {
        if (offset.length != features.features() || factor.length != features.features()) {
            throw new IllegalArgumentException("one offset and one factor per feature");
        }
    }

    public int rows() {
        return features.rows();
    }

    public int dimensions() {
        return features.features();
    }

    /** Some of the rows, in the given order, under the same scaling. */
    public ScaledMatrix picked(int[] rows) {
        double[][] columns = Arrays.stream(features.columns())
                .map(column -> IntStream.of(rows).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
        return new ScaledMatrix(new FeatureMatrix(features.names(), columns), offset, factor);
    }

    public double value(int row, int feature) {
        return (features.columns()[feature][row] - offset[feature]) * factor[feature];
    }

    /** A fresh array of the n scaled values of one feature. */
    public double[] column(int feature) {
        double[] original = features.columns()[feature];
        var scaled = new double[original.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (original[i] - offset[feature]) * factor[feature];
        }
        return scaled;
    }

    /** The n rows as fresh arrays of d scaled values. */
    public double[][] toRows() {
        return rows(IntStream.range(0, dimensions()).mapToObj(this::column).toArray(double[][]::new));
    }

    /** The n rows of d columns, which there must be at least one of, as fresh arrays. */
    public static double[][] rows(double[][] columns) {
        var rows = new double[columns[0].length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }

    /** A point of the scaled space in original units. */
    public double[] toOriginal(double[] scaled) {
        var original = new double[scaled.length];
        for (int j = 0; j < original.length; j++) {
            original[j] = factor[j] == 0 ? offset[j] : scaled[j] / factor[j] + offset[j];
        }
        return original;
    }
}
