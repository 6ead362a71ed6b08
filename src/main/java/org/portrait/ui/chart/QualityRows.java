// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.QualityChart.Curve;
import org.portrait.ui.chart.QualityChart.Index;

/**
 * All indices at a glance over one axis of K: a low row for each, on a scale of its own, with a dot at the K it would take. A
 * K before the first one on the axis, such as 1 for the gap statistic, has its dot and its number left of the axis.
 *
 * @param x where a K lies on the screen
 * @param k chosen: the value of each index there stands at the right
 */
record QualityRows(
        IntToDoubleFunction x, int lowest, int highest, int k, Colours colours, DoubleFunction<String> number) {
    static final List<Index> SHOWN = List.of(
            Index.INERTIA, Index.SILHOUETTE, Index.CALINSKI_HARABASZ, Index.DAVIES_BOULDIN, Index.GAP, Index.STABILITY);
    private static final double SPACE = 5;
    private static final double DOT = 3.5;
    private static final double LEFT_OF_AXIS = 10;

    /** @param bars of errors */
    record Colours(Color line, Color bars, Color grid, Color words) {}

    /** @param labels in which each name begins, left of the axis */
    void draw(
            Sketch g,
            Map<Index, Curve> curves,
            Messages words,
            Font font,
            double labels,
            double right,
            double top,
            double bottom) {
        double row = (bottom - top) / SHOWN.size();
        for (int i = 0; i < SHOWN.size(); i++) {
            Index index = SHOWN.get(i);
            double low = top + (i + 1) * row;
            g.line(labels, Math.round(low) + 0.5, right, Math.round(low) + 0.5, colours.grid, 1);
            String name = words.text(index.key() + ".short");
            g.text(name, labels, low - row / 2, TextAlignment.LEFT, font, colours.words);
            Curve curve = curves.get(index);
            if (curve != null) {
                draw(g, curve, low - row + SPACE, low - SPACE);
                before(g, curve.best(), low - row / 2, font);
                value(g, curve.values(), right, low - row / 2, font);
            }
        }
    }

    private void value(Sketch g, double[] values, double right, double middle, Font font) {
        if (k < values.length && !Double.isNaN(values[k])) {
            g.text(number.apply(values[k]), right, middle, TextAlignment.RIGHT, font, colours.words);
        }
    }

    private void before(Sketch g, int best, double middle, Font font) {
        if (best > 0 && best < lowest) {
            double left = x.applyAsDouble(lowest) - LEFT_OF_AXIS;
            g.circle(left, middle, DOT, colours.line);
            g.text(String.valueOf(best), left - 2 * DOT, middle, TextAlignment.RIGHT, font, colours.line);
        }
    }

    private void draw(Sketch g, Curve curve, double top, double bottom) {
        double[] values = curve.values();
        Span span = Span.of(values, curve.reach(), lowest);
        if (span.empty()) {
            return;
        }
        var drawing = new CurveDrawing(g, x, lowest, highest, span, top, bottom);
        drawing.errorBars(curve, colours.bars);
        drawing.line(values, colours.line, 1.5);
        int best = curve.best();
        if (best >= lowest && best <= highest && !Double.isNaN(values[best])) {
            drawing.dot(best, values[best], colours.line, DOT);
        }
    }
}
