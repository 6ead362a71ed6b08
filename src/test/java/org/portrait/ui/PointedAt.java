// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** What is shown of a node when the mouse comes to it. */
public final class PointedAt {
    /** Where JavaFX keeps the tooltip of a node. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    private PointedAt() {}

    /** On the FX thread. */
    public static Optional<Tooltip> tooltip(Node node) {
        Event.fireEvent(node, Mouse.event(MouseEvent.MOUSE_ENTERED, node, 1, 1));
        return Optional.ofNullable((Tooltip) node.getProperties().get(INSTALLED));
    }
}
