// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void countsHaveABinEach() {
        double[] orders = {1, 1, 2, 3, 3, 3};
        Axis axis = Axis.of(Measure.NUMBER, orders, 0);
        assertEquals(new Axis(false, 0.5, 3.5, 3, 0, 0), axis);
        assertArrayEquals(new int[] {2, 1, 3}, axis.histogram(orders, Measure.NUMBER));
    }

    /** 1 … 1000 with three far below: 1 % at each end is left to the outermost bins. */
    @Test
    void whatIsFarOutsideIsCountedInTheOutermostBins() {
        double[] values = IntStream.concat(IntStream.of(-9000, -8000, -7000), IntStream.rangeClosed(1, 1000))
                .asDoubleStream()
                .toArray();
        Axis axis = Axis.of(Measure.NUMBER, values, -20);
        assertEquals(8, axis.lowest()); // sorted[10], the three and 1 to 7 before it
        assertEquals(1000, axis.highest());
        assertEquals(10, axis.below());
        assertEquals(0, axis.above());
        assertTrue(axis.cut());
        int[] counts = axis.histogram(values, Measure.NUMBER);
        assertEquals(1003, Arrays.stream(counts).sum());
        assertEquals(10 + 34, counts[0]); // 8 to 41: (1000 - 8) / 30 = 33.07
    }

    @Test
    void longTailsOfAmountsAreLogarithmic() {
        double[] amounts = {0, 1, 2, 5, 9, 20, 1000};
        Axis axis = Axis.of(Measure.NUMBER, amounts, 2.2);
        assertTrue(axis.logarithmic());
        assertEquals(StrictMath.log1p(1000), axis.highest());
        assertEquals(0.5, axis.place(axis.scaled(Math.sqrt(1001) - 1, Measure.NUMBER)), 1e-12);
        assertEquals(1000, axis.read(axis.highest()), 1e-9);
        assertFalse(Axis.of(Measure.NUMBER, amounts, 1.9).logarithmic());
        assertFalse(Axis.of(Measure.NUMBER, new double[] {-1, 1, 1000}, 9).logarithmic());
        assertFalse(Axis.of(Measure.DATE, amounts, 9).logarithmic());
    }

    @Test
    void logarithmsAreReadAsWhatTheyAreOf() {
        double[] logarithms = {0, StrictMath.log1p(9), StrictMath.log1p(99)};
        Axis axis = Axis.of(Measure.LOGARITHM, logarithms, 0);
        assertEquals(0.5, axis.place(axis.scaled(logarithms[1], Measure.LOGARITHM)), 1e-12);
        assertEquals(99, axis.read(axis.highest()), 1e-9);
    }

    @Test
    void aColumnWithOneValueOrNoneHasAnAxisToo() {
        assertEquals(1, Axis.of(Measure.NUMBER, new double[] {7, 7}, 0).bins());
        Axis same = Axis.of(Measure.NUMBER, new double[] {0.5, 0.5}, 0);
        assertEquals(
                2,
                Arrays.stream(same.histogram(new double[] {0.5, 0.5}, Measure.NUMBER))
                        .sum());
        assertEquals(
                0,
                Arrays.stream(Axis.of(Measure.NUMBER, new double[0], Double.NaN)
                                .histogram(new double[0], Measure.NUMBER))
                        .sum());
    }
}
