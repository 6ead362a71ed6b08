// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelRasterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int GREY = 0xFFB8BCC2;
    private static final int WIDTH = 101;
    private static final int HEIGHT = 100;

    private final ParallelRaster raster = new ParallelRaster();

    /** From 0 at the bottom to 1 at the top of each axis. */
    private static ParallelRaster.Scene scene(float[][] columns, byte[] labels, boolean[] visible, int isolated) {
        ViewPort unit = new ViewPort(0, 1, 0, 1);
        var axes = new ScatterAxis[columns.length];
        Arrays.fill(axes, ScatterAxis.NONE);
        var ranges = new ViewPort[columns.length];
        Arrays.fill(ranges, unit);
        var shown = new SeveralFeatures(
                List.of(axes), columns, List.of(ranges), labels, new int[] {0, 1}, new double[2][], visible, isolated);
        var ink = new SegmentInk(new int[] {RED, BLUE}, visible, isolated, GREY);
        return new ParallelRaster.Scene(shown, ink, WIDTH, HEIGHT, 1);
    }

    private static int opacity(int[] pixels, int x, int y) {
        return pixels[y * WIDTH + x] >>> 24;
    }

    /** A customer low on the first axis, in the middle of the second and high on the third. */
    @Test
    void aCustomerIsALineFromAxisToAxis() {
        int[] pixels = raster.draw(
                scene(new float[][] {{0.105f}, {0.505f}, {0.905f}}, new byte[] {1}, new boolean[] {true, true}, -1));
        assertTrue(opacity(pixels, 0, 89) > 0, "a tenth above the bottom");
        assertTrue(opacity(pixels, 50, 49) > 0, "the middle");
        assertTrue(opacity(pixels, 100, 9) > 0, "a tenth below the top");
        assertTrue(opacity(pixels, 25, 69) > 0, "straight between them");
        assertEquals(0, opacity(pixels, 25, 49));
        assertEquals(0, pixels[69 * WIDTH + 25] >> 16 & 0xFF, "blue");
        for (int x = 0; x < WIDTH; x++) {
            int column = x;
            assertTrue(IntStream.range(0, HEIGHT).anyMatch(y -> opacity(pixels, column, y) > 0), "no gap at " + x);
        }
    }

    @Test
    void oneAmongAHundredThousandIsSeen() {
        int n = 100_000;
        var columns = new float[2][n];
        Arrays.fill(columns[0], 0.5f);
        Arrays.fill(columns[1], 0.5f);
        columns[0][n - 1] = 0.9f;
        columns[1][n - 1] = 0.9f;
        var labels = new byte[n];
        labels[n - 1] = 1;
        int[] pixels = raster.draw(scene(columns, labels, new boolean[] {true, true}, -1));
        assertTrue(opacity(pixels, 50, 10) > 60, "one customer");
        assertTrue(opacity(pixels, 50, 50) > 240, "all others");
        int[] hidden = raster.draw(scene(columns, labels, new boolean[] {true, false}, -1));
        assertEquals(0, opacity(hidden, 50, 10));
        int[] alone = raster.draw(scene(columns, labels, new boolean[] {true, true}, 1));
        assertTrue((alone[50 * WIDTH + 50] >> 16 & 0xFF) < 200, "faded");
        assertEquals(0, alone[10 * WIDTH + 50] >> 16 & 0xFF, "in its colour");
    }

    /** The picture is of all customers, so it cannot depend on their order. */
    @Test
    void theOrderOfCustomersChangesNothing() {
        float[][] columns = {{0.1f, 0.8f, 0.3f}, {0.9f, 0.2f, 0.4f}};
        float[][] turned = {{0.3f, 0.8f, 0.1f}, {0.4f, 0.2f, 0.9f}};
        boolean[] all = {true, true};
        assertArrayEquals(
                raster.draw(scene(columns, new byte[] {0, 1, 0}, all, -1)),
                raster.draw(scene(turned, new byte[] {0, 1, 0}, all, -1)));
    }

    @Test
    void numbersOfLinesDoNotCoverEachOther() {
        double[] y = {10, 12, 50, 99, 100};
        ParallelCoordinates.apart(y, 17, 100);
        assertArrayEquals(new double[] {10, 27, 50, 83, 100}, y);
    }
}
