// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.work.Progress;

/** The indices of any division are those of segments, without noise. */
class GroupingQualityTest {
    /** Seven rows on a line. */
    private static final ScaledMatrix LINE = Fixtures.matrix(
            new double[] {0},
            new double[] {1},
            new double[] {2},
            new double[] {50},
            new double[] {10},
            new double[] {11},
            new double[] {12});

    private static final Grouping SEGMENTS = new Grouping(new byte[] {0, 0, 0, 1, 1, 1, 1}, 2);

    private static GroupingQuality quality(byte[] labels, int k) {
        return GroupingQuality.of(LINE, new Grouping(labels, k), SEGMENTS, 2, Progress.none());
    }

    /**
     * By hand, for 0, 1, 2 and 10, 11, 12. Inside 2 + 2, between 2 · 3 · 5², so Calinski–Harabasz is 150 / (4 / (6 - 2));
     * Davies–Bouldin is (2/3 + 2/3) / 10. Silhouette widths: ends 1 - 1.5 / 11 and 1 - 1.5 / 9, middles 1 - 1 / 10.
     */
    @Test
    void noiseTakesNoPart() {
        GroupingQuality q = quality(new byte[] {0, 0, 0, -1, 1, 1, 1}, 2);
        assertEquals(150, q.calinskiHarabasz(), 1e-9);
        assertEquals(2.0 / 15, q.daviesBouldin(), 1e-12);
        assertEquals((2 * (1 - 1.5 / 11) + 2 * (1 - 1.5 / 9) + 2 * 0.9) / 6, q.silhouette(), 1e-9);
        assertEquals(1, q.noise());
        assertEquals(7, q.rows());
        assertEquals(1.0 / 7, q.noiseShare(), 1e-15);
        assertEquals(3.0 / 7, q.largest(), 1e-15);
        assertEquals(3.0 / 7, q.smallest(), 1e-15);
        assertEquals(1, q.agreement(), "the six divide as the segments do");
        assertArrayEquals(new int[][] {{3, 0}, {0, 3}}, q.moves().counts());
    }

    /** By hand: of 21 pairs 9 are together in the segments, 9 in the groups, 6 in both; (6 - 81/21) / (9 - 81/21). */
    @Test
    void agreementIsTheAdjustedRandIndex() {
        GroupingQuality q = quality(new byte[] {0, 0, 0, 0, 1, 1, 1}, 2);
        assertEquals((6 - 81.0 / 21) / (9 - 81.0 / 21), q.agreement(), 1e-12);
    }

    @Test
    void withoutTwoGroupsThereAreNoIndices() {
        GroupingQuality one = quality(new byte[7], 1);
        assertTrue(Double.isNaN(one.silhouette()) && Double.isNaN(one.daviesBouldin()));
        assertEquals(0, one.agreement(), 1e-12);
        GroupingQuality none = quality(new byte[] {-1, -1, -1, -1, -1, -1, -1}, 0);
        assertEquals(1, none.noiseShare());
        assertTrue(Double.isNaN(none.agreement()) && Double.isNaN(none.largest()) && Double.isNaN(none.smallest()));
    }
}
