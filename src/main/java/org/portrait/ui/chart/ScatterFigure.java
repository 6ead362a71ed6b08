// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;

/**
 * Everything that a scatter plot shows at one moment: axes below the points, the points, centroids and more above them,
 * and, where it stands alone, the names of the colours under it.
 *
 * @param marks those that are to be seen
 * @param names per segment, may be empty
 * @param left how much room the vertical axis takes
 */
record ScatterFigure(
        ScatterState state,
        @Nullable PointIndex index,
        ScatterMarks marks,
        ScatterAxis horizontal,
        ScatterAxis vertical,
        List<String> names,
        ViewPort view,
        double left,
        Messages words) {
    static final double BOTTOM = 38;
    static final double TOP = 6;
    static final double RIGHT = 8;
    private static final double KEY_LINE = 20;
    private static final double KEY_GAP = 16;
    private static final double KEY_MARK = 16;

    /** Where the points are on a plot of this size. */
    PlotArea area(double width, double height) {
        return new PlotArea(view, left, TOP, width - left - RIGHT, height - TOP - BOTTOM);
    }

    void below(Sketch g, PlotInk ink, double width, double height) {
        new ScatterOverlay(g, ink, area(width, height)).axes(horizontal, vertical, words);
    }

    void above(Sketch g, PlotInk ink, double width, double height) {
        var over = new ScatterOverlay(g, ink, area(width, height));
        over.ellipses(state, marks);
        over.loadings(marks);
        over.centroids(state, marks);
    }

    /** @return what draws the points in so many pixels per point of the screen */
    ScatterRaster.Scene points(PlotInk ink, double width, double height, double scale) {
        PlotArea area = area(width, height);
        return state.scene(
                index,
                ink,
                view,
                (int) Math.round(area.width() * scale),
                (int) Math.round(area.height() * scale),
                scale);
    }

    /** An entry of the key. */
    private record Entry(String text, int segment, double x, int line) {}

    private List<Entry> key(double width) {
        var entries = new ArrayList<Entry>();
        double x = left;
        int line = 0;
        for (int s = 0; s < Math.min(names.size(), state.palette().length); s++) {
            if (state.visible()[s]) {
                String text = Lettering.fit((s + 1) + " " + names.get(s), Plot.NORMAL, width - left - KEY_MARK);
                double takes = KEY_MARK + Lettering.width(text, Plot.NORMAL) + KEY_GAP;
                if (x > left && x + takes - KEY_GAP > width) {
                    x = left;
                    line++;
                }
                entries.add(new Entry(text, s, x, line));
                x += takes;
            }
        }
        return entries;
    }

    /** How much the names of the colours take below the plot. */
    double keyHeight(double width) {
        List<Entry> key = key(width);
        return key.isEmpty() ? 0 : (key.getLast().line() + 1.5) * KEY_LINE;
    }

    void key(Sketch g, PlotInk ink, double width, double top) {
        for (Entry entry : key(width)) {
            double y = top + (entry.line() + 0.75) * KEY_LINE;
            g.circle(entry.x() + 5, y, 5, SegmentPalette.color(state.palette()[entry.segment()]));
            g.text(
                    entry.text(),
                    entry.x() + KEY_MARK,
                    y,
                    TextAlignment.LEFT,
                    new Sketch.Lettered(Plot.NORMAL.getSize(), false, ink.foreground()),
                    false,
                    width);
        }
    }

    /** How wide the vertical axis must be so that its words are read, whichever part of all points is shown. */
    static double roomFor(ScatterAxis vertical, ViewPort all, Messages words) {
        Font font = Plot.SMALL;
        double widest = AxisTicks.of(vertical.measure(), all.bottom(), all.top(), 6, words).stream()
                .mapToDouble(tick -> Lettering.width(tick.text(), font))
                .max()
                .orElse(0);
        return Math.clamp(
                widest + ScatterOverlay.TITLE + ScatterOverlay.TICK, ScatterOverlay.NARROWEST, ScatterOverlay.WIDEST);
    }
}
