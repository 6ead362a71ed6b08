// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.Code;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

/** Names of columns of codes, and of segments that are alike in words; and figures that are alike everywhere. */
class FinerNamesTest {
    private static final Schema SCHEMA = new Schema(List.of(
            column("Channel", ColumnType.INTEGER),
            column("渠道", ColumnType.INTEGER),
            column("newsletter", ColumnType.INTEGER),
            column("gender", ColumnType.INTEGER),
            column("has_churned", ColumnType.INTEGER),
            column("member", ColumnType.BOOLEAN),
            column("city", ColumnType.CATEGORY),
            column("pets", ColumnType.INTEGER),
            column("score", ColumnType.DECIMAL),
            column("Frozen", ColumnType.DECIMAL),
            column("orders", ColumnType.DECIMAL)));
    private static final PersonaText EN = new PersonaText(new Messages(Messages.ENGLISH), SCHEMA);
    private static final PersonaText ZH = new PersonaText(new Messages(Messages.CHINESE), SCHEMA);

    private static ColumnInfo column(String name, ColumnType type) {
        return new ColumnInfo(name, type, ColumnRole.FEATURE, 0, 10);
    }

    private static SegmentProfile profile(FeatureStatistics... features) {
        return new SegmentProfile(0, 100, 0.25, List.of(features), List.of());
    }

    /** Two codes; the difference of their mean is that of the share of the second. */
    private static FeatureStatistics codes(String name, double first, double second, double share, double overall) {
        double difference = (share - overall) / Math.sqrt(overall * (1 - overall));
        double mean = first + share * (second - first);
        return new FeatureStatistics(
                name,
                mean,
                mean,
                first + overall * (second - first),
                difference,
                List.of(new Code(first, 1 - share, 1 - overall), new Code(second, share, overall)));
    }

    private static FeatureStatistics number(String name, double difference) {
        return new FeatureStatistics(name, 10 + difference, 10, 10, difference);
    }

    private static String name(PersonaText text, FeatureStatistics feature) {
        return text.names(Lineage.of(List.of(profile(feature))), List.of()).getFirst();
    }

    private static List<String> names(PersonaText text, List<SegmentProfile> all) {
        return text.names(Lineage.of(all), List.of());
    }

    @Test
    void codesAreCalledByTheirValue() {
        assertEquals("Channel 2", name(EN, codes("Channel", 1, 2, 0.99, 0.3)));
        assertEquals("Channel 1", name(EN, codes("Channel", 1, 2, 0.05, 0.3)));
        assertEquals("Mostly Channel 2", name(EN, codes("Channel", 1, 2, 0.8, 0.3)));
        assertEquals("More often Channel 2", name(EN, codes("Channel", 1, 2, 0.6, 0.3)));
        assertEquals("Store 15", name(EN, codes("Store", 11, 15, 0.99, 0.3)));
        assertEquals("渠道2", name(ZH, codes("渠道", 1, 2, 0.99, 0.3)));
        assertEquals("渠道1偏多", name(ZH, codes("渠道", 1, 2, 0.3, 0.6)));
        assertEquals("High spend", name(EN, codes("spend", 10, 90, 0.9, 0.4)), "an amount");
        assertEquals("Gender 0", name(EN, codes("gender", 0, 1, 0, 0.5)), "a kind, and not a no");
    }

    /** One column of 1 and 0 for each value of a category. */
    @Test
    void aValueOfACategoryIsNoYesOrNo() {
        assertEquals("Paris", name(EN, codes("city=Paris", 0, 1, 1, 0.4)));
        assertEquals("Paris", name(ZH, codes("city=Paris", 0, 1, 1, 0.4)));
        assertEquals("Pets 0", name(EN, codes("pets=0", 0, 1, 1, 0.4)));
    }

    @Test
    void yesAndNoAreCalledSo() {
        assertEquals("Newsletter", name(EN, codes("newsletter", 0, 1, 1, 0.5)));
        assertEquals("No newsletter", name(EN, codes("newsletter", 0, 1, 0.04, 0.5)));
        assertEquals("Hardly any newsletter", name(EN, codes("newsletter", 0, 1, 0.2, 0.5)));
        assertEquals("More often newsletter", name(EN, codes("newsletter", 0, 1, 0.7, 0.5)));
        assertEquals("Not churned", name(EN, codes("has_churned", 0, 1, 0, 0.5)));
        assertEquals("Newsletter：否", name(ZH, codes("newsletter", 0, 1, 0, 0.5)));
        assertEquals("No member", name(EN, new FeatureStatistics("member", 0.02, 0, 0.5, -0.96)));
        assertEquals("Member", name(EN, new FeatureStatistics("member", 0.98, 1, 0.5, 0.96)));
    }

    /** As (0.99 - 0.3) / sqrt(0.3 * 0.7) = 1.5 standard deviations they are above all customers. */
    @Test
    void theMeanOfCodesIsNotTold() {
        SegmentProfile profile = profile(codes("Channel", 1, 2, 0.99, 0.3), codes("gender", 0, 1, 0.52, 0.5));
        String told = EN.description(profile, EN.figures(List.of(profile)));
        assertTrue(told.contains("Channel is 2 for 99% of them, overall for 30%."), told);
        assertTrue(told.contains("They are much as all customers in gender: 1 (52%, overall 50%)."), told);
        assertEquals("2", EN.distinctions(profile, 1).getFirst().value());
    }

    /** Four alike in words. The third has the score of the fourth, and tells itself apart by 10.02 against 10 and 9.76. */
    @Test
    void whoIsAlikeInWordsIsToldApartByTheData() {
        var all = new ArrayList<SegmentProfile>();
        all.add(profile(number("score", 1), number("Frozen", 0)));
        all.add(profile(number("score", 1.2), number("Frozen", 0)));
        all.add(profile(number("score", 1.05), number("Frozen", 0.02)));
        all.add(profile(number("score", 1.05), number("Frozen", -0.24)));
        all.add(profile(number("score", -1.5), number("Frozen", -0.6)));
        all.add(profile(number("score", -1.5), number("Frozen", 1)));
        assertEquals(
                List.of(
                        "High score",
                        "Highest score",
                        "High score (Frozen 10.02)",
                        "High score (Frozen 9.8)",
                        "Low score, lower Frozen",
                        "High Frozen, low score"),
                names(EN, all));
        assertEquals("高 score", names(ZH, all).get(0));
        assertEquals("最高 score", names(ZH, all).get(1));
        assertEquals("高 score（Frozen 10.02）", names(ZH, all).get(2));
    }

    /** More of something comes before a figure; but nobody is called after what its own card says is as for all. */
    @Test
    void moreOfSomethingElseComesBeforeAFigure() {
        List<SegmentProfile> apart = List.of(
                profile(number("score", 1), number("Frozen", 0.8)),
                profile(number("score", 1), number("Frozen", 1.2)),
                profile(number("score", -1), number("Frozen", 0.24)));
        assertEquals(List.of("High score, high Frozen", "Highest Frozen, high score", "Low score"), names(EN, apart));
        assertEquals("最高 Frozen·高 score", names(ZH, apart).get(1));
        List<SegmentProfile> average = List.of(
                profile(number("score", 1), number("Frozen", -0.2)),
                profile(number("score", 1), number("Frozen", 0.2)),
                profile(number("score", -1), number("Frozen", 0.24)));
        assertEquals(List.of("High score", "High score (Frozen 10.2)", "Low score"), names(EN, average));
    }

    /** The first word of both is the same; and a weak word that separates comes with no more than the first one. */
    @Test
    void whatSeparatesTwinsComesFirst() {
        List<SegmentProfile> all = List.of(
                profile(number("score", 2), number("Frozen", 1), number("orders", 0)),
                profile(number("score", 2), number("Frozen", 0), number("orders", 1)),
                profile(number("score", 2), number("Frozen", 1), number("orders", 0), number("Channel", 0.3)));
        assertEquals(
                List.of(
                        "Very high score, high Frozen",
                        "Frequent buyers, very high score",
                        "Higher Channel, very high score"),
                names(EN, all));
        assertEquals("购买频繁·超高 score", names(ZH, all).get(1));
    }

    @Test
    void aNumberIsLeftForWhatNothingTellsApart() {
        SegmentProfile one = profile(number("score", 1), number("Frozen", 0));
        assertEquals(
                List.of("High score", "High score, group 2", "High score, group 3"), names(EN, List.of(one, one, one)));
    }

    /** 0.76 and 0.41 by themselves take three decimals; beside another segment's 42.5 they take one. */
    @Test
    void aFigureIsRoundedAlikeWhereverItIsShown() {
        SegmentProfile few = profile(new FeatureStatistics("orders", 0.76, 0.7, 0.41, 0.5));
        SegmentProfile many = profile(new FeatureStatistics("orders", 42.5, 40, 0.41, 5));
        for (PersonaText text : List.of(EN, ZH)) {
            Figures figures = text.figures(List.of(few, many));
            Distinction distinction = text.distinctions(few, 1).getFirst();
            assertEquals("0.8", figures.own(distinction));
            assertEquals("0.4", figures.overall(distinction));
            assertEquals("0.8", figures.own(few.features().getFirst()));
            String told = text.description(few, figures);
            assertTrue(told.contains("0.8") && told.contains("0.4") && !told.contains("0.76"), told);
        }
    }
}
