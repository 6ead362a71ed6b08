// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Against scipy.stats.anderson of SciPy 1.10, times 1 + 4 / n - 25 / n². */
class AndersonDarlingTest {
    @Test
    void columnsOfIris() throws IOException {
        double[] expected = {0.9119234728781976, 0.9311583427629946, 7.874775016444507, 5.236140065210959};
        for (int j = 0; j < 4; j++) {
            double[] column = Examples.iris().column(j);
            assertEquals(expected[j], AndersonDarling.adjusted(column), 1e-7);
        }
    }

    /** So far out that the share beyond is no number any more. */
    @Test
    void farValuesAreFinite() {
        var values = new double[10_000];
        values[0] = 1;
        double statistic = AndersonDarling.adjusted(values);
        assertTrue(Double.isFinite(statistic) && statistic > 1_000, String.valueOf(statistic));
    }
}
