// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Means and population covariances of the scaled features, in two passes over blocks of rows that are added up in
 * their order (Chan, Golub and LeVeque 1983).
 *
 * @param mean d values
 * @param values d × d, symmetric
 */
record Covariance(double[] mean, double[][] values) {
    private static final int BLOCK = 1024;

    static Covariance of(ScaledMatrix matrix, Progress progress) {
        int n = matrix.rows();
        int d = matrix.dimensions();
        double[] mean = means(matrix, progress);
        var sums = new double[d][d];
        for (int first = 0; first < n; first += BLOCK) {
            progress.checkCancelled();
            progress.report(Activity.PROJECTING, 0.1 + 0.9 * first / n);
            addProducts(centred(matrix, mean, first, Math.min(BLOCK, n - first)), sums);
        }
        for (int a = 0; a < d; a++) {
            for (int b = a; b < d; b++) {
                sums[a][b] /= n;
                sums[b][a] = sums[a][b];
            }
        }
        return new Covariance(mean, sums);
    }

    private static double[] means(ScaledMatrix matrix, Progress progress) {
        int n = matrix.rows();
        var mean = new double[matrix.dimensions()];
        for (int first = 0; first < n; first += BLOCK) {
            progress.checkCancelled();
            for (int j = 0; j < mean.length; j++) {
                double part = 0;
                for (int i = first; i < Math.min(first + BLOCK, n); i++) {
                    part += matrix.value(i, j);
                }
                mean[j] += part;
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= n;
        }
        return mean;
    }

    private static double[][] centred(ScaledMatrix matrix, double[] mean, int first, int rows) {
        var block = new double[mean.length][rows];
        for (int j = 0; j < mean.length; j++) {
            for (int i = 0; i < rows; i++) {
                block[j][i] = matrix.value(first + i, j) - mean[j];
            }
        }
        return block;
    }

    /** Four columns at a time: four independent sums keep the processor busy, and each still runs in row order. */
    private static void addProducts(double[][] block, double[][] sums) {
        int d = block.length;
        for (int a = 0; a < d; a++) {
            int b = a;
            for (; b + 4 <= d; b += 4) {
                addFour(block, a, b, sums[a]);
            }
            for (; b < d; b++) {
                double sum = 0;
                for (int i = 0; i < block[a].length; i++) {
                    sum += block[a][i] * block[b][i];
                }
                sums[a][b] += sum;
            }
        }
    }

    private static void addFour(double[][] block, int a, int b, double[] sums) {
        double[] x = block[a];
        double[] y0 = block[b];
        double[] y1 = block[b + 1];
        double[] y2 = block[b + 2];
        double[] y3 = block[b + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < x.length; i++) {
            s0 += x[i] * y0[i];
            s1 += x[i] * y1[i];
            s2 += x[i] * y2[i];
            s3 += x[i] * y3[i];
        }
        sums[b] += s0;
        sums[b + 1] += s1;
        sums[b + 2] += s2;
        sums[b + 3] += s3;
    }
}
