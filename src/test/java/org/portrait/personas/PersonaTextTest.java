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
                "What sets them apart: spend is very high, 12,000,000 on average against"
                        + " 4,500,000 overall; frequency is high, 8.25 on average against 3.5 overall."
                        + " recency is about average."
                        + " Over-represented: Female (Gender; 82%, overall 51%) and member=true (60% of the 1,200 with a value, overall 30%).",
                EN.description(BEST));
        assertEquals(
                "Reward them: early access, thanks and personal service, rather than discounts they do not need.",
                action(EN, BEST));
    }

    @Test
    void describesASegmentInChinese() {
        SegmentProfile best = profile(0, feature("消费金额", 12_000, 4_500, 1.2), feature("购买频次", 8.25, 3.5, 0.9));
        assertEquals("高消费·购买频繁", name(ZH, best, List.of(best)));
        assertEquals("主要特点：“消费金额”明显偏高，均值为 12,000（总体 4,500）；" + "“购买频次”明显偏高，均值为 8.25（总体 3.5）。", ZH.description(best));
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
                "What sets them apart: spend is high, typically 999 against 99 overall;"
                        + " 82% Female (Gender=Female), overall 51%;"
                        + " first_order is later, around 2025-01-01 against 2024-01-01 overall;"
                        + " spend / frequency is somewhat low, 12.5 on average against 25 overall.",
                EN.description(derived));
        assertEquals("High spend, mostly Female", name(EN, derived, List.of(derived)));
        assertEquals("高消费·多为Female", name(ZH, derived, List.of(derived)));
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
                        "High Delicassen, infrequent buyers",
                        "High Delicassen, high spend (2)"),
                names(EN, List.of(a, b, c)));
    }

    @Test
    void anAverageSegmentIsCalledSo() {
        SegmentProfile average = profile(3, feature("spend", 9.1, 9, 0.01), feature("recency", 5, 5, 0));
        assertEquals("Average customers", name(EN, average, List.of(average)));
        assertEquals("普通客户", name(ZH, average, List.of(average)));
        assertEquals("They are close to the average in every feature.", EN.description(average));
        assertEquals("", action(EN, average));
        SegmentProfile unknown = profile(0, feature("Delicassen", 9, 3, 2));
        assertEquals("", action(EN, unknown));
    }

    @Test
    void aSegmentMayBeLowThroughout() {
        SegmentProfile low = profile(
                0, feature("Delicassen", 1, 3, -0.3), feature("spend", 1, 3, -0.4), feature("frequency", 1, 3, -0.5));
        assertEquals("Low throughout", name(EN, low, List.of(low)));
        assertEquals("各项偏低", name(ZH, low, List.of(low)));
        SegmentProfile partly = profile(
                0, feature("Delicassen", 1, 3, -0.2), feature("spend", 1, 3, -0.4), feature("frequency", 1, 3, -0.5));
        assertTrue(EN.description(partly).contains("Delicassen is about average."));
        assertEquals("Infrequent buyers, lower spend", name(EN, partly, List.of(partly)));
    }

    @Test
    void theActionSaysNothingThatTheDescriptionDenies() {
        SegmentProfile looking = profile(
                0, feature("visits", 30, 12, 1.2), feature("frequency", 14.69, 14.7, -0.001), feature("age", 1, 2, 0));
        assertTrue(EN.description(looking).contains("frequency and age are about average."));
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
                                    && !text.description(p).isBlank(),
                            name);
                }
            }
        }
    }
}
