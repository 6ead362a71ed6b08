// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.embed.SegmentEllipse;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.AxisTicks.Tick;

/** Everything of a scatter plot but the points: axes below them, ellipses, loadings and centroids above. */
final class ScatterOverlay {
    /** Of the room of the vertical axis what its title and the gap before the points take, and its limits. */
    static final double TITLE = 20;

    static final double TICK = 6;
    static final double NARROWEST = 46;
    static final double WIDEST = 90;
    /** Below this height the vertical title takes the room beside the horizontal axis too. */
    private static final double LOW = 160;

    private static final double MARKER = 10;
    private static final double ARROW = 0.42;

    private final Sketch g;
    private final PlotInk ink;
    private final PlotArea area;

    ScatterOverlay(Sketch g, PlotInk ink, PlotArea area) {
        this.g = g;
        this.ink = ink;
        this.area = area;
    }

    void axes(ScatterAxis horizontal, ScatterAxis vertical, Messages words) {
        ViewPort view = area.view();
        int across = (int) (area.width() / 90);
        for (Tick tick : horizontal.ticks(view.left(), view.right(), across, words)) {
            double x = Math.round(area.screenX(tick.place())) + 0.5;
            g.line(x, area.top(), x, area.bottom(), ink.grid(), 1);
            g.text(tick.text(), x, area.bottom() + 10, TextAlignment.CENTER, small(ink.muted()), false, 90);
        }
        int up = (int) (area.height() / 60);
        for (Tick tick : vertical.ticks(view.bottom(), view.top(), up, words)) {
            double y = Math.round(area.screenY(tick.place())) + 0.5;
            g.line(area.left(), y, area.right(), y, ink.grid(), 1);
            double room = area.left() - TITLE - TICK;
            g.text(tick.text(), area.left() - TICK, y, TextAlignment.RIGHT, small(ink.muted()), false, room);
        }
        var title = new Sketch.Lettered(Plot.NORMAL.getSize(), false, ink.foreground());
        double middle = area.left() + area.width() / 2;
        g.text(horizontal.title(), middle, area.bottom() + 27, TextAlignment.CENTER, title, false, area.width());
        double whole = area.bottom() + ScatterFigure.BOTTOM;
        boolean low = area.height() < LOW;
        double centre = low ? whole / 2 : area.top() + area.height() / 2;
        g.text(vertical.title(), 10, centre, TextAlignment.CENTER, title, true, low ? whole : area.height());
    }

    private static Sketch.Lettered small(Color colour) {
        return new Sketch.Lettered(Plot.SMALL.getSize(), false, colour);
    }

    void centroids(ScatterState state, ScatterMarks marks) {
        clip();
        for (int s = 0; s < Math.min(marks.centroidX().length, state.palette().length); s++) {
            if (state.inColour(s) && !Double.isNaN(marks.centroidX()[s])) {
                double x = area.screenX(marks.centroidX()[s]);
                double y = area.screenY(marks.centroidY()[s]);
                g.circle(x, y, MARKER + 2, ink.paper());
                g.circle(x, y, MARKER, SegmentPalette.color(state.palette()[s]));
                var bold = new Sketch.Lettered(Plot.SMALL.getSize(), true, SegmentPalette.textOn(state.palette()[s]));
                g.text(String.valueOf(s + 1), x, y, TextAlignment.CENTER, bold, false, 2 * MARKER);
            }
        }
        g.unclip();
    }

    /** In the colour of the segment, on a wider line of paper that parts it from the points. */
    void ellipses(ScatterState state, ScatterMarks marks) {
        clip();
        for (int s = 0; s < Math.min(marks.ellipses().size(), state.palette().length); s++) {
            SegmentEllipse ellipse = marks.ellipses().get(s);
            if (state.inColour(s) && ellipse.meaningful()) {
                double[][] outline = ellipse.outline();
                for (int c = 0; c < outline[0].length; c++) {
                    outline[0][c] = area.screenX(outline[0][c]);
                    outline[1][c] = area.screenY(outline[1][c]);
                }
                g.polygon(outline[0], outline[1], ink.paper(), 4.5, false);
                g.polygon(outline[0], outline[1], SegmentPalette.color(state.palette()[s]), 2, false);
            }
        }
        g.unclip();
    }

    /** What is being drawn round some customers. */
    void outline(double[] screenX, double[] screenY) {
        clip();
        g.polygon(screenX, screenY, ink.paper(), 3.5, false);
        g.polygon(screenX, screenY, ink.foreground(), 1.5, true);
        g.unclip();
    }

    private void clip() {
        g.clip(area.left(), area.top(), area.width(), area.height());
    }

    /** Arrows from the middle of the plot; the longest reaches {@link #ARROW} of the shorter side. */
    void loadings(ScatterMarks marks) {
        double longest = 0;
        for (int j = 0; j < marks.loadingX().length; j++) {
            longest = Math.max(longest, Math.hypot(marks.loadingX()[j], marks.loadingY()[j]));
        }
        if (longest == 0) {
            return;
        }
        clip();
        double per = ARROW * Math.min(area.width(), area.height()) / longest;
        double cx = area.left() + area.width() / 2;
        double cy = area.top() + area.height() / 2;
        var taken = new ArrayList<Rectangle2D>();
        for (int j = 0; j < marks.loadingX().length; j++) {
            double x = cx + marks.loadingX()[j] * per;
            double y = cy - marks.loadingY()[j] * per;
            arrow(cx, cy, x, y);
            name(marks.loadingNames().get(j), x, y, x >= cx, taken);
        }
        g.unclip();
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        g.line(x1, y1, x2, y2, ink.foreground(), 1.3);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        for (double turn : new double[] {2.7, -2.7}) {
            double x = x2 + 7 * Math.cos(angle + turn);
            double y = y2 + 7 * Math.sin(angle + turn);
            g.line(x2, y2, x, y, ink.foreground(), 1.3);
        }
    }

    /** Beside the arrow's tip, moved down until it covers no other name. */
    private void name(String name, double x, double y, boolean right, List<Rectangle2D> taken) {
        double wide = Lettering.width(name, Plot.SMALL);
        double leftmost = Math.max(area.left(), area.right() - wide);
        double left = Math.clamp(right ? x + 5 : x - 5 - wide, area.left(), leftmost);
        var box = new Rectangle2D(left, y - 7, wide, 14);
        for (int tries = 0; tries < 20 && taken.stream().anyMatch(box::intersects); tries++) {
            box = new Rectangle2D(left, box.getMinY() + 7, wide, 14);
        }
        taken.add(box);
        Color behind = ink.paper().deriveColor(0, 1, 1, 0.75);
        g.rectangle(box.getMinX() - 2, box.getMinY(), box.getWidth() + 4, box.getHeight(), behind);
        double middle = box.getMinY() + 7;
        g.text(name, box.getMinX(), middle, TextAlignment.LEFT, small(ink.foreground()), false, area.width());
    }
}
