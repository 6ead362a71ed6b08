// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.features.FeatureDefinition.Binary;
import org.portrait.features.FeatureDefinition.Log;
import org.portrait.features.FeatureDefinition.Numeric;
import org.portrait.features.FeatureDefinition.OneHot;
import org.portrait.features.FeatureDefinition.Ratio;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class FeatureBuilderTest {
    private static Dataset customers() {
        return new DatasetBuilder("customers")
                .integers("orders", new long[] {0, 2, 4})
                .decimals("spend", new double[] {0, 50, -3})
                .categories("city", new int[] {2, 0, 1}, List.of("Oslo", "Rome", "Turin"))
                .booleans("member", new byte[] {1, 0, 1})
                .dates("since", new int[] {0, 1, 365})
                .decimals("age", new double[] {20, Double.NaN, 40})
                .decimals("odd", new double[] {1, Double.POSITIVE_INFINITY, 2})
                .decimals("huge", new double[] {1, 1e140, -1e141})
                .build(c -> c.role());
    }

    private static BuiltFeatures build(FeatureDefinition... definitions) {
        return new FeatureBuilder().build(customers(), List.of(definitions), Set.of(), Progress.none());
    }

    private static Failure failure(FeatureDefinition... definitions) {
        return assertThrows(FailureException.class, () -> build(definitions)).failure();
    }

    /** By hand; ln 51 = 3.9318256327243257, ln 4 = 1.3862943611198906. */
    @Test
    void buildsEveryKindUnderItsName() {
        var matrix = build(
                        new Numeric("orders"),
                        new Log("spend"),
                        new Ratio("spend", "orders"),
                        new Binary("member"),
                        new OneHot("city"),
                        new Numeric("since"))
                .matrix();
        assertEquals(
                List.of(
                        "orders",
                        "log(spend)",
                        "spend / orders",
                        "member",
                        "city=Oslo",
                        "city=Rome",
                        "city=Turin",
                        "since"),
                matrix.names());
        assertArrayEquals(new double[] {0, 2, 4}, matrix.columns()[0]);
        assertArrayEquals(new double[] {0, 3.9318256327243257, -1.3862943611198906}, matrix.columns()[1], 1e-15);
        assertArrayEquals(new double[] {0, 25, -0.75}, matrix.columns()[2]);
        assertArrayEquals(new double[] {1, 0, 1}, matrix.columns()[3]);
        assertArrayEquals(new double[] {0, 1, 0}, matrix.columns()[4]);
        assertArrayEquals(new double[] {0, 0, 1}, matrix.columns()[5]);
        assertArrayEquals(new double[] {1, 0, 0}, matrix.columns()[6]);
        assertArrayEquals(new double[] {0, 1, 365}, matrix.columns()[7]);
    }

    @Test
    void theLogarithmCanBeUndone() {
        for (double value : new double[] {0, 1e-9, 12.5, -3, 1e12}) {
            assertEquals(value, Log.invert(Log.of(value)), Math.abs(value) * 1e-13);
        }
    }

    @Test
    void newRowsAreBuiltByWhatTrainingLearned() {
        var fitted = build(new OneHot("city"), new Binary("member")).fitted();
        var rows = new DatasetBuilder("new")
                .texts("city", new String[] {"Turin", "Paris"})
                .texts("member", new String[] {"true", "perhaps"})
                .build(c -> c.role());
        var matrix = fitted.apply(rows);
        assertEquals(List.of("city=Oslo", "city=Rome", "city=Turin", "member"), matrix.names());
        assertArrayEquals(new double[] {0, 0}, matrix.columns()[0]);
        assertArrayEquals(new double[] {0, 0}, matrix.columns()[1]);
        assertArrayEquals(new double[] {1, 0}, matrix.columns()[2], "a city not seen in training is none of them");
        assertArrayEquals(new double[] {1, 0}, matrix.columns()[3]);
        assertEquals(Set.of("city", "member"), fitted.columns());
    }

    @Test
    void newRowsWithoutAValueOrAColumnAreRefused() {
        var fitted = build(new Numeric("orders")).fitted();
        var gap = new DatasetBuilder("new")
                .integers("orders", new long[] {1, Long.MIN_VALUE})
                .build(c -> c.role());
        assertEquals(
                new Failure.MissingInFeature("orders", 1),
                assertThrows(FailureException.class, () -> fitted.apply(gap)).failure());
        var other = new DatasetBuilder("new").integers("visits", new long[] {1}).build(c -> c.role());
        assertEquals(
                new Failure.UnknownColumn("orders", List.of("visits")),
                assertThrows(FailureException.class, () -> fitted.apply(other)).failure());
    }

    @Test
    void constantColumnsAreLeftOutUnlessTheyArePartOfARatio() {
        var definitions = List.<FeatureDefinition>of(new Numeric("orders"), new Ratio("spend", "orders"));
        var built = new FeatureBuilder().build(customers(), definitions, Set.of("orders"), Progress.none());
        assertEquals(List.of("spend / orders"), built.matrix().names());
        assertEquals(List.of(new Ratio("spend", "orders")), built.fitted().definitions());
        var failure = assertThrows(
                FailureException.class,
                () -> new FeatureBuilder().build(customers(), definitions, Set.of("orders", "spend"), Progress.none()));
        assertEquals(new Failure.AllFeaturesRemoved(), failure.failure());
    }

    @Test
    void whatCannotBeAFeatureIsRefusedWithItsReason() {
        assertEquals(new Failure.NoFeature(), failure());
        assertEquals(new Failure.NotNumeric("city"), failure(new Numeric("city")));
        assertEquals(new Failure.MissingInFeature("age", 1), failure(new Log("age")));
        assertEquals(new Failure.TooManyCategories("city", 3, 2), failure(new Binary("city")));
        assertEquals(new Failure.NotFinite("odd", 1), failure(new Numeric("odd")));
        assertEquals(new Failure.NotFinite("huge", 2), failure(new Numeric("huge")));
        assertEquals(new Failure.UnknownColumn("wage", customers().schema().names()), failure(new Numeric("wage")));
    }

    @Test
    void fiftyCategoriesAreSpreadAndFiftyOneAreNot() {
        for (int count : new int[] {50, 51}) {
            var names = IntStream.range(0, count).mapToObj(i -> "c" + (100 + i)).toArray(String[]::new);
            var dataset = new DatasetBuilder("many").texts("city", names).build(c -> c.role());
            var definitions = List.<FeatureDefinition>of(new OneHot("city"));
            if (count == 50) {
                var matrix = new FeatureBuilder()
                        .build(dataset, definitions, Set.of(), Progress.none())
                        .matrix();
                assertEquals(50, matrix.features());
                assertEquals(
                        50,
                        Arrays.stream(matrix.columns())
                                .mapToDouble(c -> Arrays.stream(c).sum())
                                .sum());
            } else {
                var failure = assertThrows(
                        FailureException.class,
                        () -> new FeatureBuilder().build(dataset, definitions, Set.of(), Progress.none()));
                assertEquals(new Failure.TooManyCategories("city", 51, 50), failure.failure());
            }
        }
    }

    @Test
    void theSameFeatureTwiceIsOne() {
        assertEquals(
                1, build(new Numeric("orders"), new Numeric("orders")).matrix().features());
    }
}
