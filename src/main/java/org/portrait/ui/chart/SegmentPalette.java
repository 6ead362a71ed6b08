// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * The colours of segments. The first eight are Okabe and Ito's (2008), told apart with any colour vision, their yellow
 * darkened so that it shows on white. The next 22 continue them as Glasbey, van der Heijden, Toh and Gray do ("Colour
 * displays for categorical images", Color Research and Application 32, 2007): each is, among the colours that show on
 * white and on nearly black (relative luminance 0.12 to 0.45) and are about as strong as the first eight (chroma 15 to
 * 76), the one farthest in CIELAB from all before it. Further ones walk round the colour circle by the golden angle.
 */
public final class SegmentPalette {
    private static final int[] CHOSEN = {
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xB5A400, 0x7A5FB5, 0x74603C, 0xD40048,
        0x68C844, 0xB80490, 0xF49C80, 0x48700C, 0x286C70, 0xA4B8A0, 0xF088FC, 0xA04448, 0x705C74, 0x946400,
        0x007CFC, 0x00C4CC, 0xA4BC68, 0xFC549C, 0xB8ACC8, 0xA0A8F8, 0xFC6858, 0xD8AC5C, 0x943CB8, 0x00CC78
    };
    private static final Color DARK = Color.rgb(0x0D, 0x11, 0x17);
    private static final double GOLDEN_ANGLE = 137.508;

    private SegmentPalette() {}

    /** @param index any number from 0; the same number always gives the same colour */
    public static Color color(int index) {
        if (index < CHOSEN.length) {
            int rgb = CHOSEN[index];
            return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
        }
        double brightness = 0.62 + 0.12 * (index % 3);
        return Color.hsb(index * GOLDEN_ANGLE % 360, 0.62, brightness);
    }

    /** White or nearly black, whichever stands out more: by at least 4.5 to 1 on the first 30 (WCAG 2, level AA). */
    public static Color textOn(int index) {
        return textOn(color(index));
    }

    static Color textOn(Color background) {
        double behind = luminance(background) + 0.05;
        return 1.05 / behind > behind / (luminance(DARK) + 0.05) ? Color.WHITE : DARK;
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Opaque, as 0xAARRGGBB. */
    public static int argb(int index) {
        return argb(color(index));
    }

    static int argb(Color c) {
        return 0xFF000000
                | (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }

    /** For style sheets: {@code #0072b2}. */
    public static String css(int index) {
        return String.format(Locale.ROOT, "#%06x", argb(index) & 0xFFFFFF);
    }

    /** {@link #textOn} for style sheets. */
    public static String cssOn(int index) {
        return textOn(index) == DARK ? "#0d1117" : "white";
    }
}
