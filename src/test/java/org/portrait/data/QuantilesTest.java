// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** numpy 1.24.2: numpy.quantile([1, 2, 4, 8, 16, 32], q). */
    @Test
    void agreeWithNumPy() {
        double[] sorted = {1, 2, 4, 8, 16, 32};
        assertEquals(1.5, Quantiles.of(sorted, 0.1));
        assertEquals(2.5, Quantiles.of(sorted, 0.25));
        assertEquals(6, Quantiles.median(sorted));
        assertEquals(24, Quantiles.of(sorted, 0.9));
        assertEquals(1, Quantiles.of(sorted, 0));
        assertEquals(32, Quantiles.of(sorted, 1));
    }

    @Test
    void oneValueIsEveryQuantileAndNoValueNone() {
        assertEquals(7, Quantiles.of(new double[] {7}, 0.3));
        assertTrue(Double.isNaN(Quantiles.median(new double[0])));
    }
}
