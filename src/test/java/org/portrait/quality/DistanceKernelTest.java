// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceKernelTest {
    private static double[] random(Random random, int length) {
        return random.doubles(length, -3, 3).toArray();
    }

    @Test
    void bothKernelsGiveTheSameBits() {
        assertInstanceOf(VectorDistances.class, DistanceKernel.best());
        var random = new Random(5);
        for (int d = 1; d < 30; d++) {
            int m = DistanceKernel.SIDE_BY_SIDE * (1 + random.nextInt(9));
            double[] points = random(random, 50 * d);
            double[] origins = random(random, m * d);
            double shift = 1.5 * 0x1p20;
            var plain = new double[m];
            var vectors = new double[m];
            new PlainDistances().add(points, 3, 47, origins, shift, plain);
            new VectorDistances().add(points, 3, 47, origins, shift, vectors);
            assertArrayEquals(plain, vectors);
        }
    }

    /** A 3-4-5 triangle and a point on the origins, on a grid of 1. */
    @Test
    void addsDistances() {
        var run = new double[DistanceKernel.SIDE_BY_SIDE];
        run[0] = 10;
        new VectorDistances().add(new double[] {3, 4, 0, 0, 9, 9}, 0, 2, new double[2 * run.length], 1.5 * 0x1p52, run);
        assertEquals(15, run[0]);
        assertEquals(5, run[15]);
    }
}
