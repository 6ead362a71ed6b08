// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.scene.text.Font;
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

    /**
     * What draws the points.
     *
     * @param across down: pixels
     * @param scale pixels per point of the screen
     */
    ScatterRaster.Scene points(PlotInk ink, int across, int down, double scale) {
        return state.scene(index, ink, view, across, down, scale);
    }

    ColourKey key(double width) {
        return new ColourKey(names, state.palette(), state.visible(), left, width);
    }

    /** How wide the vertical axis must be so that its words are read, whichever part of all points is shown. */
    static double roomFor(ScatterAxis vertical, ViewPort all, Messages words) {
        Font font = Plot.SMALL;
        double widest = vertical.ticks(all.bottom(), all.top(), 6, words).stream()
                .mapToDouble(tick -> Lettering.width(tick.text(), font))
                .max()
                .orElse(0);
        return Math.clamp(
                widest + ScatterOverlay.TITLE + ScatterOverlay.TICK, ScatterOverlay.NARROWEST, ScatterOverlay.WIDEST);
    }
}
