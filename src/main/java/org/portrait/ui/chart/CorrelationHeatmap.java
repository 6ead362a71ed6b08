// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/**
 * Correlations as coloured squares: blue for negative, orange for positive. Rows and columns have the same numbers; a
 * strong correlation stands in its square, every one in the tooltip.
 */
public final class CorrelationHeatmap extends Plot implements Pictured {
    private static final double NAMES = 106;
    private static final double NUMBER = 18;
    private static final double HEAD = 16;
    private static final double SCALE = 34;
    private static final double STRIP = 120;
    private static final double LARGEST = 30;
    private static final double STRONG = 0.5;
    private static final double PRINTED = 17;
    private static final double LETTERS = 10;
    /** Pairs that screen readers hear of. */
    private static final int TOLD = 8;

    private static final Font NUMBERS = Font.font(9.5);

    private final ObservableValue<Messages> messages;
    private final Tooltip tooltip = new Tooltip();
    private List<String> names = List.of();
    private double[][] correlations = new double[0][0];

    public CorrelationHeatmap(ObservableValue<Messages> messages) {
        this.messages = messages;
        Tooltip.install(this, tooltip);
        setOnMouseMoved(event -> tooltip.setText(at(event.getX(), event.getY())));
        spoken(messages, _ -> say());
    }

    /** @param matrix d × d, NaN where not defined */
    public void show(List<String> features, double[][] matrix) {
        names = List.copyOf(features);
        correlations = matrix;
        say();
        requestLayout();
        redraw();
    }

    /** Two different features by their numbers. */
    private record Pair(int one, int other, double correlation) {}

    private static List<Pair> pairs(double[][] correlations) {
        return IntStream.range(0, correlations.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new Pair(j, i, correlations[i][j])))
                .toList();
    }

    /** The strongest. */
    private void say() {
        Messages m = messages.getValue();
        List<String> strongest = pairs(correlations).stream()
                .filter(pair -> !Double.isNaN(pair.correlation()))
                .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.correlation())))
                .limit(TOLD)
                .map(pair -> told(pair.one(), pair.other()))
                .toList();
        String what = m.text("chart.correlations");
        setAccessibleText(
                strongest.isEmpty()
                        ? what
                        : m.text("chart.correlations.strongest", what, "\n" + String.join("\n", strongest)));
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = messages.getValue();
        List<String> features = names;
        double[][] shown = correlations;
        return () -> pairs(features, shown, m);
    }

    /** Of a plot of pairs of features. */
    static PlotTable pairs(List<String> features, double[][] correlations, Messages m) {
        return new PlotTable(
                m.text("chart.correlations"),
                List.of(m.text("plot.table.feature"), m.text("plot.table.other"), m.text("plot.table.correlation")),
                pairs(correlations).stream()
                        .map(pair -> List.of(
                                PlotTable.text(features.get(pair.one())),
                                PlotTable.text(features.get(pair.other())),
                                PlotTable.fixed(pair.correlation(), 2, m)))
                        .toList());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + names.size() * cell(width) + SCALE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double cell(double width) {
        return Math.floor(Math.clamp((width - NAMES) / Math.max(1, names.size()), 4, LARGEST));
    }

    private String at(double x, double y) {
        double cell = cell(getWidth());
        int row = (int) Math.floor((y - HEAD) / cell);
        int column = (int) Math.floor((x - NAMES) / cell);
        if (row < 0 || column < 0 || row >= names.size() || column >= names.size()) {
            return "";
        }
        return told(row, column);
    }

    private String told(int row, int column) {
        Messages m = messages.getValue();
        return m.text("chart.correlation", names.get(row), names.get(column), m.fixed(correlations[row][column], 2));
    }

    @Override
    void draw(Sketch g, double width, double height) {
        double cell = cell(width);
        int step = (int) Math.ceil(LETTERS / cell);
        for (int row = 0; row < names.size(); row++) {
            if (row % step == 0) {
                name(g, row, cell);
            }
            for (int column = 0; column < names.size(); column++) {
                square(g, row, column, cell);
            }
        }
        scale(g, HEAD + names.size() * cell + 10);
    }

    private void name(Sketch g, int row, double cell) {
        double y = HEAD + (row + 0.5) * cell;
        String number = String.valueOf(row + 1);
        Font font = cell > LETTERS + 2 ? SMALL : NUMBERS;
        double room = NAMES - 8 - NUMBER;
        String name = Lettering.fit(names.get(row), font, room);
        g.text(name, NAMES - 6 - NUMBER, y, TextAlignment.RIGHT, font, foreground(), room);
        g.text(number, NAMES - 6, y, TextAlignment.RIGHT, font, muted());
        g.text(number, NAMES + (row + 0.5) * cell, HEAD / 2, TextAlignment.CENTER, font, muted());
    }

    private void square(Sketch g, int row, int column, double cell) {
        double r = correlations[row][column];
        double x = NAMES + column * cell;
        double y = HEAD + row * cell;
        g.rectangle(x, y, cell - 1, cell - 1, row == column ? grid() : diverging(r));
        if (row != column && Math.abs(r) >= STRONG && cell >= PRINTED) {
            String text = messages.getValue().fixed(r, 1).replace("0.", ".");
            g.text(text, x + cell / 2, y + cell / 2, TextAlignment.CENTER, NUMBERS, foreground());
        }
    }

    private void scale(Sketch g, double y) {
        double strip = Math.min(STRIP, getWidth() - NAMES - 10);
        for (int i = 0; i < strip; i++) {
            g.rectangle(NAMES + i, y, 1, 8, diverging(2 * i / strip - 1));
        }
        for (int tick = -1; tick <= 1; tick++) {
            String text = messages.getValue().fixed(tick, 0);
            g.text(text, NAMES + (tick + 1) * strip / 2, y + 16, TextAlignment.CENTER, SMALL, muted());
        }
    }
}
