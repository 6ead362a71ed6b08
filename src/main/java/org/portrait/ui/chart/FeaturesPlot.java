// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.RasterLayer.Scenes;

/**
 * Customers along several features: every one of them is drawn, off the FX thread, into a pixel buffer; what is read is
 * drawn below and above it.
 *
 * @param <S> what the buffer is drawn from
 */
abstract class FeaturesPlot<S extends RasterScene<S>> extends Plot implements Pictured {
    final Tooltip tooltip = new Tooltip();
    private final ObservableValue<Messages> messages;
    private final Supplier<Function<S, int[]>> rasters;
    private final RasterLayer<S> points;
    private final Sheet above = new Sheet();
    private SeveralFeatures shown = SeveralFeatures.NONE;
    private List<String> names = List.of();

    /**
     * @param background where points are drawn
     * @param fx the FX thread
     * @param rasters each draws points
     */
    FeaturesPlot(
            Executor background,
            Executor fx,
            Supplier<Function<S, int[]>> rasters,
            ObservableValue<Messages> messages) {
        this.messages = messages;
        this.rasters = rasters;
        points = new RasterLayer<>(background, fx, rasters.get());
        getChildren().addAll(points, above);
        setMinSize(200, 160);
        Tooltip.install(this, tooltip);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        spoken(messages, _ -> describe());
    }

    /**
     * Shows all segments.
     *
     * @param axes d features
     * @param values in the units of the axes
     * @param labels n segments, from 0
     * @param palette per segment a number of {@link SegmentPalette}
     * @param centroids k × d, in the units of the axes
     */
    public final void show(
            List<ScatterAxis> axes, FeatureValues values, byte[] labels, int[] palette, double[][] centroids) {
        change(SeveralFeatures.of(axes, values, labels, palette, centroids));
    }

    /** @param segments what they are called */
    public final void setNames(List<String> segments) {
        names = List.copyOf(segments);
        describe();
    }

    /** Shows only some segments. */
    public final void setVisibleSegments(boolean[] visible) {
        change(shown.withVisible(visible));
    }

    /** Leaves one segment in colour, or all with -1. */
    public final void setIsolated(int segment) {
        change(shown.withIsolated(segment));
    }

    private void change(SeveralFeatures to) {
        shown = to;
        changed();
        describe();
        redraw();
    }

    /** Other features may be shown. */
    void changed() {}

    final void describe() {
        setAccessibleText(shown.rows() == 0 ? "" : told());
    }

    /** What it shows, for who does not see it. */
    abstract String told();

    /** How many customers and segments it shows, and along which features. */
    final String told(String key) {
        String customers = words().number(shown.rows(), 0);
        return words().text(key, customers, shown.palette().length, ListText.of(titles(), words()));
    }

    final List<String> titles() {
        return shown.axes().stream().map(ScatterAxis::title).toList();
    }

    final SeveralFeatures shown() {
        return shown;
    }

    final Messages words() {
        return messages.getValue();
    }

    final String name(int segment) {
        return segment < names.size() ? (segment + 1) + " " + names.get(segment) : String.valueOf(segment + 1);
    }

    /** Whether everything that was asked for is on screen. */
    final boolean settled() {
        return points.settled();
    }

    /** Where the pixels are on a plot of this size. */
    abstract PlotArea area(double width, double height);

    abstract void below(Sketch g, double width, double height);

    abstract void above(Sketch g, double width, double height);

    /** What draws the points as they are now. */
    abstract Scenes<S> scenes(double width, double height);

    @Override
    final Point2D drawPicture(Sketch g) {
        double width = getWidth();
        double height = getHeight();
        if (shown.rows() == 0) {
            return new Point2D(width, height);
        }
        below(g, width, height);
        Scenes<S> scenes = scenes(width, height);
        g.pixels(area(width, height), (across, down, scale) -> rasters.get().apply(scenes.of(across, down, scale)));
        above(g, width, height);
        var key = new ColourKey(names, shown.palette(), shown.visible(), 0, width);
        return new Point2D(width, height + key.draw(g, ink(), height));
    }

    @Override
    final void draw(Sketch g, double width, double height) {
        Sketch top = blank(above);
        points.setVisible(shown.rows() > 0);
        if (shown.rows() == 0) {
            return;
        }
        below(g, width, height);
        above(top, width, height);
        points.show(area(width, height), outputScale(), scenes(width, height));
    }
}
