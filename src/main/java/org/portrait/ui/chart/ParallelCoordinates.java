// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.AxisTicks.Tick;
import org.portrait.ui.chart.RasterLayer.Scenes;

/**
 * An upright axis for each feature (Inselberg, "The plane with parallel coordinates", The Visual Computer 1, 1985): all
 * customers as lines, as dense as they are many, and above them a thick line for the centroid of each segment.
 */
public final class ParallelCoordinates extends FeaturesPlot<ParallelRaster.Scene> {
    private static final double LEFT = 40;
    private static final double RIGHT = 46;
    /** Names stand in two lines, so that each has room for two. */
    private static final double LINE = 16;

    private static final double TOP = 40;
    private static final double BOTTOM = 10;
    private static final double HIGH = 44;
    private static final double DISC = 8;
    private static final double THICK = 3;

    public ParallelCoordinates(Executor background, Executor fx, ObservableValue<Messages> messages) {
        super(background, fx, () -> new ParallelRaster()::draw, messages);
        setOnMouseMoved(event -> tooltip.setText(at(event)));
    }

    /** What the segments are like in the feature whose axis is nearest. */
    private String at(MouseEvent event) {
        int last = shown().features() - 1;
        if (last < 1 || shown().rows() == 0) {
            return "";
        }
        PlotArea area = area(getWidth(), getHeight());
        int feature = Math.clamp(Math.round((event.getX() - area.left()) / area.width() * last), 0, last);
        return words().text(
                        "chart.parallel.axis",
                        shown().axes().get(feature).title(),
                        String.join(
                                "\n",
                                Arrays.stream(shown().drawn())
                                        .sorted()
                                        .mapToObj(s -> name(s) + ": " + value(s, feature))
                                        .toList()));
    }

    private String value(int segment, int feature) {
        ScatterAxis axis = shown().axes().get(feature);
        return axis.measure().text(shown().centroids()[segment][feature], 1, words());
    }

    @Override
    public Supplier<PlotTable> table() {
        List<String> columns = new ArrayList<>(List.of(words().text("plot.table.segment")));
        columns.addAll(titles());
        List<List<PlotTable.Cell>> rows = Arrays.stream(shown().drawn())
                .sorted()
                .mapToObj(s -> {
                    var row = new ArrayList<>(List.of(new PlotTable.Cell(name(s), s, false)));
                    for (int j = 0; j < shown().features(); j++) {
                        int feature = j;
                        row.add(PlotTable.number(shown().centroids()[s][j], _ -> value(s, feature)));
                    }
                    return (List<PlotTable.Cell>) row;
                })
                .toList();
        var table = new PlotTable(words().text("plot.table.centroids"), columns, rows);
        return () -> table;
    }

    @Override
    String told() {
        List<String> names = titles();
        var all = new StringBuilder(told("chart.parallel.description"));
        for (int s : Arrays.stream(shown().drawn()).sorted().toArray()) {
            int segment = s;
            List<String> values = IntStream.range(0, names.size())
                    .mapToObj(j -> names.get(j) + " " + value(segment, j))
                    .toList();
            all.append('\n').append(name(s)).append(": ").append(ListText.of(values, words()));
        }
        return all.toString();
    }

    @Override
    PlotArea area(double width, double height) {
        double across = Math.max(1, width - LEFT - RIGHT);
        return new PlotArea(new ViewPort(0, 1, 0, 1), LEFT, TOP, across, Math.max(1, height - TOP - BOTTOM));
    }

    @Override
    Scenes<ParallelRaster.Scene> scenes(double width, double height) {
        SeveralFeatures now = shown();
        SegmentInk ink = now.ink(ink());
        return (across, down, scale) -> new ParallelRaster.Scene(now, ink, across, down, scale);
    }

    private double x(int feature, PlotArea area) {
        return area.left() + area.width() * feature / Math.max(1, shown().features() - 1);
    }

    private double y(double value, int feature, PlotArea area) {
        ViewPort range = shown().ranges().get(feature);
        return area.top() + (range.top() - value) / range.height() * area.height();
    }

    @Override
    void below(Sketch g, double width, double height) {}

    @Override
    void above(Sketch g, double width, double height) {
        PlotArea area = area(width, height);
        int d = shown().features();
        double each = area.width() / Math.max(1, d - 1);
        for (int j = 0; j < d; j++) {
            double x = Math.round(x(j, area)) + 0.5;
            g.line(x, area.top(), x, area.bottom(), foreground(), 1.2);
            String name = Lettering.fit(shown().axes().get(j).title(), NORMAL, 2 * each - 12);
            double half = Lettering.width(name, NORMAL) / 2;
            double middle = Math.clamp(x, half, Math.max(half, width - half));
            g.text(name, middle, j % 2 == 0 ? 9 : 9 + LINE, TextAlignment.CENTER, NORMAL, foreground());
            g.line(x, j % 2 == 0 ? 9 + LINE / 2 : 9 + LINE * 1.5, x, area.top(), grid(), 1);
        }
        for (int s : shown().drawn()) {
            centroid(g, s, area);
        }
        for (int j = 0; j < d; j++) {
            values(g, j, area);
        }
        numbers(g, area);
    }

    /** On a ground of their own, as lines run behind them. */
    private void values(Sketch g, int feature, PlotArea area) {
        ViewPort range = shown().ranges().get(feature);
        double x = x(feature, area);
        int about = (int) Math.max(2, area.height() / HIGH);
        Color ground = paper().deriveColor(0, 1, 1, 0.8);
        for (Tick tick :
                AxisTicks.of(shown().axes().get(feature).measure(), range.bottom(), range.top(), about, words())) {
            double y = y(tick.place(), feature, area);
            double wide = Lettering.width(tick.text(), SMALL);
            g.line(x - 3, y, x + 3, y, foreground(), 1);
            g.rectangle(x - 7 - wide, y - 7, wide + 3, 14, ground);
            g.text(tick.text(), x - 5, y, TextAlignment.RIGHT, SMALL, foreground());
        }
    }

    private void centroid(Sketch g, int segment, PlotArea area) {
        int d = shown().features();
        double[] x = IntStream.range(0, d).mapToDouble(j -> x(j, area)).toArray();
        double[] y = IntStream.range(0, d)
                .mapToDouble(j -> y(shown().centroids()[segment][j], j, area))
                .toArray();
        boolean inColour = shown().inColour(segment);
        if (inColour) {
            g.path(x, y, paper(), THICK + 3);
        }
        Color colour = inColour ? SegmentPalette.color(shown().palette()[segment]) : muted();
        g.path(x, y, colour, inColour ? THICK : 1);
    }

    /** Which segment a line is of, at its end and moved so that none covers another. */
    private void numbers(Sketch g, PlotArea area) {
        int last = shown().features() - 1;
        int[] segments = Arrays.stream(shown().drawn())
                .filter(shown()::inColour)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        y(shown().centroids()[a][last], last, area), y(shown().centroids()[b][last], last, area)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] y = Arrays.stream(segments)
                .mapToDouble(s -> y(shown().centroids()[s][last], last, area))
                .toArray();
        apart(y, 2 * DISC + 1, area.bottom() - DISC);
        for (int i = 0; i < segments.length; i++) {
            int colour = shown().palette()[segments[i]];
            double x = area.right() + 22;
            double end = y(shown().centroids()[segments[i]][last], last, area);
            g.line(area.right(), end, x, y[i], SegmentPalette.color(colour), 1);
            g.circle(x, y[i], DISC, SegmentPalette.color(colour));
            String number = String.valueOf(segments[i] + 1);
            g.text(number, x, y[i], TextAlignment.CENTER, SMALL, SegmentPalette.textOn(colour));
        }
    }

    /** Moves what is closer than {@code least} down, and from the lowest end up again. */
    static void apart(double[] y, double least, double lowest) {
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.max(y[i], y[i - 1] + least);
        }
        double most = lowest;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], most);
            most = y[i] - least;
        }
    }
}
