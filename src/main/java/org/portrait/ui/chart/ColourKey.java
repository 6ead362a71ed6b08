// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.scene.text.TextAlignment;

/**
 * The names of the colours, with the shapes that the map has beside them, in lines below a plot that stands alone.
 *
 * @param names per segment, may be empty
 * @param palette per segment a number of {@link SegmentPalette}
 * @param visible per segment
 */
record ColourKey(List<String> names, int[] palette, boolean[] visible, double left, double width) {
    private static final double LINE = 20;
    private static final double GAP = 16;
    private static final double MARK = 16;
    private static final double RADIUS = 5;

    /** @return how high it is */
    double draw(Sketch g, PlotInk ink, double top) {
        double x = left;
        double y = top + 0.75 * LINE;
        boolean any = false;
        for (int s = 0; s < Math.min(names.size(), palette.length); s++) {
            if (visible[s]) {
                String text = Lettering.fit((s + 1) + " " + names.get(s), Plot.NORMAL, width - left - MARK);
                double takes = MARK + Lettering.width(text, Plot.NORMAL);
                if (x > left && x + takes > width) {
                    x = left;
                    y += LINE;
                }
                Marker.of(palette[s]).draw(g, x + RADIUS, y, RADIUS, SegmentPalette.color(palette[s]));
                g.text(text, x + MARK, y, TextAlignment.LEFT, Plot.NORMAL, ink.foreground());
                x += takes + GAP;
                any = true;
            }
        }
        return any ? y + 0.75 * LINE - top : 0;
    }
}
