// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;

/**
 * A million customers as points. The points are drawn off the FX thread into a pixel buffer; axes, centroids and
 * loadings are drawn over them. The wheel zooms to the cursor, dragging pans, a double click or Home shows everything,
 * the cursor shows a customer's card, a click tells which segment was meant.
 */
public final class ScatterPlot extends Plot {
    private static final double REACH = 10;
    private static final double ZOOM = 1.2;
    private static final double PAN_STEP = 0.1;

    private final Executor background;
    private final Executor fx;
    private final RasterLayer points;
    private final Canvas above = new Canvas();
    private final Tooltip card = new Tooltip();
    private final BooleanProperty loadingsVisible = new SimpleBooleanProperty();
    private final ObservableValue<Messages> messages;
    private ScatterState state = ScatterState.EMPTY;
    private ViewPort view = ViewPort.of(new float[0], new float[0]);
    private @Nullable PointIndex index;
    private String horizontal = "";
    private String vertical = "";
    private IntFunction<String> cardText = _ -> "";
    private IntConsumer onSegmentClicked = _ -> {};
    private double dragX;
    private double dragY;
    private boolean dragged;

    /**
     * @param background where points are drawn
     * @param fx the FX thread
     */
    public ScatterPlot(Executor background, Executor fx, ObservableValue<Messages> messages) {
        this.background = background;
        this.fx = fx;
        this.messages = messages;
        points = new RasterLayer(background, fx);
        above.setManaged(false);
        above.setMouseTransparent(true);
        getChildren().addAll(points, above);
        getStyleClass().add("scatter-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 90);
        loadingsVisible.subscribe(this::redraw);
        messages.subscribe(this::describe);
        setOnScroll(this::wheel);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> card.hide());
        setOnKeyPressed(this::key);
        card.setShowDelay(javafx.util.Duration.ZERO);
        card.getStyleClass().add("customer-card");
    }

    /** @param x y: n coordinates; not copied */
    public void setPoints(float[] x, float[] y) {
        state = state.withPoints(x, y);
        view = ViewPort.of(x, y);
        index = null;
        background.execute(() -> {
            var built = new PointIndex(x, y);
            fx.execute(() -> {
                if (state.x() == x) {
                    index = built;
                }
            });
        });
        changed();
    }

    /**
     * @param labels n segments, from 0
     * @param palette per segment a number of {@link SegmentPalette}
     */
    public void setSegments(byte[] labels, int[] palette) {
        state = state.withSegments(labels, palette);
        changed();
    }

    public void setCentroids(double[] x, double[] y) {
        state = state.withCentroids(x, y);
        redraw();
    }

    public void setLoadings(List<String> names, double[] x, double[] y) {
        state = state.withLoadings(names, x, y);
        redraw();
    }

    public void setAxisTitles(String across, String up) {
        horizontal = across;
        vertical = up;
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

    /** @param action told the segment of the point that was clicked, or -1 */
    public void setOnSegmentClicked(IntConsumer action) {
        onSegmentClicked = action;
    }

    public BooleanProperty loadingsVisibleProperty() {
        return loadingsVisible;
    }

    /** Shows all points again. */
    public void resetView() {
        view = ViewPort.of(state.x(), state.y());
        changed();
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

    private void changed() {
        describe();
        redraw();
    }

    private void describe() {
        Messages m = messages.getValue();
        setAccessibleText(m.text("chart.scatter.description", m.number(state.x().length, 0), state.palette().length));
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        var below = new ScatterOverlay(this, g, view, width, height);
        below.axes(horizontal, vertical);
        above.setWidth(width);
        above.setHeight(height);
        GraphicsContext top = above.getGraphicsContext2D();
        top.clearRect(0, 0, width, height);
        var over = new ScatterOverlay(this, top, view, width, height);
        if (loadingsVisible.get()) {
            over.loadings(state);
        }
        over.centroids(state);
        points.relocate(ScatterOverlay.LEFT, ScatterOverlay.TOP);
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        int w = (int) Math.round(plotWidth() * scale);
        int h = (int) Math.round(plotHeight() * scale);
        if (w > 0 && h > 0) {
            points.show(state.scene(index, view, w, h, scale));
        }
    }

    private double plotWidth() {
        return getWidth() - ScatterOverlay.LEFT - ScatterOverlay.RIGHT;
    }

    private double plotHeight() {
        return getHeight() - ScatterOverlay.TOP - ScatterOverlay.BOTTOM;
    }

    private double dataX(double screenX) {
        return view.left() + (screenX - ScatterOverlay.LEFT) / plotWidth() * view.width();
    }

    private double dataY(double screenY) {
        return view.top() - (screenY - ScatterOverlay.TOP) / plotHeight() * view.height();
    }

    // ---- mouse and keyboard

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, dataX(event.getX()), dataY(event.getY()));
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        view = view.zoom(factor, x, y);
        card.hide();
        redraw();
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - dragX;
        double dy = event.getY() - dragY;
        if (dragged || Math.hypot(dx, dy) > 3) {
            dragged = true;
            card.hide();
            view = view.pan(-dx / plotWidth() * view.width(), dy / plotHeight() * view.height());
            dragX = event.getX();
            dragY = event.getY();
            redraw();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragged) {
            return;
        }
        if (event.getClickCount() == 2) {
            resetView();
        } else {
            int row = rowAt(event.getX(), event.getY());
            onSegmentClicked.accept(row < 0 ? -1 : state.labels()[row]);
        }
    }

    private void hover(MouseEvent event) {
        int row = rowAt(event.getX(), event.getY());
        if (row < 0) {
            card.hide();
            return;
        }
        card.setText(cardText.apply(row));
        card.show(this, event.getScreenX() + 14, event.getScreenY() + 14);
    }

    /** The customer nearest to a place on screen, or -1 when none is within reach. */
    int rowAt(double screenX, double screenY) {
        PointIndex known = index;
        if (known == null) {
            return -1;
        }
        double reachX = REACH / plotWidth() * view.width();
        double reachY = REACH / plotHeight() * view.height();
        return known.nearest(dataX(screenX), dataY(screenY), reachX, reachY, state.labels(), state.visible());
    }

    private void key(KeyEvent event) {
        double x = view.left() + view.width() / 2;
        double y = view.bottom() + view.height() / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, x, y);
            case MINUS, SUBTRACT -> zoom(ZOOM, x, y);
            case LEFT -> move(-PAN_STEP, 0);
            case RIGHT -> move(PAN_STEP, 0);
            case UP -> move(0, PAN_STEP);
            case DOWN -> move(0, -PAN_STEP);
            case HOME, DIGIT0, NUMPAD0 -> resetView();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double across, double up) {
        view = view.pan(across * view.width(), up * view.height());
        redraw();
    }
}
