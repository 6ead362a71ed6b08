// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.paint.Color;
import org.portrait.export.SegmentColour;

/** The colours of segments, see {@link SegmentColour}, as the window takes them. */
public final class SegmentPalette {
    private SegmentPalette() {}

    /** @param index any number from 0; the same number always gives the same colour */
    public static Color color(int index) {
        return Color.web(css(index));
    }

    /** White or nearly black, whichever stands out more. */
    public static Color textOn(int index) {
        return Color.web(cssOn(index));
    }

    static Color textOn(Color background) {
        int ink = SegmentColour.inkOn(argb(background) & 0xFFFFFF);
        return Color.rgb(ink >> 16, ink >> 8 & 0xFF, ink & 0xFF);
    }

    /** Opaque, as 0xAARRGGBB. */
    public static int argb(int index) {
        return 0xFF000000 | SegmentColour.of(index).rgb();
    }

    static int argb(Color c) {
        return 0xFF000000
                | (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }

    /** For style sheets: {@code #0072b2}. */
    public static String css(int index) {
        return "#" + SegmentColour.of(index).fill();
    }

    /** {@link #textOn} for style sheets. */
    public static String cssOn(int index) {
        return "#" + SegmentColour.of(index).ink();
    }
}
