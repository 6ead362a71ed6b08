// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * A mixture of Gaussians with a full covariance each, fitted by expectation and maximisation (Dempster, Laird and Rubin
 * 1977) from given groups, as scikit-learn does from those of K-Means. Features are standardised, and every variance is
 * raised by a thousandth: otherwise a Gaussian on rows that agree in one feature, such as counts, would be infinitely
 * high.
 *
 * @param labels per row the component that it most likely comes from
 * @param logLikelihood of all rows, with standardised features
 * @param parameters that were fitted
 */
record Mixture(int[] labels, double logLikelihood, int parameters) {
    private static final double FLOOR = 1e-3;
    /** In the mean log-likelihood of a row, as in scikit-learn. */
    private static final double TOLERANCE = 1e-3;

    private static final int MOST_ITERATIONS = 200;

    /** d arrays of n values with mean 0 and variance 1, without features that have one value only. */
    static double[][] standardised(ScaledMatrix matrix) {
        return IntStream.range(0, matrix.dimensions())
                .mapToObj(j -> standardised(matrix.column(j)))
                .filter(column -> column.length > 0)
                .toArray(double[][]::new);
    }

    private static double[] standardised(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        double centre = mean;
        double deviation = Math.sqrt(variance);
        return variance > 0
                ? Arrays.stream(values)
                        .map(value -> (value - centre) / deviation)
                        .toArray()
                : new double[0];
    }

    /**
     * @param columns standardised
     * @param groups from which it starts, one of {@code k} for each row
     */
    static Mixture fit(double[][] columns, byte[] groups, int k, Progress progress) {
        var shares = new double[k][groups.length];
        for (int i = 0; i < groups.length; i++) {
            shares[groups[i]][i] = 1;
        }
        Gaussian[] components = maximised(columns, shares, progress);
        double before = Double.NEGATIVE_INFINITY;
        boolean moving = true;
        for (int iteration = 0; moving && iteration < MOST_ITERATIONS; iteration++) {
            double now = expected(columns, components, shares, progress) / groups.length;
            components = maximised(columns, shares, progress);
            moving = Math.abs(now - before) >= TOLERANCE;
            before = now;
        }
        double likelihood = expected(columns, components, shares, progress);
        int d = columns.length;
        return new Mixture(largest(shares), likelihood, k * d * (d + 1) / 2 + k * d + k - 1);
    }

    /** Smaller is better (Schwarz 1978). */
    double bic() {
        return -2 * logLikelihood + parameters * StrictMath.log(labels.length);
    }

    private static Gaussian[] maximised(double[][] columns, double[][] shares, Progress progress) {
        var components = new Gaussian[shares.length];
        for (int c = 0; c < components.length; c++) {
            progress.checkCancelled();
            components[c] = Gaussian.fit(columns, shares[c], FLOOR);
        }
        return components;
    }

    /**
     * @param shares filled with the probability of each component for each row
     * @return the log-likelihood of all rows
     */
    private static double expected(double[][] columns, Gaussian[] components, double[][] shares, Progress progress) {
        for (int c = 0; c < components.length; c++) {
            progress.checkCancelled();
            components[c].logDensities(columns, shares[c]);
        }
        double total = 0;
        for (int i = 0; i < shares[0].length; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double[] logs : shares) {
                largest = Math.max(largest, logs[i]);
            }
            double sum = 0;
            for (double[] logs : shares) {
                logs[i] = StrictMath.exp(logs[i] - largest);
                sum += logs[i];
            }
            for (double[] logs : shares) {
                logs[i] /= sum;
            }
            total += largest + StrictMath.log(sum);
        }
        return total;
    }

    private static int[] largest(double[][] shares) {
        var labels = new int[shares[0].length];
        for (int i = 0; i < labels.length; i++) {
            for (int c = 1; c < shares.length; c++) {
                labels[i] = shares[c][i] > shares[labels[i]][i] ? c : labels[i];
            }
        }
        return labels;
    }
}
