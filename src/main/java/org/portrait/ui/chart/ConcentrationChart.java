// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** The share of a total that the best customers bring, against their share of all; the straight line is equal shares. */
public final class ConcentrationChart extends Plot {
    private static final double LEFT = 50;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 38;
    private static final double MARKED = 0.2;
    private static final int QUARTERS = 4;

    private final Messages words;
    private final double[] curve;
    private final String value;
    private final double highest;

    /**
     * @param curve shares of the total at equal steps from 0 to all customers
     * @param value what it is a share of, as it is called
     */
    public ConcentrationChart(Messages words, double[] curve, String value) {
        this.words = words;
        this.curve = curve.clone();
        this.value = value;
        highest = Math.max(1, Arrays.stream(curve).max().orElse(1));
        setMinSize(200, 180);
        setPrefSize(400, 220);
    }

    @Override
    void draw(Sketch g, double width, double height) {
        double bottom = height - BOTTOM;
        double right = width - RIGHT;
        for (int q = 0; q <= QUARTERS; q++) {
            double share = (double) q / QUARTERS;
            double y = Math.round(y(share, bottom)) + 0.5;
            String percent = words.percent(share, 0);
            g.line(LEFT, y, right, y, grid(), 1);
            g.text(percent, LEFT - 6, y, TextAlignment.RIGHT, SMALL, muted());
            g.text(percent, x(share, right), bottom + 10, TextAlignment.CENTER, SMALL, muted());
        }
        String axis = words.text("chart.concentration.customers", value);
        g.text(axis, (LEFT + right) / 2, bottom + 27, TextAlignment.CENTER, SMALL, foreground());
        g.dashed(LEFT, y(0, bottom), right, y(1, bottom), muted(), 1);
        String equal = words.text("chart.concentration.equal");
        g.text(equal, x(0.6, right) + 8, y(0.6, bottom) + 10, TextAlignment.LEFT, SMALL, muted());
        curve(g, right, bottom);
    }

    private void curve(Sketch g, double right, double bottom) {
        int steps = curve.length - 1;
        g.path(
                IntStream.rangeClosed(0, steps)
                        .mapToDouble(i -> x((double) i / steps, right))
                        .toArray(),
                Arrays.stream(curve).map(share -> y(share, bottom)).toArray(),
                accent(),
                2);
        double marked = curve[(int) Math.round(MARKED * steps)];
        double x = x(MARKED, right);
        double y = y(marked, bottom);
        g.circle(x, y, 4, accent());
        label(
                g,
                words.text("chart.concentration.best", words.percent(MARKED, 0), words.percent(marked, 1)),
                x + 10,
                y + 12);
    }

    /** On a ground of its own, as lines run behind it. */
    private void label(Sketch g, String said, double x, double y) {
        var measured = new Text(said);
        measured.setFont(NORMAL);
        double high = measured.getLayoutBounds().getHeight();
        g.rectangle(x - 2, y - high / 2, measured.getLayoutBounds().getWidth() + 4, high, paper());
        g.text(said, x, y, TextAlignment.LEFT, NORMAL, foreground());
    }

    private static double x(double share, double right) {
        return LEFT + share * (right - LEFT);
    }

    private double y(double share, double bottom) {
        return bottom - share / highest * (bottom - TOP);
    }
}
