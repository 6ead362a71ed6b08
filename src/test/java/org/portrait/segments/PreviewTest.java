// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class PreviewTest {
    private static final SegmentSettings SETTINGS = SegmentSettings.DEFAULT;

    private static List<Segmentation> sweep(KMeans engine, ScaledMatrix matrix, int kTo, int... lookedAt) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(
                matrix,
                SETTINGS,
                kTo,
                segmentation -> {
                    found.add(segmentation);
                    Arrays.stream(lookedAt)
                            .forEach(k -> engine.preview(matrix, SETTINGS, k, found.getLast(), Progress.none()));
                },
                Progress.none());
        return found;
    }

    @Test
    void labelsAndInertiaAreThoseOfAllRows() {
        for (int rows : new int[] {900, 20_000}) {
            ScaledMatrix matrix = Matrices.blobs(rows, 4, 6, 8);
            try (var engine = new KMeans(2)) {
                Segmentation found = engine.preview(matrix, SETTINGS, 6, null, Progress.none());
                double inertia = 0;
                double[][] values = Matrices.rows(matrix);
                for (int i = 0; i < rows; i++) {
                    double own = NaiveLloyd.squared(values[i], found.centroids()[found.labels()[i]]);
                    for (double[] centroid : found.centroids()) {
                        assertTrue(own <= NaiveLloyd.squared(values[i], centroid));
                    }
                    inertia += own;
                }
                assertEquals(inertia, found.inertia(), 1e-12 * inertia);
                double exact = sweep(engine, matrix, 6).getLast().inertia();
                assertTrue(found.inertia() >= exact * (1 - 1e-12) && found.inertia() < exact * 1.3);
            }
        }
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        ScaledMatrix matrix = Matrices.blobs(20_000, 4, 6, 8);
        try (var one = new KMeans(1);
                var four = new KMeans(4)) {
            Segmentation expected = one.preview(matrix, SETTINGS, 7, null, Progress.none());
            Segmentation actual = four.preview(matrix, SETTINGS, 7, null, Progress.none());
            assertArrayEquals(expected.labels(), actual.labels());
            assertTrue(Arrays.deepEquals(expected.centroids(), actual.centroids()));
        }
    }

    /** Whatever is looked at on the way, the sweep finds the same, bit for bit. */
    @Test
    void lookingAheadChangesNothing() {
        ScaledMatrix matrix = Matrices.blobs(9_000, 3, 5, 2);
        try (var engine = new KMeans(2)) {
            List<Segmentation> plain = sweep(engine, matrix, 8);
            for (int[] order : new int[][] {{8, 7, 6, 5}, {3, 8}, {5, 5, 6}}) {
                List<Segmentation> dragged = sweep(engine, matrix, 8, order);
                for (int i = 0; i < plain.size(); i++) {
                    assertArrayEquals(plain.get(i).labels(), dragged.get(i).labels());
                    assertTrue(Arrays.deepEquals(
                            plain.get(i).centroids(), dragged.get(i).centroids()));
                    assertEquals(plain.get(i).inertia(), dragged.get(i).inertia());
                    assertArrayEquals(plain.get(i).colours(), dragged.get(i).colours());
                }
            }
        }
    }

    @Test
    void refusesMoreSegmentsThanDistinctRows() {
        ScaledMatrix matrix = Matrices.plain(new double[] {1, 1, 2, 2});
        try (var engine = new KMeans(1)) {
            var refused = assertThrows(
                    FailureException.class, () -> engine.preview(matrix, SETTINGS, 3, null, Progress.none()));
            assertEquals(new Failure.KTooLarge(3, 2), refused.failure());
        }
    }
}
