// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** The inertia after each iteration of a descent. */
public final class ConvergenceChart extends Plot {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;

    private final ObservableValue<Messages> messages;
    private double[] history = new double[0];

    public ConvergenceChart(ObservableValue<Messages> messages) {
        this.messages = messages;
        setMinSize(200, 100);
        setPrefSize(400, 200);
        messages.subscribe(() -> setAccessibleText(messages.getValue().text("chart.convergence")));
        messages.subscribe(this::redraw);
    }

    public void setHistory(double[] inertia) {
        history = inertia.clone();
        redraw();
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        if (history.length == 0) {
            return;
        }
        Span span = Span.of(history, new double[history.length]);
        double bottom = height - BOTTOM;
        Messages m = messages.getValue();
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        for (double tick : Ticks.between(span.lowest(), span.highest(), (int) ((bottom - TOP) / 40))
                .values()) {
            double y = Math.round(y(tick, span, bottom)) + 0.5;
            g.setStroke(grid());
            g.setLineWidth(1);
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(m.number(tick), LEFT - 6, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : Ticks.between(1, history.length, (int) (width / 70)).values()) {
            if (tick == Math.rint(tick)) {
                g.fillText(m.number(tick, 0), x((int) tick - 1, width), bottom + 10);
            }
        }
        g.setFill(foreground());
        g.fillText(m.text("chart.iteration"), (LEFT + width - RIGHT) / 2, bottom + 25);
        curve(g, span, width, bottom);
    }

    private void curve(GraphicsContext g, Span span, double width, double bottom) {
        g.setStroke(accent());
        g.setLineWidth(2);
        for (int i = 1; i < history.length; i++) {
            g.strokeLine(x(i - 1, width), y(history[i - 1], span, bottom), x(i, width), y(history[i], span, bottom));
        }
        g.setFill(accent());
        int last = history.length - 1;
        g.fillOval(x(last, width) - 4, y(history[last], span, bottom) - 4, 8, 8);
    }

    private double x(int i, double width) {
        return LEFT + (history.length == 1 ? 0.5 : (double) i / (history.length - 1)) * (width - LEFT - RIGHT);
    }

    private static double y(double value, Span span, double bottom) {
        return bottom - (value - span.lowest()) / (span.highest() - span.lowest()) * (bottom - TOP);
    }
}
