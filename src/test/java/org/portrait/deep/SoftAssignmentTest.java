// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Three points on a line, 0, 1 and 3, and two centroids, 0 and 2, by hand. Squared distances 0, 1, 9 and 4, 1, 1 give
 * the kernels 1, 1/2, 1/10 and 1/5, 1/2, 1/2.
 */
class SoftAssignmentTest {
    private static final double[] POINTS = {0, 1, 3};
    private static final double[] CENTROIDS = {0, 2};
    private static final double[] Q = {5 / 6.0, 1 / 6.0, 1 / 2.0, 1 / 2.0, 1 / 6.0, 5 / 6.0};

    @Test
    void studentsKernel() {
        assertArrayEquals(Q, SoftAssignment.of(POINTS, CENTROIDS, 1), 1e-15);
    }

    /** Both segments have size 3/2, so only the squares count: 25 to 1, 1 to 1, 1 to 25. */
    @Test
    void targetOfEvenSegments() {
        assertArrayEquals(
                new double[] {25 / 26.0, 1 / 26.0, 1 / 2.0, 1 / 2.0, 1 / 26.0, 25 / 26.0},
                SoftAssignment.target(Q, 2),
                1e-15);
    }

    /** Sizes 4/3 and 2/3: (2/3)²/(4/3) = 1/3 to (1/3)²/(2/3) = 1/6, twice, so 2 to 1. */
    @Test
    void targetGivesASmallSegmentMore() {
        double[] even = {2 / 3.0, 1 / 3.0, 2 / 3.0, 1 / 3.0};
        assertArrayEquals(even, SoftAssignment.target(even, 2), 1e-15);
    }

    /** 25/26 ln(25/26 · 6/5) + 1/26 ln(1/26 · 6), twice, and 0 for the point between, by three points. */
    @Test
    void divergence() {
        double one = 25 / 26.0 * Math.log(15 / 13.0) + 1 / 26.0 * Math.log(3 / 13.0);
        assertEquals(2 * one / 3, SoftAssignment.loss(SoftAssignment.target(Q, 2), Q, 2), 1e-15);
    }

    /**
     * By equation 4, 2 · kernel · (p - q) · (z - μ), and divided by three points. The first: 2 · 1/5 · (1/26 - 1/6) · (0 -
     * 2) = 4/39 (its own centroid is where it is). The third: 2 · 1/10 · (1/26 - 1/6) · 3 + 2 · 1/2 · (25/26 - 5/6) · 1 =
     * 2/39. A point goes against its gradient: the first away from 2, the third towards it.
     */
    @Test
    void gradient() {
        var byPoints = new double[3];
        var byCentroids = new double[2];
        SoftAssignment.addGradient(SoftAssignment.target(Q, 2), Q, POINTS, CENTROIDS, 1, byPoints, byCentroids);
        assertArrayEquals(new double[] {4 / 117.0, 0, 2 / 117.0}, byPoints, 1e-15);
        assertArrayEquals(new double[] {3 / 117.0, -9 / 117.0}, byCentroids, 1e-15);
    }
}
