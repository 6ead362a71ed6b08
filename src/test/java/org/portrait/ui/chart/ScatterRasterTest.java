// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScatterRasterTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREY = 0xFFB8BCC2;
    private static final int BLUE = 0xFF0000FF;
    private static final Marker[] MARKERS = {Marker.DISC, Marker.DIAMOND};
    private static final ViewPort UNIT = new ViewPort(0, 1, 0, 1);

    private final ScatterRaster raster = new ScatterRaster();

    private static SegmentInk ink(boolean[] visible, int isolated) {
        return new SegmentInk(new int[] {RED, BLUE}, visible, isolated, GREY);
    }

    private static ScatterRaster.Scene scene(float[] x, float[] y, byte[] labels, boolean[] visible, int isolated) {
        return new ScatterRaster.Scene(x, y, null, labels, ink(visible, isolated), MARKERS, UNIT, 100, 50, 1);
    }

    private static int red(int pixel) {
        return pixel >> 16 & 0xFF;
    }

    private static int blue(int pixel) {
        return pixel & 0xFF;
    }

    @Test
    void aPointStandsWhereItsCoordinatesSayInItsColour() {
        int[] pixels = raster.draw(
                scene(new float[] {0.25f}, new float[] {0.8f}, new byte[] {1}, new boolean[] {true, true}, -1));
        int centre = pixels[10 * 100 + 25]; // a quarter across, a fifth down
        assertTrue(blue(centre) > 150 && red(centre) == 0, Integer.toHexString(centre));
        assertEquals(0, pixels[30 * 100 + 70]);
    }

    /** A disc of radius 1 covers pi; counted on places a hundredth apart. */
    @Test
    void allShapesHaveTheSameAreaAndNoneReachesFurther() {
        for (Marker marker : Marker.values()) {
            int inside = 0;
            for (int i = -200; i <= 200; i++) {
                for (int j = -200; j <= 200; j++) {
                    boolean within = marker.beyond(i / 100.0, j / 100.0) < 0;
                    inside += within ? 1 : 0;
                    assertTrue(!within || Math.hypot(i, j) / 100 <= Marker.REACH + 0.01, marker.name());
                }
            }
            assertEquals(Math.PI, inside / 10_000.0, 0.03, marker.name());
        }
    }

    @Test
    void hiddenSegmentsAreNotDrawnAndIsolationFadesTheOthers() {
        float[] x = {0.25f, 0.75f};
        float[] y = {0.5f, 0.5f};
        byte[] labels = {0, 1};
        int[] hidden = raster.draw(scene(x, y, labels, new boolean[] {false, true}, -1));
        assertEquals(0, hidden[25 * 100 + 25]);
        int[] isolated = raster.draw(scene(x, y, labels, new boolean[] {true, true}, 1));
        assertTrue(red(isolated[25 * 100 + 25]) < 150, "faded");
        assertTrue(blue(isolated[25 * 100 + 75]) > 150 && red(isolated[25 * 100 + 75]) == 0);
    }

    /** Of many points the few that have a place are discs, and the view is theirs. */
    @Test
    void whoHasNoPlaceIsNotDrawn() {
        int n = 60_000;
        var x = new float[n];
        var y = new float[n];
        Arrays.fill(x, Float.NaN);
        Arrays.fill(y, Float.NaN);
        x[7] = 0.25f;
        y[7] = 0.5f;
        int[] pixels = raster.draw(scene(x, y, new byte[n], new boolean[] {true, true}, -1));
        assertTrue(red(pixels[25 * 100 + 25]) > 150);
        assertTrue(red(pixels[25 * 100 + 27]) > 60, "a disc");
        assertEquals(0, pixels[0]);
        x[8] = 0.75f;
        y[8] = 0.9f;
        ViewPort view = ViewPort.of(x, y);
        assertEquals(0.5, view.left() + view.width() / 2, 1e-6);
        assertTrue(view.width() < 1 && view.bottom() > 0.4 && view.top() < 1);
    }

    /** As discs, and in a density. */
    @Test
    void whoWasNotChosenIsFaded() {
        for (int n : new int[] {2, 60_000}) {
            var x = new float[n];
            var y = new float[n];
            var labels = new byte[n];
            Arrays.fill(x, 0.255f);
            Arrays.fill(y, 0.51f);
            Arrays.fill(labels, (byte) ScatterRaster.LEFT_OUT); // of the red segment
            x[n - 1] = 0.755f;
            labels[n - 1] = 0;
            int[] pixels = raster.draw(scene(x, y, labels, new boolean[] {true, true}, -1));
            int out = pixels[24 * 100 + 25];
            assertTrue(out >>> 24 > 60 && Math.abs(red(out) - blue(out)) < 20, "grey: " + Integer.toHexString(out));
            int in = pixels[24 * 100 + 75];
            assertTrue(red(in) > 60 && blue(in) == 0, Integer.toHexString(in));
        }
    }

    @Test
    void inADensityTheMinorityStaysVisible() {
        int n = 50_000;
        var x = new float[n];
        var y = new float[n];
        var labels = new byte[n];
        Arrays.fill(x, 0.255f);
        Arrays.fill(y, 0.51f);
        x[n - 1] = 0.755f;
        labels[n - 1] = 1;
        int[] pixels = raster.draw(scene(x, y, labels, new boolean[] {true, true}, -1));
        assertTrue(pixels[24 * 100 + 75] >>> 24 > 60, "one customer among fifty thousand");
        assertTrue(blue(pixels[24 * 100 + 75]) > 60 && red(pixels[24 * 100 + 75]) == 0);
        assertTrue(red(pixels[24 * 100 + 25]) > 200);
    }

    @Test
    void recolouringGivesWhatAFreshRasterGives() {
        int n = 30_000;
        var random = new SplittableRandom(3);
        var x = new float[n];
        var y = new float[n];
        var labels = new byte[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextDouble();
            y[i] = (float) random.nextDouble();
        }
        boolean[] all = {true, true};
        raster.draw(scene(x, y, labels, all, -1));
        byte[] changed = labels.clone();
        Arrays.fill(changed, 0, n / 2, (byte) 1);
        assertArrayEquals(
                new ScatterRaster().draw(scene(x, y, changed, all, -1)), raster.draw(scene(x, y, changed, all, -1)));
    }

    /** With the index points come in another order, and those out of view are left out. */
    @Test
    void theIndexChangesNothing() {
        int n = 40_000;
        var random = new SplittableRandom(7);
        var x = new float[n];
        var y = new float[n];
        var labels = new byte[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextGaussian();
            y[i] = (float) random.nextGaussian();
            labels[i] = (byte) random.nextInt(2);
        }
        var index = new PointIndex(x, y);
        SegmentInk all = ink(new boolean[] {true, true}, -1);
        for (ViewPort view : new ViewPort[] {ViewPort.of(x, y), UNIT, new ViewPort(-0.31, 2, 0.1, 0.7)}) {
            int[] plain = raster.draw(new ScatterRaster.Scene(x, y, null, labels, all, MARKERS, view, 90, 70, 1));
            assertArrayEquals(
                    plain, raster.draw(new ScatterRaster.Scene(x, y, index, labels, all, MARKERS, view, 90, 70, 1)));
            assertTrue(Arrays.stream(plain).filter(p -> p != 0).count() > 1_000);
        }
    }

    @Test
    void theNearestPointIsThatOfAFullSearch() {
        int n = 2_000;
        var random = new SplittableRandom(5);
        var x = new float[n];
        var y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextDouble();
            y[i] = (float) random.nextDouble();
        }
        var index = new PointIndex(x, y);
        for (int t = 0; t < 200; t++) {
            double atX = random.nextDouble();
            double atY = random.nextDouble();
            int nearest = -1;
            double best = 1;
            for (int i = 0; i < n; i++) {
                double distance = (Math.pow(x[i] - atX, 2) + Math.pow(y[i] - atY, 2)) / (0.05 * 0.05);
                if (distance < best) {
                    best = distance;
                    nearest = i;
                }
            }
            assertEquals(nearest, index.nearest(atX, atY, 0.05, 0.05, new byte[n], new boolean[] {true}));
        }
    }
}
