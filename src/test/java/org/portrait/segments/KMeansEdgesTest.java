// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** The limits of what the engine takes: shapes, magnitudes, values that say nothing, and cancellation at any moment. */
class KMeansEdgesTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.DEFAULT.withRestarts(2);

    private static List<Segmentation> sweep(ScaledMatrix matrix, int kTo) {
        var found = new ArrayList<Segmentation>();
        try (var engine = new KMeans(2)) {
            engine.sweep(matrix, SETTINGS, kTo, found::add, Progress.none());
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "3, 200, 2", "50, 1, 50", "51, 3, 50", "2500, 200, 50", "1500, 1, 50", "1025, 17, 31"})
    void everyShapeEqualsANaiveLloyd(int rows, int features, int k) {
        ScaledMatrix matrix = Matrices.blobs(rows, features, 5, rows);
        double[][] seeds = Arrays.copyOf(Matrices.rows(matrix), k);
        var naive = new NaiveLloyd(Matrices.rows(matrix), seeds, 40);
        try (var engine = new KMeans(2)) {
            Segmentation found = engine.lloyd(matrix, seeds, SETTINGS.withMaxIterations(40), Progress.none());
            assertArrayEquals(naive.sizes(), found.sizes());
            assertEquals(naive.inertia(), found.inertia(), 1e-12 * naive.inertia());
        }
    }

    /** Times a power of two, every step is the same but for the exponent. */
    @ParameterizedTest
    @ValueSource(ints = {-300, -100, 100, 300})
    void magnitudesDoNotMatter(int exponent) {
        for (int rows : new int[] {1000, 7000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 3, 4, 6);
            ScaledMatrix scaled = Matrices.plain(Stream.of(matrix.features().columns())
                    .map(column -> Arrays.stream(column)
                            .map(v -> Math.scalb(v, exponent))
                            .toArray())
                    .toArray(double[][]::new));
            List<Segmentation> expected = sweep(matrix, 5);
            List<Segmentation> actual = sweep(scaled, 5);
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(expected.get(i).labels(), actual.get(i).labels());
                assertEquals(
                        Math.scalb(expected.get(i).inertia(), 2 * exponent),
                        actual.get(i).inertia());
            }
        }
    }

    @Test
    void aConstantFeatureChangesNothing() {
        ScaledMatrix matrix = Matrices.blobs(1000, 2, 4, 3);
        var constant = new double[1000];
        Arrays.fill(constant, 7);
        double[][] columns = matrix.features().columns();
        List<Segmentation> expected = sweep(matrix, 5);
        List<Segmentation> actual = sweep(Matrices.plain(columns[0], columns[1], constant), 5);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).labels(), actual.get(i).labels());
            assertEquals(
                    expected.get(i).inertia(),
                    actual.get(i).inertia(),
                    1e-12 * expected.get(i).inertia());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedByNameAndRow(double value) {
        ScaledMatrix matrix = Matrices.blobs(3000, 3, 4, 3);
        matrix.features().columns()[1][2500] = value;
        var refused = assertThrows(FailureException.class, () -> sweep(matrix, 3));
        assertEquals(new Failure.NotFinite("f1", 2500), refused.failure());
    }

    @Test
    void oneRowCannotBeDivided() {
        var refused = assertThrows(FailureException.class, () -> sweep(Matrices.plain(new double[] {1}), 2));
        assertEquals(new Failure.KTooLarge(2, 1), refused.failure());
    }

    /** Whenever it is cancelled, the sweep ends so, and the engine finds the same afterwards. */
    @Test
    void cancellingAtAnyMomentLeavesTheEngineAsItWas() {
        ScaledMatrix matrix = Matrices.blobs(9000, 3, 4, 3);
        List<Segmentation> expected = sweep(matrix, 4);
        try (var engine = new KMeans(2)) {
            var asked = new AtomicInteger();
            engine.sweep(matrix, SETTINGS, 4, _ -> {}, cancelledAfter(Integer.MAX_VALUE, asked));
            int all = asked.get();
            assertTrue(all > 100);
            for (int moment = 0; moment < all; moment += 1 + all / 60) {
                Progress progress = cancelledAfter(moment, new AtomicInteger());
                assertThrows(CancelledException.class, () -> engine.sweep(matrix, SETTINGS, 4, _ -> {}, progress));
            }
            var found = new ArrayList<Segmentation>();
            engine.sweep(matrix, SETTINGS, 4, found::add, Progress.none());
            assertArrayEquals(expected.getLast().labels(), found.getLast().labels());
            assertEquals(expected.getLast().history(), found.getLast().history());
        }
    }

    private static Progress cancelledAfter(int questions, AtomicInteger asked) {
        return new Progress() {
            @Override
            public void report(Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return asked.getAndIncrement() >= questions;
            }
        };
    }
}
