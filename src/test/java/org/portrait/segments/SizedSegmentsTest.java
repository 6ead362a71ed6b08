// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Segments none of which is smaller than the analyst wants. */
class SizedSegmentsTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.DEFAULT.withRestarts(3);

    static List<Segmentation> sweep(ScaledMatrix matrix, SegmentSettings settings, int kTo, int threads) {
        var found = new ArrayList<Segmentation>();
        try (var engine = new KMeans(threads)) {
            engine.sweep(matrix, settings, kTo, found::add, Progress.none());
        }
        return found;
    }

    static SizeLimit limit(Segmentation segmentation) {
        return Objects.requireNonNull(segmentation.limit());
    }

    private static int smallest(Segmentation segmentation) {
        return Arrays.stream(segmentation.sizes()).min().orElseThrow();
    }

    @Test
    void everySegmentIsLargeEnough() {
        ScaledMatrix matrix = Matrices.blobs(3_000, 4, 6, 8);
        List<Segmentation> free = sweep(matrix, SETTINGS, 9, 1);
        List<Segmentation> sized = sweep(matrix, SETTINGS.withMinSize(300), 9, 1);
        assertTrue(smallest(free.getLast()) < 300);
        for (int i = 0; i < sized.size(); i++) {
            Segmentation s = sized.get(i);
            assertTrue(smallest(s) >= 300, () -> Arrays.toString(s.sizes()));
            SizeLimit limit = limit(s);
            assertEquals(free.get(i).inertia(), limit.freeInertia());
            assertEquals(300, limit.smallest());
            assertTrue(limit.price(s.inertia()) >= 0);
            consistent(matrix, s);
            if (smallest(free.get(i)) >= 300) {
                assertArrayEquals(free.get(i).labels(), s.labels());
                assertEquals(matrix.rows(), limit.nearest());
            }
        }
    }

    /** Sizes, means, inertia and the number of customers with the nearest centroid, counted over the rows. */
    private static void consistent(ScaledMatrix matrix, Segmentation s) {
        double[][] rows = Matrices.rows(matrix);
        var sums = new double[s.k()][matrix.dimensions()];
        var sizes = new int[s.k()];
        double inertia = 0;
        int nearest = 0;
        for (int i = 0; i < rows.length; i++) {
            int own = s.labels()[i];
            sizes[own]++;
            double distance = PointMoves.squared(rows[i], s.centroids()[own]);
            inertia += distance;
            double least = distance;
            for (int c = 0; c < s.k(); c++) {
                least = Math.min(least, PointMoves.squared(rows[i], s.centroids()[c]));
            }
            nearest += least == distance ? 1 : 0;
            for (int j = 0; j < sums[own].length; j++) {
                sums[own][j] += rows[i][j];
            }
        }
        assertArrayEquals(sizes, s.sizes());
        assertEquals(inertia, s.inertia(), 1e-9 * inertia);
        assertEquals(nearest, limit(s).nearest());
        for (int c = 0; c < s.k(); c++) {
            for (int j = 0; j < matrix.dimensions(); j++) {
                assertEquals(sums[c][j] / sizes[c], s.centroids()[c][j], 1e-9);
            }
            assertTrue(c == 0 || sizes[c] <= sizes[c - 1]);
        }
    }

    @Test
    void threadsDoNotMatter() {
        ScaledMatrix matrix = Matrices.blobs(8_000, 3, 5, 21);
        List<Segmentation> one = sweep(matrix, SETTINGS.withMinSize(900), 8, 1);
        List<Segmentation> three = sweep(matrix, SETTINGS.withMinSize(900), 8, 3);
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.get(i).labels(), three.get(i).labels());
            assertEquals(one.get(i).inertia(), three.get(i).inertia());
            assertArrayEquals(one.get(i).colours(), three.get(i).colours());
        }
    }

    /** Samples come first, and the last pass looks at few rows; rough values decide which, but not what is found. */
    @Test
    void neitherThreadsNorKernelsMatterToManyRows() {
        ScaledMatrix matrix = Matrices.blobs(70_000, 3, 5, 21);
        SegmentSettings settings = SETTINGS.withRestarts(1).withMinSize(9_000);
        var one = new ArrayList<Segmentation>();
        try (var engine = new KMeans(1, new ScalarKernel())) {
            engine.sweep(matrix, settings, 7, one::add, Progress.none());
        }
        List<Segmentation> three = sweep(matrix, settings, 7, 3);
        assertEquals(9_000, smallest(one.getLast()));
        for (int i = 0; i < one.size(); i++) {
            consistent(matrix, one.get(i));
            assertArrayEquals(one.get(i).labels(), three.get(i).labels());
            assertEquals(one.get(i).inertia(), three.get(i).inertia());
        }
    }

    /** With as many as there are at most, all segments are equally large. */
    @Test
    void segmentsOfEqualSize() {
        ScaledMatrix matrix = Matrices.blobs(600, 2, 3, 5);
        Segmentation four = sweep(matrix, SETTINGS.withMinSize(150), 4, 1).getLast();
        assertArrayEquals(new int[] {150, 150, 150, 150}, four.sizes());
        consistent(matrix, four);
    }

    @Test
    void moreThanThereAreIsRefused() {
        ScaledMatrix matrix = Matrices.blobs(600, 2, 3, 5);
        var refused = assertThrows(FailureException.class, () -> sweep(matrix, SETTINGS.withMinSize(151), 4, 1));
        assertEquals(new Failure.SegmentsTooSmall(4, 151, 600), refused.failure());
    }

    @Test
    void quickOnesKeepTheLimitToo() {
        ScaledMatrix matrix = Matrices.blobs(900, 3, 4, 2);
        try (var engine = new KMeans(1)) {
            Segmentation quick = engine.quick(matrix, SETTINGS.withMinSize(200), 4, Progress.none());
            assertTrue(smallest(quick) >= 200);
            assertThrows(
                    FailureException.class,
                    () -> engine.quick(matrix, SETTINGS.withMinSize(226), 4, Progress.none()),
                    "four of 226 are more than there are");
        }
    }
}
