// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleaningRule.KeepRange;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Ranges outside which a row is set aside, such as ages over 110. */
final class RangeEditor extends VBox {
    private final Words words;
    private final CleanModel model;
    private final VBox list = new VBox(4);
    private final ComboBox<String> column = new ComboBox<>();
    private final TextField lowest = new TextField();
    private final TextField highest = new TextField();
    /** Key of why a range was not added; empty if nothing was refused. */
    private final StringProperty refused = new SimpleStringProperty("");

    RangeEditor(Words words, CleanModel model) {
        super(8);
        this.words = words;
        this.model = model;
        getStyleClass().add("rule");
        column.setPrefWidth(150);
        column.setId("range-column");
        column.promptTextProperty().bind(words.text("clean.range.column"));
        column.accessibleTextProperty().bind(words.text("clean.range.of"));
        lowest.accessibleTextProperty().bind(words.text("clean.range.from"));
        highest.accessibleTextProperty().bind(words.text("clean.range.to"));
        lowest.setPrefColumnCount(5);
        highest.setPrefColumnCount(5);
        lowest.promptTextProperty().bind(words.text("clean.range.lowest"));
        highest.promptTextProperty().bind(words.text("clean.range.highest"));
        lowest.setId("range-lowest");
        highest.setId("range-highest");
        Button add = Kit.button(words, "clean.range.add", this::add);
        add.setId("range-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(column.valueProperty().isNull());
        var form = new HBox(6, column, lowest, new Label("–"), highest, add);
        form.setAlignment(Pos.CENTER_LEFT);
        var heading = words.label("clean.range");
        heading.getStyleClass().add("card-heading");
        getChildren().addAll(heading, Kit.note(words, "clean.range.help"), list, form, refusal());
    }

    private Label refusal() {
        var refusal = new Label();
        refusal.setId("range-refused");
        refusal.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> refused.get().isEmpty() ? "" : words.now().text(refused.get()),
                        refused,
                        words.messages()));
        refusal.getStyleClass().add("warning-text");
        Kit.whole(refusal);
        refusal.visibleProperty().bind(refused.isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    void update() {
        if (!column.getItems().equals(model.numericColumns())) {
            column.getItems().setAll(model.numericColumns());
        }
        list.getChildren().setAll(model.ranges().stream().map(this::line).toList());
    }

    private HBox line(KeepRange range) {
        var text = new Label(words.now()
                .text("clean.range.rule", range.column(), end(range.lowest(), "−∞"), end(range.highest(), "∞")));
        var line =
                new HBox(6, text, Kit.iconButton(words, "close", "clean.range.remove", () -> model.removeRange(range)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String end(@Nullable Double value, String open) {
        return value == null ? open : words.now().number(value);
    }

    private void add() {
        for (TextField field : List.of(lowest, highest)) {
            if (number(field) == null && !field.getText().isBlank()) {
                refuse(field, "clean.range.number");
                return;
            }
        }
        Double from = number(lowest);
        Double to = number(highest);
        if (from == null && to == null) {
            refuse(lowest, "clean.range.none");
        } else if (from != null && to != null && from > to) {
            refuse(highest, "clean.range.empty");
        } else {
            model.addRange(new KeepRange(column.getValue(), from, to));
            lowest.clear();
            highest.clear();
            refused.set("");
        }
    }

    private void refuse(TextField field, String key) {
        refused.set(key);
        field.selectAll();
        field.requestFocus();
    }

    /** Null for none. */
    private static @Nullable Double number(TextField field) {
        try {
            double number = Double.parseDouble(field.getText().strip().replace(',', '.'));
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
