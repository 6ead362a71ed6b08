// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Srgb;

/** Segments are told apart by colour, on white and on nearly black. */
class SegmentPaletteTest {
    /** As many as the window offers. */
    private static final int MOST = 30;
    /** The smallest distance among the first eight. */
    private static final double APART = 25;

    @Test
    void noTwoColoursAreNearerThanThoseOfTheFirstEight() {
        for (int i = 0; i < MOST; i++) {
            for (int j = 0; j < i; j++) {
                double apart = distance(lab(SegmentPalette.color(i)), lab(SegmentPalette.color(j)));
                assertTrue(apart >= APART, i + " and " + j + ": " + apart);
            }
        }
    }

    @Test
    void everyColourShowsInBothThemes() {
        for (int i = 0; i < MOST; i++) {
            double behind = xyz(SegmentPalette.color(i))[1] + 0.05;
            assertTrue(1.05 / behind >= 2, "on white: " + i);
            assertTrue(behind / 0.055 >= 3, "on nearly black: " + i);
        }
    }

    /** WCAG 2.2, success criterion 1.4.3 (level AA), for letters of any size. */
    @Test
    void numbersCanBeReadOnEveryColour() {
        for (int i = 0; i < MOST; i++) {
            double behind = xyz(SegmentPalette.color(i))[1] + 0.05;
            double letters = xyz(SegmentPalette.textOn(i))[1] + 0.05;
            double contrast = Math.max(behind, letters) / Math.min(behind, letters);
            assertTrue(contrast >= 4.5, i + ": " + contrast);
            assertEquals(SegmentPalette.textOn(i), Color.web(SegmentPalette.cssOn(i)));
        }
    }

    @Test
    void theFirstEightAreOkabeAndIto() {
        assertEquals("#0072b2", SegmentPalette.css(0));
        assertEquals("#7a5fb5", SegmentPalette.css(7));
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    /** CIELAB under D65, CIE 15:2004. */
    private static double[] lab(Color c) {
        double[] xyz = xyz(c);
        double x = root(xyz[0] / 0.95047);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] xyz(Color c) {
        double r = Srgb.linear(c.getRed());
        double g = Srgb.linear(c.getGreen());
        double b = Srgb.linear(c.getBlue());
        return new double[] {
            0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
            0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
            0.0193339 * r + 0.1191920 * g + 0.9503041 * b
        };
    }
}
