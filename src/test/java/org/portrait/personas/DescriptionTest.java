// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.personas.SegmentProfile.Ranks;

/** Sentences and names that are true of the customers, and told once. */
class DescriptionTest {
    private static final Schema SCHEMA =
            new Schema(List.of(new ColumnInfo("Gender", ColumnType.CATEGORY, ColumnRole.FEATURE, 0, 2)));
    private static final PersonaText EN = new PersonaText(new Messages(Messages.ENGLISH), SCHEMA);
    private static final PersonaText ZH = new PersonaText(new Messages(Messages.CHINESE), SCHEMA);

    private static String name(PersonaText text, SegmentProfile profile) {
        return text.names(Lineage.of(List.of(profile)), List.of()).getFirst();
    }

    private static String description(PersonaText text, SegmentProfile profile) {
        return text.description(profile, text.figures(List.of(profile)));
    }

    private static FeatureStatistics feature(String name, double mean, double overall, double difference) {
        return new FeatureStatistics(name, mean, mean, overall, difference);
    }

    private static SegmentProfile profile(int segment, FeatureStatistics... features) {
        return new SegmentProfile(segment, 1_234, 0.31, List.of(features), List.of());
    }

    /** Who is alone has no average. */
    @Test
    void aSingleCustomerIsToldAsOne() {
        var alone = new SegmentProfile(
                3,
                1,
                0.001,
                List.of(
                        feature("spend", 9_000, 300, 9),
                        feature("Gender=Male", 0, 0.4, -0.8),
                        feature("Gender=Other", 1, 0.02, 7)),
                List.of());
        assertEquals(
                "This is one single customer, not a group: what is told of it is that customer's own."
                        + " spend: 9,000 (all customers 300). Gender: Other (as 2% of all customers).",
                description(EN, alone));
        assertEquals(
                "该分群只有一位客户，不是一个群体：以下均为这位客户自己的数值。“spend”：9,000（总体 300）。“Gender”：Other（全体客户中占 2%）。",
                description(ZH, alone));
    }

    @Test
    void severalColumnsWithoutAMeaningAreOneSentence() {
        SegmentProfile profile = profile(0, feature("score", 30, 10, 2), feature("Fresh", 2, 4, -1));
        assertTrue(
                description(EN, profile)
                        .contains("They are far higher in score (30.0 on average, 10.0 overall)"
                                + " and clearly lower in Fresh (2.00 on average, 4.00 overall)."),
                description(EN, profile));
    }

    /** The mean of order values of segment 4 of shop-customers.csv at K = 5, and of the RFM of online-retail-320.csv as an auditor found them. */
    @Test
    void whoHasTheMeanOfAllForTheirLongTailIsNotAsAll() {
        SegmentProfile more =
                profile(0, feature("frequency", 42, 14.6, 1.5), ranked("avg order value", 89, 85, 80, 51, 0.1, 0.58));
        String told = description(EN, more);
        assertTrue(
                told.endsWith(
                        "Typically they spend clearly more per order (avg order value: median 85.0, overall 51.0)."),
                told);
        assertTrue(description(ZH, more).contains("就多数客户而言，他们每单消费明显高于总体（“avg order value”中位数 85.0，总体 51.0）。"));
        SegmentProfile less = profile(0, ranked("monetary", 474, 380, 2525, 790, -0.2, -0.53));
        assertTrue(description(EN, less)
                .contains("Typically they spend clearly less (monetary: median 380, overall 790)."));
        SegmentProfile alike = profile(0, ranked("monetary", 89, 52, 80, 51, 0.1, 0.146));
        assertTrue(description(EN, alike).contains("They are much as all customers in monetary (89.0, overall 80.0)."));
        SegmentProfile hardly = profile(0, ranked("share_kitchen", 0.14, 0, 0.18, 0.139, -0.1, -0.2));
        assertTrue(
                description(EN, hardly).contains("Typically they are somewhat lower in share kitchen (median 0.000"));
        SegmentProfile tied = profile(0, ranked("monetary", 89, 51, 80, 51, 0.1, 0.3));
        assertTrue(!description(EN, tied).contains("much as all")
                && !description(EN, tied).contains("Typically"));
    }

    /** As segments 1 of orders.csv and 3 of shop-customers.csv were told by means that a few customers make. */
    @Test
    void aMeanThatRanksDenyIsNotTold() {
        SegmentProfile tail = profile(0, feature("visits", 9, 4, 1), ranked("frequency", 7, 7, 10.7, 7, -0.5, -0.1));
        String told = description(EN, tail);
        assertTrue(!told.contains("less often"), told);
        assertTrue(told.contains("They are much as all customers in frequency (median 7.0, overall 7.0)."), told);
        SegmentProfile other = profile(0, ranked("recency_days", 23, 35, 99, 28, -0.8, 0.2));
        assertTrue(
                description(EN, other)
                        .contains("Typically they were last here somewhat longer ago (recency days: median 35.0,"
                                + " overall 28.0)."),
                description(EN, other));
        SegmentProfile slightly = profile(0, ranked("recency_days", 23, 20, 99, 28, -1.6, -0.2));
        assertTrue(
                description(EN, slightly).contains("They were last here somewhat more recently"),
                description(EN, slightly));
        assertEquals("Recently active", name(EN, slightly));
        SegmentProfile nothing = profile(0, ranked("frequency", 7, 7, 10.7, 7, -0.5, -0.1));
        assertTrue(
                description(EN, nothing).contains("In no feature are they on the whole higher or lower"),
                description(EN, nothing));
        assertEquals("Average customers", name(EN, nothing));
        assertEquals(
                List.of(),
                EN.actions(nothing, PlaybookJson.standard()).stream()
                        .filter(action -> !action.startsWith("Nothing here suggests"))
                        .toList());
    }

    /** 3.1 returns of 42 orders are 7.4 %, 1.2 of 14.6 are 8.2 %: as segment 4 of shop-customers.csv at K = 5. */
    @Test
    void whoSendsMoreBackForOrderingMoreIsNotAskedWhy() {
        SegmentProfile more = profile(0, feature("orders", 42, 14.6, 1.5), feature("returns", 3.1, 1.2, 1.3));
        assertTrue(
                description(EN, more)
                        .contains(
                                "send clearly more back (returns: 3.10 on average, 1.20 overall, which is 7.4% of orders,"
                                        + " 8.2% overall)"),
                description(EN, more));
        assertEquals("Frequent buyers", name(EN, more));
        assertTrue(
                EN.actions(more, PlaybookJson.standard()).stream().noneMatch(action -> action.contains("back")),
                () -> EN.actions(more, PlaybookJson.standard()).toString());
        SegmentProfile really = profile(0, feature("orders", 42, 14.6, 1.5), feature("returns", 6, 1.2, 1.3));
        assertTrue(
                EN.actions(really, PlaybookJson.standard()).stream().anyMatch(action -> action.contains("back")),
                () -> EN.actions(really, PlaybookJson.standard()).toString());
        SegmentProfile alone = profile(0, feature("returns", 3.1, 1.2, 1.3));
        assertEquals("Many returns", name(EN, alone));
    }

    /** The day on which they became customers is told, and heard, though it is no feature. */
    @Test
    void whoIsNewIsToldByTheDay() {
        var schema = new Schema(List.of(
                new ColumnInfo("member_since", ColumnType.DATE, ColumnRole.DATE, 0, 900),
                new ColumnInfo("age", ColumnType.INTEGER, ColumnRole.FEATURE, 0, 60)));
        var text = new PersonaText(new Messages(Messages.ENGLISH), schema);
        double day = LocalDate.of(2026, 3, 17).toEpochDay();
        double all = LocalDate.of(2023, 8, 1).toEpochDay();
        SegmentProfile fresh = profile(0, feature("age", 25, 39, -1))
                .withDates(List.of(ranked("member_since", day, day, all, all, 1.1, 0.9)));
        String told = text.description(fresh, text.figures(List.of(fresh)));
        assertTrue(
                told.contains(
                        "They became customers later than most (member since: around 2026-03-17, overall 2023-08-01)."),
                told);
        assertTrue(text.actions(fresh, PlaybookJson.standard())
                .contains("They are newer than most: a welcome series that leads to the next purchase."));
        SegmentProfile alike = profile(0, feature("age", 25, 39, -1))
                .withDates(List.of(ranked("member_since", all, all, all, all, 0, 0)));
        assertTrue(!text.description(alike, text.figures(List.of(alike))).contains("member since"));
    }

    private static FeatureStatistics ranked(
            String name, double mean, double median, double overall, double middle, double difference, double delta) {
        return new FeatureStatistics(name, mean, median, overall, difference, List.of(), new Ranks(middle, delta, 1));
    }

    @Test
    void whatIsTheSameIsToldAtOnce() {
        SegmentProfile looking = profile(
                0,
                feature("pages_per_visit", 17.7, 9.6, 1.3),
                feature("age", 25, 39, -1),
                feature("visits_per_month", 14, 7.4, 1.1),
                feature("returns", 0.1, 1.2, -0.8));
        String told = description(EN, looking);
        assertTrue(
                told.contains("They look around clearly more (pages per visit: 17.7 on average, 9.6 overall;"
                        + " visits per month: 14.0 on average, 7.4 overall) and are clearly younger"),
                told);
        assertEquals(2, told.split("look around", -1).length, told);
        assertTrue(
                description(ZH, looking)
                        .contains("浏览明显多于总体（“pages per visit”均值 17.7，总体 9.6；“visits per month”均值 14.0，总体 7.4）"),
                description(ZH, looking));
    }

    /** A column of two values as two features. */
    @Test
    void ofTwoValuesOneIsTold() {
        SegmentProfile men = profile(
                0,
                feature("Gender=Female", 0, 0.56, -1.13),
                feature("Gender=Male", 1, 0.44, 1.13),
                feature("spend", 9, 3, 1));
        String told = description(EN, men);
        assertTrue(told.contains("Gender is Male for 100% of them, overall for 44%."), told);
        assertTrue(!told.contains("Female"), told);
        assertEquals("Male, high spend", name(EN, men));
    }

    /** 441 days against 476 are no new customers. */
    @Test
    void whoCameSomewhatLaterIsNewer() {
        SegmentProfile newer = profile(0, feature("tenure_days", 441, 476, -0.3));
        assertEquals("Newer customers", name(EN, newer));
        assertEquals("较新客户", name(ZH, newer));
    }

    /** As the middle group of the Mall: it was called by its income at a smaller K, and differs in nothing any more. */
    @Test
    void aNameDoesNotOutliveWhatItSays() {
        SegmentProfile lower = profile(0, feature("income", 44, 61, -0.6), feature("age", 25, 39, -0.1));
        SegmentProfile higher = profile(1, feature("income", 84, 61, 0.9), feature("age", 33, 39, -0.1));
        SegmentProfile middle = profile(0, feature("income", 57, 61, -0.2), feature("age", 38, 39, -0.1));
        var lineage = new Lineage(List.of(
                new Lineage.Generation(List.of(lower, higher), new int[] {-1, -1}),
                new Lineage.Generation(List.of(middle, higher), new int[] {0, 1})));
        assertEquals(List.of("Average customers", "High income"), EN.names(lineage, List.of()));
    }
}
