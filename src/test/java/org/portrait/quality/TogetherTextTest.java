// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;

class TogetherTextTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);
    private static final Messages ZH = new Messages(Messages.CHINESE);
    private static final Stability FIRM = stability(0.7, 0.95, 0.8, 0.6);

    private static Gap gap(Double... gaps) {
        return new Gap(List.of(gaps), List.of(gaps).stream().map(_ -> 0.02).toList(), 50, 200);
    }

    private static Stability stability(Double... means) {
        return new Stability(
                List.of(means), List.of(means).stream().map(_ -> 0.01).toList(), 100, 200);
    }

    private static Recommendation recommendation(int k, Verdict verdict) {
        return new Recommendation(k, verdict, k, k, k, k, 0.55, 0.4, true, null, null, "");
    }

    private static String said(int k, Verdict verdict, Gap gap, Stability stability) {
        return new TogetherText(recommendation(k, verdict), gap, stability, EN).sentence();
    }

    @Test
    void saysWhenBothSpeakForIt() {
        Gap three = gap(0.1, 0.3, 0.6, 0.5, 0.5);
        assertEquals(
                "The gap statistic takes 3 as well; the 3 segments are found again in resamples (Jaccard 0.95).",
                said(3, Verdict.GROUPS, three, FIRM));
        assertEquals(
                "Gap 统计量也支持 3 群；重抽样时 3 个分群能够重现（Jaccard 0.95）。",
                new TogetherText(recommendation(3, Verdict.GROUPS), three, FIRM, ZH).sentence());
    }

    /** As on the Mall data: 1 by the rule, though 5 segments are found again. */
    @Test
    void saysWhyTheGapStatisticStopsEarlier() {
        assertEquals(
                "The gap statistic stops at 1, no groups, for 2 segments are no clear gain; but it is higher at 3"
                        + " (0.60) than at 1 (0.30), so it does not speak against 3; the 3 segments are found again in"
                        + " resamples (Jaccard 0.95).",
                said(3, Verdict.GROUPS, gap(0.3, 0.29, 0.6, 0.5, 0.5), FIRM));
        assertEquals(
                "The gap statistic says 1, no groups, and is no higher at 3 (0.31) than at 1 (0.30): the segments are"
                        + " hardly denser than spread evenly, though customers are sparser between them, as the map shows; the 3"
                        + " segments are found again in resamples (Jaccard 0.95).",
                said(3, Verdict.GROUPS, gap(0.3, 0.29, 0.31, 0.3, 0.3), FIRM));
        assertEquals(
                "The gap statistic takes 2 and is no higher at 4 (0.41) than there (0.40): have a look at 2, too; most of"
                        + " the 4 segments are found again in resamples (Jaccard 0.80); a division into 3 is found again"
                        + " more reliably (0.95).",
                said(4, Verdict.GROUPS, gap(0.1, 0.4, 0.39, 0.41, 0.4), FIRM));
    }

    @Test
    void saysThatFirmCutsAreNoGroups() {
        assertEquals(
                "The gap statistic stops at 1, no groups, as well; the 3 segments are found again in resamples (Jaccard 0.95),"
                        + " which makes a cut reliable but no groups.",
                said(3, Verdict.CONTINUUM, gap(0.3, 0.29, 0.2, 0.2, 0.2), FIRM));
        assertEquals(
                "The gap statistic takes 4, which says that customers are not spread evenly; it needs no gap between"
                        + " segments for that; the 5 segments are found again only in part (Jaccard 0.60), so who belongs"
                        + " to them is doubtful; a division into 3 is found again more reliably (0.95).",
                said(5, Verdict.NO_GROUPS, gap(0.1, 0.2, 0.3, 0.4, 0.4), FIRM));
    }
}
