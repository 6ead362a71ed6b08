// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentMatchingTest {
    private static Segmentation with(byte[] labels, int k, int... colours) {
        return new Segmentation(labels, new double[k][1], new int[k], 0, List.of(), true, colours);
    }

    @Test
    void pairsSegmentsByTheirCustomers() {
        byte[] from = {0, 0, 0, 1, 1, 2};
        byte[] to = {1, 1, 1, 2, 2, 0};
        assertArrayEquals(new int[] {2, 0, 1}, SegmentMatching.match(from, 3, to, 3));
    }

    /** Taking the largest overlap first (0 with 0: 3) would leave 0 for the rest; the best pairing shares 4. */
    @Test
    void theSumOfOverlapsCountsNotTheLargestOne() {
        byte[] from = {0, 0, 0, 0, 0, 1, 1};
        byte[] to = {0, 0, 0, 1, 1, 0, 0};
        assertArrayEquals(new int[] {1, 0}, SegmentMatching.match(from, 2, to, 2));
    }

    @Test
    void aSegmentThatSharesNobodyHasNoPartner() {
        byte[] from = {0, 0, 1, -1};
        byte[] to = {0, 1, 2, 2};
        int[] matched = SegmentMatching.match(from, 2, to, 4);
        assertEquals(1, matched[2]);
        assertEquals(-1, matched[3]);
        assertEquals(-1, Math.min(matched[0], matched[1]));
    }

    /** Segment 0 of three is split: the larger part keeps colour 4, the smaller one takes the lowest free number. */
    @Test
    void coloursStayWithTheCustomers() {
        byte[] three = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2};
        byte[] four = {1, 1, 1, 3, 3, 0, 0, 0, 2, 2};
        var coloured = SegmentMatching.coloured(with(three, 3, 4, 0, 1), with(four, 4, 0, 1, 2, 3));
        assertArrayEquals(new int[] {0, 4, 1, 2}, coloured.colours());
    }

    @Test
    void theAssignmentIsTheBestOfAllPermutations() {
        var random = new Random(5);
        for (int problem = 0; problem < 300; problem++) {
            int n = 1 + random.nextInt(6);
            int range = problem % 2 == 0 ? 5 : 1000;
            var gain = new long[n][n];
            for (long[] row : gain) {
                Arrays.setAll(row, _ -> random.nextInt(range));
            }
            int[] columns = Assignment.largest(gain);
            long sum = 0;
            for (int row = 0; row < n; row++) {
                sum += gain[row][columns[row]];
            }
            assertEquals(n, Arrays.stream(columns).distinct().count());
            assertEquals(best(gain, 0, 0), sum);
        }
    }

    private static long best(long[][] gain, int row, int taken) {
        if (row == gain.length) {
            return 0;
        }
        long best = Long.MIN_VALUE;
        for (int column = 0; column < gain.length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.max(best, gain[row][column] + best(gain, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}
