// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.ui.i18n.Words;

/** How missing values are treated: for all columns that are used, and for single ones differently. */
final class MissingOptions extends GridPane {
    private final Words words;
    private final CleanModel model;
    private final Label all;
    private final FillBox general;

    MissingOptions(Words words, CleanModel model) {
        super(10, 6);
        this.words = words;
        this.model = model;
        var boxes = new ColumnConstraints();
        boxes.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), boxes);
        all = words.label("clean.missing.all");
        all.setMinWidth(USE_PREF_SIZE);
        general = new FillBox(words, all.textProperty(), false, fill -> {
            if (fill != null) {
                model.tick(new CleaningRule.Missing(fill, current().columns()));
            }
        });
        general.box().setId("missing-fill");
    }

    private CleaningRule.Missing current() {
        return model.rule(CleaningRule.Missing.class)
                .orElseGet(() -> new CleaningRule.Missing(new Fill.DropRow(), Map.of()));
    }

    void update() {
        CleaningRule.Missing rule = current();
        general.show(Optional.of(rule.otherwise()));
        getChildren().clear();
        add(all, 0, 0, 2, 1);
        add(general, 2, 0);
        int row = 1;
        for (var gap : model.incomplete().entrySet()) {
            String column = gap.getKey();
            var box =
                    new FillBox(words, words.text("clean.missing.in", column), true, fill -> model.fill(column, fill));
            box.show(Optional.ofNullable(rule.columns().get(column)));
            var missing = new Label(words.now().number(gap.getValue(), 0));
            missing.getStyleClass().add("chip");
            missing.setMinWidth(USE_PREF_SIZE);
            words.hint(missing, "clean.missing.count");
            var name = new Label(column);
            name.setMinWidth(USE_PREF_SIZE);
            addRow(row++, name, missing, box);
        }
    }
}
