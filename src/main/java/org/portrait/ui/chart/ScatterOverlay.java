// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Everything of a scatter plot but the points: axes below them, centroids and loadings above. */
final class ScatterOverlay {
    static final double LEFT = 46;
    static final double BOTTOM = 38;
    static final double TOP = 6;
    static final double RIGHT = 8;
    /** Below this height the vertical title takes the room beside the horizontal axis too. */
    private static final double LOW = 160;

    private static final double MARKER = 10;
    private static final double ARROW = 0.42;
    private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);

    private final Plot plot;
    private final GraphicsContext g;
    private final ViewPort view;
    private final double width;
    private final double height;

    ScatterOverlay(Plot plot, GraphicsContext g, ViewPort view, double width, double height) {
        this.plot = plot;
        this.g = g;
        this.view = view;
        this.width = width - LEFT - RIGHT;
        this.height = height - TOP - BOTTOM;
    }

    double screenX(double x) {
        return LEFT + (x - view.left()) / view.width() * width;
    }

    double screenY(double y) {
        return TOP + (view.top() - y) / view.height() * height;
    }

    void axes(String horizontal, String vertical) {
        g.setLineWidth(1);
        g.setFont(Plot.SMALL);
        g.setTextBaseline(VPos.CENTER);
        Ticks across = Ticks.between(view.left(), view.right(), (int) (width / 90));
        for (double tick : across.values()) {
            double x = Math.round(screenX(tick)) + 0.5;
            line(x, TOP, x, TOP + height);
            text(label(tick, across), x, TOP + height + 10, TextAlignment.CENTER);
        }
        Ticks up = Ticks.between(view.bottom(), view.top(), (int) (height / 60));
        for (double tick : up.values()) {
            double y = Math.round(screenY(tick)) + 0.5;
            line(LEFT, y, LEFT + width, y);
            text(label(tick, up), LEFT - 6, y, TextAlignment.RIGHT);
        }
        g.setFill(plot.foreground());
        g.setFont(Plot.NORMAL);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(horizontal, LEFT + width / 2, TOP + height + 27);
        double whole = TOP + height + BOTTOM;
        boolean low = height < LOW;
        g.save();
        g.translate(10, low ? whole / 2 : TOP + height / 2);
        g.rotate(-90);
        g.fillText(vertical, 0, 0, low ? whole : height);
        g.restore();
    }

    private void line(double x1, double y1, double x2, double y2) {
        g.setStroke(plot.grid());
        g.strokeLine(x1, y1, x2, y2);
    }

    private void text(String text, double x, double y, TextAlignment align) {
        g.setFill(plot.muted());
        g.setTextAlign(align);
        g.fillText(text, x, y);
    }

    private static String label(double tick, Ticks ticks) {
        return String.format(Locale.ROOT, "%." + ticks.decimals() + "f", tick == 0 ? 0.0 : tick)
                .replace('-', '−');
    }

    void centroids(ScatterState state) {
        clip();
        g.setFont(BOLD);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int s = 0; s < Math.min(state.centroidX().length, state.palette().length); s++) {
            boolean faded = !state.visible()[s] || state.isolated() >= 0 && state.isolated() != s;
            if (!faded) {
                double x = screenX(state.centroidX()[s]);
                double y = screenY(state.centroidY()[s]);
                g.setFill(plot.paper());
                g.fillOval(x - MARKER - 2, y - MARKER - 2, 2 * MARKER + 4, 2 * MARKER + 4);
                g.setFill(SegmentPalette.color(state.palette()[s]));
                g.fillOval(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
                g.setFill(SegmentPalette.textOn(state.palette()[s]));
                g.fillText(String.valueOf(s + 1), x, y);
            }
        }
        g.restore();
    }

    private void clip() {
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, width, height);
        g.clip();
    }

    /** Arrows from the middle of the plot; the longest reaches {@link #ARROW} of the shorter side. */
    void loadings(ScatterState state) {
        double longest = 0;
        for (int j = 0; j < state.loadingX().length; j++) {
            longest = Math.max(longest, Math.hypot(state.loadingX()[j], state.loadingY()[j]));
        }
        if (longest == 0) {
            return;
        }
        clip();
        double per = ARROW * Math.min(width, height) / longest;
        double cx = LEFT + width / 2;
        double cy = TOP + height / 2;
        var taken = new ArrayList<Rectangle2D>();
        g.setStroke(plot.foreground());
        g.setLineWidth(1.3);
        g.setFont(Plot.SMALL);
        for (int j = 0; j < state.loadingX().length; j++) {
            double x = cx + state.loadingX()[j] * per;
            double y = cy - state.loadingY()[j] * per;
            arrow(cx, cy, x, y);
            name(state.loadingNames().get(j), x, y, x >= cx, taken);
        }
        g.restore();
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        g.strokeLine(x1, y1, x2, y2);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        for (double turn : new double[] {2.7, -2.7}) {
            g.strokeLine(x2, y2, x2 + 7 * Math.cos(angle + turn), y2 + 7 * Math.sin(angle + turn));
        }
    }

    /** Beside the arrow's tip, moved down until it covers no other name. */
    private void name(String name, double x, double y, boolean right, List<Rectangle2D> taken) {
        double wide =
                name.codePoints().mapToDouble(c -> c > 0x2E80 ? 11.5 : 6.3).sum();
        double left = Math.clamp(right ? x + 5 : x - 5 - wide, LEFT, Math.max(LEFT, LEFT + width - wide));
        var box = new Rectangle2D(left, y - 7, wide, 14);
        for (int tries = 0; tries < 20 && taken.stream().anyMatch(box::intersects); tries++) {
            box = new Rectangle2D(left, box.getMinY() + 7, wide, 14);
        }
        taken.add(box);
        g.setFill(plot.paper().deriveColor(0, 1, 1, 0.75));
        g.fillRect(box.getMinX() - 2, box.getMinY(), box.getWidth() + 4, box.getHeight());
        g.setFill(plot.foreground());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, box.getMinX(), box.getMinY() + 7);
    }
}
