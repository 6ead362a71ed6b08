// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Says which further files stand beside the customers, a line each, and lets them be changed and taken away. */
final class JoinStrip extends VBox {
    private final Words words;
    private final JoinModel model;

    JoinStrip(Words words, JoinModel model) {
        super(4);
        this.words = words;
        this.model = model;
        setId("data-joins");
        model.standing().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        model.standing().get().forEach(report -> getChildren().add(line(report)));
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node line(JoinReport report) {
        Label sentence = Kit.sentence(new JoinText(words.now()).summary(report));
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button change = Kit.button(words, "join.change", () -> model.change(report.settings()));
        Button remove = Kit.button(words, "join.remove", () -> model.remove(report.settings()));
        change.setId("join-change-" + getChildren().size());
        remove.setId("join-remove-" + getChildren().size());
        for (Button button : new Button[] {change, remove}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var line = new HBox(8, sentence, change, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
