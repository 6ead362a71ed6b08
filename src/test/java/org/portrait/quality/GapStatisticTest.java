// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

class GapStatisticTest {
    private static final KMeans ENGINE = new KMeans(1);

    /** Ruspini's 75 points (1970), as in R's cluster::ruspini; x, y in turn. */
    private static final int[] RUSPINI = {
        4, 53, 5, 63, 10, 59, 9, 77, 13, 49, 13, 69, 12, 88, 15, 75, 18, 61, 19, 65, 22, 74, 27, 72, 28, 76, 24, 58, 27,
        55, 28, 60, 30, 52, 31, 60, 32, 61, 36, 72, 28, 147, 32, 149, 35, 153, 33, 154, 38, 151, 41, 150, 38, 145, 38,
        143, 32, 143, 34, 141, 44, 156, 44, 149, 44, 143, 46, 142, 47, 149, 49, 152, 50, 142, 53, 144, 52, 152, 55, 155,
        54, 124, 60, 136, 63, 139, 86, 132, 85, 115, 85, 96, 78, 94, 74, 96, 97, 122, 98, 116, 98, 124, 99, 119, 99,
        128, 101, 115, 108, 111, 110, 111, 108, 116, 111, 126, 115, 117, 117, 115, 70, 4, 77, 12, 83, 21, 61, 15, 69,
        15, 78, 16, 66, 18, 58, 13, 64, 20, 69, 21, 66, 23, 61, 25, 76, 27, 72, 31, 64, 30
    };

    /**
     * R 4.2.2, cluster 2.1.4, seed 1: {@code clusGap(as.matrix(ruspini), kmeans, nstart = 30, iter.max = 50, K.max = 8,
     * B = 1000, d.power = 2, spaceH0 = "scaledPCA")$Tab[, "gap"]}.
     */
    private static final double[] GAPS = {
        -0.1474115, 0.1620975, 0.3101222, 1.3148619, 1.2740457, 1.2057911, 1.1861639, 1.1725921
    };

    private static final double[] ERRORS = {
        0.07794590, 0.08074259, 0.07879829, 0.07979191, 0.07666221, 0.07791611, 0.07893461, 0.07945804
    };

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static List<Segmentation> sweep(ScaledMatrix matrix, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        ENGINE.sweep(matrix, SegmentSettings.DEFAULT, kTo, found::add, progress);
        return found;
    }

    private static Gap gap(ScaledMatrix matrix, int highest, int threads) {
        return new GapStatistic(GapStatisticTest::sweep, threads, 1).measure(matrix, highest, Progress.none());
    }

    private static ScaledMatrix ruspini() {
        return Fixtures.matrix(IntStream.range(0, RUSPINI.length / 2)
                .mapToObj(i -> new double[] {RUSPINI[2 * i], RUSPINI[2 * i + 1]})
                .toArray(double[][]::new));
    }

    /** Three standard errors of the difference of two means, of 50 and of 1,000 references. */
    @Test
    void equalsClusGap() {
        Gap gap = gap(ruspini(), 8, 1);
        assertEquals(8, gap.highestK());
        assertEquals(50, gap.references());
        assertEquals(75, gap.rows());
        for (int k = 1; k <= 8; k++) {
            double apart = 3 * ERRORS[k - 1] * Math.sqrt(1.0 / 50 + 1.0 / 1_000);
            assertEquals(GAPS[k - 1], gap.gap(k), apart, "K = " + k);
            // a deviation estimated from 50 has a relative error of about 1 / √(2 · 49)
            assertEquals(ERRORS[k - 1], gap.error(k), 3 * ERRORS[k - 1] / Math.sqrt(98), "K = " + k);
        }
        assertEquals(4, gap.k(), "as maxSE(…, method = \"Tibs2001SEmax\") says");
    }

    @Test
    void theRuleIsThatOfThePaper() {
        assertEquals(1, new Gap(List.of(0.5, 0.55), List.of(0.1, 0.1), 50, 9).k(), "0.5 >= 0.55 - 0.1");
        assertEquals(2, new Gap(List.of(0.1, 0.5, 0.4), List.of(0.1, 0.1, 0.1), 50, 9).k());
        assertEquals(3, new Gap(List.of(0.1, 0.5, 0.9), List.of(0.1, 0.1, 0.1), 50, 9).k(), "it still rises");
    }

    @Test
    void evenDataHaveOneGroup() {
        assertEquals(
                1,
                gap(Fixtures.drawn(300, r -> new double[] {r.nextDouble(), r.nextDouble()}), 6, 1)
                        .k());
    }

    @Test
    void manyCustomersAreSampledAndThreadsChangeNothing() {
        ScaledMatrix many = Fixtures.drawn(2_500, r -> new double[] {r.nextInt(2) * 9 + r.nextGaussian()});
        Gap gap = gap(many, 3, 1);
        assertEquals(1_000, gap.rows());
        assertEquals(gap, gap(many, 3, 3));
        assertTrue(gap.gap(2) > gap.gap(1));
    }

    @Test
    void fewDistinctCustomersAllowFewK() {
        assertEquals(
                2,
                gap(Fixtures.matrix(new double[] {0}, new double[] {1}, new double[] {5}), 8, 1)
                        .highestK());
    }

    @Test
    void canBeCancelled() {
        var statistic = new GapStatistic(GapStatisticTest::sweep, 1, 1);
        assertThrows(CancelledException.class, () -> statistic.measure(ruspini(), 4, new CancelledProgress()));
    }
}
