// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.features.Suggestion.Reason;
import org.portrait.i18n.Messages;

class SelectionTextTest {
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);
    private static final Messages CHINESE = new Messages(Messages.CHINESE);
    private static final List<Suggestion> SUGGESTIONS = List.of(
            new Suggestion.Repeats(
                    new FeatureDefinition.Numeric("euros"), "euros", "pounds", 0.987, Reason.MISSING, 1200, 3),
            new Suggestion.LongTail(new FeatureDefinition.Numeric("pounds"), 12.34, -0.27),
            new Suggestion.NoGroups(new FeatureDefinition.Numeric("age"), "age", 0.431, 5000),
            new Suggestion.NoGroups(new FeatureDefinition.Numeric("visits"), "visits", 0.9, 5000));

    @Test
    void suggestionsAreSentences() {
        assertEquals(
                List.of(
                        "Suggestion: Leave out euros. Nearly the same as pounds (correlation 0.99) and more cells were"
                                + " missing (1,200 against 3).",
                        "Suggestion: Use the logarithm of pounds. A few large values dominate: skew 12.3, as a"
                                + " logarithm −0.3.",
                        "No groups on their own (dip test): age and visits. Together with others they may still tell"
                                + " groups apart."),
                new SuggestionText(ENGLISH).lines(SUGGESTIONS));
        assertEquals(
                "建议：去掉 euros。与 pounds 几乎相同（相关系数 0.99），且缺失值更多（1,200 个，对方为 3 个）。",
                new SuggestionText(CHINESE).lines(SUGGESTIONS).getFirst());
        assertEquals(
                "Dip test of 5,000 customers: p\u00a0=\u00a00.43.",
                new SuggestionText(ENGLISH).why(SUGGESTIONS.get(2)));
        assertEquals("The logarithm of pounds is used", new SuggestionText(ENGLISH).done(SUGGESTIONS.get(1)));
    }

    private static FeatureRank rank(String feature, double share, int group, double without) {
        return new FeatureRank(feature, share, 0.4, group, without, new double[] {0.1, 0.2});
    }

    private static List<String> headline(FeatureRank... ranks) {
        return new RankingText(new Ranking(List.of(ranks), 3, 5000, 80_000, 0.98), ENGLISH).headline();
    }

    @Test
    void theHeadlineSaysWhatCarriesTheSegments() {
        FeatureRank orders = rank("orders", 0.8, 1, 0.62);
        FeatureRank spend = rank("spend", 0.7, 1, 0.95);
        FeatureRank age = rank("age", 0.1, 0, 0.99);
        assertEquals(
                List.of(
                        "2 of 3 features carry the segments, with at least half of their variance between them; age"
                                + " does not.",
                        "orders and spend go together (correlation of 0.7 or more): what they have in common counts"
                                + " more than once.",
                        "Without orders the segments change most (adjusted Rand index 0.62)."),
                headline(orders, spend, age));
        assertEquals(
                List.of(
                        "One of 2 features carries the segments, with at least half of its variance between them: spend.",
                        "No feature is indispensable: even without spend the segments stay nearly the same (adjusted"
                                + " Rand index 0.95)."),
                headline(rank("spend", 0.7, 0, 0.95), age));
        assertEquals(
                "No feature carries the segments by itself: even of age, which differs most, only 10% of the variance"
                        + " lies between them.",
                headline(age).getFirst());
        assertEquals(
                List.of("The one feature carries the segments: at least half of its variance lies between them."),
                headline(rank("spend", 0.9, 0, Double.NaN)));
    }

    @Test
    void theSizeOfTheSampleIsTold() {
        var all = new Ranking(List.of(rank("age", 0.5, 0, 1)), 3, 600, 600, 1);
        assertEquals(
                "Without it: all 600 customers are divided into 3 segments once more, without the feature. With all"
                        + " features this way: 1.00.",
                new RankingText(all, ENGLISH).rows());
        var sample = new Ranking(all.features(), 3, 5000, 80_000, 0.98);
        assertEquals(
                "“去掉后”：去掉该特征，将随机抽取的 5,000 位客户（共 80,000 位）重新分为 3 群。保留全部特征时，同样的做法得到 0.98。",
                new RankingText(sample, CHINESE).rows());
    }
}
