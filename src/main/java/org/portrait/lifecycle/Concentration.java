// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;

/**
 * How the value is spread over customers (Lorenz 1905, with the best customers first, as Pareto charts have it). Shares
 * are of the net total: who sent back more than was bought counts below zero, so that the curve goes above 1 before it
 * comes down to it.
 *
 * @param customers whose value is known
 * @param missing whose is not
 * @param negative whose value is below zero
 * @param negativeTotal of these
 * @param total of all
 * @param curve the share of the total of the best 0 %, 0.5 %, … 100 % of customers, linear between two of them; all NaN
 *     where nothing is {@link #shared}
 * @param gini 0 where all are worth the same, nearly 1 where one is worth everything: sum of (2i − n − 1) x(i) over n
 *     times the sum of x, ascending, as in R's package ineq; values below zero, with which it has no meaning, count as 0
 * @param segmentCustomers per segment, and at last in none, those whose value is known
 * @param segmentValues per segment, and at last of those in none
 */
public record Concentration(
        int customers,
        int missing,
        int negative,
        double negativeTotal,
        double total,
        double[] curve,
        double gini,
        int[] segmentCustomers,
        double[] segmentValues) {
    /** Steps of the curve. */
    public static final int STEPS = 200;

    /** The most of what is above zero that may be taken away by what is below for shares of the total to have a meaning. */
    public static final double MOST_NEGATIVE = 0.1;

    /** @param labels per customer the segment; {@code segments} for one in none */
    static Concentration of(double[] values, byte[] labels, int segments) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int negative = 0;
        double negativeTotal = 0;
        while (negative < sorted.length && sorted[negative] < 0) {
            negativeTotal += sorted[negative++];
        }
        var counts = new int[segments + 1];
        var sums = new double[segments + 1];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                counts[labels[i]]++;
                sums[labels[i]] += values[i];
            }
        }
        double total = Arrays.stream(sums).sum();
        return new Concentration(
                sorted.length,
                values.length - sorted.length,
                negative,
                negativeTotal,
                total,
                shared(total, negativeTotal) ? curve(sorted, total) : unknown(),
                gini(sorted),
                counts,
                sums);
    }

    private static double[] unknown() {
        var curve = new double[STEPS + 1];
        Arrays.fill(curve, Double.NaN);
        return curve;
    }

    private static double[] curve(double[] sorted, double total) {
        var curve = new double[STEPS + 1];
        int n = sorted.length;
        double best = 0;
        int step = 0;
        for (int i = 0; i <= n; i++) {
            double next = i < n ? sorted[n - 1 - i] : 0;
            // the steps between the best i and the best i + 1
            while (step <= STEPS && (long) step * n < (long) (i + 1) * STEPS) {
                double part = (double) ((long) step * n - (long) i * STEPS) / STEPS;
                curve[step++] = (best + part * next) / total;
            }
            best += next;
        }
        return curve;
    }

    private static double gini(double[] sorted) {
        int n = sorted.length;
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double value = Math.max(0, sorted[i]);
            weighted += (2.0 * (i + 1) - n - 1) * value;
            sum += value;
        }
        return sum > 0 ? weighted / (n * sum) : Double.NaN;
    }

    /** Whether there are shares to speak of. */
    public boolean shared() {
        return shared(total, negativeTotal);
    }

    /** Whether so much in all, of which so much is below zero, can be shared out. */
    public static boolean shared(double total, double negativeTotal) {
        return total > 0 && -negativeTotal <= MOST_NEGATIVE * (total - negativeTotal);
    }

    /** Of the customers whose value is above zero. */
    public double positiveTotal() {
        return total - negativeTotal;
    }

    /** The share of the total that so many percent of customers bring, the best ones. */
    public double best(int percent) {
        return curve[percent * STEPS / 100];
    }

    /** Of the customers whose value is known. */
    public double customerShare(int segment) {
        return (double) segmentCustomers[segment] / customers;
    }

    /** Of the total; NaN where nothing is {@link #shared}. */
    public double valueShare(int segment) {
        return shared() ? segmentValues[segment] / total : Double.NaN;
    }
}
