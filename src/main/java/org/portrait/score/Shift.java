// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How shares differ between two sets of rows: the population stability index Σ (q - p) ln(q / p) over bins with the shares
 * p before and q now, where a bin that is empty in one of them counts as half a row there. Without any drift it is about
 * (1/n + 1/m) times a chi-squared variable with bins - 1 degrees of freedom, n and m being the rows (Yurdakul 2018,
 * "Statistical properties of population stability index"), which gives its expectation and the bound that it keeps in 95
 * of 100 cases.
 *
 * @param before shares in training
 * @param now shares in the new rows; one more than before where there may be what was not there then
 * @param bins that have rows in training or now
 * @param index the population stability index
 * @param expected without drift
 * @param bound without drift, in 95 of 100 cases
 */
public record Shift(
        double[] before, double[] now, int bins, double index, double expected, double bound, Degree degree) {
    /** The usual reading of the index (Siddiqi 2006, "Credit risk scorecards"). */
    private static final double MODERATE = 0.1;

    private static final double LARGE = 0.25;

    /** The 0.95 quantiles of chi-squared with 1, 2, … degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4). */
    private static final double[] CHI_SQUARED = {
        3.841, 5.991, 7.815, 9.488, 11.070, 12.592, 14.067, 15.507, 16.919, 18.307
    };

    /** The 0.95 quantile of the normal distribution. */
    private static final double NORMAL = 1.6449;

    /** How much has changed. */
    public enum Degree {
        /** Chance alone may bring the index above 0.1. */
        TOO_FEW_ROWS,
        /** No more than chance alone brings. */
        NONE,
        /** More than chance brings, but below 0.1. */
        SLIGHT,
        /** From 0.1. */
        MODERATE,
        /** From 0.25. */
        LARGE
    }

    /**
     * @param before shares of n rows
     * @param counts of the new rows, in the same bins and perhaps one more
     */
    static Shift of(double[] before, int n, long[] counts) {
        long m = LongStream.of(counts).sum();
        double[] now = Arrays.stream(counts)
                .mapToDouble(count -> m == 0 ? 0 : (double) count / m)
                .toArray();
        int bins = 0;
        double index = 0;
        for (int b = 0; b < now.length; b++) {
            double was = b < before.length ? before[b] : 0;
            if (m > 0 && (was > 0 || now[b] > 0)) {
                bins++;
                double p = was > 0 ? was : 0.5 / n;
                double q = now[b] > 0 ? now[b] : 0.5 / m;
                index += (q - p) * StrictMath.log(q / p);
            }
        }
        double unit = 1.0 / n + (m == 0 ? Double.POSITIVE_INFINITY : 1.0 / m);
        double expected = bins < 2 ? 0 : (bins - 1) * unit;
        double bound = bins < 2 ? 0 : chiSquared(bins - 1) * unit;
        return new Shift(before, now, bins, index, expected, bound, degree(m, index, bound));
    }

    private static Degree degree(long rows, double index, double bound) {
        if (rows == 0 || bound > MODERATE) {
            return Degree.TOO_FEW_ROWS;
        }
        if (index <= bound) {
            return Degree.NONE;
        }
        return index < MODERATE ? Degree.SLIGHT : index < LARGE ? Degree.MODERATE : Degree.LARGE;
    }

    /** The 0.95 quantile; above ten degrees of freedom after Wilson and Hilferty (1931), off by less than 0.1 %. */
    static double chiSquared(int degrees) {
        if (degrees <= CHI_SQUARED.length) {
            return CHI_SQUARED[degrees - 1];
        }
        double part = 2.0 / (9 * degrees);
        double root = 1 - part + NORMAL * Math.sqrt(part);
        return degrees * root * root * root;
    }

    /** The bin whose share has changed most; of equals the first. */
    public int most() {
        int most = 0;
        double change = -1;
        for (int b = 0; b < now.length; b++) {
            double changed = Math.abs(now[b] - (b < before.length ? before[b] : 0));
            if (changed > change) {
                change = changed;
                most = b;
            }
        }
        return most;
    }

    /** The share of a bin in training, 0 for what was not there. */
    public double before(int bin) {
        return bin < before.length ? before[bin] : 0;
    }
}
