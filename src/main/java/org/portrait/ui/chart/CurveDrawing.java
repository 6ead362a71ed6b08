// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.portrait.ui.chart.QualityChart.Curve;

/**
 * Draws values by K between two heights of the screen; NaN is left out.
 *
 * @param x where a K lies on the screen
 * @param span of the values
 */
record CurveDrawing(Sketch g, IntToDoubleFunction x, int lowest, int highest, Span span, double top, double bottom) {

    /** From each known value to the next known one. */
    void line(double[] values, Color colour, double thick) {
        int[] known = known(values);
        g.path(
                Arrays.stream(known).mapToDouble(x::applyAsDouble).toArray(),
                Arrays.stream(known).mapToDouble(k -> y(values[k])).toArray(),
                colour,
                thick);
    }

    void errorBars(Curve curve, Color colour) {
        double[] values = curve.values();
        for (int k : known(values)) {
            double reach = curve.reach()[k];
            if (reach > 0) {
                double at = x.applyAsDouble(k);
                g.line(at, y(values[k] - reach), at, y(values[k] + reach), colour, 1.5);
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
        g.circle(x.applyAsDouble(k), y(value), radius, colour);
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
