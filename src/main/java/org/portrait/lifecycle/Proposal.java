// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;
import org.portrait.aggregate.RfmScore;

/**
 * Limits between stages that the customers themselves suggest.
 *
 * <p>Where it is known how much time customers let pass between orders, on average of each, and of at least
 * {@value #FEWEST} of them: at risk is whoever has waited longer than nine in ten usually do, lost is twice that, and new
 * is who has been a customer for no longer than it takes to be at risk, and so cannot have been it yet. In retail
 * nobody cancels and silence is all there is to see; on such limits, their use and their worth: Wübben and von Wangenheim
 * 2008, "Instant Customer Base Analysis: Managerial Heuristics Often Get It Right", Journal of Marketing 72.
 *
 * <p>Else by fifths of the time since the last order, as in RFM analysis: the fifth that is longest ago is lost, the one
 * before at risk, and new is as above. Loyal are the two fifths with the most orders, from two orders on.
 *
 * @param gaps of how many customers the time between orders is known, 0 when limits are by fifths
 */
public record Proposal(Thresholds thresholds, int gaps) {
    static final int FEWEST = 30;
    private static final int LEAST_ORDERS = 2;

    /** @param figures with stages to be told */
    static Proposal of(Figures figures) {
        double[] many = RfmScore.of("", figures.of(figures.loyalty()), false).cuts();
        int least = figures.loyalty() == Part.FREQUENCY ? LEAST_ORDERS : 1;
        int loyal = Math.max(least, days(Math.floor(many[2])) + 1);
        double[] gaps = Arrays.stream(figures.of(Part.GAP))
                .filter(gap -> gap > 0)
                .sorted()
                .toArray();
        if (gaps.length < FEWEST) {
            double[] recency = RfmScore.of("", figures.of(Part.RECENCY), true).cuts();
            int risk = Math.max(1, days(recency[2]));
            return new Proposal(new Thresholds(risk, risk, Math.max(risk, days(recency[3])), loyal), 0);
        }
        int risk = Math.max(1, days(ninth(gaps)));
        return new Proposal(new Thresholds(risk, risk, 2 * risk, loyal), gaps.length);
    }

    /** The smallest of the values at or below which there are nine tenths of them. */
    private static double ninth(double[] sorted) {
        return sorted[(int) ((9L * sorted.length + 9) / 10) - 1];
    }

    /** Whole days; none where nothing is known. */
    private static int days(double days) {
        return Double.isNaN(days) ? 0 : (int) Math.clamp(Math.ceil(days), 0, 1_000_000);
    }
}
