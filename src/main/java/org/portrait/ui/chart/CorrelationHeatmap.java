// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** Correlations as coloured squares: blue for negative, orange for positive, the number on hover. */
public final class CorrelationHeatmap extends Plot {
    private static final Color NEGATIVE = SegmentPalette.color(0);
    private static final Color POSITIVE = SegmentPalette.color(5);
    private static final double NAMES = 110;
    private static final double LARGEST = 26;

    private final ObservableValue<Messages> messages;
    private final Tooltip tooltip = new Tooltip();
    private List<String> names = List.of();
    private double[][] correlations = new double[0][0];

    public CorrelationHeatmap(ObservableValue<Messages> messages) {
        this.messages = messages;
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(at(event.getX(), event.getY())));
        messages.subscribe(() -> setAccessibleText(messages.getValue().text("chart.correlations")));
    }

    /** @param matrix d × d, NaN where not defined */
    public void show(List<String> features, double[][] matrix) {
        names = List.copyOf(features);
        correlations = matrix;
        setPrefHeight(names.size() * LARGEST + 4);
        setMinHeight(names.size() * 12);
        redraw();
    }

    private double cell() {
        return Math.max(4, Math.min(LARGEST, (getWidth() - NAMES) / Math.max(1, names.size())));
    }

    private String at(double x, double y) {
        int row = (int) (y / cell());
        int column = (int) ((x - NAMES) / cell());
        if (row < 0 || column < 0 || x < NAMES || row >= names.size() || column >= names.size()) {
            return "";
        }
        Messages m = messages.getValue();
        return m.text("chart.correlation", names.get(row), names.get(column), m.number(correlations[row][column], 2));
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        double cell = cell();
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < names.size(); row++) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(foreground());
            g.fillText(shortened(names.get(row)), NAMES - 6, (row + 0.5) * cell, NAMES - 8);
            for (int column = 0; column < names.size(); column++) {
                g.setFill(colour(correlations[row][column]));
                g.fillRect(NAMES + column * cell, row * cell, cell - 1, cell - 1);
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= 18 ? name : name.substring(0, 17) + "…";
    }

    private Color colour(double r) {
        return Double.isNaN(r) ? grid() : paper().interpolate(r < 0 ? NEGATIVE : POSITIVE, Math.abs(r));
    }
}
