// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

/** The cheapest assignment with a limit to the sizes. */
class SizedAssignmentTest {
    private static byte[] assigned(ScaledMatrix matrix, double[][] centroids, int limit) {
        return assignment(matrix, centroids.length, limit, Progress.none()).labels(centroids);
    }

    private static SizedAssignment assignment(ScaledMatrix matrix, int k, int limit, Progress progress) {
        var tiles = Tiles.of(matrix, NearestKernel.best(), Workers.serial(Progress.none()));
        return new SizedAssignment(tiles, limit, new double[k], Workers.serial(Progress.none()), progress);
    }

    private static double cost(ScaledMatrix matrix, double[][] centroids, byte[] labels) {
        double[][] rows = Matrices.rows(matrix);
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> PointMoves.squared(rows[i], centroids[labels[i]]))
                .sum();
    }

    private static int[] sizes(byte[] labels, int k) {
        var sizes = new int[k];
        for (byte label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /** Every assignment of up to eight rows to three centroids is tried; many costs are equal. */
    @Test
    void noAssignmentOfThatSizeIsCheaper() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            int n = random.nextInt(3, 9);
            int k = random.nextInt(2, 4);
            int limit = random.nextInt(1, n / k + 1);
            boolean ties = round % 2 == 0;
            var columns = new double[2][n];
            for (double[] column : columns) {
                Arrays.setAll(column, _ -> ties ? random.nextInt(3) : random.nextDouble());
            }
            var centroids = new double[k][2];
            for (double[] centroid : centroids) {
                Arrays.setAll(centroid, _ -> ties ? random.nextInt(3) : 3 * random.nextDouble());
            }
            ScaledMatrix matrix = Matrices.plain(columns);
            byte[] found = assigned(matrix, centroids, limit);
            assertTrue(Arrays.stream(sizes(found, k)).min().orElse(0) >= limit);
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < Math.pow(k, n); code++) {
                var labels = new byte[n];
                for (int i = 0, rest = code; i < n; i++, rest /= k) {
                    labels[i] = (byte) (rest % k);
                }
                if (Arrays.stream(sizes(labels, k)).min().orElse(0) >= limit) {
                    least = Math.min(least, cost(matrix, centroids, labels));
                }
            }
            assertEquals(least, cost(matrix, centroids, found), 1e-9, "round " + round);
        }
    }

    /** Whole numbers from the linear congruential generator of ANSI C. */
    private static double[][] numbers(int rows, int columns, int seed, double divisor) {
        long state = seed;
        var numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int j = 0; j < columns; j++) {
                state = (state * 1_103_515_245 + 12_345) % (1L << 31);
                row[j] = (state >> 8) % 1_000 / divisor;
            }
        }
        return numbers;
    }

    private static void assertCost(double expected, int n, int d, int k, int limit, int seed) {
        double[][] rows = numbers(n, d, seed, 1);
        var columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        ScaledMatrix matrix = Matrices.plain(columns);
        double[][] centroids = numbers(k, d, seed + 1, 4);
        byte[] found = assigned(matrix, centroids, limit);
        assertTrue(Arrays.stream(sizes(found, k)).min().orElse(0) >= limit);
        assertEquals(expected, cost(matrix, centroids, found), 0.001);
    }

    /** The linear programme of Bradley, Bennett and Demiriz solved by HiGHS: scipy.optimize.linprog of SciPy 1.10. */
    @Test
    void costsAreThoseOfTheLinearProgramme() {
        assertCost(26_972_781.875, 60, 2, 3, 15, 1);
        assertCost(27_473_683.000, 60, 2, 3, 20, 1);
        assertCost(142_110_506.438, 200, 3, 5, 25, 7);
        assertCost(146_150_690.500, 200, 3, 5, 40, 7);
        assertCost(229_474_873.500, 500, 2, 8, 60, 11);
        assertCost(763_811_273.500, 1_000, 4, 12, 70, 5);
    }

    /**
     * Centroids that wander, and jump once, over rows many of which are equal and some far out. By the duality of the linear programme an
     * assignment is optimal when every row is where its squared distance less the price is least and segments with a price
     * are not larger than the limit.
     */
    @Test
    void itStaysOptimalWhileCentroidsMove() {
        int limit = 1_900;
        var random = new SplittableRandom(9);
        double[][] columns = Matrices.blobs(20_000, 3, 6, 13).features().columns();
        for (double[] column : columns) {
            Arrays.setAll(column, i -> i % 3 == 0 ? Math.rint(column[i]) : i % 7 == 0 ? 20 * column[i] : column[i]);
        }
        ScaledMatrix matrix = Matrices.plain(columns);
        double[][] rows = Matrices.rows(matrix);
        double[][] centroids =
                IntStream.range(0, 10).mapToObj(c -> rows[c].clone()).toArray(double[][]::new);
        SizedAssignment moving = assignment(matrix, centroids.length, limit, Progress.none());
        for (int step = 0; step < 30; step++) {
            assertOptimal(rows, centroids, limit, moving);
            double far = step == 15 ? 3 : 0.1 / (1 + step % 15);
            centroids = Arrays.stream(centroids)
                    .map(c -> Arrays.stream(c)
                            .map(v -> v + far * (random.nextDouble() - 0.5))
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    private static void assertOptimal(double[][] rows, double[][] centroids, int limit, SizedAssignment assignment) {
        byte[] labels = assignment.labels(centroids);
        double[] prices = assignment.prices();
        int[] sizes = sizes(labels, centroids.length);
        assertTrue(Arrays.stream(prices).anyMatch(price -> price > 0));
        for (int c = 0; c < sizes.length; c++) {
            assertTrue(prices[c] > 0 ? sizes[c] == limit : prices[c] == 0 && sizes[c] >= limit);
        }
        for (int i = 0; i < rows.length; i++) {
            double own = PointMoves.squared(rows[i], centroids[labels[i]]) - prices[labels[i]];
            for (int c = 0; c < sizes.length; c++) {
                assertTrue(own <= PointMoves.squared(rows[i], centroids[c]) - prices[c] + 1e-9);
            }
        }
    }

    /** Rows at 0 and 10 of a line, centroids too; three of the four equal rows at 0 go: the earliest. */
    @Test
    void tiesGoToTheEarliestRow() {
        ScaledMatrix matrix = Matrices.plain(new double[] {10, 0, 0, 0, 0, 0, 0});
        double[][] centroids = {{0}, {10}};
        assertArrayEquals(new byte[] {1, 1, 1, 0, 0, 0, 0}, assigned(matrix, centroids, 3));
    }

    @Test
    void itCanBeCancelled() {
        ScaledMatrix matrix = Matrices.plain(new double[] {10, 0, 0, 0});
        SizedAssignment assignment = assignment(matrix, 2, 2, new CancelledProgress());
        assertThrows(CancelledException.class, () -> assignment.labels(new double[][] {{0}, {10}}));
    }
}
