// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What the mouse does with a node, without moving the pointer of the machine. */
public final class Mouse {
    private Mouse() {}

    /** The primary button is down while it is pressed and dragged, and plays no part otherwise. */
    public static MouseEvent event(EventType<MouseEvent> type, Node node, double x, double y) {
        Point2D screen = node.localToScreen(x, y);
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        return new MouseEvent(
                type,
                x,
                y,
                screen == null ? x : screen.getX(),
                screen == null ? y : screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                false,
                new PickResult(node, x, y));
    }
}
