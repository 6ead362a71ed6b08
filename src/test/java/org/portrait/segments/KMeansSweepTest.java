// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class KMeansSweepTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.DEFAULT.withRestarts(3);

    private static List<Segmentation> sweep(int threads, ScaledMatrix matrix, SegmentSettings settings, int kTo) {
        var published = new ArrayList<Segmentation>();
        try (var engine = new KMeans(threads)) {
            engine.sweep(matrix, settings, kTo, published::add, Progress.none());
        }
        return published;
    }

    private static void same(Segmentation expected, Segmentation actual) {
        assertArrayEquals(expected.labels(), actual.labels());
        assertTrue(Arrays.deepEquals(expected.centroids(), actual.centroids()));
        assertArrayEquals(expected.sizes(), actual.sizes());
        assertArrayEquals(expected.colours(), actual.colours());
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.inertia(), actual.inertia());
    }

    /** 1,500 rows are searched as a whole, 9,000 on a sample, 70,000 on a sample and a larger one. */
    @Test
    void isBitIdenticalOnOneTwoAndFourThreads() {
        for (int rows : new int[] {1500, 9000, 70_000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 4, 5, rows);
            List<Segmentation> one = sweep(1, matrix, SETTINGS, 8);
            for (int threads : new int[] {2, 4}) {
                List<Segmentation> several = sweep(threads, matrix, SETTINGS, 8);
                for (int i = 0; i < one.size(); i++) {
                    same(one.get(i), several.get(i));
                }
            }
        }
    }

    @Test
    void theResultForKDoesNotDependOnTheEndOfTheChain() {
        for (int rows : new int[] {700, 7000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 3, 4, rows);
            List<Segmentation> far = sweep(2, matrix, SETTINGS, 7);
            List<Segmentation> near = sweep(2, matrix, SETTINGS, 4);
            for (int i = 0; i < near.size(); i++) {
                same(near.get(i), far.get(i));
            }
        }
    }

    @Test
    void publishesEveryKInOrderAndInertiaFalls() {
        for (int rows : new int[] {40, 3000, 12_000, 80_000}) {
            List<Segmentation> chain = sweep(2, Matrices.blobs(rows, 2, 6, rows), SETTINGS, 10);
            for (int i = 0; i < chain.size(); i++) {
                assertEquals(2 + i, chain.get(i).k());
                assertTrue(i == 0 || chain.get(i).inertia() <= chain.get(i - 1).inertia());
                assertEquals(
                        2 + i, Arrays.stream(chain.get(i).colours()).distinct().count());
            }
        }
    }

    @Test
    void labelsAreOneAssignmentToTheStoredCentroidsNumberedBySize() {
        ScaledMatrix matrix = Matrices.blobs(2500, 3, 5, 9);
        double[][] rows = Matrices.rows(matrix);
        for (Segmentation result : sweep(1, matrix, SETTINGS, 6)) {
            double inertia = 0;
            var sizes = new int[result.k()];
            for (int i = 0; i < rows.length; i++) {
                int nearest = 0;
                for (int c = 1; c < result.k(); c++) {
                    if (NaiveLloyd.squared(rows[i], result.centroids()[c])
                            < NaiveLloyd.squared(rows[i], result.centroids()[nearest])) {
                        nearest = c;
                    }
                }
                assertEquals(nearest, result.labels()[i]);
                sizes[nearest]++;
                inertia += NaiveLloyd.squared(rows[i], result.centroids()[nearest]);
            }
            assertEquals(inertia, result.inertia(), 1e-12 * inertia);
            assertArrayEquals(sizes, result.sizes());
            for (int c = 1; c < sizes.length; c++) {
                assertTrue(sizes[c] <= sizes[c - 1]);
            }
        }
    }

    /** Twelve distinct rows, each many times: at K = 12 nothing is left to explain. */
    @Test
    void fewDistinctRowsAreEnoughForAsManySegments() {
        for (int rows : new int[] {300, 20_000, 100_000}) {
            var random = new Random(rows);
            var columns = new double[2][rows];
            for (int i = 0; i < rows; i++) {
                int kind = i < 12 ? i : random.nextInt(12);
                columns[0][i] = kind % 4;
                columns[1][i] = kind / 4;
            }
            ScaledMatrix matrix = Matrices.plain(columns);
            assertEquals(12, KMeans.distinctRows(matrix, 50));
            assertEquals(0, sweep(2, matrix, SETTINGS, 12).getLast().inertia());
            var refused = assertThrows(FailureException.class, () -> sweep(1, matrix, SETTINGS, 13));
            assertEquals(new Failure.KTooLarge(13, 12), refused.failure());
        }
    }

    /** Rows that a sample misses must still be found: one row of very many that is far away, twice. */
    @Test
    void aSampleDoesNotHideSingleFarRows() {
        for (int rows : new int[] {30_000, 150_000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 2, 3, 4);
            matrix.features().columns()[0][17_001] = 4000;
            matrix.features().columns()[1][9_003] = -4000;
            Segmentation five = sweep(2, matrix, SETTINGS, 5).getLast();
            assertEquals(1, five.sizes()[3]);
            assertEquals(1, five.sizes()[4]);
        }
    }

    @Test
    void stopsAtTheIterationLimitAndSaysSo() {
        for (int rows : new int[] {3000, 9000}) {
            for (Segmentation result : sweep(1, Matrices.blobs(rows, 4, 5, 2), SETTINGS.withMaxIterations(1), 5)) {
                assertEquals(1, result.iterations());
                assertFalse(result.converged());
            }
        }
    }

    @Test
    void cancellingStopsEveryThreadAtItsNextTile() {
        ScaledMatrix matrix = Matrices.blobs(60_000, 6, 5, 8);
        var asked = new AtomicInteger();
        var cancelling = new Progress() {
            @Override
            public void report(Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 500;
            }
        };
        try (var engine = new KMeans(4)) {
            assertThrows(CancelledException.class, () -> engine.sweep(matrix, SETTINGS, 20, _ -> {}, cancelling));
            assertTrue(asked.get() <= 504, "asked " + asked.get() + " times");
            assertEquals(2, sweepWith(engine, matrix));
        }
    }

    /** The engine can be used again after a cancellation. */
    private static int sweepWith(KMeans engine, ScaledMatrix matrix) {
        var published = new ArrayList<Segmentation>();
        engine.sweep(matrix, SETTINGS.withRestarts(1), 3, published::add, Progress.none());
        return published.size();
    }

    @Test
    void oneDistinctRowCannotBeDivided() {
        ScaledMatrix matrix = Matrices.plain(new double[] {3, 3, 3});
        var refused = assertThrows(FailureException.class, () -> sweep(1, matrix, SETTINGS, 2));
        assertEquals(new Failure.KTooLarge(2, 1), refused.failure());
    }
}
