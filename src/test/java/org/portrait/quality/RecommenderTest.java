// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Recommendation.Divided;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

class RecommenderTest {
    private static Recommendation recommend(ScaledMatrix matrix) {
        return recommend(matrix, 1);
    }

    private static Recommendation recommend(ScaledMatrix matrix, int threads) {
        return recommend(matrix, 7, threads);
    }

    private static Recommendation recommend(ScaledMatrix matrix, int highest, int threads) {
        List<Segmentation> segmentations = Fixtures.sweep(matrix, highest, Progress.none());
        List<Quality> qualities = new Assessor(matrix, threads, 1).assessAll(segmentations, Progress.none());
        return new Recommender(Fixtures::sweep, threads, 1)
                .recommend(matrix, matrix, segmentations, qualities, Progress.none());
    }

    private static void judged(int k, Verdict verdict, ScaledMatrix matrix) {
        Recommendation r = recommend(matrix);
        assertEquals(verdict, r.verdict(), r.toString());
        assertEquals(k, r.k(), r.toString());
    }

    @Test
    void findsThreeBlobs() {
        judged(3, Verdict.GROUPS, Fixtures.blobs(60, 1, new double[] {0, 0}, new double[] {6, 0}, new double[] {3, 6}));
    }

    @Test
    void findsThreeBlobsOnALine() {
        judged(3, Verdict.GROUPS, Fixtures.blobs(60, 1, new double[] {0}, new double[] {10}, new double[] {20}));
    }

    @Test
    void findsFourBlobsInEightDimensions() {
        judged(
                4,
                Verdict.GROUPS,
                Fixtures.blobs(
                        60,
                        1,
                        new double[] {0, 0, 0, 0, 0, 0, 0, 0},
                        new double[] {4, 4, 0, 0, 4, 0, 0, 0},
                        new double[] {0, 4, 4, 0, 0, 4, 0, 0},
                        new double[] {0, 0, 0, 4, 4, 4, 4, 0}));
    }

    /** The silhouette is below 0.05, but evenly spread data of so many features reach less than half of it. */
    @Test
    void findsFourGroupsAmongNoise() {
        judged(4, Verdict.GROUPS, Fixtures.fourAmongNoise(1));
    }

    /** A middle and four corners, as in the well-known customers of a shopping mall. */
    @Test
    void findsAMiddleAndFourCorners() {
        ScaledMatrix matrix = Fixtures.blobs(
                38,
                0.4,
                new double[] {0, 0},
                new double[] {1.3, 1.3},
                new double[] {1.3, -1.3},
                new double[] {-1.3, 1.3},
                new double[] {-1.3, -1.3});
        judged(5, Verdict.GROUPS, matrix);
        assertEquals(recommend(matrix, 1), recommend(matrix, 4));
    }

    @Test
    void evenlySpreadDataHaveNoGroups() {
        var square = recommend(Fixtures.drawn(400, r -> new double[] {r.nextDouble(), r.nextDouble()}));
        assertEquals(Verdict.NO_GROUPS, square.verdict(), square.toString());
        assertTrue(square.silhouette() > 0.35, "high without any group");
        var cube = recommend(Fixtures.drawn(400, r -> new double[] {r.nextDouble(), r.nextDouble(), r.nextDouble()}));
        assertEquals(Verdict.NO_GROUPS, cube.verdict(), cube.toString());
    }

    /** Where there are no groups the silhouette rises with K; nobody can address that many segments. */
    @Test
    void withoutGroupsFewSegmentsAreProposed() {
        var cube = recommend(Fixtures.drawn(400, r -> r.doubles(6).toArray()), 14, 2);
        assertEquals(Verdict.NO_GROUPS, cube.verdict(), cube.toString());
        assertTrue(cube.bySilhouette() > 8, cube.toString());
        assertTrue(cube.k() <= 8, cube.toString());
    }

    /** Heads of six coins, twice: between one count and the next there is nothing, but that is no gap between groups. */
    @Test
    void countsAreNoGroups() {
        var coins = recommend(Fixtures.drawn(
                400, r -> new double[] {Integer.bitCount(r.nextInt(64)), Integer.bitCount(r.nextInt(64))}));
        assertFalse(coins.holds(), coins.toString());
        assertNotEquals(Verdict.GROUPS, coins.verdict(), coins.toString());
    }

    /** Two pairs of groups: the pairs lie apart in the first feature, the groups of a pair in the second. */
    @Test
    void saysByWhatALargerKDivides() {
        var r = recommend(Fixtures.blobs(
                60, 1, new double[] {0, 0}, new double[] {0, 9}, new double[] {40, 0}, new double[] {40, 9}));
        assertEquals(Verdict.GROUPS, r.verdict(), r.toString());
        var also = Objects.requireNonNull(r.alsoHolds());
        assertFalse(also.divided().isEmpty());
        for (Divided divided : also.divided()) {
            assertEquals("f1", divided.by());
        }
    }

    /** Four groups far apart, of which two are two: the silhouette rises from 4 to 6, and the elbow is at 4. */
    @Test
    void bothHoldWhereTheElbowIsAtFewer() {
        var r = recommend(Fixtures.blobs(
                60,
                1,
                new double[] {0, 0, 0},
                new double[] {0, 40, 0},
                new double[] {40, 0, -7},
                new double[] {40, 0, 7},
                new double[] {40, 40, -7},
                new double[] {40, 40, 7}));
        assertEquals(6, r.k(), r.toString());
        var also = Objects.requireNonNull(r.alsoHolds(), r.toString());
        assertEquals(4, also.k());
        assertEquals(
                List.of("f2", "f2"), also.divided().stream().map(Divided::by).toList());
    }

    @Test
    void oneGaussianBlobHasNoGroups() {
        var plane = recommend(Fixtures.blobs(400, 1, new double[] {0, 0}));
        assertEquals(Verdict.NO_GROUPS, plane.verdict(), plane.toString());
        var space = recommend(Fixtures.blobs(400, 1, new double[] {0, 0, 0, 0, 0}));
        assertEquals(Verdict.NO_GROUPS, space.verdict(), space.toString());
    }

    /** Log recency, frequency and amount of made-up customers whose activity varies without steps: one long Gaussian. */
    @Test
    void logarithmsOfActivityHaveNoGroups() {
        var rfm = recommend(Fixtures.drawn(600, r -> {
            double activity = r.nextGaussian();
            return new double[] {
                4 - 0.8 * activity + 0.6 * r.nextGaussian(),
                1 + 0.9 * activity + 0.5 * r.nextGaussian(),
                5 + activity + 0.6 * r.nextGaussian()
            };
        }));
        assertEquals(Verdict.NO_GROUPS, rfm.verdict(), rfm.toString());
    }

    @Test
    void longTailsAreNoGroups() {
        var tails = recommend(Fixtures.drawn(600, r -> {
            double size = r.nextGaussian();
            return new double[] {
                StrictMath.exp(size + 0.5 * r.nextGaussian()),
                StrictMath.exp(size + 0.5 * r.nextGaussian()),
                StrictMath.exp(r.nextGaussian())
            };
        }));
        assertEquals(Verdict.CONTINUUM, tails.verdict(), tails.toString());
    }

    @Test
    void aFewOutliersAreNotASegment() {
        var random = new java.util.Random(3);
        var rows = new double[203][];
        for (int i = 0; i < rows.length; i++) {
            double base = i < 200 ? i % 2 * 8 : 60;
            rows[i] = new double[] {base + random.nextGaussian(), random.nextGaussian()};
        }
        Recommendation r = recommend(Fixtures.matrix(rows));
        assertEquals(2, r.bySilhouette());
        assertEquals(3, r.k(), r.toString());
        var passed = Objects.requireNonNull(r.passedOver());
        assertEquals(List.of(2, 3, 10, true), List.of(passed.k(), passed.smallest(), passed.least(), passed.leftOut()));
        assertTrue(passed.silhouette() > r.silhouette());
    }

    /** An even field beside a yes or no, which alone makes the gap; and three groups that need no such column. */
    @Test
    void aYesOrNoThatMakesTheGapsIsNamed() {
        var field = recommend(Fixtures.drawn(1_000, r ->
                new double[] {r.nextDouble(), r.nextDouble(), r.nextInt(5) == 0 ? 3 : 0, r.nextDouble()}));
        assertEquals(2, field.k());
        assertEquals(Fixtures.drawn(2, r -> new double[4]).features().names().get(2), field.madeBy());
        ScaledMatrix groups = Fixtures.drawn(900, r -> {
            int group = r.nextInt(3);
            return new double[] {10 * group + r.nextGaussian(), group == 1 ? 8 : r.nextGaussian(), r.nextInt(2)};
        });
        assertEquals("", recommend(groups).madeBy());
    }

    @Test
    void reportsWhatEachIndexTakes() {
        ScaledMatrix matrix = Fixtures.blobs(60, 1, new double[] {0, 0}, new double[] {9, 0}, new double[] {5, 8});
        Recommendation r = recommend(matrix);
        assertEquals(
                List.of(3, 3, 3, 3),
                List.of(r.bySilhouette(), r.byCalinskiHarabasz(), r.byDaviesBouldin(), r.byElbow()));
        assertNull(r.passedOver());
        assertTrue(r.referenceSilhouette() > 0.3 && r.referenceSilhouette() < 0.5);
    }
}
