// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** Few means are looked at, and every row goes where it would go if all were. */
class PointMovesTest {
    private int moved;
    private int polished;

    /** As it is written down in Hartigan (1975): every row against every mean. */
    private static void naive(double[][] rows, byte[] labels, double[][] means, int[] sizes) {
        boolean again = true;
        for (int pass = 0; pass < 30 && again; pass++) {
            again = false;
            for (int row = 0; row < rows.length; row++) {
                int from = labels[row];
                int to = from;
                double saved = sizes[from] > 1
                        ? PointMoves.squared(rows[row], means[from]) * sizes[from] / (sizes[from] - 1)
                        : 0;
                double lowest = saved - saved * 1e-10;
                for (int c = 0; c < means.length; c++) {
                    double cost = PointMoves.squared(rows[row], means[c]) * sizes[c] / (sizes[c] + 1);
                    if (c != from && cost < lowest) {
                        lowest = cost;
                        to = c;
                    }
                }
                if (to != from) {
                    again = true;
                    labels[row] = (byte) to;
                    sizes[from]--;
                    sizes[to]++;
                    for (int j = 0; j < rows[row].length; j++) {
                        means[from][j] -= (rows[row][j] - means[from][j]) / sizes[from];
                        means[to][j] += (rows[row][j] - means[to][j]) / sizes[to];
                    }
                }
            }
        }
    }

    private static double[][] means(double[][] rows, byte[] labels, int[] sizes) {
        var means = new double[sizes.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < rows[i].length; j++) {
                means[labels[i]][j] += (rows[i][j] - means[labels[i]][j]) / sizes[labels[i]];
            }
        }
        return means;
    }

    /** Blobs, spread evenly, or on a lattice with many ties; labels of the nearest of some rows, or of none. */
    private void tryOne(int seed) {
        var random = new Random(seed);
        int n = 5 + random.nextInt(300);
        int d = 1 + random.nextInt(12);
        int k = 2 + random.nextInt(Math.min(18, n / 2));
        ScaledMatrix matrix = Matrices.blobs(n, d, 1 + random.nextInt(6), seed);
        double step = random.nextInt(3);
        double[][] rows = Matrices.rows(matrix);
        for (double[] row : rows) {
            for (int j = 0; j < d && step > 0; j++) {
                row[j] = Math.rint(row[j] / step) * step + 0.0; // one zero only
            }
        }
        var labels = new byte[n];
        for (int i = 0; i < n; i++) {
            labels[i] = (byte) (i < k ? i : random.nextInt(4) == 0 ? random.nextInt(k) : nearest(rows, i, k));
        }
        byte[] expected = labels.clone();
        var sizes = new int[k];
        double[][] means = means(rows, labels, sizes);
        byte[] before = labels.clone();
        naive(rows, expected, copy(means), sizes.clone());
        var columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        var tiles = Tiles.of(Matrices.plain(columns), new ScalarKernel(), Workers.serial(Progress.none()));
        var unknown = new float[n];
        Arrays.fill(unknown, Float.NEGATIVE_INFINITY);
        PointMoves.improve(tiles, labels, means, sizes, unknown, new float[n]);
        assertArrayEquals(expected, labels);
        for (int i = 0; i < n; i++) {
            moved += before[i] == labels[i] ? 0 : 1;
        }
        if (Arrays.stream(rows, 0, k).map(Arrays::toString).distinct().count() == k) {
            afterLloyd(tiles, rows, k, random.nextInt(2, 40));
        }
    }

    /** With the margins that Lloyd's iterations leave, when they rest or at their limit. */
    private void afterLloyd(Tiles tiles, double[][] rows, int k, int iterations) {
        var seeds = copy(Arrays.copyOf(rows, k));
        var descent =
                new Descent(tiles, seeds, new DescentLimits(iterations, 0, false), Workers.serial(Progress.none()));
        Partition partition = descent.run().partition();
        byte[] labels = partition.labels().clone();
        byte[] expected = labels.clone();
        double[][] means = partition.means();
        naive(rows, expected, copy(means), partition.sizes());
        PointMoves.improve(
                tiles, labels, copy(means), partition.sizes(), partition.margins(means), partition.reaches(means));
        assertArrayEquals(expected, labels);
        polished += Arrays.equals(labels, partition.labels()) ? 0 : 1;
    }

    private static int nearest(double[][] rows, int row, int k) {
        int nearest = 0;
        for (int c = 1; c < k; c++) {
            if (PointMoves.squared(rows[row], rows[c]) < PointMoves.squared(rows[row], rows[nearest])) {
                nearest = c;
            }
        }
        return nearest;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Test
    void everyRowGoesWhereItWouldWithoutShortcuts() throws Exception {
        Series.run("point moves against naive ones", 20_000, this::tryOne);
        assertTrue(moved > 10_000, () -> moved + " rows moved");
        assertTrue(polished > 100, () -> polished + " results of Lloyd were polished");
    }
}
