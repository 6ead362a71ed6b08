// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.personas.SegmentProfile.Code;

class CodesTest {
    private static double[] repeated(int rows, double... values) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> values[i % values.length])
                .toArray();
    }

    @Test
    void twoValuesAreCodesAndThreeWholeOnes() {
        assertEquals(List.of(1.0, 2.0), values(repeated(4, 2, 1)));
        assertEquals(List.of(0.5, 1.0), values(repeated(4, 1, 0.5)));
        assertEquals(List.of(1.0, 2.0, 3.0), values(repeated(30, 3, 1, 2)));
    }

    @Test
    void amountsAreNot() {
        assertEquals(List.of(), values(repeated(29, 3, 1, 2)), "three values may be few because the customers are");
        assertEquals(List.of(), values(repeated(30, 3, 1, 2.5)));
        assertEquals(List.of(), values(repeated(400, 1, 2, 3, 4)));
        assertEquals(List.of(), values(repeated(30, 7)));
    }

    private static List<Double> values(double[] column) {
        return Codes.of(column).stream()
                .flatMap(c -> c.shares(column, new byte[column.length], 1).getFirst().stream())
                .map(Code::value)
                .toList();
    }

    /** Of four in the first segment three have a 2, of two in the second none: of all a half. */
    @Test
    void sharesAreOfTheSegment() {
        double[] column = {2, 2, 2, 1, 1, 1};
        List<List<Code>> shares = Codes.of(column).orElseThrow().shares(column, new byte[] {0, 0, 0, 0, 1, 1}, 3);
        assertEquals(List.of(new Code(1, 0.25, 0.5), new Code(2, 0.75, 0.5)), shares.get(0));
        assertEquals(List.of(new Code(1, 1, 0.5), new Code(2, 0, 0.5)), shares.get(1));
        assertEquals(0.5, shares.get(2).getFirst().share(), "nobody is as all");
        assertTrue(Math.abs(shares.get(0).get(1).difference() - 0.5) < 1e-12);
    }
}
