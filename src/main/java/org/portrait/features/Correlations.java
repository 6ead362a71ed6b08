// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** How far features repeat each other: Pearson's product-moment correlation (1895), over all rows. */
public final class Correlations {
    private static final int TILE = 1024;

    /** @return d × d, symmetric, 1 on the diagonal; NaN in the row and column of a constant feature */
    public double[][] of(FeatureMatrix matrix, Progress progress) {
        int d = matrix.features();
        int n = matrix.rows();
        var moments = new Moments[d];
        for (int j = 0; j < d; j++) {
            progress.checkCancelled();
            moments[j] = Moments.of(matrix.columns()[j]);
        }
        var sums = new double[d][d];
        var tile = new double[d][TILE];
        for (int start = 0; start < n; start += TILE) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, (double) start / n);
            int length = Math.min(TILE, n - start);
            for (int j = 0; j < d; j++) {
                standardise(matrix.columns()[j], start, length, moments[j], tile[j]);
            }
            addProducts(tile, length, sums);
        }
        return correlations(sums, moments, n);
    }

    private static void standardise(double[] values, int start, int length, Moments moments, double[] into) {
        for (int i = 0; i < length; i++) {
            into[i] = (values[start + i] - moments.mean()) / moments.deviation();
        }
    }

    private static void addProducts(double[][] tile, int length, double[][] sums) {
        for (int j = 0; j < tile.length; j++) {
            for (int k = 0; k < j; k++) {
                double sum = 0;
                for (int i = 0; i < length; i++) {
                    sum += tile[j][i] * tile[k][i];
                }
                sums[j][k] += sum;
            }
        }
    }

    private static double[][] correlations(double[][] sums, Moments[] moments, int n) {
        for (int j = 0; j < sums.length; j++) {
            sums[j][j] = moments[j].deviation() == 0 ? Double.NaN : 1;
            for (int k = 0; k < j; k++) {
                double r = sums[j][k] / n;
                sums[j][k] = Double.isNaN(r) ? r : Math.clamp(r, -1.0, 1.0);
                sums[k][j] = sums[j][k];
            }
        }
        return sums;
    }
}
