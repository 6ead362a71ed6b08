// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.portrait.embed.SegmentEllipse;
import org.portrait.i18n.Messages;

/**
 * A million customers as points. The points are drawn off the FX thread into a pixel buffer; axes, centroids, ellipses
 * and loadings are drawn over them. The wheel zooms to the cursor, dragging pans, a double click or Home shows everything,
 * the cursor shows a customer's card, a click tells which segment was meant. With another {@link #toolProperty tool}
 * dragging draws a box or a lasso, which chooses the customers within; Enter chooses all in view, Escape none.
 */
public final class ScatterPlot extends Plot implements Pictured {
    private static final double REACH = 10;

    private final Executor background;
    private final Executor fx;
    private final RasterLayer<ScatterRaster.Scene> points;
    private final Sheet above = new Sheet();
    private final BooleanProperty loadingsVisible = new SimpleBooleanProperty();
    private final BooleanProperty ellipsesVisible = new SimpleBooleanProperty();
    private final ObjectProperty<ScatterTool> tool = new SimpleObjectProperty<>(ScatterTool.PAN);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ObservableValue<Messages> messages;
    private ScatterState state = ScatterState.EMPTY;
    private ScatterMarks marks = ScatterMarks.NONE;
    private ViewPort view = ViewPort.of(new float[0], new float[0]);
    private @Nullable PointIndex index;
    private ScatterAxis horizontal = ScatterAxis.NONE;
    private ScatterAxis vertical = ScatterAxis.NONE;
    private double left = ScatterOverlay.NARROWEST;
    private List<String> names = List.of();
    private List<Point2D> outline = List.of();
    private IntFunction<String> cardText = _ -> "";
    private IntConsumer onSegmentClicked = _ -> {};

    /**
     * @param background where points are drawn
     * @param fx the FX thread
     */
    public ScatterPlot(Executor background, Executor fx, ObservableValue<Messages> messages) {
        this.background = background;
        this.fx = fx;
        this.messages = messages;
        points = new RasterLayer<>(background, fx, new ScatterRaster()::draw);
        getChildren().addAll(points, above);
        getStyleClass().add("scatter-plot");
        setFocusTraversable(true);
        setMinSize(160, 90);
        loadingsVisible.subscribe(this::redraw);
        ellipsesVisible.subscribe(this::findEllipses);
        messages.subscribe(this::describe);
        new ScatterGestures(this);
    }

    /**
     * @param x y: n coordinates, NaN for who is not on the plot; not copied; as many as before are the same customers
     */
    public void setPoints(float[] x, float[] y) {
        state = state.withPoints(x, y);
        selection.set(state.selection());
        marks = marks.withCentroids(new double[0], new double[0]).withEllipses(List.of());
        index = null;
        resetView();
        background.execute(() -> {
            var built = new PointIndex(x, y);
            fx.execute(() -> {
                if (state.x() == x) {
                    index = built;
                }
            });
        });
        findEllipses();
        describe();
    }

    /**
     * @param labels n segments, from 0
     * @param palette per segment a number of {@link SegmentPalette}
     */
    public void setSegments(byte[] labels, int[] palette) {
        state = state.withSegments(labels, palette);
        marks = marks.withEllipses(List.of());
        findEllipses();
        changed();
    }

    /** @param x y: per segment, NaN where it has no centroid */
    public void setCentroids(double[] x, double[] y) {
        marks = marks.withCentroids(x, y);
        redraw();
    }

    public void setLoadings(List<String> features, double[] x, double[] y) {
        marks = marks.withLoadings(features, x, y);
        redraw();
    }

    public void setAxes(ScatterAxis across, ScatterAxis up) {
        horizontal = across;
        vertical = up;
        makeRoom();
        changed();
    }

    /** @param segments what they are called */
    public void setNames(List<String> segments) {
        names = List.copyOf(segments);
        describe();
    }

    private void makeRoom() {
        left = ScatterFigure.roomFor(vertical, view, messages.getValue());
    }

    /** Ellipses are found off the FX thread, when they are wanted. */
    private void findEllipses() {
        ScatterState of = state;
        if (ellipsesVisible.get() && marks.ellipses().isEmpty() && of.x().length == of.labels().length) {
            background.execute(() -> {
                List<SegmentEllipse> found = SegmentEllipse.of(of.x(), of.y(), of.labels(), of.palette().length);
                fx.execute(() -> {
                    if (state.x() == of.x() && state.labels() == of.labels()) {
                        marks = marks.withEllipses(found);
                        redraw();
                    }
                });
            });
        }
        redraw();
    }

    /** Shows only some segments. */
    public void setVisibleSegments(boolean[] visible) {
        if (visible.length == state.palette().length) {
            state = state.withVisible(visible.clone());
            changed();
        }
    }

    /** Leaves one segment in colour, or all with -1. */
    public void setIsolated(int segment) {
        state = state.withIsolated(segment < state.palette().length ? segment : -1);
        changed();
    }

    /** @param text what the card says about the customer in a row */
    public void setCard(IntFunction<String> text) {
        cardText = text;
    }

    String card(int row) {
        return cardText.apply(row);
    }

    /** @param action told the segment of the point that was clicked, or -1 */
    public void setOnSegmentClicked(IntConsumer action) {
        onSegmentClicked = action;
    }

    void clicked(int row) {
        onSegmentClicked.accept(row < 0 ? -1 : state.labels()[row]);
    }

    public BooleanProperty loadingsVisibleProperty() {
        return loadingsVisible;
    }

    public BooleanProperty ellipsesVisibleProperty() {
        return ellipsesVisible;
    }

    /** What dragging does. */
    public ObjectProperty<ScatterTool> toolProperty() {
        return tool;
    }

    /** The customers that were chosen; they stay so when the axes or the segments change. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public void clearSelection() {
        choose(Selection.NONE);
    }

    /** Chooses, off the FX thread, the customers within who are shown. */
    void select(Outline within) {
        ScatterState of = state;
        background.execute(() -> {
            Selection found = within.select(of.x(), of.y(), of.labels(), of.visible());
            fx.execute(() -> {
                if (state.x() == of.x()) {
                    choose(found.empty() ? Selection.NONE : found);
                }
            });
        });
    }

    private void choose(Selection chosen) {
        state = state.withSelection(chosen);
        selection.set(chosen);
        changed();
    }

    /** Shows all points again. */
    public void resetView() {
        view = ViewPort.of(state.x(), state.y());
        makeRoom();
        redraw();
    }

    /** What is on screen as left, right, bottom and top in data units; empty where all points are. */
    public List<Double> part() {
        return view.equals(ViewPort.of(state.x(), state.y()))
                ? List.of()
                : List.of(view.left(), view.right(), view.bottom(), view.top());
    }

    /** @param part as {@link #part} has it, as texts; what is none is passed over */
    public void show(List<String> part) {
        ViewPort.of(part).ifPresent(this::show);
    }

    ViewPort view() {
        return view;
    }

    void show(ViewPort part) {
        view = part;
        redraw();
    }

    /** Whether everything that was asked for is on screen. */
    boolean settled() {
        return points.settled();
    }

    PlotArea area() {
        return figure().area(getWidth(), getHeight());
    }

    /** @param corners on screen, of what is being drawn round customers */
    void sketch(List<Point2D> corners) {
        outline = List.copyOf(corners);
        redraw();
    }

    /** The customer nearest to a place on screen, or -1 when none is within reach. */
    int rowAt(double screenX, double screenY) {
        PointIndex known = index;
        if (known == null) {
            return -1;
        }
        PlotArea area = area();
        double reachX = REACH / area.width() * view.width();
        double reachY = REACH / area.height() * view.height();
        return known.nearest(area.dataX(screenX), area.dataY(screenY), reachX, reachY, state.labels(), state.visible());
    }

    private void changed() {
        describe();
        redraw();
    }

    private void describe() {
        setAccessibleText(ScatterWords.of(state, horizontal, vertical, names, messages.getValue()));
    }

    @Override
    public Supplier<PlotTable> table() {
        return new ScatterTable(state, horizontal, vertical, names, messages.getValue())::table;
    }

    private ScatterFigure figure() {
        ScatterMarks shown = marks;
        if (!loadingsVisible.get()) {
            shown = shown.withLoadings(List.of(), new double[0], new double[0]);
        }
        if (!ellipsesVisible.get() || !horizontal.measured()) {
            shown = shown.withEllipses(List.of());
        }
        return new ScatterFigure(state, index, shown, horizontal, vertical, names, view, left, messages.getValue());
    }

    @Override
    Point2D drawPicture(Sketch g) {
        double width = getWidth();
        double height = getHeight();
        ScatterFigure figure = figure();
        PlotInk ink = ink();
        figure.below(g, ink, width, height);
        g.pixels(
                figure.area(width, height),
                (across, down, scale) -> new ScatterRaster().draw(figure.points(ink, across, down, scale)));
        figure.above(g, ink, width, height);
        return new Point2D(width, height + figure.key(width).draw(g, ink, height));
    }

    @Override
    void draw(Sketch g, double width, double height) {
        ScatterFigure figure = figure();
        figure.below(g, ink(), width, height);
        Sketch top = blank(above);
        figure.above(top, ink(), width, height);
        PlotArea area = figure.area(width, height);
        if (!outline.isEmpty()) {
            new ScatterOverlay(top, ink(), area)
                    .outline(
                            outline.stream().mapToDouble(Point2D::getX).toArray(),
                            outline.stream().mapToDouble(Point2D::getY).toArray());
        }
        points.show(area, outputScale(), (across, down, scale) -> figure.points(ink(), across, down, scale));
    }
}
