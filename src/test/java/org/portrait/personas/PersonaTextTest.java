// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

class PersonaTextTest {
    private static final Schema SCHEMA = new Schema(List.of(
            column("spend", ColumnType.DECIMAL),
            column("frequency", ColumnType.INTEGER),
            column("recency", ColumnType.INTEGER),
            column("first_order", ColumnType.DATE),
            column("Gender", ColumnType.CATEGORY),
            column("Delicassen", ColumnType.DECIMAL),
            column("消费金额", ColumnType.DECIMAL),
            column("购买频次", ColumnType.INTEGER)));
    private static final PersonaText EN = new PersonaText(new Messages(Messages.ENGLISH), SCHEMA);
    private static final PersonaText ZH = new PersonaText(new Messages(Messages.CHINESE), SCHEMA);

    private static ColumnInfo column(String name, ColumnType type) {
        return new ColumnInfo(name, type, ColumnRole.FEATURE, 0, 10);
    }

    private static List<String> names(PersonaText text, List<SegmentProfile> all) {
        return text.names(Lineage.of(all), List.of());
    }

    private static String name(PersonaText text, SegmentProfile profile, List<SegmentProfile> all) {
        return names(text, all).get(all.indexOf(profile));
    }

    private static String description(PersonaText text, SegmentProfile profile) {
        return text.description(profile, text.figures(List.of(profile)));
    }

    private static FeatureStatistics feature(String name, double mean, double overall, double difference) {
        return new FeatureStatistics(name, mean, mean, overall, difference);
    }

    /** The first one that is suggested. */
    private static String action(PersonaText text, SegmentProfile profile) {
        return text.actions(profile, PlaybookJson.standard()).stream()
                .findFirst()
                .orElse("");
    }

    private static SegmentProfile profile(int segment, FeatureStatistics... features) {
        return new SegmentProfile(segment, 1_234, 0.31, Arrays.asList(features), List.of());
    }

    private static final SegmentProfile BEST = new SegmentProfile(
            0,
            1_234,
            0.31,
            List.of(
                    feature("spend", 12_000_000, 4_500_000, 1.7),
                    feature("frequency", 8.25, 3.5, 1.2),
                    feature("recency", 31, 30, 0.1)),
            List.of(
                    new CategoryLift("Gender", "Female", 0.82, 0.51, 1.6, 1_234),
                    new CategoryLift("member", "true", 0.6, 0.3, 2, 1_200)));

    @Test
    void describesASegmentInEnglish() {
        assertEquals("Very high spend, frequent buyers", name(EN, BEST, List.of(BEST)));
        assertEquals(
                "They spend far more (spend: 12,000,000 on average, 4,500,000 overall)"
                        + " and order clearly more often (frequency: 8.25 on average, 3.50 overall)."
                        + " They are much as all customers in recency (31.0, overall 30.0)."
                        + " Compared with all customers, Gender is more often Female (82%, overall 51%)"
                        + " and member is more often yes (60% of the 1,200 with a value, overall 30%).",
                description(EN, BEST));
        assertEquals(
                "Reward them: early access, thanks and personal service, rather than discounts they do not need.",
                action(EN, BEST));
    }

    @Test
    void describesASegmentInChinese() {
        SegmentProfile best = profile(0, feature("消费金额", 12_000, 4_500, 1.2), feature("购买频次", 8.25, 3.5, 0.9));
        assertEquals("高消费·购买频繁", name(ZH, best, List.of(best)));
        assertEquals(
                "属于该分群的客户占 31.0%（1,234 位）。"
                        + "他们消费明显高于总体（“消费金额”均值 12,000，总体 4,500），购买明显多于总体（“购买频次”均值 8.25，总体 3.50）。"
                        + "其中一半客户的“消费金额”不低于 12,000。",
                description(ZH, best));
        assertEquals("给予回馈：优先体验、感谢和专属服务，而不是他们并不需要的折扣。", action(ZH, best));
    }

    /** ln(1 + 999) = 6.907755 and ln(1 + 99) = 4.605170; 20,089 and 19,723 days after 1970-01-01. */
    @Test
    void derivedFeaturesReadNaturally() {
        SegmentProfile derived = profile(
                0,
                feature("log(spend)", 6.907755279, 4.605170186, 1),
                feature("Gender=Female", 0.82, 0.51, 0.62),
                feature("first_order", 20_089, 19_723, 0.5),
                feature("spend / frequency", 12.5, 25, -0.4));
        assertEquals(
                "They spend far more (spend: typically 999, 99 overall)."
                        + " Gender is Female for 82% of them, overall for 51%."
                        + " Besides, they are clearly lower in spend / frequency (12.5 on average, 25.0 overall)."
                        + " They became customers later than most (first order: around 2025-01-01, overall 2024-01-01).",
                description(EN, derived));
        assertEquals("High spend, mostly Female", name(EN, derived, List.of(derived)));
        assertEquals("高消费·多为 Female", name(ZH, derived, List.of(derived)));
    }

    @Test
    void longAbsenceIsNotSomethingHigh() {
        SegmentProfile lost = profile(0, feature("recency", 200, 60, 1.4), feature("spend", 900, 400, 0.8));
        assertEquals("Long absent, high spend", name(EN, lost, List.of(lost)));
        assertEquals("久未光顾·高消费", name(ZH, lost, List.of(lost)));
        assertTrue(action(EN, lost).startsWith("Win them back"));
        SegmentProfile gone = profile(0, feature("recency", 200, 60, 1.4), feature("spend", 90, 400, -0.8));
        assertTrue(action(EN, gone).startsWith("Send one inexpensive reminder"));
    }

    @Test
    void namesAreUnique() {
        SegmentProfile a = profile(0, feature("Delicassen", 9, 3, 1), feature("spend", 9, 3, 0.9));
        SegmentProfile b = profile(
                1, feature("Delicassen", 9, 3, 1), feature("spend", 9, 3, 0.9), feature("frequency", 1, 3, -0.8));
        SegmentProfile c = profile(2, feature("Delicassen", 9, 3, 1), feature("spend", 9, 3, 0.9));
        assertEquals(
                List.of(
                        "High Delicassen, high spend",
                        "Infrequent buyers, high Delicassen",
                        "High Delicassen, high spend, group 2"),
                names(EN, List.of(a, b, c)));
    }

    @Test
    void anAverageSegmentIsCalledSo() {
        SegmentProfile average = profile(3, feature("spend", 9.1, 9, 0.01), feature("recency", 5, 5, 0));
        assertEquals("Average customers", name(EN, average, List.of(average)));
        assertEquals("普通客户", name(ZH, average, List.of(average)));
        assertEquals(
                "Of all customers 31.0% belong here (1,234). They differ from all customers by at most 0.1 standard deviations in any feature."
                        + " They are much as all customers in spend (9.10, overall 9.00) and recency (5.00, overall 5.00).",
                description(EN, average));
        assertTrue(action(EN, average).startsWith("Nothing here suggests an offer"));
        SegmentProfile unknown = profile(0, feature("Delicassen", 9, 3, 2));
        assertTrue(action(EN, unknown).startsWith("They stand out by more Delicassen"));
        SegmentProfile less = profile(0, feature("Delicassen", 3, 9, -2));
        assertTrue(action(EN, less).startsWith("Nothing here suggests an offer"));
    }

    @Test
    void aSegmentMayBeLowThroughout() {
        SegmentProfile low = profile(
                0, feature("Delicassen", 1, 3, -0.3), feature("spend", 1, 3, -0.4), feature("frequency", 1, 3, -0.5));
        assertEquals("Low throughout", name(EN, low, List.of(low)));
        assertEquals("各项偏低", name(ZH, low, List.of(low)));
        SegmentProfile partly = profile(
                0, feature("Delicassen", 2.5, 3, -0.2), feature("spend", 1, 3, -0.4), feature("frequency", 1, 3, -0.5));
        assertTrue(description(EN, partly).contains("much as all customers in Delicassen (2.50, overall 3.00)."));
        SegmentProfile tail = profile(0, feature("Delicassen", 1, 3, -0.1), feature("spend", 3, 3, 0));
        assertTrue(
                description(EN, tail).contains("much as all customers in spend (3.00, overall 3.00)."),
                description(EN, tail));
        assertTrue(!description(EN, tail).contains("Delicassen"), "a third is not much the same");
        assertEquals("Infrequent buyers, lower spend", name(EN, partly, List.of(partly)));
    }

    @Test
    void theActionSaysNothingThatTheDescriptionDenies() {
        SegmentProfile looking = profile(
                0,
                feature("visits", 30, 12, 1.2),
                feature("frequency", 14.69, 14.7, -0.001),
                feature("age", 1.9, 2, 0));
        assertTrue(description(EN, looking)
                .contains("all customers in frequency (14.7, overall 14.7) and age (1.90, overall 2.00)."));
        assertEquals("Start the message from what distinguishes them most: visits.", action(EN, looking));
        SegmentProfile buyingLittle = profile(0, feature("visits", 30, 12, 1.2), feature("frequency", 9, 14.7, -0.3));
        assertTrue(action(EN, buyingLittle).startsWith("They look often and buy little"));
        SegmentProfile both = profile(
                0,
                feature("visits", 30, 12, 1.2),
                feature("frequency", 9, 14.7, -1.5),
                feature("purchase count", 20, 10, 0.8));
        assertEquals("Start the message from what distinguishes them most: frequency.", action(EN, both));
    }

    @Test
    void onlySumsThatMeanSomethingAreSharedOut() {
        var columns = List.of(
                "total_spend",
                "orders",
                "Fresh",
                "age",
                "avg_order_value",
                "days_since_last_order",
                "visits_per_month",
                "discount_share",
                "Annual Income (k$)",
                "消费金额",
                "购买频率",
                "最近购买天数",
                "平均购买金额");
        assertEquals(
                List.of("total_spend", "orders", "Fresh", "消费金额"),
                columns.stream().filter(PersonaText::additive).toList());
    }

    /** A third of the mean is far less, however wide the values spread; what is not counted from zero goes by spread. */
    @Test
    void wordsGoByTheNumbersToo() {
        assertTrue(
                description(EN, profile(0, feature("recency", 6.2, 91, -0.7))).contains("far more recently"));
        assertTrue(description(EN, profile(0, feature("spend", 60, 91, -0.7))).contains("clearly less"));
        assertTrue(description(EN, profile(0, feature("spend", 70, 91, -0.7))).contains("somewhat less"));
        assertTrue(description(EN, profile(0, feature("Delicassen", -1, 2, -0.7)))
                .contains("somewhat lower in Delicassen"));
    }

    /** Three to five sentences with a number each, of features and values of any number. */
    @Test
    void threeToFiveSentencesWithANumberEach() {
        var two = List.of(new CategoryLift("Gender", "Female", 0.82, 0.51, 1.6, 1_234));
        var features = List.of(
                feature("spend", 8, 2, 1.7),
                feature("frequency", 8, 3, 1.2),
                feature("visits", 1, 3, -0.9),
                feature("recency", 31, 90, -0.8),
                feature("income", 31, 30, 0.1),
                feature("age", 31, 30, 0.1));
        for (PersonaText text : List.of(EN, ZH)) {
            for (int d = 1; d <= features.size(); d++) {
                for (List<CategoryLift> lifts : List.of(List.<CategoryLift>of(), two)) {
                    String told = description(text, new SegmentProfile(0, 1_234, 0.31, features.subList(0, d), lifts));
                    String[] sentences = told.split("(?<=[.])\\s|(?<=。)");
                    assertTrue(sentences.length >= 3 && sentences.length <= 5, told);
                    for (String sentence : sentences) {
                        assertTrue(sentence.matches(".*\\d.*"), sentence);
                    }
                }
            }
        }
    }

    @Test
    void everyWordExistsInBothLanguages() {
        for (PersonaText text : List.of(EN, ZH)) {
            for (String name : List.of(
                    "recency",
                    "tenure",
                    "discount",
                    "returns",
                    "order value",
                    "avg order",
                    "frequency",
                    "visits",
                    "spend",
                    "income",
                    "age",
                    "first_order",
                    "Gender=yes")) {
                for (double d : new double[] {-2, -1, -0.5, 0.5, 1, 2}) {
                    SegmentProfile p = profile(0, feature(name, d, 0.2, d));
                    assertTrue(
                            !name(text, p, List.of(p)).isBlank()
                                    && !description(text, p).isBlank(),
                            name);
                }
            }
        }
    }
}
