// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.portrait.ui.kit.Kit;

/** A sentence above the page, with buttons behind it, that takes no room while it is not visible. */
abstract class Banner extends HBox {
    final Label sentence = new Label();

    /** @param id {@code id-banner} is its style class, and {@code id-text} the sentence */
    Banner(String id) {
        setId(id);
        getStyleClass().add(id + "-banner");
        setMinHeight(USE_PREF_SIZE);
        sentence.setId(id + "-text");
        Kit.whole(sentence);
        setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
    }
}
