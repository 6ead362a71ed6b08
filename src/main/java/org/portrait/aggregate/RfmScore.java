// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores from 1 to 5 by quintiles, as in RFM analysis (Hughes 1994, "Strategic Database Marketing"): 5 is best. The cut
 * points are the values at 20, 40, 60 and 80 % of the sorted customers (nearest rank). A score is one more than the
 * number of cut points below the value, so equal values get equal scores and the five groups need not be equally large.
 *
 * @param feature that is scored
 * @param cuts four values, rising
 * @param counts how many customers have the scores 1 to 5
 * @param lowest the smallest value with the scores 1 to 5, NaN where nobody has that score
 * @param highest the largest
 * @param scores per customer, 0 where the feature has no value
 */
public record RfmScore(String feature, double[] cuts, int[] counts, double[] lowest, double[] highest, byte[] scores) {
    public static final int QUINTILES = 5;

    /** @param lowIsBest as with recency: who bought yesterday gets 5 */
    public static RfmScore of(String feature, double[] values, boolean lowIsBest) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] cuts = IntStream.range(1, QUINTILES)
                .mapToDouble(q -> sorted.length == 0 ? Double.NaN : sorted[rank(q, sorted.length)])
                .toArray();
        var scores = new byte[values.length];
        var counts = new int[QUINTILES];
        var lowest = new double[QUINTILES];
        var highest = new double[QUINTILES];
        Arrays.fill(lowest, Double.NaN);
        Arrays.fill(highest, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                int below = below(cuts, values[i]);
                scores[i] = (byte) (lowIsBest ? QUINTILES - below : below + 1);
                int score = scores[i] - 1;
                lowest[score] = counts[score] == 0 ? values[i] : Math.min(lowest[score], values[i]);
                highest[score] = counts[score] == 0 ? values[i] : Math.max(highest[score], values[i]);
                counts[score]++;
            }
        }
        return new RfmScore(feature, cuts, counts, lowest, highest, scores);
    }

    /** How many customers have a score. */
    public int customers() {
        return Arrays.stream(counts).sum();
    }

    /** Whether equal values make the group of a score larger or smaller than a fifth of the customers, rounded up or down. */
    public boolean uneven(int score) {
        int customers = customers();
        int count = counts[score - 1];
        return count < customers / QUINTILES || count > (customers + QUINTILES - 1) / QUINTILES;
    }

    /** The smallest rank, from 0, at or below which there are q fifths of all. */
    private static int rank(int q, int size) {
        return (int) (((long) q * size + QUINTILES - 1) / QUINTILES) - 1;
    }

    private static int below(double[] cuts, double value) {
        int below = 0;
        for (double cut : cuts) {
            below += cut < value ? 1 : 0;
        }
        return below;
    }
}
