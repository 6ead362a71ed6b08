// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.portrait.ui.i18n.Words;

/** A share as a number and as a bar beside it. */
final class ShareBar extends HBox {
    private static final double PERCENT = 34;

    /** @param key of what it means, in which {0} is the percentage */
    ShareBar(Words words, double share, String key) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        String percent = words.now().percent(share, 0);
        var number = new Label(percent);
        number.getStyleClass().add("number");
        number.setMinWidth(PERCENT);
        var bar = new ProgressBar(share);
        bar.setPrefWidth(52);
        bar.setMinWidth(20);
        getChildren().addAll(number, bar);
        words.hint(this, key, percent);
        bar.accessibleTextProperty().bind(words.text(key, percent));
    }
}
