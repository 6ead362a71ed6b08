// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class KMeansLloydTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.DEFAULT;

    private static Segmentation lloyd(int threads, ScaledMatrix matrix, double[][] seeds, SegmentSettings settings) {
        try (var engine = new KMeans(threads)) {
            return engine.lloyd(matrix, seeds, settings, Progress.none());
        }
    }

    private static int[] ints(byte[] labels) {
        var ints = new int[labels.length];
        Arrays.setAll(ints, i -> labels[i]);
        return ints;
    }

    private static void sameAsNaive(ScaledMatrix matrix, double[][] seeds, int maxIterations, String what) {
        var naive = new NaiveLloyd(Matrices.rows(matrix), seeds, maxIterations);
        Segmentation ours = lloyd(1, matrix, seeds, SETTINGS.withMaxIterations(maxIterations));
        assertArrayEquals(naive.labels, ints(ours.labels()), what);
        assertEquals(naive.inertia(), ours.inertia(), 1e-12 * naive.inertia(), what);
        assertEquals(naive.iterations, ours.iterations(), what);
        assertEquals(naive.converged, ours.converged(), what);
        assertArrayEquals(naive.sizes(), ours.sizes(), what);
    }

    /** Small integers make ties and duplicates; seeds may coincide, which makes empty segments. */
    @Test
    void equalsANaiveLloydOnSmallProblemsWithTiesAndDuplicates() throws Exception {
        Series.run("Lloyd against a naive Lloyd", 20_000, problem -> {
            var random = new Random(problem);
            int n = 2 + random.nextInt(80);
            int d = 1 + random.nextInt(7);
            int range = 2 + random.nextInt(problem % 2 == 0 ? 4 : 1000);
            var columns = new double[d][n];
            for (double[] column : columns) {
                Arrays.setAll(column, _ -> random.nextInt(range));
            }
            ScaledMatrix matrix = problem % 3 == 0 ? Matrices.plain(columns) : scaled(columns);
            int k = Math.min(2 + random.nextInt(6), KMeans.distinctRows(matrix, 50));
            if (k >= 2) {
                double[][] rows = Matrices.rows(matrix);
                var seeds = new double[k][];
                Arrays.setAll(seeds, _ -> rows[random.nextInt(n)]);
                int iterations = problem % 5 == 0 ? 1 + random.nextInt(4) : 300;
                sameAsNaive(matrix, seeds, iterations, "problem " + problem);
            }
        });
    }

    private static ScaledMatrix scaled(double[][] columns) {
        boolean constant =
                Arrays.stream(columns).anyMatch(c -> Arrays.stream(c).distinct().count() == 1);
        return constant ? Matrices.plain(columns) : Matrices.standard(columns);
    }

    @Test
    void equalsANaiveLloydAcrossSeveralTiles() {
        for (int seed = 0; seed < 5; seed++) {
            ScaledMatrix matrix = Matrices.blobs(3000, 3 + seed, 6, seed);
            double[][] seeds = Arrays.copyOf(Matrices.rows(matrix), 3 + 2 * seed);
            sameAsNaive(matrix, seeds, 300, "seed " + seed);
        }
    }

    @Test
    void isBitIdenticalOnOneTwoAndFourThreads() {
        ScaledMatrix matrix = Matrices.blobs(10_000, 5, 8, 3);
        double[][] seeds = Arrays.copyOf(Matrices.rows(matrix), 9);
        Segmentation one = lloyd(1, matrix, seeds, SETTINGS);
        for (int threads : new int[] {2, 4}) {
            Segmentation several = lloyd(threads, matrix, seeds, SETTINGS);
            assertArrayEquals(one.labels(), several.labels());
            assertTrue(Arrays.deepEquals(one.centroids(), several.centroids()));
            assertEquals(one.history(), several.history());
            assertEquals(one.inertia(), several.inertia());
        }
    }

    /** Offsets far larger than the spread lose nothing: 2⁴⁰ is exact, so the labels must not change. */
    @Test
    void aCommonOffsetChangesNothing() {
        ScaledMatrix near = Matrices.plain(new double[] {0, 1, 2, 10, 11, 12}, new double[] {5, 6, 5, 0, 1, 0});
        var offset = new ScaledMatrix(near.features(), new double[] {-0x1p40, 0x1p40}, near.factor());
        double[][] seeds = {{0, 5}, {1, 6}};
        double[][] moved = {{0x1p40, 5 - 0x1p40}, {1 + 0x1p40, 6 - 0x1p40}};
        Segmentation expected = lloyd(1, near, seeds, SETTINGS);
        Segmentation actual = lloyd(1, offset, moved, SETTINGS);
        assertArrayEquals(expected.labels(), actual.labels());
        assertEquals(expected.inertia(), actual.inertia(), 1e-3);
    }

    /** Inertia from sums would be a difference of numbers 10¹⁹ times as large; it is taken from the distances then. */
    @Test
    void inertiaOfEachIterationKeepsItsDigits() {
        ScaledMatrix near = Matrices.blobs(3000, 2, 4, 5);
        var far = new ScaledMatrix(near.features(), new double[] {-1.7e12, 1.7e12}, near.factor());
        double[][] seeds = Arrays.copyOf(Matrices.rows(far), 4);
        Segmentation found = lloyd(1, far, seeds, SETTINGS);
        assertEquals(found.inertia(), found.history().getLast(), 1e-9 * found.inertia());
    }

    /** The mission's example: columns age, gender (女 0, 男 1), mean amount, frequency; inertia from the issue. */
    @Test
    void dividesTheMissionsFourCustomers() {
        ScaledMatrix matrix = Matrices.standard(
                new double[] {25, 30, 22, 28},
                new double[] {1, 0, 1, 0},
                new double[] {1000, 1500, 800, 1200},
                new double[] {5, 3, 10, 4});
        Segmentation halves = lloyd(1, matrix, Arrays.copyOf(Matrices.rows(matrix), 2), SETTINGS);
        assertArrayEquals(new byte[] {0, 1, 0, 1}, halves.labels());
        assertEquals(3.472549058295571, halves.inertia(), 1e-12);
        assertTrue(halves.converged());
    }

    @Test
    void saysWhenItStoppedAtTheLimit() {
        ScaledMatrix matrix = Matrices.blobs(2000, 4, 5, 1);
        double[][] seeds = Arrays.copyOf(Matrices.rows(matrix), 8);
        Segmentation stopped = lloyd(1, matrix, seeds, SETTINGS.withMaxIterations(2));
        assertFalse(stopped.converged());
        assertEquals(2, stopped.iterations());
    }

    /** The total variance of one standardised feature is 1, so a tolerance of 1 allows any small step. */
    @Test
    void toleranceEndsADescentEarly() {
        ScaledMatrix matrix = Matrices.blobs(2000, 4, 5, 1);
        double[][] seeds = Arrays.copyOf(Matrices.rows(matrix), 8);
        Segmentation exact = lloyd(1, matrix, seeds, SETTINGS);
        Segmentation early = lloyd(1, matrix, seeds, SETTINGS.withTolerance(1e-2));
        assertTrue(early.converged());
        assertTrue(early.iterations() < exact.iterations());
    }

    @Test
    void refusesMoreSeedsThanDistinctRows() {
        ScaledMatrix matrix = Matrices.plain(new double[] {1, 1, 2, 2});
        var refused =
                assertThrows(FailureException.class, () -> lloyd(1, matrix, new double[][] {{1}, {2}, {3}}, SETTINGS));
        assertEquals(new Failure.KTooLarge(3, 2), refused.failure());
    }

    @Test
    void refusesInfiniteValues() {
        ScaledMatrix matrix = Matrices.plain(new double[] {1, 2, Double.POSITIVE_INFINITY, 3});
        var refused = assertThrows(FailureException.class, () -> lloyd(1, matrix, new double[][] {{1}, {2}}, SETTINGS));
        assertEquals(new Failure.NotFinite("f0", 2), refused.failure());
    }
}
