// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** What mouse and keyboard do on a scatter plot. */
final class ScatterGestures {
    private static final double ZOOM = 1.2;
    private static final double PAN_STEP = 0.1;
    /** So far the mouse must be moved for a drag, and for the next corner of a lasso. */
    private static final double STEP = 3;

    private final ScatterPlot plot;
    private final Tooltip card = new Tooltip();
    private final List<Point2D> corners = new ArrayList<>();
    private ScatterTool tool = ScatterTool.PAN;
    private double dragX;
    private double dragY;
    private boolean dragged;

    ScatterGestures(ScatterPlot plot) {
        this.plot = plot;
        plot.setOnScroll(this::wheel);
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(_ -> release());
        plot.setOnMouseClicked(this::click);
        plot.setOnMouseMoved(this::hover);
        plot.setOnMouseExited(_ -> card.hide());
        plot.setOnKeyPressed(this::key);
        card.setShowDelay(Duration.ZERO);
        card.getStyleClass().add("customer-card");
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            PlotArea area = plot.area();
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, area.dataX(event.getX()), area.dataY(event.getY()));
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        card.hide();
        plot.show(plot.view().zoom(factor, x, y));
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
        tool = event.isShiftDown() ? ScatterTool.BOX : plot.toolProperty().get();
        corners.clear();
        corners.add(new Point2D(dragX, dragY));
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - dragX;
        double dy = event.getY() - dragY;
        if (!dragged && Math.hypot(dx, dy) <= STEP) {
            return;
        }
        dragged = true;
        card.hide();
        var at = new Point2D(event.getX(), event.getY());
        switch (tool) {
            case PAN -> {
                ViewPort view = plot.view();
                PlotArea area = plot.area();
                plot.show(view.pan(-dx / area.width() * view.width(), dy / area.height() * view.height()));
                dragX = event.getX();
                dragY = event.getY();
            }
            case BOX -> {
                Point2D start = corners.getFirst();
                corners.clear();
                corners.addAll(
                        List.of(start, new Point2D(at.getX(), start.getY()), at, new Point2D(start.getX(), at.getY())));
                plot.sketch(corners);
            }
            case LASSO -> {
                if (at.distance(corners.getLast()) >= STEP) {
                    corners.add(at);
                    plot.sketch(corners);
                }
            }
        }
    }

    private void release() {
        if (dragged && tool != ScatterTool.PAN) {
            plot.sketch(List.of());
            PlotArea area = plot.area();
            plot.select(new Outline(
                    corners.stream().mapToDouble(c -> area.dataX(c.getX())).toArray(),
                    corners.stream().mapToDouble(c -> area.dataY(c.getY())).toArray()));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragged) {
            return;
        }
        if (event.getClickCount() == 2) {
            plot.resetView();
        } else {
            plot.clicked(plot.rowAt(event.getX(), event.getY()));
        }
    }

    private void hover(MouseEvent event) {
        int row = plot.rowAt(event.getX(), event.getY());
        if (row < 0) {
            card.hide();
            return;
        }
        card.setText(plot.card(row));
        card.show(plot, event.getScreenX() + 14, event.getScreenY() + 14);
    }

    private void key(KeyEvent event) {
        ViewPort view = plot.view();
        double x = view.left() + view.width() / 2;
        double y = view.bottom() + view.height() / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM, x, y);
            case MINUS, SUBTRACT -> zoom(ZOOM, x, y);
            case LEFT -> move(-PAN_STEP, 0);
            case RIGHT -> move(PAN_STEP, 0);
            case UP -> move(0, PAN_STEP);
            case DOWN -> move(0, -PAN_STEP);
            case HOME, DIGIT0, NUMPAD0 -> plot.resetView();
            case ENTER -> plot.select(Outline.box(view.left(), view.bottom(), view.right(), view.top()));
            case ESCAPE -> {
                if (plot.selectionProperty().get().empty()) {
                    return; // it may mean something else
                }
                plot.clearSelection();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double across, double up) {
        ViewPort view = plot.view();
        plot.show(view.pan(across * view.width(), up * view.height()));
    }
}
