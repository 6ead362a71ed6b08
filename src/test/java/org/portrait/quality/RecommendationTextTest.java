// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;

class RecommendationTextTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);
    private static final Messages ZH = new Messages(Messages.CHINESE);

    @Test
    void saysWhatFitsAndWhoAgrees() {
        var all = new Recommendation(5, Verdict.GROUPS, 5, 5, 5, 5, 0.5521, 0.384, true, null, null, "");
        assertEquals(
                "5 segments fit best, and between any two of them customers are sparser: silhouette 0.55;"
                        + " evenly spread data would reach 0.38."
                        + " Calinski–Harabasz, Davies–Bouldin and the inertia elbow agree.",
                RecommendationText.sentence(all, EN));
        assertEquals(
                "分成 5 群最合适，任意两群之间的客户都更稀疏：轮廓系数为 0.55，而均匀分布的数据约为 0.38。"
                        + "Calinski–Harabasz 指数、Davies–Bouldin 指数和肘部法则也支持这一结果。",
                RecommendationText.sentence(all, ZH));
    }

    @Test
    void saysWhoDisagrees() {
        var mixed = new Recommendation(4, Verdict.CONTINUUM, 4, 4, 7, 6, 0.41, 0.403, false, null, null, "");
        assertEquals(
                "4 is the best cut of a continuum: silhouette 0.41, evenly spread data would reach 0.40, and"
                        + " segments run into each other. Useful, but where the borders lie is a choice."
                        + " Calinski–Harabasz agrees. The inertia elbow would take 6; Davies–Bouldin would take 7.",
                RecommendationText.sentence(mixed, EN));
        assertEquals(
                "4 群是对连续分布的最佳切分：轮廓系数为 0.41，均匀分布的数据约为 0.40，部分群之间没有明显间隔。"
                        + "分群仍可使用，但边界在哪里取决于选择。Calinski–Harabasz 指数也支持这一结果。"
                        + "肘部法则建议 6 群，Davies–Bouldin 指数建议 7 群。",
                RecommendationText.sentence(mixed, ZH));
    }

    @Test
    void saysThatAnotherKHoldsToo() {
        var also = new Recommendation.AlsoHolds(
                4, List.of(new Recommendation.Divided(0, "channel"), new Recommendation.Divided(2, "spend")));
        var six = new Recommendation(6, Verdict.GROUPS, 4, 6, 6, 6, 0.5, 0.3, true, also, null, "");
        assertEquals(
                "6 segments fit best, and between any two of them customers are sparser: silhouette 0.50; evenly spread data"
                        + " would reach 0.30. 4 and 6 both hold; 6 divides segment 1 (mostly by channel) and segment 3 (mostly by spend) of the 4."
                        + " Calinski–Harabasz, Davies–Bouldin and the inertia elbow agree.",
                RecommendationText.sentence(six, EN));
        assertEquals(
                "分成 6 群最合适，任意两群之间的客户都更稀疏：轮廓系数为 0.50，而均匀分布的数据约为 0.30。"
                        + "4 群和 6 群都成立：分成 6 群时，4 群中的第 1 群（主要按“channel”）和第 3 群（主要按“spend”）被再次细分。"
                        + "Calinski–Harabasz 指数、Davies–Bouldin 指数和肘部法则也支持这一结果。",
                RecommendationText.sentence(six, ZH));
    }

    @Test
    void saysWhenThereIsNothing() {
        var none = new Recommendation(4, Verdict.NO_GROUPS, 4, 3, 3, 3, 0.41, 0.4, false, null, null, "");
        assertEquals(
                "There are no groups in these data: the silhouette is 0.41, about what it is without any groups (evenly"
                        + " spread data would reach 0.40). If you need segments all the same, 4 is the best cut of a"
                        + " continuum. Calinski–Harabasz, Davies–Bouldin and the inertia elbow would take 3.",
                RecommendationText.sentence(none, EN));
    }

    @Test
    void saysWhyAHigherSilhouetteWasNotTaken() {
        var leftOut = new Recommendation.PassedOver(2, 0.9072, 264, 312, true, false);
        var nine = new Recommendation(9, Verdict.GROUPS, 2, 9, 9, 9, 0.8387, 0.38, false, null, leftOut, "");
        assertEquals(
                "9 segments fit best, though some of them run into each other: silhouette 0.84;"
                        + " evenly spread data would reach 0.38. 2 is left out although its"
                        + " silhouette is higher (0.91): its smallest segment holds 264 customers, and fewer than 312 do"
                        + " not count as a segment. Calinski–Harabasz, Davies–Bouldin and the inertia elbow agree.",
                RecommendationText.sentence(nine, EN));
        var discounted = new Recommendation.PassedOver(12, 0.7, 3, 10, false, false);
        var four = new Recommendation(4, Verdict.GROUPS, 12, 4, 4, 4, 0.6, 0.38, true, null, discounted, "");
        assertEquals(
                "分成 4 群最合适，任意两群之间的客户都更稀疏：轮廓系数为 0.60，而均匀分布的数据约为 0.38。12 群的轮廓系数更高（0.70），但不计过小的分群时并不更高："
                        + "其中最小的一群只有 3 位客户，少于 10 位的不算一个分群。"
                        + "Calinski–Harabasz 指数、Davies–Bouldin 指数和肘部法则也支持这一结果。",
                RecommendationText.sentence(four, ZH));
        var everywhere = new Recommendation.PassedOver(2, 0.87, 3, 10, true, true);
        var three = new Recommendation(3, Verdict.CONTINUUM, 2, 3, 3, 3, 0.6, 0.38, false, null, everywhere, "");
        assertTrue(RecommendationText.sentence(three, EN)
                .contains("for every K some segments hold fewer than 10 customers, those of 3 as well;"));
    }
}
