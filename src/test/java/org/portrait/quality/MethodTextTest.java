// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.portrait.segments.Grouping;
import org.portrait.segments.Method;
import org.portrait.segments.MethodResult;

/** What is said of other methods. */
class MethodTextTest {
    private static final Grouping SEGMENTS = new Grouping(new byte[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 2);

    private static String said(Method method, MethodResult result, byte[] labels, int k) {
        return said(Messages.ENGLISH, method, result, labels, k);
    }

    private static String said(java.util.Locale language, Method method, MethodResult result, byte[] labels, int k) {
        var grouping = new Grouping(labels, k);
        int[] grouped = grouping.grouped();
        var moves = Moves.of(
                SEGMENTS.picked(grouped).labels(), 2, grouping.picked(grouped).labels(), k, 0, 0);
        var quality = new GroupingQuality(k, 0.5, 1, 1, grouping.sizes(), labels.length - grouped.length, moves);
        return new MethodText(new Messages(language))
                .sentence(new MethodComparison(method, result, quality, SEGMENTS, 10));
    }

    private static MethodResult groups(byte[] labels, int k, int proposed) {
        return new MethodResult.Groups(new Grouping(labels, k), proposed);
    }

    private static final byte[] SAME = SEGMENTS.labels();
    private static final byte[] ALTERNATING = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    private static final byte[] NOISY = {0, 0, -1, -1, -1, -1, -1, -1, 1, 1};

    @Test
    void methodsThatAgreeSpeakForKMeans() {
        var one = new MethodResult.Mixtures(List.of(SEGMENTS, SEGMENTS), new double[] {1, 2});
        assertEquals(
                "With 2 groups a Gaussian mixture divides almost the same as K-Means (adjusted Rand index 1.00): nothing"
                        + " speaks against K-Means here. By BIC, a single cloud describes the customers best: there are"
                        + " no groups of this shape.",
                said(new Method.GaussianMixture(2), one, SAME, 2));
        assertEquals(
                "分为 2 组时，K-Prototypes 的划分与 K-Means 几乎相同（调整兰德指数 1.00）：没有理由不用 K-Means。"
                        + "各项指标只计特征、不计类别，因此在指标上 K-Means 占优。",
                said(Messages.CHINESE, new Method.KPrototypes(), groups(SAME, 2, 0), SAME, 2));
    }

    /** By hand: 3 and 2 of each five are together, so 8 pairs of 20, against 20 · 20 / 45 by chance. */
    @Test
    void methodsThatDisagreeSaySo() {
        var end = new MethodResult.Mixtures(List.of(SEGMENTS, SEGMENTS), new double[] {2, 1});
        assertEquals(
                "With 2 groups a Gaussian mixture divides differently from K-Means (adjusted Rand index \u22120.08): where"
                        + " the borders lie is a matter of the method, so judge the segments by their use. BIC is still"
                        + " best at 2 clouds, the most that were tried, as is usual with skewed columns: it proposes no"
                        + " number.",
                said(new Method.GaussianMixture(2), end, ALTERNATING, 2));
    }

    @Test
    void noiseAndContinua() {
        var method = new Method.Hdbscan(0.02);
        assertEquals(
                "Only 40% of the customers lie in 2 dense groups, and 60% are noise: mostly a continuum, of which K-Means"
                        + " is a cut.",
                said(method, groups(NOISY, 2, 2), NOISY, 2));
        var nothing = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertEquals(
                "It finds no dense groups of at least 5 customers with thinner places between them: the customers are a"
                        + " continuum, and any number of segments is a cut of it.",
                said(method, groups(nothing, 0, 0), nothing, 0));
        assertEquals(
                "There are 2 dense groups with thinner places between them, and 0% of the customers are noise. Within"
                        + " these groups K-Means divides the same (adjusted Rand index 1.00): nothing speaks against it"
                        + " here.",
                said(method, groups(SAME, 2, 2), SAME, 2));
    }

    @Test
    void bells() {
        assertEquals(
                "All customers together lie like one bell, so it divides nothing: segments are a cut of a continuum.",
                said(new Method.GMeans(20), groups(new byte[10], 1, 0), new byte[10], 1));
        assertEquals(
                "It still wants to divide at 2 groups, the most that were allowed, as is usual with skewed columns: it"
                        + " proposes no number.",
                said(new Method.GMeans(2), groups(SAME, 2, 0), SAME, 2));
        byte[] three = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2};
        assertEquals(
                "It divides until every group lies like a bell, and comes to 3 groups. Skewed columns and counts make it"
                        + " divide more often than is of use.",
                said(new Method.GMeans(20), groups(three, 3, 3), three, 3));
    }
}
