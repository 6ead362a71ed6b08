// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
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
    void draw(GraphicsContext g, double width, double height) {
        double bottom = height - BOTTOM;
        double right = width - RIGHT;
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (int q = 0; q <= QUARTERS; q++) {
            double share = (double) q / QUARTERS;
            double y = Math.round(y(share, bottom)) + 0.5;
            g.setStroke(grid());
            g.strokeLine(LEFT, y, right, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(words.percent(share, 0), LEFT - 6, y);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(words.percent(share, 0), x(share, right), bottom + 10);
        }
        g.setFill(foreground());
        g.fillText(words.text("chart.concentration.customers", value), (LEFT + right) / 2, bottom + 27);
        g.setStroke(muted());
        g.setLineDashes(4, 4);
        g.strokeLine(LEFT, y(0, bottom), right, y(1, bottom));
        g.setLineDashes();
        g.setFill(muted());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(words.text("chart.concentration.equal"), x(0.6, right) + 8, y(0.6, bottom) + 10);
        curve(g, right, bottom);
    }

    private void curve(GraphicsContext g, double right, double bottom) {
        int steps = curve.length - 1;
        g.setStroke(accent());
        g.setLineWidth(2);
        g.beginPath();
        g.moveTo(LEFT, y(curve[0], bottom));
        for (int i = 1; i <= steps; i++) {
            g.lineTo(x((double) i / steps, right), y(curve[i], bottom));
        }
        g.stroke();
        double marked = curve[(int) Math.round(MARKED * steps)];
        double x = x(MARKED, right);
        double y = y(marked, bottom);
        g.setFill(accent());
        g.fillOval(x - 4, y - 4, 8, 8);
        label(
                g,
                words.text("chart.concentration.best", words.percent(MARKED, 0), words.percent(marked, 1)),
                x + 10,
                y + 12);
    }

    /** On a ground of its own, as lines run behind it. */
    private void label(GraphicsContext g, String said, double x, double y) {
        var measured = new Text(said);
        measured.setFont(NORMAL);
        double high = measured.getLayoutBounds().getHeight();
        g.setFill(paper());
        g.fillRect(x - 2, y - high / 2, measured.getLayoutBounds().getWidth() + 4, high);
        g.setFill(foreground());
        g.setFont(NORMAL);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(said, x, y);
    }

    private static double x(double share, double right) {
        return LEFT + share * (right - LEFT);
    }

    private double y(double share, double bottom) {
        return bottom - share / highest * (bottom - TOP);
    }
}
