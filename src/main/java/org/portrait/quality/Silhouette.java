// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * Silhouette widths (Rousseeuw 1987): (b - a) / max(a, b), where a is the mean distance to the other members of the own
 * segment and b the mean distance to the members of the nearest other one. 0 for a singleton and where a = b = 0.
 *
 * <p>When rows are sampled, the mean is a regression estimate (Cochran 1977, "Sampling Techniques", chapter 7): the
 * simplified widths are known of all rows and go along closely, so what the sample has too much of them says what it has
 * too much of these. That is several times as exact as the plain mean of the sample.
 *
 * @param mean over all rows
 * @param error standard error of the mean, 0 where all rows were chosen: with m of n rows chosen, the root of the
 *     residuals' variance (of m - 2 degrees of freedom) / m · (1 - m / n)
 * @param segments K means, NaN where no row of the segment was chosen
 */
record Silhouette(double mean, double error, double[] segments) {
    /** @param sums for each segment, counted from {@code first}, and each row the sum of distances */
    static double width(double[][] sums, int r, int first, int own, int[] counts) {
        if (counts[own] < 2) {
            return 0;
        }
        double a = sums[first + own][r] / (counts[own] - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int k = 0; k < counts.length; k++) {
            if (k != own && counts[k] > 0) {
                b = Math.min(b, sums[first + k][r] / counts[k]);
            }
        }
        return width(a, b);
    }

    /** @param b infinite where there is no other segment */
    static double width(double a, double b) {
        double larger = Math.max(a, b);
        return larger == 0 || b == Double.POSITIVE_INFINITY ? 0 : (b - a) / larger;
    }

    /**
     * @param widths of the chosen rows
     * @param rows the chosen ones
     * @param labels of all rows
     */
    static Silhouette of(double[] widths, int[] rows, byte[] labels, CentroidSilhouettes known) {
        int k = known.segments().length;
        int m = rows.length;
        double mean = mean(widths);
        double meanKnown = mean(known.chosen());
        double products = 0;
        double squares = 0;
        for (int i = 0; i < m; i++) {
            double difference = known.chosen()[i] - meanKnown;
            products += difference * (widths[i] - mean);
            squares += difference * difference;
        }
        boolean all = m == labels.length;
        double slope = all || squares == 0 ? 0 : products / squares;
        double residuals = 0;
        var sums = new double[k];
        var counts = new int[k];
        for (int i = 0; i < m; i++) {
            double excess = slope * (known.chosen()[i] - meanKnown);
            double residual = widths[i] - mean - excess;
            residuals += residual * residual;
            int label = labels[rows[i]];
            sums[label] += widths[i] + slope * (known.segments()[label] - known.chosen()[i]);
            counts[label]++;
        }
        Arrays.setAll(sums, s -> counts[s] == 0 ? Double.NaN : Math.clamp(sums[s] / counts[s], -1, 1));
        double error = all ? 0 : Math.sqrt(residuals / (m - 2) / m * (1 - (double) m / labels.length));
        return new Silhouette(all ? mean : mean + slope * (known.simplified() - meanKnown), error, sums);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
