// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** A value for each of 1, 2, 3, …, with a dot at one of them. */
public final class SeriesChart extends Plot implements Pictured {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;

    private final ObservableValue<Messages> messages;
    private final String description;
    private final String axis;
    private double[] values = new double[0];
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
        values = series.clone();
        marked = dot;
        say();
        redraw();
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
        double[] shown = values;
        return () -> new PlotTable(
                m.text(description),
                List.of(m.text(axis), m.text(description)),
                IntStream.range(0, shown.length)
                        .mapToObj(i -> List.of(PlotTable.count(i + 1, m), PlotTable.number(shown[i], m::number)))
                        .toList());
    }

    @Override
    void draw(Sketch g, double width, double height) {
        if (values.length == 0) {
            return;
        }
        Span span = Span.of(values, new double[values.length], 0);
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
        curve(g, span, width, bottom);
    }

    private void curve(Sketch g, Span span, double width, double bottom) {
        double[] x =
                IntStream.range(0, values.length).mapToDouble(i -> x(i, width)).toArray();
        double[] y =
                DoubleStream.of(values).map(value -> span.y(value, TOP, bottom)).toArray();
        g.path(x, y, accent(), 2);
        g.circle(x[marked - 1], y[marked - 1], 4, accent());
    }

    private double x(int i, double width) {
        return LEFT + (values.length == 1 ? 0.5 : (double) i / (values.length - 1)) * (width - LEFT - RIGHT);
    }
}
