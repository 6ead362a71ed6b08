// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/**
 * The K slider: its axis is that of the quality curve. One index is the main line, inertia lies faint behind it. A K
 * whose result is not there yet is a hollow mark on the axis and can be chosen all the same.
 */
public final class QualityChart extends Plot {
    /** What the main line can show. */
    public enum Index {
        SILHOUETTE,
        SIMPLIFIED_SILHOUETTE,
        SQUARED_SILHOUETTE,
        INERTIA,
        CALINSKI_HARABASZ,
        DAVIES_BOULDIN
    }

    /** The measured indices of one K. */
    public record Point(
            int k,
            double silhouette,
            double silhouetteError,
            double simplifiedSilhouette,
            double squaredSilhouette,
            double calinskiHarabasz,
            double daviesBouldin) {}

    private static final double LEFT = 44;
    private static final double RIGHT = 16;
    private static final double TOP = 16;
    private static final double AXIS = 34;
    private static final double KNOB = 12;
    private static final Font BOLD = Font.font(null, FontWeight.BOLD, 12);

    private final IntegerProperty k = new SimpleIntegerProperty(2);
    private final ObservableValue<Messages> messages;
    private int lowest = 2;
    private int highest = 20;
    private double[] inertia = new double[0];
    private List<Point> measured = List.of();
    private int recommended;
    private Index index = Index.SILHOUETTE;

    public QualityChart(ObservableValue<Messages> messages) {
        this.messages = messages;
        getStyleClass().add("quality-chart");
        setMinSize(180, 110);
        setPrefSize(400, 220);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        k.subscribe(() -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            redraw();
        });
        messages.subscribe(() -> {
            setAccessibleText(messages.getValue().text("chart.k"));
            redraw();
        });
        focusedProperty().subscribe(this::redraw);
        setOnMousePressed(event -> {
            requestFocus();
            choose(event.getX());
        });
        setOnMouseDragged(event -> choose(event.getX()));
        setOnKeyPressed(this::key);
    }

    /** The chosen number of segments. */
    public IntegerProperty kProperty() {
        return k;
    }

    public void setRange(int from, int to) {
        lowest = from;
        highest = to;
        redraw();
    }

    /** @param inertiaByK by K, NaN where not known yet */
    public void setValues(double[] inertiaByK, List<Point> points) {
        inertia = inertiaByK.clone();
        measured = List.copyOf(points);
        redraw();
    }

    /** @param best 0 for none */
    public void setRecommended(int best) {
        recommended = best;
        redraw();
    }

    public void setIndex(Index shown) {
        index = shown;
        redraw();
    }

    private void choose(double x) {
        double share = (x - LEFT) / (getWidth() - LEFT - RIGHT);
        k.set(Math.clamp(Math.round(lowest + share * (highest - lowest)), lowest, highest));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> k.set(Math.max(lowest, k.get() - 1));
            case RIGHT, UP -> k.set(Math.min(highest, k.get() + 1));
            case HOME -> k.set(lowest);
            case END -> k.set(highest);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) k.get();
            case MIN_VALUE -> (double) lowest;
            case MAX_VALUE -> (double) highest;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Where a K lies on the screen. */
    double x(int number) {
        double share = highest == lowest ? 0.5 : (double) (number - lowest) / (highest - lowest);
        return LEFT + share * (getWidth() - LEFT - RIGHT);
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        double bottom = height - AXIS;
        double[] main = main();
        g.setTextBaseline(VPos.CENTER);
        g.setFont(SMALL);
        Span span = Span.of(main, index == Index.SILHOUETTE ? errors() : new double[main.length]);
        grid(g, span, width, bottom);
        if (index != Index.INERTIA) {
            Span behind = Span.of(inertia, new double[inertia.length]);
            line(g, inertia, behind, bottom, grid().interpolate(muted(), 0.6), 1.5, false);
        }
        if (index == Index.SILHOUETTE) {
            errorBars(g, span, bottom);
        }
        line(g, main, span, bottom, accent(), 2, true);
        axis(g, width, bottom);
        flag(g, main, span, bottom);
        handle(g, bottom);
    }

    private double[] main() {
        ToDoubleFunction<Point> value = switch (index) {
            case SILHOUETTE -> Point::silhouette;
            case SIMPLIFIED_SILHOUETTE -> Point::simplifiedSilhouette;
            case SQUARED_SILHOUETTE -> Point::squaredSilhouette;
            case CALINSKI_HARABASZ -> Point::calinskiHarabasz;
            case DAVIES_BOULDIN -> Point::daviesBouldin;
            case INERTIA -> null;
        };
        return value == null ? inertia : byK(value);
    }

    private double[] errors() {
        double[] errors = byK(Point::silhouetteError);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Double.isNaN(errors[i]) ? 0 : errors[i];
        }
        return errors;
    }

    private double[] byK(ToDoubleFunction<Point> value) {
        var values = new double[highest + 1];
        Arrays.fill(values, Double.NaN);
        measured.stream().filter(p -> p.k() <= highest).forEach(p -> values[p.k()] = value.applyAsDouble(p));
        return values;
    }

    private double y(double value, Span span, double bottom) {
        return bottom - (value - span.lowest()) / (span.highest() - span.lowest()) * (bottom - TOP);
    }

    private void grid(GraphicsContext g, Span span, double width, double bottom) {
        if (span.empty()) {
            return;
        }
        Ticks ticks = Ticks.between(span.lowest(), span.highest(), (int) Math.max(2, (bottom - TOP) / 40));
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : ticks.values()) {
            double y = Math.round(y(tick, span, bottom)) + 0.5;
            g.setStroke(grid());
            g.setLineWidth(1);
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(muted());
            g.fillText(shortNumber(tick, ticks), LEFT - 6, y);
        }
    }

    private String shortNumber(double value, Ticks ticks) {
        Messages m = messages.getValue();
        return Math.abs(value) >= 1e6
                ? m.text("chart.millions", m.number(value / 1e6, 2))
                : Math.abs(value) >= 1e4
                        ? m.text("chart.thousands", m.number(value / 1e3, 1))
                        : m.number(value, ticks.decimals());
    }

    private void line(
            GraphicsContext g, double[] values, Span span, double bottom, Color colour, double thick, boolean dots) {
        if (span.empty()) {
            return;
        }
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(thick);
        int last = -1;
        for (int number : known(values)) {
            if (last >= 0) {
                g.strokeLine(x(last), y(values[last], span, bottom), x(number), y(values[number], span, bottom));
            }
            last = number;
        }
        if (dots) {
            for (int number : known(values)) {
                g.fillOval(x(number) - 3, y(values[number], span, bottom) - 3, 6, 6);
            }
        }
    }

    private int[] known(double[] values) {
        return IntStream.rangeClosed(lowest, Math.min(highest, values.length - 1))
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
    }

    private void errorBars(GraphicsContext g, Span span, double bottom) {
        g.setStroke(accent().deriveColor(0, 1, 1, 0.5));
        g.setLineWidth(1.5);
        for (Point p : measured) {
            if (p.silhouetteError() > 0 && p.k() >= lowest && p.k() <= highest) {
                double reach = 2 * p.silhouetteError();
                g.strokeLine(
                        x(p.k()),
                        y(p.silhouette() - reach, span, bottom),
                        x(p.k()),
                        y(p.silhouette() + reach, span, bottom));
            }
        }
    }

    private void axis(GraphicsContext g, double width, double bottom) {
        double y = bottom + AXIS / 2;
        g.setStroke(grid());
        g.setLineWidth(4);
        g.strokeLine(LEFT, y, width - RIGHT, y);
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        int step = (highest - lowest) * 18 > width - LEFT - RIGHT ? 2 : 1;
        for (int number = lowest; number <= highest; number++) {
            boolean there = number < inertia.length && !Double.isNaN(inertia[number]);
            g.setFill(there ? muted() : paper());
            g.setStroke(muted());
            g.setLineWidth(1);
            g.fillOval(x(number) - 2.5, y - 2.5, 5, 5);
            g.strokeOval(x(number) - 2.5, y - 2.5, 5, 5);
            if ((number - lowest) % step == 0 && Math.abs(x(number) - x(k.get())) > KNOB + 3) {
                g.setFill(muted());
                g.fillText(String.valueOf(number), x(number), y + 12);
            }
        }
        g.setFill(muted());
        g.fillText("K", LEFT - 18, y);
    }

    private void flag(GraphicsContext g, double[] main, Span span, double bottom) {
        if (recommended < lowest || recommended >= main.length || Double.isNaN(main[recommended])) {
            return;
        }
        double x = x(recommended);
        double y = y(main[recommended], span, bottom);
        g.setFill(accent());
        g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {y - 15, y - 15, y - 7}, 3);
    }

    private void handle(GraphicsContext g, double bottom) {
        double x = x(Math.clamp(k.get(), lowest, highest));
        double y = bottom + AXIS / 2;
        g.setStroke(accent().deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(1.5);
        g.setLineDashes(4, 3);
        g.strokeLine(x, TOP, x, bottom);
        g.setLineDashes();
        if (isFocused()) {
            g.setStroke(accent().deriveColor(0, 1, 1, 0.4));
            g.setLineWidth(3);
            g.strokeOval(x - KNOB - 2.5, y - KNOB - 2.5, 2 * KNOB + 5, 2 * KNOB + 5);
        }
        g.setFill(accent());
        g.fillOval(x - KNOB, y - KNOB, 2 * KNOB, 2 * KNOB);
        g.setFill(Color.WHITE);
        g.setFont(BOLD);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(String.valueOf(k.get()), x, y);
    }
}
