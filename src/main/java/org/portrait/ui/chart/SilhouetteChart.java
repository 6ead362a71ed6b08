// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.quality.Quality;

/**
 * The silhouette plot of Rousseeuw (1987): for every segment, as high as it has rows, the widths of these as bars from 0,
 * the widest on top. A line is at the mean of each segment, a dashed one at that of all.
 */
public final class SilhouetteChart extends Plot implements Pictured {
    private static final double LEFT = 30;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;
    private static final double BETWEEN = 5;
    private static final double STEP = 0.25;

    private final ObservableValue<Messages> messages;
    private @Nullable Quality quality;
    private int[] colours = {};

    public SilhouetteChart(ObservableValue<Messages> messages) {
        this.messages = messages;
        setMinSize(180, 110);
        setPrefSize(400, 220);
        spoken(messages, _ -> say());
    }

    /** @param shown null while it is not known; @param palette colours of the segments */
    public void show(@Nullable Quality shown, int[] palette) {
        quality = shown;
        colours = palette.clone();
        say();
        redraw();
    }

    private void say() {
        Quality q = quality;
        setAccessibleText(q == null ? "" : String.join(" ", sentences(q, messages.getValue())));
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        Quality q = quality;
        return () -> new PlotTable(
                m.text("chart.silhouettes"),
                List.of(
                        m.text("plot.table.segment"),
                        m.text("plot.table.measured"),
                        m.text("plot.table.mean"),
                        m.text("plot.table.lower"),
                        m.text("plot.table.median"),
                        m.text("plot.table.upper"),
                        m.text("plot.table.below")),
                q == null
                        ? List.of()
                        : IntStream.range(0, q.k()).mapToObj(s -> row(q, s, m)).toList());
    }

    private static List<PlotTable.Cell> row(Quality q, int s, Messages m) {
        return List.of(
                PlotTable.segment(s, List.of()),
                PlotTable.count(q.widths()[s].length, m),
                PlotTable.fixed(q.widths()[s].length == 0 ? Double.NaN : q.segmentSilhouette()[s], 3, m),
                PlotTable.fixed(q.width(s, 0.25), 3, m),
                PlotTable.fixed(q.width(s, 0.5), 3, m),
                PlotTable.fixed(q.width(s, 0.75), 3, m),
                PlotTable.percent(q.below(s), m));
    }

    /** What the plot shows, a sentence for each segment. */
    static List<String> sentences(Quality q, Messages m) {
        return IntStream.range(0, q.k())
                .filter(s -> q.widths()[s].length > 0)
                .mapToObj(s -> m.text(
                        "chart.silhouette.segment",
                        s + 1,
                        m.fixed(q.segmentSilhouette()[s], 2),
                        m.fixed(q.width(s, 0.25), 2),
                        m.fixed(q.width(s, 0.75), 2),
                        m.percent(q.below(s), 1)))
                .toList();
    }

    @Override
    void draw(Sketch g, double width, double height) {
        Quality q = quality;
        if (q == null) {
            return;
        }
        double lowest = Math.floor(Math.min(
                                0,
                                Arrays.stream(q.widths())
                                        .filter(w -> w.length > 0)
                                        .mapToDouble(w -> w[0])
                                        .min()
                                        .orElse(0))
                        / STEP)
                * STEP;
        var scale = new Scale(lowest, LEFT, width - RIGHT);
        double bottom = height - BOTTOM;
        axis(g, scale, bottom);
        int rows = Arrays.stream(q.widths()).mapToInt(w -> w.length).sum();
        double perRow = (bottom - TOP - BETWEEN * (q.k() - 1)) / Math.max(1, rows);
        double top = TOP;
        for (int s = 0; s < q.k(); s++) {
            double high = perRow * q.widths()[s].length;
            segment(g, q, s, scale, Math.round(top), high);
            top += high + BETWEEN;
        }
        g.dashed(scale.x(q.silhouette()), TOP - 4, scale.x(q.silhouette()), bottom, foreground(), 1.5);
    }

    /** A shape of lines of the screen, each as long as the row that lies there. */
    private void segment(Sketch g, Quality q, int s, Scale scale, double top, double high) {
        double[] widths = q.widths()[s];
        if (widths.length == 0) {
            return;
        }
        int lines = Math.max(1, (int) Math.round(high));
        var x = new double[4 * lines];
        var y = new double[4 * lines];
        for (int line = 0; line < lines; line++) {
            int row = widths.length - 1 - (int) ((long) line * widths.length / lines);
            double from = scale.x(Math.min(0, widths[row]));
            double to = from + Math.max(0.5, scale.x(Math.max(0, widths[row])) - from);
            for (int edge = 0; edge < 2; edge++) {
                x[2 * line + edge] = to;
                x[x.length - 1 - 2 * line - edge] = from;
                y[2 * line + edge] = top + line + edge;
                y[x.length - 1 - 2 * line - edge] = top + line + edge;
            }
        }
        g.area(x, y, SegmentPalette.color(colours[s]));
        double mean = scale.x(q.segmentSilhouette()[s]);
        g.line(mean, top, mean, top + Math.max(2, high), foreground(), 2);
        g.text(String.valueOf(s + 1), LEFT - 8, top + high / 2, TextAlignment.RIGHT, SMALL, muted());
    }

    private void axis(Sketch g, Scale scale, double bottom) {
        for (double tick = scale.lowest; tick <= 1; tick += STEP) {
            double x = Math.round(scale.x(tick)) + 0.5;
            g.line(x, TOP, x, bottom, tick == 0 ? muted() : grid(), 1);
            String text = messages.getValue().number(tick, 2);
            g.text(text, x, bottom + 11, TextAlignment.CENTER, SMALL, muted());
        }
    }

    /** From the lowest width to 1. */
    private record Scale(double lowest, double left, double right) {
        double x(double width) {
            return left + (width - lowest) / (1 - lowest) * (right - left);
        }
    }
}
