// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import javafx.scene.Node;

/** An update of a page that waits until the page is on screen: while K is dragged, hidden pages take no time. */
public final class WhenShown {
    private final Node page;
    private final Runnable update;
    private boolean due;

    public WhenShown(Node page, Runnable update) {
        this.page = page;
        this.update = update;
        page.sceneProperty().subscribe(() -> {
            if (due) {
                run();
            }
        });
    }

    public void run() {
        due = page.getScene() == null;
        if (!due) {
            update.run();
        }
    }
}
