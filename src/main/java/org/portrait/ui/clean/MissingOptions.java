// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.ColumnInfo;
import org.portrait.ui.i18n.Words;

/** How missing values are treated: for all columns that are used, and for single ones differently. */
final class MissingOptions extends VBox {
    private final Words words;
    private final CleanModel model;
    private final FillBox general;
    private final GridPane columns = new GridPane(10, 6);

    MissingOptions(Words words, CleanModel model) {
        super(8);
        this.words = words;
        this.model = model;
        general = new FillBox(words, false, fill -> {
            if (fill != null) {
                model.tick(new CleaningRule.Missing(fill, current().columns()));
            }
        });
        general.box().setId("missing-fill");
        var all = words.label("clean.missing.all");
        all.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, all, general);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, columns);
    }

    private CleaningRule.Missing current() {
        return model.rule(CleaningRule.Missing.class)
                .orElseGet(() -> new CleaningRule.Missing(new Fill.DropRow(), Map.of()));
    }

    void update() {
        CleaningRule.Missing rule = current();
        general.show(Optional.of(rule.otherwise()));
        columns.getChildren().clear();
        int row = 0;
        for (ColumnInfo column : model.incomplete()) {
            var box = new FillBox(words, true, fill -> model.fill(column.name(), fill));
            box.show(Optional.ofNullable(rule.columns().get(column.name())));
            var name = new Label(column.name());
            name.setMinWidth(USE_PREF_SIZE);
            var missing = new Label(words.now().number(column.missing(), 0));
            missing.getStyleClass().add("chip");
            missing.setMinWidth(USE_PREF_SIZE);
            columns.addRow(row++, name, missing, box);
        }
    }
}
