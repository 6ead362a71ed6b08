// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

class UnlikeFinderTest {
    private static Unlike find(
            double[][] columns, double[] offset, double[] factor, byte[] labels, double[][] centroids) {
        var isolation = new double[labels.length];
        isolation[Math.min(4, labels.length - 1)] = 0.75;
        return find(columns, offset, factor, labels, centroids, isolation);
    }

    private static Unlike find(
            double[][] columns,
            double[] offset,
            double[] factor,
            byte[] labels,
            double[][] centroids,
            double[] isolation) {
        var names = IntStream.range(0, columns.length).mapToObj(j -> "f" + j).toList();
        var matrix = new ScaledMatrix(new FeatureMatrix(names, columns), offset, factor);
        var sizes = new int[centroids.length];
        for (byte label : labels) {
            sizes[label]++;
        }
        var segmentation = new Segmentation(labels, centroids, sizes, 0, List.of(), true, new int[centroids.length]);
        return new UnlikeFinder().find(matrix, segmentation, isolation, Progress.none());
    }

    /**
     * By hand: distances 1, 2, 3, 4, 10 to a centroid at 0 have the quartiles 2 and 4 (type 7) and the median 3, so 10 is
     * (10 - 4) / 2 = 3 ranges beyond; 4 is 0. In the original units, halved by the scaling, 10 is 5 + 1.
     */
    @Test
    void farBeyondTheOwnSegment() {
        Unlike unlike = find(
                new double[][] {{1.5, 2, 2.5, 3, 6, 101}, {7, 7, 7, 7, 7, 7}},
                new double[] {1, 7},
                new double[] {2, 1},
                new byte[] {0, 0, 0, 0, 0, 1},
                new double[][] {{0, 0}, {200, 0}});
        assertArrayEquals(new int[] {1, 0}, unlike.perSegment());
        assertEquals(
                List.of(new Unlike.Customer(
                        4, 0, 10, 3, 3, 0.75, Unlike.By.BOTH, List.of(new Unlike.Cause(0, 6, 1, 1)))),
                unlike.customers());
    }

    /** By hand: (6, 8) lies 10 from the centroid; of 100, 64 are the second feature's and 36 the first's. */
    @Test
    void whatMakesThemUnlike() {
        Unlike unlike = find(
                new double[][] {{1, -1, 0, 0, 6, 0}, {0, 0, 1, -1, 8, 1.1}, {0, 0, 0, 0, 1e-9, 0}},
                new double[3],
                new double[] {1, 1, 1},
                new byte[6],
                new double[][] {{0, 0, 0}});
        assertEquals(1, unlike.customers().size());
        List<Unlike.Cause> causes = unlike.customers().getFirst().causes();
        assertEquals(List.of(1, 0), causes.stream().map(Unlike.Cause::feature).toList());
        assertEquals(0.64, causes.getFirst().share(), 1e-12);
        assertEquals(0.36, causes.getLast().share(), 1e-12);
    }

    /** Nine equal customers and one apart: their quartiles are the same, so the median of all, 0.5 here, is the measure. */
    @Test
    void aSegmentAtOneDistance() {
        Unlike unlike = find(
                new double[][] {{0.5, -0.5, 0.5, -0.5, 3, 0.5, -0.5, 0.5}},
                new double[1],
                new double[] {1},
                new byte[8],
                new double[][] {{0}});
        assertEquals(1, unlike.customers().size());
        assertEquals((3 - 0.5) / 0.5, unlike.customers().getFirst().spreads());
    }

    /**
     * Nine distances from 1 to 3, of which none is beyond its fence but the last, 8: quartiles 1.5 and 2.5, fence 4. The
     * scores have the quartiles 0.42 and 0.46 and so the fence 0.52: 0.51 is within, 0.53 is isolated.
     */
    @Test
    void whoIsIsolatedIsListedToo() {
        Unlike unlike = find(
                new double[][] {{1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 8}},
                new double[1],
                new double[] {1},
                new byte[9],
                new double[][] {{0}},
                new double[] {0.46, 0.53, 0.45, 0.44, 0.43, 0.42, 0.41, 0.51, 0.4});
        assertEquals(
                List.of("8 DISTANCE", "1 ISOLATION"),
                unlike.customers().stream().map(c -> c.row() + " " + c.by()).toList());
        assertArrayEquals(new int[] {2}, unlike.perSegment());
        assertEquals(0.52, unlike.isolationLimit(), 1e-12);
    }

    /** Scores of at most 0.5 are normal however far from the others' they are: quartiles 0.3 and 0.32, fence 0.35. */
    @Test
    void lowScoresIsolateNobody() {
        Unlike unlike = find(
                new double[][] {{1, 1, 1, 1, 1}},
                new double[1],
                new double[] {1},
                new byte[5],
                new double[][] {{1}},
                new double[] {0.3, 0.31, 0.32, 0.25, 0.5});
        assertEquals(List.of(), unlike.customers());
        assertEquals(0.5, unlike.isolationLimit(), 1e-12);
    }

    @Test
    void customersThatAreAllAlike() {
        assertEquals(
                0,
                find(new double[][] {{2, 2, 2}}, new double[1], new double[] {1}, new byte[3], new double[][] {{2}})
                        .customers()
                        .size());
    }
}
