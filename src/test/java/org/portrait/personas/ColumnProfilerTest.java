// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.portrait.data.Categories;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.features.BuiltFeatures;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.segments.Segmentation;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

/**
 * Twenty-six customers: rows 0 to 9 are segment 0, the next eight segment 1, the last eight segment 2. Expected values are
 * those of R 4.2.2 with {@code rev}, {@code city} and {@code seg} as below: eta squared from {@code anova(lm(rev ~
 * factor(seg)))}, Cliff's delta as 2 W / (m n) - 1 with W of {@code wilcox.test(x, y)}, intervals from {@code t.test}
 * and {@code prop.test(correct = FALSE)}, quartiles from {@code quantile}; what is explained of the categories from the
 * sums of squares of their three 0/1 columns. SciPy 1.17.1's {@code mannwhitneyu} has the same delta of segment 0.
 */
class ColumnProfilerTest {
    private static final double NA = Double.NaN;
    private static final double[] REVENUE = {
        120, 80, 300, 45, 60, 500, 20, 75, NA, 33, 410, 390, 700, 1250, 88, 95, 610, 350, 15, 22, NA, 30, 18, 27, 41, 12
    };
    private static final int[] CITY = {0, 0, 1, 0, -1, 0, 1, 0, 0, 2, 1, 1, 1, 2, 1, 0, 1, -1, 2, 2, 2, 0, 2, 1, 2, 2};

    private static double[] age() {
        var age = new double[26];
        Arrays.setAll(age, i -> 20 + i);
        return age;
    }

    private static Dataset customers() {
        var active = new byte[26];
        Arrays.fill(active, 0, 13, (byte) 1);
        return new DatasetBuilder("shop.csv")
                .decimals("age", age())
                .decimals("revenue", REVENUE)
                .categories("city", CITY, List.of("A", "B", "C"))
                .booleans("active", active)
                .categories("mail", CITY, List.of("a@a", "b@b", "c@c"))
                .integers("order", new long[26])
                .build(c -> switch (c.name()) {
                    case "mail" -> ColumnRole.PERSONAL;
                    case "order" -> ColumnRole.ID;
                    default -> ColumnRole.FEATURE;
                });
    }

    private static Segmentation segmentation() {
        var labels = new byte[26];
        Arrays.fill(labels, 10, 18, (byte) 1);
        Arrays.fill(labels, 18, 26, (byte) 2);
        return new Segmentation(
                labels, new double[3][1], new int[] {10, 8, 8}, 0, List.of(0.0), true, new int[] {0, 1, 2});
    }

    private static BuiltFeatures features(FeatureDefinition... more) {
        var definitions = new java.util.ArrayList<FeatureDefinition>(List.of(new FeatureDefinition.Numeric("age")));
        definitions.addAll(List.of(more));
        var fitted = new FittedFeatures(definitions, Map.of("active", List.of("false", "true")));
        var columns = new double[definitions.size()][];
        Arrays.setAll(columns, _ -> age());
        return new BuiltFeatures(new FeatureMatrix(fitted.names(), columns), fitted);
    }

    private static List<ColumnProfile> profiles(BuiltFeatures features) {
        return new ColumnProfiler().profile(customers(), features, segmentation(), Progress.none());
    }

    private static Numbers revenue(BuiltFeatures features) {
        return (Numbers) profiles(features).stream()
                .filter(p -> p.column().equals("revenue"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, Objects.requireNonNull(interval).low(), 1e-9);
        assertEquals(high, interval.high(), 1e-9);
    }

    @Test
    void featuresComeFirstThenTheOthersButNobodysNameOrNumber() {
        assertEquals(
                List.of("age FEATURE", "revenue OTHER", "city OTHER", "active OTHER"),
                profiles(features()).stream()
                        .map(p -> p.column() + " " + p.use())
                        .toList());
        assertEquals(
                List.of("age FEATURE", "active FEATURE", "revenue OTHER", "city OTHER"),
                profiles(features(new FeatureDefinition.Binary("active"))).stream()
                        .map(p -> p.column() + " " + p.use())
                        .toList());
    }

    @Test
    void numbersAreComparedAsInR() {
        Numbers revenue = revenue(features());
        assertEquals(0.429841045478807, revenue.explained(), 1e-12);
        assertEquals(24, revenue.all().customers());
        double[][] expected = {
            {9, 137, 45, 75, 120, -0.282433336724095, -0.00740740740740742, 14.0677724292606, 259.932227570739},
            {8, 486.625, 286.25, 400, 632.5, 0.900740966047688, 0.859375, 172.280200409549, 800.969799590451},
            {
                7,
                23.5714285714286,
                16.5,
                22,
                28.5,
                -0.666289671123522,
                -0.915966386554622,
                14.34060400702,
                32.8022531358371
            }
        };
        for (int s = 0; s < 3; s++) {
            Group group = revenue.segments().get(s);
            var own = group.summary();
            assertArrayEquals(
                    Arrays.copyOf(expected[s], 7),
                    new double[] {
                        own.customers(),
                        own.mean(),
                        own.lowerQuartile(),
                        own.median(),
                        own.upperQuartile(),
                        group.difference(),
                        group.pairs().delta()
                    },
                    1e-12);
            assertInterval(expected[s][7], expected[s][8], group.interval());
        }
    }

    @Test
    void categoriesHaveSharesLiftAndIntervals() {
        Values city = (Values) profiles(features()).get(2);
        assertEquals(0.322668650793651, city.explained(), 1e-12);
        assertEquals(
                List.of("A 8", "B 8", "C 8"),
                city.values().stream().map(v -> v.value() + " " + v.customers()).toList());
        assertEquals(List.of(1, 1, 0), city.missing());
        assertEquals(1 / 3.0, city.values().get(0).share(), 1e-12); // 8 of the 24 with a value
        ValueGroup a = city.values().get(0).segments().get(0);
        assertEquals(6 / 9.0, a.share());
        assertEquals(2, a.lift(), 1e-12);
        assertEquals(0.707106781186548, a.difference(), 1e-12);
        assertEquals(6 / 9.0 - 2 / 15.0, a.delta(), 1e-12); // 2 of the 15 others
        assertInterval(0.354202135580396, 0.879416181613089, a.interval());
        ValueGroup c = city.values().get(2).segments().get(2);
        assertEquals(6, c.customers());
        assertEquals(2.25, c.lift(), 1e-12);
        assertInterval(0.409275430310169, 0.928520787247891, c.interval());
    }

    /** Nobody of the last segment has a value: its shares are not 0. */
    @Test
    void withoutAValueThereIsNoShare() {
        var city = CITY.clone();
        Arrays.fill(city, 18, 26, -1);
        Values values = new ValueProfiler(Groups.of(segmentation()))
                .profile("city", Use.OTHER, new Categories(city, List.of("A", "B", "C")));
        assertEquals(List.of(1, 1, 8), values.missing());
        ValueGroup none = values.values().getFirst().segments().get(2);
        assertArrayEquals(
                new double[] {NA, NA, NA, NA},
                new double[] {none.share(), none.lift(), none.difference(), none.delta()});
        assertNull(none.interval());
    }

    /** A column of two values as a category and as 0 and 1. */
    @Test
    void whatIsExplainedOfTwoValuesIsEtaSquared() {
        Values active = (Values) profiles(features()).get(3);
        var numbers = new double[26];
        Arrays.fill(numbers, 0, 13, 1);
        Numbers same = new NumberProfiler(Groups.of(segmentation()))
                .profile("active", Use.OTHER, Measure.SHARE, numbers, Progress.none());
        assertEquals(same.explained(), active.explained(), 1e-12);
        assertEquals(
                same.segments().get(1).pairs().delta(),
                active.values().get(1).segments().get(1).delta(),
                1e-12);
    }

    @Test
    void columnsThatMadeTheSegmentsHaveNoInterval() {
        Numbers age = (Numbers) profiles(features()).getFirst();
        assertTrue(age.segments().stream().allMatch(g -> g.interval() == null));
        assertEquals(1, age.segments().get(2).pairs().delta());
        Numbers source = revenue(features(new FeatureDefinition.Log("revenue")));
        assertEquals(Use.SOURCE, source.use());
        assertNull(source.segments().getFirst().interval());
    }

    /** The definition: over all pairs, the higher ones and the lower ones; ties are neither. */
    @Test
    void pairsAreCountedAndTiedOnesAreNeither() {
        double[] part = {0, 1, 1, 2, 5, 5};
        double[] rest = {-3, 1, 1, 1, 2, 4, 5, 9};
        int higher = 0;
        int lower = 0;
        for (double x : part) {
            for (double y : rest) {
                higher += x > y ? 1 : 0;
                lower += x < y ? 1 : 0;
            }
        }
        double[] all = Arrays.copyOf(part, 14);
        System.arraycopy(rest, 0, all, 6, 8);
        Arrays.sort(all);
        Pairs pairs = Sorted.pairs(part, all);
        assertEquals(new Pairs(higher / 48.0, lower / 48.0), pairs);
        assertEquals((higher - lower) / 48.0, pairs.delta(), 1e-15);
        assertEquals(Double.NaN, Sorted.pairs(part, part).delta());
    }

    /** R's qt(0.975, df). */
    @Test
    void studentsQuantilesAreThoseOfTheTables() {
        assertEquals(12.7062047361747, Interval.t(1), 1e-12);
        assertEquals(2.26215716279820, Interval.t(9), 1e-12);
        assertEquals(2.22813885198627, Interval.t(10), 1e-5);
        assertEquals(2.04522964213270, Interval.t(29), 1e-7);
        assertEquals(1.96233908082641, Interval.t(1000), 1e-12);
    }

    /** One of a hundred is another: the skewness is 0.98 / √0.0099 = 9.8, and 25 · 9.8² = 2,425. */
    @Test
    void intervalsOfFewOrSkewedValuesAreRough() {
        var even = new double[40];
        Arrays.setAll(even, i -> i % 2);
        assertFalse(Objects.requireNonNull(Interval.ofMean(Moments.of(even))).rough());
        var few = Arrays.copyOf(even, 20);
        assertTrue(Objects.requireNonNull(Interval.ofMean(Moments.of(few))).rough());
        var skewed = new double[100];
        skewed[0] = 1;
        assertTrue(Objects.requireNonNull(Interval.ofMean(Moments.of(skewed))).rough());
        assertNull(Interval.ofMean(Moments.of(new double[] {1})));
        assertNull(Interval.ofShare(0, 0));
    }

    @Test
    void itIsCancelledBetweenColumns() {
        assertThrows(
                CancelledException.class,
                () -> new ColumnProfiler().profile(customers(), features(), segmentation(), new CancelledProgress()));
    }
}
