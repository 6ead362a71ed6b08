// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Progress;

/** What is asked about single features: do they have groups, and what are the segments without them. */
class FeatureQuestionsTest {
    private static ScaledMatrix columns(double[]... columns) {
        var ones = new double[columns.length];
        Arrays.fill(ones, 1);
        List<String> names =
                IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList();
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[columns.length], ones);
    }

    /**
     * diptest 0.76 of R 4 on {@code i <- 0:299}: {@code dip(cos(i))} = 0.063836149493851579 with p below 2e-16 (its ends
     * are two heaps), {@code dip(((i - 150) / 50)^3)} = 1 / 600 with p = 1. All values are distinct, so none is spread.
     */
    @Test
    void theDipsOfFeaturesAreThoseOfDiptest() {
        var heaps = new double[300];
        Arrays.setAll(heaps, i -> StrictMath.cos(i));
        var one = new double[300];
        Arrays.setAll(one, i -> (i - 150) / 50.0 * ((i - 150) / 50.0) * ((i - 150) / 50.0));
        var yesNo = new double[300];
        Arrays.setAll(yesNo, i -> i % 2);
        List<FeatureDips.Result> dips =
                new FeatureDips().of(columns(heaps, yesNo, one, new double[300]), Progress.none());
        assertEquals(
                List.of(0, 2), dips.stream().map(FeatureDips.Result::feature).toList(), "two values are not tested");
        assertEquals(0.063836149493851579, dips.get(0).dip(), 1e-12);
        assertEquals(0.0001, dips.get(0).pValue());
        assertEquals(1 / 600.0, dips.get(1).dip(), 1e-15);
        assertEquals(0.99, dips.get(1).pValue(), 0.011);
        assertEquals(300, dips.get(1).rows());
    }

    /**
     * Counts 0 to 8, most of them 4. As they are, {@code diptest::dip.test} takes the steps for gaps: dip =
     * 0.0882, p below 2e-16. Spread within their resolution they are one heap.
     */
    @Test
    void countsAreSpreadBeforeTheyAreTested() {
        int[] times = {10, 20, 40, 60, 80, 60, 40, 20, 10};
        double[] counts = IntStream.range(0, 9)
                .flatMap(value -> IntStream.generate(() -> value).limit(times[value]))
                .asDoubleStream()
                .toArray();
        assertEquals(0.088235294117647065, Dip.of(counts), 1e-15);
        assertEquals(0.0001, DipTable.pValue(Dip.of(counts), counts.length));
        FeatureDips.Result dip =
                new FeatureDips().of(columns(counts), Progress.none()).getFirst();
        assertTrue(dip.pValue() > 0.5, dip.toString());
    }

    /**
     * By hand: x divides the eight rows into halves, and so it does without y or the constant z. Without x they are
     * divided by y, which halves both halves: four pairs are together in both divisions, 12 in each, 144 / 28 by chance,
     * (4 - 144 / 28) / (12 - 144 / 28) = -1 / 6, and scikit-learn's adjusted_rand_score says the same. Without x and y all
     * rows are alike.
     */
    @Test
    void aFeatureIsLeftOutAndTheRowsAreDividedAnew() {
        var matrix = columns(
                new double[] {0, 0, 0, 0, 9, 9, 9, 9},
                new double[] {0, 0.1, 1, 1.1, 0, 0.1, 1, 1.1},
                new double[] {5, 5, 5, 5, 5, 5, 5, 5});
        var segments = Fixtures.labelled(matrix, 0, 0, 0, 0, 1, 1, 1, 1);
        try (var engine = new KMeans(1)) {
            var parts = List.of(new int[] {0}, new int[] {1}, new int[] {2}, new int[] {0, 1});
            var found =
                    new LeaveOneOut(engine, SegmentSettings.DEFAULT, 2).find(matrix, segments, parts, Progress.none());
            assertArrayEquals(new double[] {-1 / 6.0, 1, 1, Double.NaN}, found.without(), 1e-15);
            assertEquals(1, found.withAll());
            assertEquals(8, found.rows());
        }
    }

    @Test
    void manyCustomersAreRepresentedByASampleWhateverTheThreads() {
        var x = new double[12_000];
        Arrays.setAll(x, i -> i % 3 * 10 + i % 7 * 0.1);
        var y = new double[12_000];
        Arrays.setAll(y, i -> i % 11);
        var matrix = columns(x, y);
        int[] labels = IntStream.range(0, x.length).map(i -> i % 3).toArray();
        var segments = Fixtures.labelled(matrix, labels);
        try (var engine = new KMeans(1)) {
            var parts = List.of(new int[] {0}, new int[] {1});
            var one =
                    new LeaveOneOut(engine, SegmentSettings.DEFAULT, 1).find(matrix, segments, parts, Progress.none());
            var two =
                    new LeaveOneOut(engine, SegmentSettings.DEFAULT, 2).find(matrix, segments, parts, Progress.none());
            assertEquals(5_000, one.rows());
            assertEquals(1, one.withAll());
            assertEquals(1, one.without()[1]);
            assertTrue(one.without()[0] < 0.1, "y knows nothing of the segments: " + one.without()[0]);
            assertArrayEquals(one.without(), two.without());
        }
    }

    /** Of 12,000 customers 5,000 are looked at, so that the smallest of two halves are 2,500. */
    @Test
    void aLimitToTheSizesHoldsWithoutAFeatureToo() {
        var position = new double[12_000];
        Arrays.setAll(position, i -> i < 9_000 ? i / 9_000.0 : 3 + i / 12_000.0);
        ScaledMatrix matrix = columns(position, new double[12_000]);
        SegmentSettings halves = SegmentSettings.DEFAULT.withMinSize(6_000).withRestarts(2);
        try (var engine = new KMeans(1)) {
            var segments = engine.quick(matrix, halves, 2, Progress.none());
            LeaveOneOut.Found found =
                    new LeaveOneOut(engine, halves, 1).find(matrix, segments, List.of(new int[] {1}), Progress.none());
            assertEquals(5_000, found.rows());
            assertTrue(found.withAll() > 0.9, () -> "with all " + found.withAll());
            assertTrue(found.without()[0] > 0.9, () -> "without the constant " + found.without()[0]);
        }
    }
}
