// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.score.Shift.Degree;

class ShiftTest {
    private static final double EXACT = 1e-12;

    /** (0.5 - 0.25) ln 2 + 0 + (0.25 - 0.5) ln 0.5 = 0.5 ln 2, from 0.25, 0.25, 0.5 to 0.5, 0.25, 0.25. */
    @Test
    void theIndexIsAddedUpOverBins() {
        Shift shift = Shift.of(new double[] {0.25, 0.25, 0.5}, 1_000, new long[] {1_000, 500, 500});
        assertEquals(0.34657359027997264, shift.index(), EXACT);
        assertEquals(3, shift.bins());
        assertEquals(2 * (1 / 1_000.0 + 1 / 2_000.0), shift.expected(), EXACT);
        assertEquals(5.991 * (1 / 1_000.0 + 1 / 2_000.0), shift.bound(), EXACT);
        assertEquals(Degree.LARGE, shift.degree());
        assertEquals(0, shift.most());
    }

    /**
     * An empty bin counts as half a row: of 200 rows it has 0.0025 now. (0.0025 - 0.1) ln 0.025 + (1 - 0.9) ln (1 / 0.9) =
     * 0.0975 · 3.6888794541139363 + 0.1 · 0.10536051565782628.
     */
    @Test
    void anEmptyBinIsHalfARow() {
        Shift shift = Shift.of(new double[] {0.1, 0.9}, 1_000, new long[] {0, 200});
        assertEquals(0.37020179834189144, shift.index(), EXACT);
        assertEquals(0.1, shift.before(0), EXACT);
    }

    /** What was not there in training is a bin of its own, and one of half a row in training. */
    @Test
    void aNewValueIsABin() {
        Shift known = Shift.of(new double[] {0.5, 0.5}, 500, new long[] {250, 250, 0});
        assertEquals(2, known.bins());
        assertEquals(0, known.index(), EXACT);
        assertEquals(Degree.NONE, known.degree());
        Shift fresh = Shift.of(new double[] {0.5, 0.5}, 500, new long[] {200, 200, 100});
        assertEquals(3, fresh.bins());
        // 2 · (0.4 - 0.5) ln 0.8 + (0.2 - 0.001) ln 200
        assertEquals(-0.2 * Math.log(0.8) + 0.199 * Math.log(200), fresh.index(), EXACT);
        assertEquals(2, fresh.most());
        assertEquals(0, fresh.before(2));
    }

    /** With ten bins and so many rows as in training, 16.919 · 2 / n is below 0.1 from 339 rows on. */
    @ParameterizedTest
    @CsvSource({"338, TOO_FEW_ROWS", "339, NONE"})
    void tooFewRowsAreSaidToBe(int rows, Degree degree) {
        var shares = new double[10];
        var counts = new long[10];
        for (int b = 0; b < 10; b++) {
            shares[b] = 0.1;
            counts[b] = rows / 10 + (b < rows % 10 ? 1 : 0);
        }
        assertEquals(degree, Shift.of(shares, rows, counts).degree());
    }

    /** Half and half, 10,000 rows each: the bound is 3.841 · 0.0002 = 0.00077. */
    @ParameterizedTest
    @CsvSource({"5100, NONE", "5400, SLIGHT", "6600, MODERATE", "7500, LARGE"})
    void degreesAreThoseOfTheLiterature(long first, Degree degree) {
        assertEquals(
                degree,
                Shift.of(new double[] {0.5, 0.5}, 10_000, new long[] {first, 10_000 - first})
                        .degree());
    }

    @Test
    void nobodySaysNothing() {
        assertEquals(
                Degree.TOO_FEW_ROWS,
                Shift.of(new double[] {0.5, 0.5}, 10_000, new long[2]).degree());
        assertEquals(
                Degree.NONE, Shift.of(new double[] {1}, 10_000, new long[] {3}).degree());
    }

    /** R: qchisq(0.95, c(11, 19, 49)). */
    @Test
    void quantilesAreThoseOfChiSquared() {
        assertEquals(3.841, Shift.chiSquared(1));
        assertEquals(18.307, Shift.chiSquared(10));
        assertEquals(19.675, Shift.chiSquared(11), 0.001 * 19.675);
        assertEquals(30.144, Shift.chiSquared(19), 0.001 * 30.144);
        assertEquals(66.339, Shift.chiSquared(49), 0.001 * 66.339);
    }
}
