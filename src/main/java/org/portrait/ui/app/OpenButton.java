// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import org.portrait.ui.i18n.Words;

/** Opens a file; beside it, what there is to be done with windows. */
final class OpenButton extends SplitMenuButton {
    private final Words words;

    OpenButton(Words words, Runnable open, Windows windows) {
        this.words = words;
        setId("open");
        words.bind(this, "app.open");
        setOnAction(_ -> open.run());
        getItems()
                .addAll(item("new-window", "app.newWindow", windows::another), item("quit", "app.quit", windows::quit));
    }

    private MenuItem item(String id, String key, Runnable action) {
        var item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(words.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
