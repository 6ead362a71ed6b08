// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

class StabilityFinderTest {
    private static final KMeans ENGINE = new KMeans(1);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static List<Segmentation> sweep(ScaledMatrix matrix, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        ENGINE.sweep(matrix, SegmentSettings.DEFAULT.withRestarts(1), kTo, found::add, progress);
        return found;
    }

    private static Stability stability(ScaledMatrix matrix, int highest, int threads) {
        return new StabilityFinder(StabilityFinderTest::sweep, threads, 1).measure(matrix, highest, Progress.none());
    }

    /**
     * {@code mean(clusterboot(iris[,1:4], B = 500, clustermethod = kmeansCBI, krange = K, runs = 20, seed = 1)$bootmean)}
     * of fpc with R 4: for K = 3 the mean of 0.9582516, 1.0000000 and 0.9467226, for K = 4 that of 1.0000000, 0.8502313,
     * 0.8313846 and 0.9361561.
     */
    @Test
    void irisIsAsStableAsInTheOriginal() throws Exception {
        Stability found = stability(TrustFinderTest.iris(), 6, 2);
        assertEquals(6, found.highestK());
        assertEquals(100, found.resamples());
        assertEquals(150, found.rows());
        assertEquals(0.9683247, found.mean(3), 0.03);
        assertEquals(0.9044430, found.mean(4), 0.03);
        assertEquals(2, found.k(), "setosa and the others are found again every time");
        assertEquals(1, found.mean(2), 0.01);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        assertEquals(stability(TrustFinderTest.iris(), 4, 1), stability(TrustFinderTest.iris(), 4, 3));
    }

    @Test
    void threeGroupsAreFoundAgainBest() {
        Stability found =
                stability(Fixtures.blobs(60, 1, new double[] {0, 0}, new double[] {12, 0}, new double[] {6, 11}), 6, 2);
        assertEquals(3, found.k());
        assertEquals(1, found.mean(3));
        assertEquals(0, found.error(3));
        assertTrue(found.high().contains(3) && !found.high().contains(6), found.toString());
    }

    /** Of 7 distinct rows a sample drawn with replacement often has too few for 6 segments. */
    @Test
    void fewDistinctRowsAreEnough() {
        var rows = new double[14][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {i % 7 * (i % 7), 1};
        }
        Stability found = stability(Fixtures.matrix(rows), 20, 2);
        assertEquals(6, found.highestK());
        assertTrue(found.means().stream().allMatch(mean -> mean > 0 && mean <= 1), found.toString());
    }

    @Test
    void ofManyCustomersASampleIsLookedAt() {
        assertEquals(
                2_000,
                stability(Fixtures.drawn(30_000, r -> new double[] {r.nextGaussian(), r.nextGaussian()}), 3, 2)
                        .rows());
    }

    @Test
    void itCanBeCancelled() throws Exception {
        ScaledMatrix iris = TrustFinderTest.iris();
        var finder = new StabilityFinder(StabilityFinderTest::sweep, 2, 1);
        assertThrows(CancelledException.class, () -> finder.measure(iris, 4, new CancelledProgress()));
    }
}
