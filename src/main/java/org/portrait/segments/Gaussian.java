// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * One component of a mixture.
 *
 * @param weight its share
 * @param mean d values
 * @param root d × d, lower triangle: the Cholesky factor of the covariance
 */
record Gaussian(double weight, double[] mean, double[][] root) {
    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);
    private static final int BLOCK = 256;

    /**
     * The one that fits best to weighted rows.
     *
     * @param columns d arrays of n values
     * @param shares n weights of the rows
     * @param floor added to the variance of every feature
     */
    static Gaussian fit(double[][] columns, double[] shares, double floor) {
        int d = columns.length;
        double total = 10 * Math.ulp(1.0);
        for (double share : shares) {
            total += share;
        }
        var mean = new double[d];
        var centred = new double[d][];
        for (int j = 0; j < d; j++) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i] * columns[j][i];
            }
            double centre = sum / total;
            mean[j] = centre;
            centred[j] = Arrays.stream(columns[j]).map(value -> value - centre).toArray();
        }
        var covariance = new double[d][d];
        for (int j = 0; j < d; j++) {
            for (int l = 0; l <= j; l++) {
                covariance[j][l] = product(shares, centred[j], centred[l]) / total;
            }
            covariance[j][j] += floor;
        }
        return new Gaussian(total / shares.length, mean, root(covariance));
    }

    private static double product(double[] shares, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] * a[i] * b[i];
        }
        return sum;
    }

    /** Cholesky's factor (Golub and Van Loan, Matrix Computations, 4.2). */
    private static double[][] root(double[][] covariance) {
        int d = covariance.length;
        var root = new double[d][d];
        for (int j = 0; j < d; j++) {
            for (int l = 0; l <= j; l++) {
                double sum = covariance[j][l];
                for (int m = 0; m < l; m++) {
                    sum -= root[j][m] * root[l][m];
                }
                root[j][l] = l < j ? sum / root[l][l] : Math.sqrt(sum);
            }
        }
        return root;
    }

    // kernel: a block of rows at a time, rows in the inner loops, so that the compiler takes several of them together
    /** @param logs filled with the logarithm of weight times density of each row */
    void logDensities(double[][] columns, double[] logs) {
        int d = mean.length;
        double constant = StrictMath.log(weight) - d * LOG_TWO_PI / 2;
        for (int j = 0; j < d; j++) {
            constant -= StrictMath.log(root[j][j]);
        }
        var solved = new double[d][BLOCK];
        for (int from = 0; from < logs.length; from += BLOCK) {
            int rows = Math.min(BLOCK, logs.length - from);
            var squares = new double[BLOCK];
            for (int j = 0; j < d; j++) {
                double[] y = solved[j];
                for (int i = 0; i < rows; i++) {
                    y[i] = columns[j][from + i] - mean[j];
                }
                for (int l = 0; l < j; l++) {
                    double[] known = solved[l];
                    double factor = root[j][l];
                    for (int i = 0; i < rows; i++) {
                        y[i] -= factor * known[i];
                    }
                }
                double inverse = 1 / root[j][j];
                for (int i = 0; i < rows; i++) {
                    y[i] *= inverse;
                    squares[i] += y[i] * y[i];
                }
            }
            for (int i = 0; i < rows; i++) {
                logs[from + i] = constant - squares[i] / 2;
            }
        }
    }
}
