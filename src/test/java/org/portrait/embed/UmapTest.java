// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;
import smile.manifold.UMAP;
import smile.math.MathEx;

class UmapTest {
    private static final Logger SMILE = Logger.getLogger("smile");

    /** It has a line for every few epochs. */
    @BeforeAll
    static void smileIsSilent() {
        SMILE.setLevel(Level.WARNING);
    }

    /** Two groups of standard normal rows in five dimensions, taken in turns, whose centres are so far apart. */
    private static double[][] twoGroups(int n, double apart) {
        var random = new Random(7);
        var rows = new double[n][5];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(rows[i], _ -> random.nextGaussian());
            rows[i][0] += i % 2 * apart;
        }
        return rows;
    }

    private static ScaledMatrix matrix(double[][] rows) {
        double[][] columns = ScaledMatrix.rows(rows); // transposed
        var names = IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList();
        double[] ones = new double[columns.length];
        Arrays.fill(ones, 1);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[columns.length], ones);
    }

    private static double[][] picture(double[][] rows) {
        float[][] picture = new Umap().arrange(matrix(rows), Progress.none());
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new double[] {picture[0][i], picture[1][i]})
                .toArray(double[][]::new);
    }

    private static double squared(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> (one[j] - other[j]) * (one[j] - other[j]))
                .sum();
    }

    private static void assertApart(double[][] picture) {
        var means = new double[2][2];
        for (int i = 0; i < picture.length; i++) {
            means[i % 2][0] += picture[i][0] / (picture.length / 2);
            means[i % 2][1] += picture[i][1] / (picture.length / 2);
        }
        for (int i = 0; i < picture.length; i++) {
            assertTrue(squared(picture[i], means[i % 2]) < squared(picture[i], means[1 - i % 2]), "row " + i);
        }
    }

    @Test
    void groupsStayApart() {
        assertApart(picture(twoGroups(400, 12)));
    }

    @Test
    void isTheSameEveryTime() {
        double[][] rows = twoGroups(300, 3);
        assertArrayEquals(picture(rows), picture(rows));
    }

    /** Trustworthiness (Venna and Kaski 2001): 1 where the neighbours in the picture are neighbours in truth. */
    @Test
    void isAsTrustworthyAsThatOfSmile() {
        double[][] rows = twoGroups(400, 3);
        double[][] smile;
        try (var pool = new ForkJoinPool(1)) {
            smile = pool.submit(() -> {
                        MathEx.setSeed(1);
                        return UMAP.fit(rows, new UMAP.Options(15));
                    })
                    .join();
        }
        assertTrue(trustworthiness(rows, picture(rows)) > trustworthiness(rows, smile) - 0.01);
    }

    private static double trustworthiness(double[][] rows, double[][] picture) {
        int n = rows.length;
        int k = 15;
        double wrong = 0;
        for (int i = 0; i < n; i++) {
            int[] truth = nearest(rows, i);
            int[] shown = nearest(picture, i);
            for (int a = 0; a < k; a++) {
                int neighbour = shown[a];
                int rank = IntStream.range(0, n)
                        .filter(r -> truth[r] == neighbour)
                        .findFirst()
                        .orElseThrow();
                wrong += Math.max(0, rank + 1 - k);
            }
        }
        return 1 - 2 * wrong / ((double) n * k * (2 * n - 3 * k - 1));
    }

    private static int[] nearest(double[][] rows, int row) {
        return IntStream.range(0, rows.length)
                .filter(i -> i != row)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> squared(rows[row], rows[i])))
                .mapToInt(i -> i)
                .toArray();
    }

    @Test
    void equalRowsAreInOnePlaceAndDoNotTearGroupsApart() {
        double[][] rows = twoGroups(400, 12);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i % 40].clone();
        }
        double[][] picture = picture(rows);
        assertArrayEquals(picture[3], picture[363]);
        assertApart(picture);
    }

    @Test
    void fewRowsHaveAPictureToo() {
        for (int n : new int[] {1, 2, 3, 15}) {
            assertTrue(Arrays.stream(picture(twoGroups(n, 1)))
                    .flatMapToDouble(Arrays::stream)
                    .allMatch(Double::isFinite));
        }
        double[][] equal = picture(new double[][] {{1, 2}, {1, 2}, {1, 2}});
        assertArrayEquals(equal[0], equal[2]);
    }

    /**
     * Rows at 0, 1, 3 and 7, all neighbours. From 0 the strengths are 1, u and u³ with u + u³ = log2 3 - 1, so u = 0.47666;
     * from 3 they are 1, t and t² with t = (√(4 log2 3 - 3) - 1) / 2 = 0.41376. Of 0 and 3 both speak: u + t - u t.
     */
    @Test
    void strengthsAddUpToLogarithmOfNeighbours() {
        var near = NearestRows.of(matrix(new double[][] {{0}, {1}, {3}, {7}}), 3, Progress.none());
        assertArrayEquals(new int[] {1, 0, 3}, near.rows()[2]);
        assertArrayEquals(new double[] {2, 3, 4}, near.distances()[2]);
        Neighbourhood graph = Neighbourhood.of(near);
        assertArrayEquals(new int[] {0, 3, 6, 9, 12}, graph.start());
        assertEquals(1, graph.strength()[0]); // 0 and 1 are the nearest of each other
        double u = 0.47666183271046036;
        double t = (Math.sqrt(4 * Math.log(3) / Math.log(2) - 3) - 1) / 2;
        assertEquals(2, graph.to()[1]);
        assertEquals(u + t - u * t, graph.strength()[1], 1e-9);
    }

    @Test
    void canBeCancelled() {
        assertThrows(
                CancelledException.class, () -> new Umap().arrange(matrix(twoGroups(50, 1)), new CancelledProgress()));
    }
}
