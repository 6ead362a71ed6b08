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
 * @param scores per customer, 0 where the feature has no value
 */
public record RfmScore(String feature, double[] cuts, int[] counts, byte[] scores) {
    private static final int QUINTILES = 5;

    /** @param lowIsBest as with recency: who bought yesterday gets 5 */
    static RfmScore of(String feature, double[] values, boolean lowIsBest) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] cuts = IntStream.range(1, QUINTILES)
                .mapToDouble(q -> sorted.length == 0 ? Double.NaN : sorted[rank(q, sorted.length)])
                .toArray();
        var scores = new byte[values.length];
        var counts = new int[QUINTILES];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                int below = below(cuts, values[i]);
                scores[i] = (byte) (lowIsBest ? QUINTILES - below : below + 1);
                counts[scores[i] - 1]++;
            }
        }
        return new RfmScore(feature, cuts, counts, scores);
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
