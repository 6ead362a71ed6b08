// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/**
 * The K slider: its axis is that of the quality curve. One index is the main line, another lies faint behind it. A K whose
 * result is not there yet is a hollow mark on the axis and can be chosen all the same.
 */
public final class QualityChart extends Plot implements Pictured {
    /** What the main line can show, or {@link #ALL} of the usual ones at a glance. */
    public enum Index {
        SILHOUETTE("silhouette"),
        SIMPLIFIED_SILHOUETTE("simplifiedSilhouette"),
        SQUARED_SILHOUETTE("squaredSilhouette"),
        INERTIA("inertia"),
        CALINSKI_HARABASZ("calinskiHarabasz"),
        DAVIES_BOULDIN("daviesBouldin"),
        GAP("gap"),
        STABILITY("stability"),
        ALL("all");

        private final String name;

        Index(String name) {
            this.name = name;
        }

        /** Of its name. */
        public String key() {
            return "quality." + name;
        }
    }

    /**
     * A line, by K.
     *
     * @param values NaN where not known yet
     * @param reach half the length of the error bars, 0 for none
     * @param behind the faint line behind it, on a scale of its own
     * @param best the K that this index would take, 0 where it takes none of them
     */
    public record Curve(double[] values, double[] reach, double[] behind, int best) {}

    private static final double LEFT = 44;
    /** Where names of indices stand. */
    private static final double LEFT_OF_ALL = 112;

    private static final double EDGE = 6;
    private static final double LOW = 110;
    /** So that names of indices do not touch. */
    private static final double LOW_OF_ALL = 150;

    private static final double RIGHT = 16;
    /** Where the values at the chosen K stand. */
    private static final double RIGHT_OF_ALL = 58;

    private static final double TOP = 16;
    private static final double AXIS = 34;
    private static final double KNOB = 12;
    /** Of a number on the axis, with the space between two. */
    private static final double WIDEST = 18;

    private static final Curve NONE = new Curve(new double[0], new double[0], new double[0], 0);
    private static final Font BOLD = Font.font(null, FontWeight.BOLD, 12);

    private final IntegerProperty k = new SimpleIntegerProperty(2);
    private final ObservableValue<Messages> messages;
    private int lowest = 2;
    private int highest = 20;
    private Map<Index, Curve> curves = Map.of();
    private int recommended;
    private Index index = Index.SILHOUETTE;

    public QualityChart(ObservableValue<Messages> messages) {
        this.messages = messages;
        getStyleClass().add("quality-chart");
        setMinSize(180, LOW);
        setPrefSize(400, 220);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        k.subscribe(() -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            say();
            redraw();
        });
        spoken(messages, _ -> say());
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

    /** @param shown one for every index; inertia is known of every K that has been computed */
    public void setCurves(Map<Index, Curve> shown) {
        curves = Map.copyOf(shown);
        say();
        redraw();
    }

    /** @param best 0 for none */
    public void setRecommended(int best) {
        recommended = best;
        say();
        redraw();
    }

    public void setIndex(Index shown) {
        index = shown;
        say();
        setMinHeight(shown == Index.ALL ? LOW_OF_ALL : LOW);
        redraw();
    }

    private void say() {
        setAccessibleText(QualityWords.of(index, curves, k.get(), recommended, messages.getValue()));
    }

    @Override
    public Supplier<PlotTable> table() {
        return QualityWords.table(curves, lowest, highest, messages.getValue());
    }

    private void choose(double x) {
        double share = (x - left()) / (getWidth() - left() - right());
        k.set(Math.clamp(Math.round(first() + share * (highest - first())), lowest, highest));
    }

    /** Where the axis begins. The gap statistic knows K = 1 as well, which can be seen but not chosen. */
    private int first() {
        return index == Index.GAP ? Math.min(1, lowest) : lowest;
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
        double share = highest == first() ? 0.5 : (double) (number - first()) / (highest - first());
        return left() + share * (getWidth() - left() - right());
    }

    private double right() {
        return index == Index.ALL ? RIGHT_OF_ALL : RIGHT;
    }

    private double left() {
        return index == Index.ALL ? LEFT_OF_ALL : LEFT;
    }

    @Override
    void draw(Sketch g, double width, double height) {
        double bottom = height - AXIS;
        if (index == Index.ALL) {
            drawAll(g, width, bottom);
        } else {
            drawOne(g, width, bottom);
        }
        handle(g, bottom);
    }

    private void drawAll(Sketch g, double width, double bottom) {
        var colours = new QualityRows.Colours(accent(), bars(), grid(), muted());
        new QualityRows(
                        this::x,
                        lowest,
                        highest,
                        k.get(),
                        colours,
                        value -> shortNumber(value, Messages.decimals(value)))
                .draw(g, curves, messages.getValue(), SMALL, EDGE, width - EDGE, EDGE, bottom);
        axis(g, width, bottom);
    }

    private void drawOne(Sketch g, double width, double bottom) {
        Curve curve = curve(index);
        double[] main = curve.values();
        Span span = Span.of(main, curve.reach(), first());
        grid(g, span, width, bottom);
        Span behind = Span.of(curve.behind(), new double[curve.behind().length], first());
        drawing(g, behind, bottom).line(curve.behind(), grid().interpolate(muted(), 0.6), 1.5);
        CurveDrawing drawing = drawing(g, span, bottom);
        drawing.errorBars(curve, bars());
        drawing.line(main, accent(), 2);
        drawing.dots(main, accent(), 3);
        axis(g, width, bottom);
        flag(g, main, span, bottom);
    }

    private Curve curve(Index shown) {
        return curves.getOrDefault(shown, NONE);
    }

    private void grid(Sketch g, Span span, double width, double bottom) {
        if (span.empty()) {
            return;
        }
        Ticks ticks = Ticks.between(span.lowest(), span.highest(), (int) Math.max(2, (bottom - TOP) / 40));
        for (double tick : ticks.values()) {
            double y = Math.round(span.y(tick, TOP, bottom)) + 0.5;
            g.line(LEFT, y, width - RIGHT, y, grid(), 1);
            g.text(shortNumber(tick, ticks.decimals()), LEFT - 6, y, TextAlignment.RIGHT, SMALL, muted());
        }
    }

    private String shortNumber(double value, int decimals) {
        Messages m = messages.getValue();
        return Math.abs(value) >= 1e6
                ? m.text("chart.millions", m.number(value / 1e6, 2))
                : Math.abs(value) >= 1e4
                        ? m.text("chart.thousands", m.number(value / 1e3, 1))
                        : m.number(value, decimals);
    }

    private CurveDrawing drawing(Sketch g, Span span, double bottom) {
        return new CurveDrawing(g, this::x, first(), highest, span, TOP, bottom);
    }

    private Color bars() {
        return accent().deriveColor(0, 1, 1, 0.5);
    }

    private void axis(Sketch g, double width, double bottom) {
        double y = bottom + AXIS / 2;
        g.line(left(), y, width - right(), y, grid(), 4);
        double[] inertia = curve(Index.INERTIA).values();
        int step = 1;
        while (step * (width - left() - right()) < WIDEST * (highest - first())) {
            step *= 2;
        }
        for (int number = first(); number <= highest; number++) {
            boolean there = number < inertia.length && !Double.isNaN(inertia[number]);
            g.circle(x(number), y, 2.5, there ? muted() : paper());
            g.ring(x(number), y, 2.5, muted(), 1);
            if ((number - first()) % step == 0 && Math.abs(x(number) - x(k.get())) > KNOB + 3) {
                g.text(String.valueOf(number), x(number), y + 12, TextAlignment.CENTER, SMALL, muted());
            }
        }
        g.text("K", left() - 18, y, TextAlignment.CENTER, SMALL, muted());
    }

    private void flag(Sketch g, double[] main, Span span, double bottom) {
        if (recommended < lowest || recommended >= main.length || Double.isNaN(main[recommended])) {
            return;
        }
        double x = x(recommended);
        double y = span.y(main[recommended], TOP, bottom);
        g.area(new double[] {x - 5, x + 5, x}, new double[] {y - 15, y - 15, y - 7}, accent());
    }

    private void handle(Sketch g, double bottom) {
        double x = x(Math.clamp(k.get(), lowest, highest));
        double y = bottom + AXIS / 2;
        g.dashed(x, TOP, x, bottom, accent().deriveColor(0, 1, 1, 0.55), 1.5);
        if (keyed()) {
            g.ring(x, y, KNOB + 2.5, accent().deriveColor(0, 1, 1, 0.4), 3);
        }
        g.circle(x, y, KNOB, accent());
        g.text(String.valueOf(k.get()), x, y, TextAlignment.CENTER, BOLD, Color.WHITE);
    }
}
