// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against diptest 0.76 of R 4: {@code dip(x)} and {@code dip.test(x)$p.value}. */
class DipTest {
    /** {@code diptest::statfaculty}, Hartigan and Hartigan's (1985) own example, for which they print 0.059. */
    private static final double[] FACULTY = {
        30, 33, 35, 36, 37, 37, 39, 39, 39, 39, 39, 40, 40, 40, 40, 41, 42, 43, 43, 43, 44, 44, 45, 45, 46, 46, 47, 47,
                48,
        48, 48, 49, 50, 50, 51, 52, 52, 53, 53, 53, 53, 53, 54, 54, 57, 57, 59, 60, 60, 60, 61, 61, 61, 61, 62, 62, 62,
                62,
        63, 66, 70, 72, 72
    };

    /** {@code datasets::precip}. */
    private static final double[] RAIN = {
        67, 54.7, 7, 48.5, 14, 17.2, 20.7, 13, 43.4, 40.2, 38.9, 54.5, 59.8, 48.3, 22.9, 11.5, 34.4, 35.1, 38.7, 30.8,
        30.6, 43.1, 56.8, 40.8, 41.8, 42.5, 31, 31.7, 30.2, 25.9, 49.2, 37, 35.9, 15, 30.2, 7.2, 36.2, 45.5, 7.8, 33.4,
        36.1, 40.2, 42.7, 42.5, 16.2, 39, 35, 37, 31.4, 37.6, 39.9, 36.2, 42.8, 46.4, 24.7, 49.1, 46, 35.9, 7.8, 48.2,
        15.2, 32.5, 44.7, 42.6, 38.8, 17.4, 40.8, 29.1, 14.6, 59.2
    };

    /** {@code datasets::islands}: most values many times closer together than the largest. */
    private static final double[] ISLANDS = {
        11506, 5500, 16988, 2968, 16, 184, 23, 280, 84, 73, 25, 43, 21, 82, 3745, 840, 13, 30, 30, 89, 40, 33, 49, 14,
        42, 227, 16, 36, 29, 15, 306, 44, 58, 43, 9390, 32, 13, 29, 6795, 16, 15, 183, 14, 26, 19, 13, 12, 82
    };

    private static void dip(double expected, double... values) {
        assertEquals(expected, Dip.of(values), 1e-15);
    }

    @Test
    void publishedDataHaveTheirDip() {
        dip(0.059523809523809521, FACULTY);
        dip(0.035714285714285726, RAIN);
        dip(0.035539215686274515, ISLANDS);
    }

    /** Evenly spread values have 1 / 2n, and two heaps of w and 1 - w the half of the smaller one. */
    @Test
    void whatCanBeWorkedOutByHand() {
        dip(0.1, 1, 2, 3, 4, 5);
        dip(0.25, 0, 0, 1, 1);
        dip(0.1875, 0, 0, 0, 1, 1, 1, 1, 1);
        dip(1.0 / 6, 12, 3, 11, 2, 10, 1, 13, 4);
        dip(0.125, 7, 7, 7, 7);
        dip(0, 7);
    }

    private static void pValue(double expected, double rootNDip, int n) {
        double wide = expected < 0.01 ? 0.0006 : expected < 0.1 ? 0.004 : 0.02;
        assertEquals(expected, DipTable.pValue(rootNDip / Math.sqrt(n), n), wide, rootNDip + ", n = " + n);
    }

    /** Two tables of simulated quantiles: they differ by chance, and theirs has more of them where p is large. */
    @Test
    void pValuesAreThoseOfTheOtherTable() {
        assertEquals(0.0867, DipTable.pValue(Dip.of(FACULTY), 63), 0.005);
        assertEquals(0.772, DipTable.pValue(Dip.of(RAIN), 70), 0.01);
        pValue(0.31290, 0.35, 12);
        pValue(0.04910, 0.45, 12);
        pValue(0.00368, 0.55, 12);
        pValue(0.13608, 0.45, 77);
        pValue(0.02055, 0.55, 77);
        pValue(0.00199, 0.65, 77);
        pValue(0.54383, 0.35, 150);
        pValue(0.00330, 0.65, 150);
        pValue(0.00106, 0.72, 900);
        pValue(0.04363, 0.55, 3000);
        pValue(0.00130, 0.72, 3000);
        pValue(0.21292, 0.45, 20000);
        pValue(0.00155, 0.72, 20000);
    }

    @Test
    void theTableEndsAtOneInTenThousand() {
        assertEquals(0.0001, DipTable.pValue(0.25, 1000));
        assertEquals(0.99, DipTable.pValue(0.0001, 1000), 1e-12);
        assertEquals(1, DipTable.pValue(0.25, 3));
    }
}
