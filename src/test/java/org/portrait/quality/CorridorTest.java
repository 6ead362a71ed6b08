// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Between centroids at (0, 0) and (4, 0); by hand, a third at (2, 3) leaves what is below 5/6: 4 + y² < (3 - y)². */
class CorridorTest {
    private static final double[][] TRIANGLE = {{0, 0, 0}, {4, 0, 0}, {2, 3, 0}};

    private static double[] positions(boolean between, double[]... rows) {
        var columns = new double[3][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return Corridor.of(TRIANGLE, 0, 1).positions(columns, new byte[rows.length], 0, between);
    }

    @Test
    void aThirdSegmentNarrowsIt() {
        assertArrayEquals(new double[] {0.25}, positions(true, new double[] {1, 0.83, 0}, new double[] {1.2, 0.84, 0}));
        assertArrayEquals(new double[] {0.25}, positions(true, new double[] {1, -50, 0}));
    }

    /** The third feature tells nothing of the three. */
    @Test
    void noiseDoesNotNarrowIt() {
        assertArrayEquals(new double[] {0.25}, positions(true, new double[] {1, 0.83, 100}));
    }

    @Test
    void whatLiesBeforeTheCentroidsCanBeLeftOut() {
        assertEquals(0, positions(true, new double[] {-1, 0, 0}).length);
        assertArrayEquals(new double[] {-0.25}, positions(false, new double[] {-1, 0, 0}));
    }

    @Test
    void aThirdSegmentBetweenTwoCloses() {
        assertTrue(Corridor.of(TRIANGLE, 0, 1).open());
        assertFalse(Corridor.of(new double[][] {{0, 0}, {4, 0}, {2, 1}}, 0, 1).open());
    }

    /** Of five centroids in three dimensions, on points drawn around them. */
    @Test
    void holdsNothingOfAThirdSegment() {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[][] centroids = new double[5][];
            java.util.Arrays.setAll(centroids, _ -> random.doubles(3).toArray());
            Corridor corridor = Corridor.of(centroids, 0, 1);
            if (corridor.open()) {
                for (int i = 0; i < 200; i++) {
                    double[] point = random.doubles(3, -1, 2).toArray();
                    double[][] column = {{point[0]}, {point[1]}, {point[2]}};
                    if (corridor.positions(column, new byte[1], 0, false).length == 1) {
                        assertTrue(Neighbours.nearest(point, centroids, -1) <= 1);
                    }
                }
            }
        }
    }
}
