// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portrait.segments.SizedSegmentsTest.limit;
import static org.portrait.segments.SizedSegmentsTest.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Progress;

/**
 * Segments with a limit to their sizes from several starts. Reference inertias are the best of thirty descents from
 * random rows in which every assignment is the linear programme of Bradley, Bennett and Demiriz, solved by HiGHS:
 * scipy.optimize.linprog(method='highs-ds') of SciPy 1.17.1; columns standardised by the population standard deviation.
 */
class SizedSearchTest {
    /** Thirty customers in four groups of 10, 8, 7 and 5, one of them too small to stay. */
    private static final double[][] FOUR_GROUPS = {
        {
            0.0926, -0.1457, -0.2307, 0.0828, -0.0135, 5.4575, 5.0954, -0.1265, 4.6403, -0.8010, 6.4534, 5.4667, 5.0996,
            1.1148, -0.1970, 4.8042, 0.3266, 1.4686, 1.3561, -1.0422, 0.5714, 0.1901, 5.0797, -0.0280, 5.0978, -0.2019,
            -0.8570, -0.2754, 5.6687, 0.4327
        },
        {
            -1.0192, 0.6286, -0.4805, 4.1379, 6.9339, -0.8482, 0.3912, 6.7446, 0.4995, 0.1143, 1.1359, 0.0901, 0.8830,
            -0.3831, 6.9488, -1.0348, 5.2854, 0.7390, -0.8244, 0.5711, -0.9018, -0.2073, -0.6925, 5.1245, 0.2714,
            6.2287, -0.5168, 6.1342, -1.9884, -0.2672
        },
        {
            7.4880, 6.5886, -0.8046, -3.1801, -0.6534, -0.4060, 1.9105, -0.3885, -0.2047, -0.3712, 1.5254, 0.5774,
            0.2560, -0.7159, 0.1307, 0.2877, 0.7375, 6.1185, 7.0615, 1.5785, 5.2133, 6.9150, 1.2642, 0.3043, 0.0931,
            -0.4220, 0.0109, 0.7586, 0.4243, 5.3797
        },
        {
            0.7479, 0.0605, 4.8864, -0.2850, -1.7126, 0.9922, -1.2197, -0.8668, 1.1938, 6.1652, -0.0409, -0.7812,
            0.3494, 5.7067, 1.7307, -0.8059, 0.7544, -0.6687, 0.7803, 4.0063, -0.7657, -0.1293, -0.5845, 1.1648, 0.4871,
            -0.9354, 6.8362, 0.0298, 0.3200, 1.5991
        }
    };

    /** From the segments without the limit alone it ends at 61.649, which is 41 % above them instead of 11 %. */
    @Test
    void smallDataFindTheirBestSegments() {
        ScaledMatrix matrix = Matrices.standard(FOUR_GROUPS);
        for (long seed = 1; seed <= 5; seed++) {
            SegmentSettings settings = SegmentSettings.DEFAULT.withSeed(seed).withMinSize(9);
            Segmentation three = sweep(matrix, settings, 3, 1).getLast();
            assertEquals(48.493987, three.inertia(), 1e-6);
            assertEquals(0.11, limit(three).price(three.inertia()), 0.005);
        }
    }

    private static void assertWholesale(int k, int smallest, double reference) {
        ScaledMatrix matrix = OptimumTest.wholesale();
        for (long seed = 1; seed <= 3; seed++) {
            SegmentSettings settings = SegmentSettings.DEFAULT.withSeed(seed).withMinSize(smallest);
            double found = sweep(matrix, settings, k, 1).getLast().inertia();
            assertTrue(found <= reference * (1 + 1e-6), "K " + k + " seed " + seed + ": " + found);
        }
    }

    /** From the segments without the limit alone: 1432.769, 1416.701, 1379.927 and 1455.542. */
    @Test
    void wholesaleIsAtLeastAsGoodAsThirtyStarts() {
        assertWholesale(4, 30, 1431.8780199903913);
        assertWholesale(5, 50, 1416.654494062873);
        assertWholesale(7, 50, 1358.4792891579586);
        assertWholesale(6, 60, 1444.0986603155561);
    }

    /** 1,500 rows are searched as a whole, 9,000 on a sample, 70,000 on a sample and a larger one. */
    @Test
    void neitherThreadsNorTheEndOfTheChainMatter() {
        for (int rows : new int[] {1_500, 9_000, 70_000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 3, 5, rows);
            SegmentSettings settings = SegmentSettings.DEFAULT.withRestarts(3).withMinSize(rows / 8);
            List<Segmentation> far = sweep(matrix, settings, 8, 1);
            List<Segmentation> near = sweep(matrix, settings, 6, 3);
            for (int i = 0; i < near.size(); i++) {
                assertArrayEquals(far.get(i).labels(), near.get(i).labels());
                assertEquals(far.get(i).inertia(), near.get(i).inertia());
                assertTrue(Arrays.deepEquals(far.get(i).centroids(), near.get(i).centroids()));
                assertEquals(limit(far.get(i)), limit(near.get(i)));
            }
        }
    }

    /** Further starts only ever help: with one restart there is but one, from the segments without the limit. */
    @Test
    void moreStartsAreNeverWorse() {
        for (int rows : new int[] {400, 9_000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 3, 5, rows);
            try (var engine = new KMeans(1)) {
                var tiles = Tiles.of(matrix, NearestKernel.best(), Workers.serial(Progress.none()));
                SegmentSettings settings = SegmentSettings.DEFAULT.withMinSize(rows / 9);
                SizedSearch one = search(tiles, settings.withRestarts(1));
                SizedSearch ten = search(tiles, settings);
                engine.sweep(
                        matrix,
                        settings.withMinSize(0),
                        9,
                        free -> assertTrue(
                                ten.next(free).inertia() <= one.next(free).inertia() * (1 + 1e-9)),
                        Progress.none());
            }
        }
    }

    private static SizedSearch search(Tiles tiles, SegmentSettings settings) {
        return new SizedSearch(tiles, settings, Workers.serial(Progress.none()), Progress.none());
    }

    /** A row far away, of which a sample has none: also there a segment with the limit has a mean. */
    @Test
    void limitsBelowOneOfASampleAreOne() {
        ScaledMatrix matrix = Matrices.blobs(150_000, 2, 3, 4);
        matrix.features().columns()[0][17_001] = 4000;
        matrix.features().columns()[1][9_003] = -4000;
        for (Segmentation s :
                sweep(matrix, SegmentSettings.DEFAULT.withRestarts(2).withMinSize(2), 5, 2)) {
            assertTrue(s.sizes()[s.k() - 1] >= 2, () -> Arrays.toString(s.sizes()));
            assertTrue(Double.isFinite(s.inertia()) && limit(s).price(s.inertia()) >= 0);
        }
    }

    @Test
    void itCanBeCancelled() {
        ScaledMatrix matrix = Matrices.standard(FOUR_GROUPS);
        var cancelled = new AtomicBoolean();
        var cancelling = new Progress() {
            @Override
            public void report(Activity activity, double fraction) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        SegmentSettings settings = SegmentSettings.DEFAULT.withMinSize(9);
        Segmentation free = sweep(matrix, settings.withMinSize(0), 3, 1).getLast();
        var tiles = Tiles.of(matrix, NearestKernel.best(), Workers.serial(cancelling));
        var search = new SizedSearch(tiles, settings, Workers.serial(cancelling), cancelling);
        cancelled.set(true);
        assertThrows(CancelledException.class, () -> search.next(free));
    }
}
