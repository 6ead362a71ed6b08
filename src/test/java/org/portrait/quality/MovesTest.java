// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.quality.Moves.Change;

class MovesTest {
    /** By hand: ten of segment 1 become 1 (6) and 3 (4), eight of segment 2 stay 2 but one, who goes to 1. */
    private static final byte[] BEFORE = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

    private static final byte[] NOW = {0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 0, 1, 1, 1, 1, 1, 1, 1};

    @Test
    void aSegmentIsSplit() {
        Moves moves = Moves.of(BEFORE, 2, NOW, 3, 5, 6);
        assertArrayEquals(new int[][] {{6, 0, 4}, {1, 7, 0}}, moves.counts());
        assertEquals(List.of(new Change(0, List.of(0, 2))), moves.splits());
        assertEquals(List.of(), moves.mergers());
        assertEquals(List.of(18, 10, 7), List.of(moves.shared(), moves.before(0), moves.now(0)));
        // by hand from the pairs that are together; mclust::adjustedRandIndex of R gives 0.5079531
        assertEquals((42 - 73 * 48 / 153.0) / (121 / 2.0 - 73 * 48 / 153.0), moves.adjustedRand(), 1e-12);
    }

    @Test
    void theWayBackIsAMerger() {
        Moves back = Moves.of(NOW, 3, BEFORE, 2, 0, 0);
        assertEquals(List.of(new Change(0, List.of(0, 2))), back.mergers());
        assertEquals(List.of(), back.splits());
    }

    /** A tenth that goes elsewhere is no part of its own. */
    @Test
    void aFewWhoMoveSplitNothing() {
        byte[] before = new byte[10];
        byte[] now = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        assertEquals(List.of(), Moves.of(before, 1, now, 2, 0, 0).splits());
    }

    @Test
    void nobodyIsInBoth() {
        assertEquals(0, Moves.of(new byte[0], 2, new byte[0], 3, 4, 5).shared());
    }
}
