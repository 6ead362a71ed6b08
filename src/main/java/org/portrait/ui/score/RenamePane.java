// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.score.ScoreModel.Renaming;

/** Asks which columns of a file are those that the model needs; the closest names are proposed. */
final class RenamePane extends VBox {
    private static final double BOX = 220;

    private final Words words;
    private final ScoreModel model;
    private final Label sentence = Kit.whole(new Label());
    private final GridPane columns = new GridPane(10, 8);
    private final Button done;
    private final Map<String, ComboBox<String>> boxes = new LinkedHashMap<>();

    RenamePane(Words words, ScoreModel model) {
        super(12);
        this.words = words;
        this.model = model;
        setId("score-rename");
        getStyleClass().add("card");
        done = Kit.primary(words, "scoring.rename.done", () -> model.rename(chosen()));
        done.setId("score-rename-done");
        Button close = Kit.button(words, "scoring.rename.close", model::giveUp);
        close.setId("score-rename-close");
        getChildren()
                .addAll(
                        Kit.bar(words.label("scoring.rename.title"), close, done),
                        sentence,
                        columns,
                        Kit.note(words, "scoring.rename.note"));
        model.renaming().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        Renaming asked = model.renaming().get();
        columns.getChildren().clear();
        boxes.clear();
        if (asked == null) {
            return;
        }
        sentence.setText(words.now()
                .text(
                        "scoring.rename.text",
                        asked.files().getFirst().getFileName(),
                        words.now().number(asked.absent().size(), 0)));
        for (String column : asked.absent()) {
            ask(column, asked);
        }
        choose();
    }

    private void ask(String column, Renaming asked) {
        var box = new ComboBox<String>();
        box.setId("score-rename-" + boxes.size());
        box.setPrefWidth(BOX);
        box.getItems().setAll(asked.free());
        box.setPromptText(words.now().text("scoring.rename.choose"));
        box.setValue(asked.proposed().get(column));
        box.setAccessibleText(words.now().text("scoring.rename.of", column));
        box.valueProperty().subscribe(_ -> choose());
        var name = new Label(column);
        name.setLabelFor(box);
        columns.addRow(boxes.size(), name, box);
        boxes.put(column, box);
    }

    /** Scoring goes on once every column has one of its own. */
    private void choose() {
        Map<String, String> chosen = chosen();
        done.setDisable(chosen.size() < boxes.size()
                || chosen.values().stream().distinct().count() < chosen.size());
    }

    private Map<String, String> chosen() {
        var chosen = new TreeMap<String, String>();
        boxes.forEach((column, box) -> {
            if (box.getValue() != null) {
                chosen.put(column, box.getValue());
            }
        });
        return chosen;
    }
}
