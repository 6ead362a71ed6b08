// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What is shown of a node when the mouse comes to it. */
public final class PointedAt {
    /** Where JavaFX keeps the tooltip of a node. */
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    private PointedAt() {}

    /** On the FX thread. */
    public static Optional<Tooltip> tooltip(Node node) {
        Event.fireEvent(node, entered());
        return Optional.ofNullable((Tooltip) node.getProperties().get(INSTALLED));
    }

    private static MouseEvent entered() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
