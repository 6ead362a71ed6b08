// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final float[] X = {1, 3, 5, 3, 9};
    private static final float[] Y = {1, 1, 1, 3, 9};
    private static final byte[] LABELS = {0, 1, 0, 1, 1};
    private static final boolean[] ALL = {true, true};

    @Test
    void aBoxMayBeDrawnFromAnyCorner() {
        Selection chosen = Outline.box(4, 2, 0, 0).select(X, Y, LABELS, ALL);
        assertArrayEquals(new int[] {0, 1}, chosen.rows().toArray());
        assertArrayEquals(new int[] {1, 1}, chosen.perSegment(LABELS, 2));
    }

    /** A U round the point in the middle of the upper row: what lies between its arms is outside. */
    @Test
    void aLassoMayBeHollow() {
        var u = new Outline(new double[] {0, 6, 6, 4, 4, 2, 2, 0}, new double[] {0, 0, 4, 4, 2, 2, 4, 4});
        assertArrayEquals(
                new int[] {0, 1, 2}, u.select(X, Y, LABELS, ALL).rows().toArray());
    }

    @Test
    void whoIsNotShownIsNotChosen() {
        assertEquals(
                2,
                Outline.box(0, 0, 10, 2)
                        .select(X, Y, LABELS, new boolean[] {true, false})
                        .count());
    }

    @Test
    void theOthersAreDrawnFaded() {
        Selection chosen = Outline.box(0, 0, 4, 2).select(X, Y, LABELS, ALL);
        assertArrayEquals(new byte[] {0, 1, 64, 65, 65}, chosen.drawn(LABELS));
        assertSame(LABELS, Selection.NONE.drawn(LABELS));
    }
}
