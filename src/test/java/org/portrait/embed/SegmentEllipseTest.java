// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.geom.Path2D;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentEllipseTest {
    /** By hand: the corners of two squares have variance 1 in each direction; sqrt(3.218876) = 1.794123. */
    @Test
    void uncorrelatedOnesAreCirclesOfTheKnownRadius() {
        var ellipses = SegmentEllipse.of(
                new float[] {0, 2, 0, 2, 10, 12, 10, 12},
                new float[] {0, 0, 2, 2, 5, 5, 7, 7},
                new byte[] {0, 0, 0, 0, 1, 1, 1, 1},
                2);
        double[][] outline = ellipses.get(1).outline();
        assertEquals(11, ellipses.get(1).meanX());
        assertEquals(6, ellipses.get(1).meanY());
        for (int c = 0; c < outline[0].length; c++) {
            assertEquals(1.794123, Math.hypot(outline[0][c] - 11, outline[1][c] - 6), 1e-6);
        }
    }

    /** 80 % of a normal distribution lie within, whatever the correlation. */
    @Test
    void theyHoldFourOfFive() {
        int n = 50_000;
        var random = new SplittableRandom(11);
        var x = new float[n];
        var y = new float[n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            x[i] = (float) (3 + 2 * common);
            y[i] = (float) (-1 - common + 0.5 * random.nextGaussian());
        }
        double[][] outline = SegmentEllipse.of(x, y, new byte[n], 1).getFirst().outline();
        var path = new Path2D.Double();
        path.moveTo(outline[0][0], outline[1][0]);
        IntStream.range(1, outline[0].length).forEach(c -> path.lineTo(outline[0][c], outline[1][c]));
        path.closePath();
        long within =
                IntStream.range(0, n).filter(i -> path.contains(x[i], y[i])).count();
        assertEquals(0.8, (double) within / n, 0.006); // three standard errors
    }

    @Test
    void oneOrTwoCustomersHaveNone() {
        var ellipses = SegmentEllipse.of(new float[] {1, 4}, new float[] {2, 3}, new byte[] {0, 0}, 2);
        assertFalse(ellipses.get(0).meaningful());
        assertFalse(ellipses.get(1).meaningful(), "an empty segment");
    }

    @Test
    void onALineTheyAreThatLine() {
        var ellipse = SegmentEllipse.of(new float[] {0, 1, 2}, new float[] {5, 7, 9}, new byte[3], 1)
                .getFirst();
        double[][] outline = ellipse.outline();
        for (int c = 0; c < outline[0].length; c++) {
            assertEquals(5 + 2 * outline[0][c], outline[1][c], 1e-9);
        }
        assertArrayEquals(new double[] {1, 7}, new double[] {ellipse.meanX(), ellipse.meanY()});
    }
}
