// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;

/**
 * In which colours the customers of segments are drawn.
 *
 * @param colours per segment opaque ARGB
 * @param visible per segment
 * @param isolated the only segment in colour, or -1
 * @param faded the opaque colour of the others
 */
record SegmentInk(int[] colours, boolean[] visible, int isolated, int faded) {
    /** @param palette per segment a number of {@link SegmentPalette} */
    static SegmentInk of(int[] palette, boolean[] visible, int isolated, PlotInk plot) {
        int[] colours = Arrays.stream(palette).map(SegmentPalette::argb).toArray();
        return new SegmentInk(colours, visible, isolated, plot.faded());
    }

    boolean inColour(int segment) {
        return isolated < 0 || isolated == segment;
    }

    int colour(int segment) {
        return inColour(segment) ? colours[segment] : faded;
    }

    boolean looksLike(SegmentInk other) {
        return Arrays.equals(colours, other.colours)
                && Arrays.equals(visible, other.visible)
                && isolated == other.isolated
                && faded == other.faded;
    }
}
