// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** The kernels against each other and against distances in double precision. */
class NearestKernelTest {
    private static final Workers ALONE = Workers.serial(Progress.none());

    /** Values of very different sizes, offsets, zeros and copies. */
    private static ScaledMatrix matrix(Random random) {
        int n = 1 + random.nextInt(3000);
        int d = 1 + random.nextInt(30);
        var columns = new double[d][n];
        for (double[] column : columns) {
            double size = Math.scalb(1.0, random.nextInt(60) - 30);
            double offset = random.nextInt(3) * size * 50;
            boolean tails = random.nextBoolean();
            Arrays.setAll(column, _ -> {
                double value = random.nextInt(10) == 0 ? 0 : random.nextGaussian();
                return offset + size * (tails ? Math.exp(2 * value) : value);
            });
        }
        return random.nextBoolean() ? Matrices.plain(columns) : Matrices.standard(columns);
    }

    private static double[][] centroids(Tiles tiles, Random random) {
        var centroids = new double[1 + random.nextInt(50)][];
        Arrays.setAll(centroids, _ -> {
            double[] point = tiles.point(random.nextInt(tiles.rows()));
            double[] other = tiles.point(random.nextInt(tiles.rows()));
            Arrays.setAll(point, j -> random.nextInt(9) == 0 ? point[j] : (point[j] + other[j]) / 2);
            return point;
        });
        return centroids;
    }

    @Test
    void slackIsNeverMoreThanTheTrueGap() throws Exception {
        Series.run("slack of the kernels", 600, seed -> {
            var random = new Random(seed);
            NearestKernel kernel = seed % 2 == 0 ? new VectorKernel() : new ScalarKernel();
            var tiles = Tiles.of(matrix(random), kernel, ALONE);
            double[][] centroids = centroids(tiles, random);
            var rough = RoughCentroids.of(tiles, centroids);
            for (int t = 0; t < tiles.count(); t++) {
                int strips = Tiles.stripsOf(tiles.rowsOf(t));
                var found = NearestKernel.Found.ofStrips(strips);
                var slack = new float[strips * NearestKernel.STRIP];
                kernel.nearest(tiles.strips(t), tiles.stripsAt(t), strips, tiles.dimensions(), rough, found);
                kernel.slack(tiles.rowsOf(t), rough, found, 0, slack, 0);
                for (int i = 0; i < tiles.rowsOf(t); i++) {
                    if (slack[i] > 0) {
                        check(tiles, t * Tiles.ROWS + i, centroids, (int) found.nearest()[i], slack[i]);
                    }
                }
            }
        });
    }

    private static void check(Tiles tiles, int row, double[][] centroids, int nearest, double slack) {
        double own = Math.sqrt(tiles.squared(row, centroids[nearest])) * tiles.perUnit();
        for (int c = 0; c < centroids.length; c++) {
            if (c != nearest) {
                double other = Math.sqrt(tiles.squared(row, centroids[c])) * tiles.perUnit();
                assertTrue(other - own >= slack, "row " + row + ": " + (other - own) + " < " + slack);
            }
        }
    }

    @Test
    void bothKernelsMeasureTheSameDistancesBitForBit() throws Exception {
        Series.run("kernels against each other", 400, seed -> {
            var random = new Random(seed);
            var scalar = new ScalarKernel();
            var tiles = Tiles.of(matrix(random), scalar, ALONE);
            int strips = Tiles.stripsOf(tiles.rowsOf(0));
            var point = new float[tiles.dimensions()];
            tiles.rough(centroids(tiles, random)[0], point);
            var one = new float[strips * NearestKernel.STRIP];
            var other = new float[one.length];
            scalar.distances(tiles.strips(0), 0, strips, tiles.dimensions(), point, one);
            new VectorKernel().distances(tiles.strips(0), 0, strips, tiles.dimensions(), point, other);
            assertArrayEquals(one, other);
        });
    }

    @Test
    void squaredDistancesToPointsSideBySideAreThoseOneByOne() {
        var random = new SplittableRandom(3);
        for (int d = 1; d <= 20; d++) {
            double[] point = random.doubles(d, -1, 1).toArray();
            double[] columns =
                    random.doubles(2L * NearestKernel.STRIP * d, -1, 1).toArray();
            var one = new double[2 * NearestKernel.STRIP];
            var other = new double[one.length];
            new ScalarKernel().squares(point, columns, one);
            new VectorKernel().squares(point, columns, other);
            assertArrayEquals(one, other);
            for (int c = 0; c < one.length; c++) {
                var beside = new double[d];
                for (int j = 0; j < d; j++) {
                    beside[j] = columns[j * one.length + c];
                }
                assertEquals(PointMoves.squared(point, beside), one[c]);
            }
        }
    }

    @Test
    void theTestsRunWithTheVectorApi() {
        assertInstanceOf(VectorKernel.class, NearestKernel.best());
    }

    /** Far apart by 2¹⁵⁰ in one feature: floats alone could not tell the others from each other. */
    @Test
    void rowsThatFloatsCannotTellApartAreDecidedExactly() {
        ScaledMatrix matrix =
                Matrices.plain(new double[] {0, 1, 2, 3, 0x1p150}, new double[] {1e-9, 2e-9, 1e-9, 2e-9, 0});
        try (var engine = new KMeans(1)) {
            double[][] seeds = {{0, 0}, {3, 0}, {0x1p150, 0}};
            var found = engine.lloyd(matrix, seeds, SegmentSettings.DEFAULT, Progress.none());
            assertArrayEquals(new int[] {2, 2, 1}, found.sizes());
            assertEquals(found.labels()[0], found.labels()[1]);
            assertEquals(found.labels()[2], found.labels()[3]);
        }
    }
}
