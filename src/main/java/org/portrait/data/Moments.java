// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/**
 * Mean, spread and skewness of a population, always summed in row order on one thread. Two passes, the second with a
 * correction for the rounding of the mean (Chan, Golub and LeVeque 1983), so that values far from zero keep their
 * variance; a constant column has exactly the variance 0.
 *
 * @param deviation population standard deviation: divided by n
 * @param skewness g1 = m3 / m2^1.5 with population moments (Joanes and Gill 1998); 0 for constant values
 */
public record Moments(int count, double mean, double deviation, double skewness) {
    /** @param values without NaN and infinity; for none, every moment is NaN */
    public static Moments of(double[] values) {
        if (values.length == 0) {
            return new Moments(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double unit = unit(values);
        double mean = mean(values, unit);
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double d = value * unit - mean;
            double square = d * d;
            sum += d;
            squares += square;
            cubes += square * d;
        }
        int n = values.length;
        double variance = Math.max(0, (squares - sum * sum / n) / n);
        double deviation = Math.sqrt(variance);
        double skewness = variance == 0 ? 0 : cubes / n / (variance * deviation);
        return new Moments(n, mean / unit, deviation / unit, skewness);
    }

    /** The mean in units of {@code 1 / unit}: around the first value, then corrected by the mean of what is left. */
    private static double mean(double[] values, double unit) {
        double first = values[0] * unit;
        double shifted = 0;
        for (double value : values) {
            shifted += value * unit - first;
        }
        double mean = first + shifted / values.length;
        double left = 0;
        for (double value : values) {
            left += value * unit - mean;
        }
        return mean + left / values.length;
    }

    /** A power of two that keeps squares and cubes of extreme values finite, else 1; multiplying by it is exact. */
    private static double unit(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        boolean usual = largest == 0 || largest > 0x1p-300 && largest < 0x1p300;
        return usual ? 1 : Math.scalb(1.0, -Math.clamp(Math.getExponent(largest), -1000, 1000));
    }
}
