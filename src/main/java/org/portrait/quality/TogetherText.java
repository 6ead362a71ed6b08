// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.i18n.Messages;

/**
 * Whether the gap statistic and the stability, which are known later than the recommendation and play no part in it, speak
 * for the recommended K or against it, and why they may differ.
 *
 * @param gap stability: of every K that could be recommended
 */
public record TogetherText(Recommendation recommendation, Gap gap, Stability stability, Messages words) {
    /** Another K is named as the one that is found again best from this difference on. */
    private static final double CLEARLY_BETTER = 0.1;

    public String sentence() {
        return words.text("quality.together", ofGap(), ofStability());
    }

    private String ofGap() {
        int k = recommendation.k();
        int taken = gap.k();
        boolean groups = recommendation.verdict() == Verdict.GROUPS;
        String key;
        if (!groups) {
            key = taken == 1 ? "none" : "noProof";
        } else if (taken == k) {
            key = "same";
        } else if (taken > k) {
            key = "more";
        } else {
            key = (taken == 1 ? "one." : "fewer.") + (gap.gap(k) - gap.error(k) > gap.gap(taken) ? "early" : "against");
        }
        return words.text(
                "quality.together.gap." + key,
                words.number(k, 0),
                words.number(taken, 0),
                words.fixed(gap.gap(k), 2),
                words.fixed(gap.gap(taken), 2));
    }

    private String ofStability() {
        int k = recommendation.k();
        double mean = stability.mean(k);
        String found = words.text("quality.together.found." + band(mean), words.number(k, 0), words.fixed(mean, 2));
        int best = stability.k();
        return stability.mean(best) < mean + CLEARLY_BETTER
                ? found
                : words.text(
                        "quality.together.better", found, words.number(best, 0), words.fixed(stability.mean(best), 2));
    }

    private String band(double mean) {
        return switch (SegmentTrust.Band.of(mean)) {
            case HIGHLY_STABLE -> recommendation.verdict() == Verdict.GROUPS ? "again" : "butNoGroups";
            case VALID -> "mostly";
            case DOUBTFUL -> "inPart";
            case UNTRUSTED, DISSOLVED -> "hardly";
        };
    }
}
