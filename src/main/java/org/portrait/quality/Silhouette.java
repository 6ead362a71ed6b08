// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import org.portrait.segments.Segmentation;

/**
 * Silhouette widths (Rousseeuw 1987): (b - a) / max(a, b), where a is the mean distance to the other members of the own
 * segment and b the mean distance to the members of the nearest other one. 0 for a singleton and where a = b = 0.
 *
 * @param mean over the chosen rows
 * @param error standard error of the mean, with finite population correction: sd / √m · √(1 - m / n)
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
        double larger = Math.max(a, b);
        return larger == 0 || b == Double.POSITIVE_INFINITY ? 0 : (b - a) / larger;
    }

    static Silhouette of(double[] widths, int[] rows, Segmentation segmentation) {
        int k = segmentation.k();
        var sums = new double[k];
        var counts = new int[k];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            int label = segmentation.labels()[rows[i]];
            sums[label] += widths[i];
            counts[label]++;
            sum += widths[i];
        }
        double mean = sum / rows.length;
        double squares = 0;
        for (double width : widths) {
            squares += (width - mean) * (width - mean);
        }
        Arrays.setAll(sums, s -> counts[s] == 0 ? Double.NaN : sums[s] / counts[s]);
        return new Silhouette(mean, error(squares, rows.length, segmentation.labels().length), sums);
    }

    private static double error(double squares, int m, int n) {
        return m == n ? 0 : Math.sqrt(squares / (m - 1) / m * (1 - (double) m / n));
    }
}
