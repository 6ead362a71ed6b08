// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Arrays;

/**
 * What customers' columns look like: amounts with heavy tails, counts with many ties, days since the last order, shares,
 * many zeros. Three hidden factors correlate the columns; every eighth column is of the same sort.
 */
final class Customers implements Rows {
    private static final int FACTORS = 3;

    private final double[][] loadings;

    Customers(int columns, Xoshiro random) {
        loadings = new double[columns][FACTORS];
        for (double[] loading : loadings) {
            Arrays.setAll(loading, _ -> random.normal());
            double stretch = Math.sqrt(0.6 / Squares.product(loading, loading));
            Arrays.setAll(loading, f -> loading[f] * stretch);
        }
    }

    @Override
    public void draw(Xoshiro random, double[] row) {
        var hidden = new double[FACTORS];
        Arrays.setAll(hidden, _ -> random.normal());
        for (int j = 0; j < row.length; j++) {
            double z = Squares.product(loadings[j], hidden) + Math.sqrt(0.4) * random.normal();
            row[j] = value(j % 8, z, random);
        }
    }

    private static double value(int sort, double z, Xoshiro random) {
        return switch (sort) {
            case 0 -> cents(StrictMath.exp(4 + z)); // money spent
            case 1 -> poisson(4 * StrictMath.exp(0.7 * z), random); // orders
            case 2 -> Math.floor(90 * StrictMath.log1p(StrictMath.exp(-1.7 * z))); // days since the last one
            case 3 -> Math.floor(2000 * probability(z)); // days as a customer
            case 4 -> probability(1.5 * z); // share of something
            case 5 -> z < 0.5 ? 0 : cents(StrictMath.exp(2 + z)); // most have never bought it
            case 6 -> poisson(z < 0 ? 0 : 2 * z, random); // returned
            default -> cents(StrictMath.exp(3 + 0.5 * z)); // mean basket
        };
    }

    private static double cents(double value) {
        return Math.rint(100 * value) / 100;
    }

    /** Near enough to the normal distribution function. */
    private static double probability(double z) {
        return 1 / (1 + StrictMath.exp(-1.702 * z));
    }

    /** With a log-normal mean this is as spread out as a negative binomial. */
    private static double poisson(double mean, Xoshiro random) {
        if (mean > 30) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = random.uniform();
        int count = 0;
        while (product > limit) {
            product *= random.uniform();
            count++;
        }
        return count;
    }
}
