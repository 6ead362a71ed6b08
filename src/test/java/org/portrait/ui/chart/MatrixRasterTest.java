// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixRasterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int GREY = 0xFFB8BCC2;
    private static final int SIZE = 204;

    /** Two features from 0 to 1, of which each cell has 100 pixels. */
    private static MatrixRaster.Scene scene(boolean[] visible, int isolated) {
        ViewPort unit = new ViewPort(0, 1, 0, 1);
        var shown = new SeveralFeatures(
                List.of(ScatterAxis.NONE, ScatterAxis.NONE),
                new float[][] {{0.25f, 0.755f}, {0.9f, 0.1f}},
                List.of(unit, unit),
                new byte[] {0, 1},
                new int[] {0, 1},
                new double[2][2],
                visible,
                isolated);
        var layout = new MatrixLayout(2, 46, 100, 100);
        var ink = new SegmentInk(new int[] {RED, BLUE}, visible, isolated, GREY);
        return new MatrixRaster.Scene(shown, ink, layout, SIZE, SIZE, 1);
    }

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * SIZE + x];
    }

    @Test
    void eachPairHasItsCell() {
        int[] pixels = new MatrixRaster().draw(scene(new boolean[] {true, true}, -1));
        // the second row: the first feature across, the second up
        int red = at(pixels, 25, 104 + 10);
        assertTrue((red >> 16 & 0xFF) > 100 && (red & 0xFF) == 0, Integer.toHexString(red));
        int blue = at(pixels, 75, 104 + 90);
        assertTrue((blue & 0xFF) > 100 && (blue >> 16 & 0xFF) == 0, Integer.toHexString(blue));
        // the second column: the other way round
        assertTrue((at(pixels, 104 + 90, 75) >> 16 & 0xFF) > 100);
        assertTrue((at(pixels, 104 + 10, 25) & 0xFF) > 100);
        assertEquals(0, at(pixels, 102, 50), "nothing between the cells");
    }

    @Test
    void theDiagonalShowsHowAFeatureIsSpread() {
        int[] pixels = new MatrixRaster().draw(scene(new boolean[] {true, true}, -1));
        assertEquals(RED, at(pixels, 25, 98));
        assertEquals(BLUE, at(pixels, 74, 98));
        assertEquals(0, at(pixels, 50, 98));
        assertEquals(0, at(pixels, 25, 20), "below the name");
    }

    @Test
    void theLegendFiltersAndIsolatesEverywhere() {
        int[] hidden = new MatrixRaster().draw(scene(new boolean[] {false, true}, -1));
        assertEquals(0, at(hidden, 25, 104 + 10));
        assertEquals(0, at(hidden, 25, 98));
        int[] alone = new MatrixRaster().draw(scene(new boolean[] {true, true}, 1));
        assertEquals(GREY, at(alone, 25, 98));
        assertTrue((at(alone, 25, 104 + 10) & 0xFF) > 50, "grey, not red");
        assertEquals(BLUE, at(alone, 74, 98));
    }

    @Test
    void aPlaceIsInTheCellThatIsDrawnThere() {
        var layout = MatrixLayout.of(5, 46, 700, 500);
        for (int cell = 0; cell < 5; cell++) {
            assertEquals(cell, layout.column(layout.x(cell) + 1));
            assertEquals(cell, layout.column(layout.x(cell) + layout.cellWidth() - 1));
            assertEquals(cell, layout.row(layout.y(cell) + 1));
        }
        assertEquals(-1, layout.column(40));
        assertEquals(-1, layout.row(499));
    }
}
