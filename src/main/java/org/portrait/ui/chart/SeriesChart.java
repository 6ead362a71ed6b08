// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** A value for each of 1, 2, 3, …, with a dot at one of them. */
public final class SeriesChart extends Plot {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;

    private final ObservableValue<Messages> messages;
    private final String axis;
    private double[] values = new double[0];
    private int marked;

    /**
     * @param description key of what it shows, for screen readers
     * @param axis key of what is counted
     */
    public SeriesChart(ObservableValue<Messages> messages, String description, String axis) {
        this.messages = messages;
        this.axis = axis;
        setMinSize(200, 100);
        setPrefSize(400, 200);
        spoken(messages, words -> setAccessibleText(words.text(description)));
    }

    /** @param dot which value is marked, counted from 1 */
    public void setValues(double[] series, int dot) {
        values = series.clone();
        marked = dot;
        redraw();
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        if (values.length == 0) {
            return;
        }
        Span span = Span.of(values, new double[values.length], 0);
        double bottom = height - BOTTOM;
        Messages m = messages.getValue();
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        for (double tick : Ticks.between(span.lowest(), span.highest(), (int) ((bottom - TOP) / 40))
                .values()) {
            double y = Math.round(span.y(tick, TOP, bottom)) + 0.5;
            g.setStroke(grid());
            g.setLineWidth(1);
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(m.number(tick), LEFT - 6, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : Ticks.between(1, values.length, (int) (width / 70)).values()) {
            if (tick == Math.rint(tick)) {
                g.fillText(m.number(tick, 0), x((int) tick - 1, width), bottom + 10);
            }
        }
        g.setFill(foreground());
        g.fillText(m.text(axis), (LEFT + width - RIGHT) / 2, bottom + 25);
        curve(g, span, width, bottom);
    }

    private void curve(GraphicsContext g, Span span, double width, double bottom) {
        g.setStroke(accent());
        g.setLineWidth(2);
        for (int i = 1; i < values.length; i++) {
            g.strokeLine(
                    x(i - 1, width), span.y(values[i - 1], TOP, bottom), x(i, width), span.y(values[i], TOP, bottom));
        }
        g.setFill(accent());
        int dot = marked - 1;
        g.fillOval(x(dot, width) - 4, span.y(values[dot], TOP, bottom) - 4, 8, 8);
    }

    private double x(int i, double width) {
        return LEFT + (values.length == 1 ? 0.5 : (double) i / (values.length - 1)) * (width - LEFT - RIGHT);
    }
}
