// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.segments.Segmentation;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

/** Every combination of 1 to 20 orders and 20 to 59 years, 800 customers, and cities by turns. */
class RuleFinderTest {
    private static final List<String> CITIES = List.of("Bonn", "Köln", "L'Aquila");
    private static final RuleText EN = new RuleText(new Messages(Messages.ENGLISH));
    private static final RuleText ZH = new RuleText(new Messages(Messages.CHINESE));

    static int orders(int row) {
        return row / 40 + 1;
    }

    static int age(int row) {
        return 20 + row % 40;
    }

    static Dataset customers(ColumnRole role) {
        return new DatasetBuilder("shop.csv")
                .integers(
                        "orders",
                        IntStream.range(0, 800)
                                .mapToLong(RuleFinderTest::orders)
                                .toArray())
                .integers(
                        "age",
                        IntStream.range(0, 800).mapToLong(RuleFinderTest::age).toArray())
                .categories(
                        "home \"city\"",
                        IntStream.range(0, 800).map(row -> row % 3).toArray(),
                        CITIES)
                .build(_ -> role);
    }

    static Segmentation segments(int k, IntUnaryOperator segment) {
        var labels = new byte[800];
        var sizes = new int[k];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (byte) segment.applyAsInt(row);
            sizes[labels[row]]++;
        }
        return new Segmentation(
                labels,
                new double[k][1],
                sizes,
                0,
                List.of(0.0),
                true,
                IntStream.range(0, k).toArray());
    }

    private static final Segmentation BY_ORDERS_AND_AGE =
            segments(3, row -> orders(row) >= 10 ? 0 : age(row) < 40 ? 1 : 2);
    private static final List<FeatureDefinition> NUMBERS =
            List.of(new FeatureDefinition.Log("age"), new FeatureDefinition.Numeric("orders"));

    private static RuleSet find(List<FeatureDefinition> features, Segmentation segments) {
        return find(customers(ColumnRole.FEATURE), features, segments);
    }

    private static RuleSet find(Dataset customers, List<FeatureDefinition> features, Segmentation segments) {
        return new RuleFinder().find(customers, features, segments, RuleSettings.DEFAULT, Progress.none());
    }

    /** 11 · 40, 9 · 20 and 9 · 20 customers; 30 % of them are 132, 54 and 54. */
    @Test
    void findsTheRulesTheSegmentsWereMadeBy() {
        RuleSet found = find(NUMBERS, BY_ORDERS_AND_AGE);
        assertEquals(
                List.of(
                        "orders at least 10",
                        "orders under 10 and age under 40",
                        "orders under 10 and age at least 40"),
                found.rules().stream().map(EN::rule).toList());
        assertEquals(
                List.of("“orders”不低于 10", "“orders”低于 10，且“age”低于 40", "“orders”低于 10，且“age”不低于 40"),
                found.rules().stream().map(ZH::rule).toList());
        assertEquals(
                List.of("\"orders\" >= 10", "\"orders\" < 10 AND \"age\" < 40", "\"orders\" < 10 AND \"age\" >= 40"),
                found.rules().stream().map(RuleSql::of).toList());
        assertEquals(
                List.of(440, 180, 180),
                found.rules().stream().map(SegmentRule::matched).toList());
        assertEquals(new RuleSet(found.rules(), 2, 800, 560, 240, 240), found);
        assertEquals(
                "Finds 100% of them, right in 100%; measured on the 30% of customers it has not seen.",
                EN.figures(found.rules().get(1), found));
        assertEquals(
                "Of customers the rule has not seen, it finds 54 of the 54 in this segment, and picks 54 in all."
                        + " Among all customers it picks 180.",
                EN.counts(found.rules().get(1)));
        assertEquals(
                "The rules come from a decision tree of depth 2. Of the customers it has not seen, which are 30% of"
                        + " all, it puts 100% into the right segment.",
                EN.fidelity(found));
    }

    /** What is grown from two customers finds no third one: that is no rule. */
    @Test
    void whatFindsNoneOfThoseHeldOutIsNoRule() {
        RuleSet found = find(NUMBERS, segments(2, row -> row == 3 || row == 421 || row == 777 ? 1 : 0));
        SegmentRule none = found.rules().get(1);
        assertEquals(List.of(), none.alternatives());
        assertEquals(0, none.matched());
        assertEquals("No short rule tells them from the others.", EN.rule(none));
    }

    /** The larger part comes first: 6 · 40 customers, then 4 · 40. */
    @Test
    void bothEndsOfARangeAreOneCondition() {
        RuleSet found = find(NUMBERS, segments(2, row -> orders(row) >= 5 && orders(row) < 15 ? 1 : 0));
        assertEquals("orders from 5 to 14", EN.rule(found.rules().get(1)));
        assertEquals("“orders”在 5 到 14 之间", ZH.rule(found.rules().get(1)));
        assertEquals(
                "\"orders\" >= 5 AND \"orders\" < 15", RuleSql.of(found.rules().get(1)));
        assertEquals(
                "either orders at least 15; or orders under 5",
                EN.rule(found.rules().get(0)));
        assertEquals(
                "(\"orders\" >= 15) OR (\"orders\" < 5)",
                RuleSql.of(found.rules().get(0)));
    }

    /** One customer a day from 2023-06-01, on the hour; the middle segment joined in 2024. */
    @Test
    void daysAreToldAsDays() {
        int first = (int) LocalDate.of(2023, 6, 1).toEpochDay();
        int[] days = IntStream.range(first, first + 800).toArray();
        Dataset customers = new DatasetBuilder("club.csv")
                .dates("joined", days)
                .dateTimes(
                        "seen",
                        IntStream.of(days)
                                .mapToLong(day -> day * 86_400L + 3_600)
                                .toArray())
                .build(_ -> ColumnRole.FEATURE);
        Segmentation segments =
                segments(3, row -> LocalDate.ofEpochDay(days[row]).getYear() - 2023);
        RuleSet joined = find(customers, List.of(new FeatureDefinition.Numeric("joined")), segments);
        assertEquals(
                List.of(
                        "joined before 2024-01-01",
                        "joined from 2024-01-01 to 2024-12-31",
                        "joined on or after 2025-01-01"),
                joined.rules().stream().map(EN::rule).toList());
        assertEquals(
                List.of("“joined”早于 2024-01-01", "“joined”在 2024-01-01 到 2024-12-31 之间", "“joined”不早于 2025-01-01"),
                joined.rules().stream().map(ZH::rule).toList());
        assertEquals(
                "\"joined\" >= DATE '2024-01-01' AND \"joined\" < DATE '2025-01-01'",
                RuleSql.of(joined.rules().get(1)));
        RuleSet seen = find(customers, List.of(new FeatureDefinition.Numeric("seen")), segments);
        assertEquals("seen from 2024-01-01 to 2024-12-31", EN.rule(seen.rules().get(1)));
        assertEquals(
                "\"seen\" < TIMESTAMP '2024-01-01 00:00:00'",
                RuleSql.of(seen.rules().get(0)));
    }

    @Test
    void valuesAndNamesMayHoldQuotes() {
        RuleSet found =
                find(List.of(new FeatureDefinition.OneHot("home \"city\"")), segments(2, row -> row % 3 == 2 ? 1 : 0));
        assertEquals("home \"city\" is not L'Aquila", EN.rule(found.rules().get(0)));
        assertEquals("“home \"city\"”不是“L'Aquila”", ZH.rule(found.rules().get(0)));
        assertEquals(
                "\"home \"\"city\"\"\" <> 'L''Aquila'", RuleSql.of(found.rules().get(0)));
        assertEquals("home \"city\" is L'Aquila", EN.rule(found.rules().get(1)));
        assertEquals(
                "\"home \"\"city\"\"\" = 'L''Aquila'", RuleSql.of(found.rules().get(1)));
        assertEquals(1, found.fidelity());
    }

    @Test
    void yesAndNoAreSaidInTheLanguageOfTheReader() {
        var member = new Condition.Is("member", ColumnType.BOOLEAN, "true");
        var other = new Condition.NoneOf("member", ColumnType.BOOLEAN, List.of("true"));
        var rule = new SegmentRule(0, List.of(List.of(member), List.of(other)), 1, 1, 1, 1, 1, 1);
        assertEquals("either member is yes; or member is not yes", EN.rule(rule));
        assertEquals("“member”为“是”；或者“member”不是“是”", ZH.rule(rule));
    }

    @Test
    void severalValuesAreRuledOutAtOnce() {
        Condition neither = new Condition.NoneOf("city", ColumnType.CATEGORY, List.of("Bonn"))
                .and(new Condition.NoneOf("city", ColumnType.CATEGORY, List.of("Köln", "Bonn")));
        var rule = new SegmentRule(0, List.of(List.of(neither)), 0, 0, 0, 0, 0, 0);
        assertEquals("city is not Bonn or Köln", EN.rule(rule));
        assertEquals("“city”不是“Bonn”或“Köln”", ZH.rule(rule));
        assertEquals("\"city\" NOT IN ('Bonn', 'Köln')", RuleSql.of(rule));
        assertEquals(
                "Too few customers to measure how good it is.", EN.figures(rule, find(NUMBERS, BY_ORDERS_AND_AGE)));
    }

    /** Nothing is asked about personal data, so everybody is taken for one of the largest segment. */
    @Test
    void personalDataIsNotInRules() {
        RuleSet found = find(customers(ColumnRole.PERSONAL), NUMBERS, BY_ORDERS_AND_AGE);
        assertEquals(
                List.of("", "", ""), found.rules().stream().map(RuleSql::of).toList());
        assertEquals(
                "No short rule tells them from the others.",
                EN.rule(found.rules().get(2)));
        assertEquals(0, found.depth());
        assertEquals(132.0 / 240, found.fidelity());
    }

    /** The 5 of 440 customers in the corner are not worth two more conditions. */
    @Test
    void aConditionThatHardlyMattersIsLeftOut() {
        RuleSet found =
                find(NUMBERS, segments(2, row -> orders(row) >= 10 && !(orders(row) == 20 && age(row) >= 55) ? 1 : 0));
        assertEquals("orders at least 10", EN.rule(found.rules().get(1)));
        assertTrue(found.fidelity() > 0.98);
    }

    @Test
    void aLargeFileIsLearnedFromASample() {
        RuleSet found = new RuleFinder()
                .find(
                        customers(ColumnRole.FEATURE),
                        NUMBERS,
                        BY_ORDERS_AND_AGE,
                        RuleSettings.DEFAULT.withSample(100),
                        Progress.none());
        assertEquals(240, found.heldOut());
        assertEquals(100, found.grown(), 1, "each segment's part is rounded");
        assertTrue(EN.fidelity(found).endsWith("grown on a sample of " + found.grown() + " of 800 customers."));
    }

    @Test
    void theRowsAreDividedBySeedAndSegment() {
        HeldOut rows = HeldOut.of(BY_ORDERS_AND_AGE, RuleSettings.DEFAULT.withSample(100));
        var counts = new int[3];
        IntStream.of(rows.measured()).forEach(row -> counts[BY_ORDERS_AND_AGE.labels()[row]]++);
        assertEquals("[132, 54, 54]", Arrays.toString(counts));
        var both = new BitSet();
        IntStream.of(rows.measured()).forEach(both::set);
        assertTrue(IntStream.of(rows.grown()).noneMatch(both::get));
        HeldOut other = HeldOut.of(BY_ORDERS_AND_AGE, RuleSettings.DEFAULT.withSeed(2));
        assertTrue(!Arrays.equals(rows.measured(), other.measured()));
    }

    @Test
    void threadsDoNotMatter() {
        Segmentation noisy = segments(
                3, row -> row * 7 % 11 == 0 ? row % 3 : BY_ORDERS_AND_AGE.labels()[row]);
        var all = new ArrayList<FeatureDefinition>(NUMBERS);
        all.add(new FeatureDefinition.OneHot("home \"city\""));
        RuleSet one = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (var pool = new ForkJoinPool(threads)) {
                RuleSet found = pool.submit(() -> find(all, noisy)).join();
                assertEquals(one == null ? found : one, found);
                one = found;
            }
        }
    }

    @Test
    void itCanBeCancelled() {
        var cancelled = new CancelledProgress();
        assertThrows(
                CancelledException.class,
                () -> new RuleFinder()
                        .find(
                                customers(ColumnRole.FEATURE),
                                NUMBERS,
                                BY_ORDERS_AND_AGE,
                                RuleSettings.DEFAULT,
                                cancelled));
    }
}
