// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.portrait.segments.Dendrogram;

/** The pictures of the report, pixel by pixel: what stands where, and that it is sharp on a screen of two pixels per point. */
class SmilePlotsTest {
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;

    private static BufferedImage picture(byte[] png, int width, int height) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(2 * width, picture.getWidth());
        assertEquals(2 * height, picture.getHeight());
        return picture;
    }

    private static int pixel(BufferedImage picture, double x, double y) {
        return picture.getRGB((int) Math.round(x), (int) Math.round(y)) & WHITE;
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & WHITE;
    }

    /** Two of three components hold 60 and 30 %: dots there and at the sums of 90 and 100 %, on a scale up to 105 %. */
    @Test
    void aScreePlotHasADotForEachShareAndEachSum() throws IOException {
        double[] shares = {0.6, 0.3, 0.1};
        BufferedImage picture = picture(SmilePlots.scree(shares, 300, 210), 300, 210);
        double[] sums = {0.6, 0.9, 1};
        for (int c = 0; c < 3; c++) {
            double x = 600 * (c + 0.5) / 3;
            assertEquals(rgb(SmilePlots.BELOW), pixel(picture, x, 420 * (1 - shares[c] / 1.05)), "share " + c);
            if (c > 0) { // the first is the same, and drawn below
                assertEquals(rgb(SmilePlots.ABOVE), pixel(picture, x, 420 * (1 - sums[c] / 1.05)), "sum " + c);
            }
        }
        assertEquals(WHITE, pixel(picture, 20, 20));
        assertEquals(WHITE, pixel(picture, 300, 210));
    }

    /** Leaves 0 and 2 join at 1, and 1 with both at 4: in this order from left to right, on a scale up to 4.2. */
    @Test
    void aDendrogramJoinsWhereItsHeightsAre() throws IOException {
        var tree = new Dendrogram(new int[] {1, 1, 1}, new int[] {0, 1}, new int[] {2, 3}, new double[] {1, 4});
        assertEquals("[1, 0, 2]", java.util.Arrays.toString(tree.order()));
        BufferedImage picture = picture(SmilePlots.dendrogram(tree, 300, 210), 300, 210);
        assertTrue(line(picture, 200, 420 * (1 - 4 / 4.2)), "the last merger, over its middle");
        assertTrue(line(picture, 400, 420 * (1 - 1 / 4.2)), "the first merger");
        assertTrue(across(picture, 100, 250), "leaf 1");
        assertTrue(across(picture, 300, 400), "leaf 0");
        assertTrue(across(picture, 500, 400), "leaf 2");
        assertEquals(WHITE, pixel(picture, 300, 250), "leaf 0 ends below");
        assertTrue(across(picture, 400, 200), "both go on from their middle");
        assertEquals(WHITE, pixel(picture, 200, 300));
    }

    private static boolean line(BufferedImage picture, double x, double y) {
        for (int dy = -3; dy <= 3; dy++) {
            if (pixel(picture, x, y + dy) == BLACK) {
                return true;
            }
        }
        return false;
    }

    private static boolean across(BufferedImage picture, double x, double y) {
        for (int dx = -3; dx <= 3; dx++) {
            if (pixel(picture, x + dx, y) == BLACK) {
                return true;
            }
        }
        return false;
    }

    /** Whatever the values are, white is none and full colours are two standard deviations. */
    @Test
    void aHeatMapShadesByStandardDeviations() throws IOException {
        double[][] differences = {{-2, 0, 5}, {1, Double.NaN, -1}};
        BufferedImage picture = picture(SmilePlots.heatMap(differences, 300, 100), 300, 100);
        assertEquals(rgb(SmilePlots.BELOW), pixel(picture, 100, 50));
        assertEquals(WHITE, pixel(picture, 300, 50));
        assertEquals(rgb(SmilePlots.ABOVE), pixel(picture, 500, 50));
        assertEquals(rgb(SmilePlots.shade(0.5)), pixel(picture, 100, 150));
        assertEquals(WHITE, pixel(picture, 300, 150));
        assertEquals(rgb(SmilePlots.shade(-0.5)), pixel(picture, 500, 150));
        assertEquals(Set.of(5), Set.of(colours(picture).size()), "no word, and no blurred edge");
    }

    private static Set<Integer> colours(BufferedImage picture) {
        var colours = new TreeSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(pixel(picture, x, y));
            }
        }
        return colours;
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        double[] shares = {0.6, 0.4};
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                SmilePlots.scree(shares, 90, 60), SmilePlots.scree(shares, 90, 60));
    }
}
