// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How much two divisions of the same rows agree. */
class AgreementTest {
    private static final byte[] A = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2};
    private static final byte[] B = {0, 0, 1, 1, 1, 2, 2, 2, 0, 2};

    /** {@code mclust::adjustedRandIndex} of R 4; (5 - 12 * 12 / 45) / (12 - 12 * 12 / 45) by hand. */
    @Test
    void adjustedRandIndex() {
        assertEquals(0.2045454545454545, AdjustedRand.of(A, B), 1e-15);
        assertEquals((5 - 12 * 12 / 45.0) / (12 - 12 * 12 / 45.0), AdjustedRand.of(A, B), 1e-15);
        assertEquals(1, AdjustedRand.of(A, new byte[] {2, 2, 2, 0, 0, 0, 1, 1, 1, 1}));
        assertEquals(1, AdjustedRand.of(new byte[4], new byte[4]));
        assertEquals(0, AdjustedRand.of(new byte[4], new byte[] {0, 0, 1, 1}));
    }

    /** K-Means of the iris data against the species, a table of 50 | 48 14 | 2 36: 0.7302 in every textbook. */
    @Test
    void irisAgainstItsSpecies() {
        var species = new byte[150];
        var found = new byte[150];
        for (int i = 0; i < 150; i++) {
            species[i] = (byte) (i / 50);
            found[i] = (byte) (i < 50 ? 2 : i < 98 || i >= 100 && i < 114 ? 0 : 1);
        }
        assertEquals(0.730238272283470, AdjustedRand.of(found, species), 1e-14);
    }

    /** {@code fpc::clujaccard(a, b, zerobyzero = 0)}, the largest over b. */
    @Test
    void jaccardWithTheMostSimilar() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.6, 0}, Jaccard.best(A, 4, B, 3), 1e-15);
    }
}
