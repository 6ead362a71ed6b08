// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MomentsTest {
    /** numpy 1.24.2 mean and std, scipy.stats.skew of the same list. */
    @Test
    void agreeWithNumPyAndSciPy() {
        var moments = Moments.of(new double[] {1, 2, 2, 3, 9, 40.5});
        assertEquals(9.583333333333334, moments.mean(), 1e-14);
        assertEquals(14.072481025825624, moments.deviation(), 1e-14);
        assertEquals(1.660262802446279, moments.skewness(), 1e-14);
    }

    /** Deviations 1, 2, 4, 7, 11, 16, 22 around 9: variance 364 / 7 = 52, by hand. */
    @Test
    void valuesFarFromZeroKeepTheirVariance() {
        double base = 1e12;
        var moments =
                Moments.of(new double[] {base + 1, base + 2, base + 4, base + 7, base + 11, base + 16, base + 22});
        assertEquals(base + 9, moments.mean());
        assertEquals(Math.sqrt(52), moments.deviation());
    }

    @Test
    void aConstantHasNoDeviationAtAll() {
        var values = new double[1001];
        Arrays.fill(values, 0.1);
        var moments = Moments.of(values);
        assertEquals(0.1, moments.mean());
        assertEquals(0, moments.deviation());
        assertEquals(0, moments.skewness());
    }

    /** {-m, 0, m}: mean 0, deviation m·sqrt(2/3), no skew. */
    @Test
    void extremeValuesNeitherOverflowNorVanish() {
        for (double m : new double[] {1e300, 1e-300, 1.7e308}) {
            var moments = Moments.of(new double[] {-m, 0, m});
            assertEquals(0, moments.mean());
            assertEquals(1, moments.deviation() / (m * Math.sqrt(2.0 / 3)), 1e-15);
            assertEquals(0, moments.skewness(), 1e-15);
        }
    }

    @Test
    void nothingHasNoMoments() {
        assertTrue(Double.isNaN(Moments.of(new double[0]).mean()));
    }
}
