// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** A value for each of 1, 2, 3, …, with a dot at one of them, and perhaps other values to compare them with. */
public final class SeriesChart extends Plot implements Pictured {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;

    private final ObservableValue<Messages> messages;
    private final String description;
    private final String axis;
    private double[] values = new double[0];
    private double[] others = new double[0];
    private List<String> keys = List.of();
    private int marked;

    /**
     * @param description key of what it shows, for screen readers
     * @param axis key of what is counted
     */
    public SeriesChart(ObservableValue<Messages> messages, String description, String axis) {
        this.messages = messages;
        this.description = description;
        this.axis = axis;
        setMinSize(200, 100);
        setPrefSize(400, 200);
        spoken(messages, _ -> say());
    }

    /** @param dot which value is marked, counted from 1 */
    public void setValues(double[] series, int dot) {
        setValues(series, dot, new double[0]);
    }

    /** @param compared as many values, or none */
    public void setValues(double[] series, int dot, double[] compared) {
        values = series.clone();
        others = compared.clone();
        marked = dot;
        say();
        redraw();
    }

    /** What the values and those that they are compared with are called, by key. */
    public SeriesChart named(String own, String compared) {
        keys = List.of(own, compared);
        return this;
    }

    private void say() {
        Messages m = messages.getValue();
        String what = m.text(description);
        setAccessibleText(
                values.length == 0
                        ? what
                        : m.text(
                                "chart.series",
                                what,
                                m.number(values[0]),
                                m.number(values[values.length - 1]),
                                m.text(axis),
                                values.length,
                                marked,
                                m.number(values[marked - 1])));
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        List<double[]> shown = others.length == 0 ? List.of(values) : List.of(values, others);
        var columns = new ArrayList<>(List.of(m.text(axis)));
        columns.addAll(keys.isEmpty() ? List.of(m.text(description)) : named());
        return () -> new PlotTable(
                m.text(description),
                columns,
                IntStream.range(0, shown.getFirst().length)
                        .mapToObj(i -> Stream.concat(
                                        Stream.of(PlotTable.count(i + 1, m)),
                                        shown.stream().map(series -> PlotTable.number(series[i], m::number)))
                                .toList())
                        .toList());
    }

    private List<String> named() {
        return keys.stream().map(messages.getValue()::text).toList();
    }

    @Override
    void draw(Sketch g, double width, double height) {
        if (values.length == 0) {
            return;
        }
        double[] all = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(others))
                .toArray();
        Span span = Span.of(all, new double[all.length], 0);
        double bottom = height - BOTTOM;
        Messages m = messages.getValue();
        for (double tick : Ticks.between(span.lowest(), span.highest(), (int) ((bottom - TOP) / 40))
                .values()) {
            double y = Math.round(span.y(tick, TOP, bottom)) + 0.5;
            g.line(LEFT, y, width - RIGHT, y, grid(), 1);
            g.text(m.number(tick), LEFT - 6, y, TextAlignment.RIGHT, SMALL, muted());
        }
        for (double tick : Ticks.between(1, values.length, (int) (width / 70)).values()) {
            if (tick == Math.rint(tick)) {
                String count = m.number(tick, 0);
                g.text(count, x((int) tick - 1, width), bottom + 10, TextAlignment.CENTER, SMALL, muted());
            }
        }
        double middle = (LEFT + width - RIGHT) / 2;
        g.text(m.text(axis), middle, bottom + 25, TextAlignment.CENTER, SMALL, foreground());
        if (others.length > 0) {
            curve(g, others, muted(), span, width, bottom);
        }
        curve(g, values, accent(), span, width, bottom);
        g.circle(x(marked - 1, width), span.y(values[marked - 1], TOP, bottom), 4, accent());
        if (!keys.isEmpty()) {
            key(g, named().getFirst(), accent(), width, TOP + 6);
            key(g, named().getLast(), muted(), width, TOP + 22);
        }
    }

    private void curve(Sketch g, double[] series, Color colour, Span span, double width, double bottom) {
        double[] x =
                IntStream.range(0, series.length).mapToDouble(i -> x(i, width)).toArray();
        double[] y =
                DoubleStream.of(series).map(value -> span.y(value, TOP, bottom)).toArray();
        g.path(x, y, colour, 2);
    }

    private void key(Sketch g, String name, Color colour, double width, double y) {
        double right = width - RIGHT - 4;
        g.line(right - 18, y, right, y, colour, 2);
        g.text(name, right - 24, y, TextAlignment.RIGHT, SMALL, foreground());
    }

    private double x(int i, double width) {
        return LEFT + (values.length == 1 ? 0.5 : (double) i / (values.length - 1)) * (width - LEFT - RIGHT);
    }
}
