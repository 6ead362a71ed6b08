// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.AxisTicks.Tick;
import org.portrait.ui.chart.HeatTable.Place;
import org.portrait.ui.chart.RasterLayer.Scenes;

/**
 * Small multiples: every pair of some features as a scatter plot of all customers, and on the diagonal how each feature is
 * spread. A click on a pair, or Enter on the one that arrow keys chose, asks for it in large.
 */
public final class ScatterMatrix extends FeaturesPlot<MatrixRaster.Scene> {
    private static final double LEFT = 46;
    private static final Font SMALLEST = Font.font(9.5);
    private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);
    /** Room that a value on an axis needs. */
    private static final double WIDE = 32;

    private static final double HIGH = 26;

    private double[][] correlations = new double[0][0];
    private Place chosen = Place.NONE;
    private BiConsumer<Integer, Integer> onPair = (_, _) -> {};

    public ScatterMatrix(Executor background, Executor fx, ObservableValue<Messages> messages) {
        super(background, fx, () -> new MatrixRaster()::draw, messages);
        setFocusTraversable(true);
        spoken(messages, words -> setAccessibleHelp(words.text("chart.matrix.keys")));
        focusedProperty().subscribe(() -> {
            if (isFocused() && chosen == Place.NONE && shown().features() > 1) {
                choose(0, 1);
            }
            redraw();
        });
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(this::click);
        setOnMouseMoved(event -> tooltip.setText(said(at(event))));
        setOnKeyPressed(this::key);
    }

    /** @param matrix d × d, for who does not see the points; NaN where not defined */
    public void setCorrelations(double[][] matrix) {
        correlations = matrix;
        describe();
    }

    /** @param action told which feature is across and which is up in the pair that was asked for */
    public void setOnPair(BiConsumer<Integer, Integer> action) {
        onPair = action;
    }

    @Override
    void changed() {
        if (chosen.line() >= shown().features() || chosen.segment() >= shown().features()) {
            chosen = Place.NONE;
        }
    }

    private MatrixLayout layout(double width, double height) {
        return MatrixLayout.of(Math.max(1, shown().features()), LEFT, width, height);
    }

    private Place at(MouseEvent event) {
        MatrixLayout layout = layout(getWidth(), getHeight());
        int row = layout.row(event.getY());
        int column = layout.column(event.getX());
        return row < 0 || column < 0 || shown().rows() == 0 ? Place.NONE : new Place(row, column);
    }

    private void click(MouseEvent event) {
        Place place = at(event);
        if (event.getButton() == MouseButton.PRIMARY && place != Place.NONE) {
            choose(place.line(), place.segment());
            open();
        }
    }

    private void open() {
        if (chosen.line() != chosen.segment()) {
            onPair.accept(chosen.segment(), chosen.line());
        }
    }

    private void key(KeyEvent event) {
        int last = shown().features() - 1;
        switch (event.getCode()) {
            case UP -> choose(Math.max(0, chosen.line() - 1), chosen.segment());
            case DOWN -> choose(Math.min(last, chosen.line() + 1), chosen.segment());
            case LEFT -> choose(chosen.line(), Math.max(0, chosen.segment() - 1));
            case RIGHT -> choose(chosen.line(), Math.min(last, chosen.segment() + 1));
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int row, int column) {
        if (shown().features() > 0) {
            chosen = new Place(Math.max(0, row), Math.max(0, column));
            describe();
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            redraw();
        }
    }

    /** What a cell shows. */
    private String said(Place place) {
        if (place == Place.NONE) {
            return "";
        }
        String up = axis(place.line());
        String across = axis(place.segment());
        return place.line() == place.segment()
                ? words().text("chart.matrix.spread", up)
                : words().text("chart.matrix.pair", across, up, correlation(place.line(), place.segment()));
    }

    private String correlation(int one, int other) {
        return one < correlations.length && other < correlations.length
                ? words().fixed(correlations[one][other], 2)
                : "";
    }

    private String axis(int feature) {
        return shown().axes().get(feature).title();
    }

    @Override
    public Supplier<PlotTable> table() {
        Messages m = words();
        List<String> features = titles();
        double[][] shown = correlations.length == features.size() ? correlations : new double[0][0];
        return () -> CorrelationHeatmap.pairs(features, shown, m);
    }

    @Override
    String told() {
        List<String> names = titles();
        String text = told("chart.matrix.description");
        var all = new StringBuilder(chosen == Place.NONE ? text : words().sentences(said(chosen), text));
        for (int row = 0; row < names.size() && correlations.length == names.size(); row++) {
            for (int column = 0; column < row; column++) {
                String pair =
                        words().text("chart.correlation", names.get(column), names.get(row), correlation(row, column));
                all.append('\n').append(pair);
            }
        }
        return all.toString();
    }

    @Override
    PlotArea area(double width, double height) {
        MatrixLayout at = layout(width, height);
        return new PlotArea(new ViewPort(0, 1, 0, 1), LEFT, MatrixLayout.TOP, at.width(), at.height());
    }

    @Override
    Scenes<MatrixRaster.Scene> scenes(double width, double height) {
        SeveralFeatures now = shown();
        SegmentInk ink = now.ink(ink());
        MatrixLayout layout = layout(width, height);
        return (across, down, scale) -> new MatrixRaster.Scene(now, ink, layout, across, down, scale);
    }

    @Override
    void below(Sketch g, double width, double height) {
        MatrixLayout at = layout(width, height);
        int last = shown().features() - 1;
        for (int j = 0; j <= last; j++) {
            ScatterAxis axis = shown().axes().get(j);
            ViewPort range = shown().ranges().get(j);
            int across = (int) Math.max(1, at.cellWidth() / WIDE);
            for (Tick tick : AxisTicks.of(axis.measure(), range.left(), range.right(), across, words())) {
                double x = at.x(j) + (tick.place() - range.left()) / range.width() * at.cellWidth();
                g.line(x, at.y(0), x, at.y(last) + at.cellHeight(), grid(), 1);
                double y = at.y(last) + at.cellHeight() + 10;
                double half = Lettering.width(tick.text(), SMALLEST) / 2;
                double most = Math.max(at.x(j) + half, at.x(j) + at.cellWidth() - half);
                double middle = Math.clamp(x, at.x(j) + half, most);
                g.text(tick.text(), middle, y, TextAlignment.CENTER, SMALLEST, muted(), WIDE);
            }
            int up = (int) Math.max(1, at.cellHeight() / HIGH);
            for (Tick tick : AxisTicks.of(axis.measure(), range.bottom(), range.top(), up, words())) {
                double y = at.y(j) + (range.top() - tick.place()) / range.height() * at.cellHeight();
                g.line(at.left(), y, at.left() + at.width(), y, grid(), 1);
                g.text(tick.text(), at.left() - 5, y, TextAlignment.RIGHT, SMALLEST, muted(), LEFT - 6);
            }
        }
        for (int j = 0; j <= last; j++) {
            g.rectangle(at.x(j), at.y(j), at.cellWidth(), at.cellHeight(), paper());
        }
    }

    @Override
    void above(Sketch g, double width, double height) {
        MatrixLayout at = layout(width, height);
        int d = shown().features();
        for (int row = 0; row < d; row++) {
            for (int column = 0; column < d; column++) {
                g.frame(at.x(column), at.y(row), at.cellWidth(), at.cellHeight(), grid(), 1);
            }
            double room = at.cellWidth() - 8;
            int lines = at.cellHeight() > 60 ? 2 : 1;
            List<String> name = Lettering.lines(axis(row), BOLD, room, lines);
            for (int i = 0; i < name.size(); i++) {
                double y = at.y(row) + 10 + 13 * i;
                g.text(name.get(i), at.x(row) + 4, y, TextAlignment.LEFT, BOLD, foreground(), room);
            }
        }
        if (keyed() && chosen != Place.NONE) {
            Color mark = accent();
            double x = at.x(chosen.segment());
            g.frame(x, at.y(chosen.line()), at.cellWidth(), at.cellHeight(), mark, 2.5);
        }
    }
}
