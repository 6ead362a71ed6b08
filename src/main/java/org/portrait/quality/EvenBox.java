// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;

/**
 * The box that holds the customers, from which evenly spread reference data are drawn (Tibshirani, Walther and Hastie
 * 2001, section 3).
 *
 * @param axes d unit vectors as columns
 * @param low high the ends of the box along each axis
 */
record EvenBox(double[][] axes, double[] low, double[] high) implements ReferenceData {
    /** The box along the principal axes (choice b there): as long and as flat as the data. */
    static EvenBox principal(double[][] rows) {
        return along(SymmetricEigen.vectors(covariance(rows)), rows);
    }

    /** The box along the features (choice a there): any relation between features is lost. */
    static EvenBox ofFeatures(double[][] rows) {
        int d = rows[0].length;
        var axes = new double[d][d];
        for (int j = 0; j < d; j++) {
            axes[j][j] = 1;
        }
        return along(axes, rows);
    }

    /** The chosen scaled rows. */
    static double[][] rows(ScaledMatrix matrix, int[] chosen) {
        return SampleRows.matrix(matrix, chosen).toRows();
    }

    @Override
    public double[] row(SplittableRandom random) {
        var scores = new double[axes.length];
        Arrays.setAll(scores, a -> low[a] + random.nextDouble() * (high[a] - low[a]));
        return ReferenceData.point(scores, axes);
    }

    private static EvenBox along(double[][] axes, double[][] rows) {
        int d = axes.length;
        var low = new double[d];
        var high = new double[d];
        for (int a = 0; a < d; a++) {
            low[a] = Double.POSITIVE_INFINITY;
            high[a] = Double.NEGATIVE_INFINITY;
            for (double[] row : rows) {
                double score = 0;
                for (int j = 0; j < d; j++) {
                    score += row[j] * axes[j][a];
                }
                low[a] = Math.min(low[a], score);
                high[a] = Math.max(high[a], score);
            }
        }
        return new EvenBox(axes, low, high);
    }

    static double[][] covariance(double[][] rows) {
        int d = rows[0].length;
        var mean = new double[d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        var covariance = new double[d][d];
        for (double[] row : rows) {
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    covariance[a][b] += (row[a] - mean[a]) * (row[b] - mean[b]) / rows.length;
                }
            }
        }
        return covariance;
    }
}
