// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.portrait.i18n.Messages;
import org.portrait.load.ColumnReading;
import org.portrait.load.DateOrder;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;

/** How the columns with a style of their own were read; what could be read in two ways can be chosen. */
final class ReadingsBox extends VBox {
    private final Words words;
    private final ImportModel model;

    ReadingsBox(Words words, ImportModel model, List<ColumnReading> readings) {
        super(8);
        this.words = words;
        this.model = model;
        if (!readings.isEmpty()) {
            Label heading = words.label("data.reading");
            heading.getStyleClass().add("card-heading");
            heading.setWrapText(true);
            getChildren().add(heading);
            readings.forEach(reading -> getChildren().add(shown(reading)));
        }
    }

    private VBox shown(ColumnReading reading) {
        var name = new Label(reading.column());
        name.setWrapText(true);
        var box = new VBox(2, name, note(style(reading)));
        if (reading.ambiguous() > 0) {
            Label doubt = note(words.now()
                    .text(
                            "data.reading.ambiguous",
                            reading.ambiguous(),
                            String.join(" · ", reading.examples()),
                            words.now().text("data.reading.by", reading.decidedBy())));
            if (reading.decidedBy() == ColumnReading.DecidedBy.FILE) {
                doubt.getStyleClass().setAll("label", "warning-text");
            }
            box.getChildren().addAll(doubt, choice(reading));
        }
        return box;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        return note;
    }

    private String style(ColumnReading reading) {
        Messages m = words.now();
        var parts = new ArrayList<String>();
        if (!reading.decimalMark().isEmpty()) {
            parts.add(mark(reading.decimalMark()));
        }
        if (!reading.groupMark().isEmpty()) {
            parts.add(m.text("data.reading.group", reading.groupMark()));
        }
        if (!reading.signs().isEmpty()) {
            parts.add(String.join(" ", reading.signs()));
        }
        if (!reading.dateOrder().isEmpty()) {
            parts.add(m.text("data.reading.order." + reading.dateOrder()));
        }
        return String.join(" · ", parts);
    }

    private String mark(String mark) {
        return words.now().text(mark.equals(",") ? "data.decimalMark.comma" : "data.decimalMark.point");
    }

    private ComboBox<String> choice(ColumnReading reading) {
        boolean date = !reading.dateOrder().isEmpty();
        String column = reading.column();
        return date
                ? box(
                        column,
                        List.of(DateOrder.DMY.name(), DateOrder.MDY.name()),
                        reading.dateOrder(),
                        order -> model.dateOrder(column, DateOrder.valueOf(order)))
                : box(column, List.of(".", ","), reading.decimalMark(), mark -> model.decimalMark(column, mark));
    }

    private ComboBox<String> box(String column, List<String> values, String chosen, Consumer<String> change) {
        var box = new ComboBox<String>();
        box.setId("data-reading-" + column);
        box.getItems().setAll(values);
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(words.text("data.reading.choice", column));
        Choices.spell(
                box, value -> value.length() == 1 ? mark(value) : words.now().text("data.reading.order." + value));
        box.setOnAction(_ -> change.accept(box.getValue()));
        return box;
    }
}
