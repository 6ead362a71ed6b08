// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import smile.math.special.Erf;

/** How far values are from lying like a Gaussian whose mean and deviation are theirs (Anderson and Darling 1954). */
final class AndersonDarling {
    private static final double LEAST = Double.MIN_NORMAL;

    private AndersonDarling() {}

    /**
     * The statistic A², adjusted for n (D'Agostino and Stephens 1986) and rounded to 1e-9 against the last bits of Smile's
     * error function: above 1.8692 at the level of 0.0001.
     *
     * @param values at least two that differ
     */
    static double adjusted(double[] values) {
        int n = values.length;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double centre = mean;
        double deviation = Math.sqrt(squares / (n - 1));
        double[] z = Arrays.stream(values)
                .map(value -> (value - centre) / deviation)
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2 * i + 1) * (logBelow(z[i]) + logBelow(-z[n - 1 - i]));
        }
        double adjusted = (-n - sum / n) * (1 + 4.0 / n - 25.0 / ((double) n * n));
        return Math.rint(adjusted * 1e9) / 1e9;
    }

    /** The logarithm of the share of a standard Gaussian below z. */
    private static double logBelow(double z) {
        return StrictMath.log(Math.max(LEAST, Erf.erfc(-z / Math.sqrt(2)) / 2));
    }
}
