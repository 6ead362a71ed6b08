// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.portrait.ui.state.Stage;

/** One stage of the work on screen. The window gives it its title and shows its content while the stage is selected. */
public interface Page {
    Stage stage();

    Region content();

    /** Buttons that stand at the right of the title; empty by default. */
    default Node[] actions() {
        return new Node[0];
    }

    /** Adds what projects are to keep of how it looks; nothing by default. */
    default void keepIn(ViewState view) {}
}
