// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.portrait.ui.chart.QualityChart.Curve;

/**
 * Draws values by K between two heights of the screen; NaN is left out.
 *
 * @param x where a K lies on the screen
 * @param span of the values
 */
record CurveDrawing(
        GraphicsContext g, IntToDoubleFunction x, int lowest, int highest, Span span, double top, double bottom) {

    /** From each known value to the next known one. */
    void line(double[] values, Color colour, double thick) {
        g.setStroke(colour);
        g.setLineWidth(thick);
        int last = -1;
        for (int k : known(values)) {
            if (last >= 0) {
                g.strokeLine(x.applyAsDouble(last), y(values[last]), x.applyAsDouble(k), y(values[k]));
            }
            last = k;
        }
    }

    void errorBars(Curve curve, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.5);
        double[] values = curve.values();
        for (int k : known(values)) {
            double reach = curve.reach()[k];
            if (reach > 0) {
                g.strokeLine(x.applyAsDouble(k), y(values[k] - reach), x.applyAsDouble(k), y(values[k] + reach));
            }
        }
    }

    /** A dot at every known value. */
    void dots(double[] values, Color colour, double radius) {
        for (int k : known(values)) {
            dot(k, values[k], colour, radius);
        }
    }

    void dot(int k, double value, Color colour, double radius) {
        g.setFill(colour);
        g.fillOval(x.applyAsDouble(k) - radius, y(value) - radius, 2 * radius, 2 * radius);
    }

    private double y(double value) {
        return span.y(value, top, bottom);
    }

    private int[] known(double[] values) {
        return IntStream.rangeClosed(lowest, Math.min(highest, values.length - 1))
                .filter(k -> !span.empty() && !Double.isNaN(values[k]))
                .toArray();
    }
}
