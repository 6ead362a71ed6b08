// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.i18n.FailureText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.work.Failure.TooLarge.ColumnSize;

/** What of a file that is too large is to be opened: how many rows, and which columns, with the memory that they take. */
final class PartPanel extends VBox {
    private static final double FORM = 250;
    private static final int MOST = 100_000;

    private final Words words;
    private final PartModel model;
    private final Label heading = new Label();
    private final Label rows = new Label();
    private final Label memory = new Label();
    private final ListView<ColumnSize> list = new ListView<>();

    PartPanel(Words words, PartModel model) {
        super(10);
        this.words = words;
        this.model = model;
        setId("part-panel");
        Button open = Kit.primary(words, "part.open", model::open);
        open.setId("part-open");
        open.disableProperty().bind(model.fits().not());
        Button close = Kit.button(words, "part.close", model::close);
        close.setId("part-close");
        var both = new HBox(10, form(), columns());
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(Kit.bar(heading, close, open), both);
        model.file().subscribe(this::show);
        model.columns().subscribe(columns -> list.getItems().setAll(columns));
        model.chosen().subscribe(this::show);
        model.everyNth().subscribe(this::show);
        model.fits().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private Node form() {
        Spinner<Integer> every = Kit.spinner(1, MOST);
        every.setId("part-every");
        every.setMaxWidth(Double.MAX_VALUE);
        every.valueProperty().subscribe(value -> {
            if (value != null) {
                model.everyNth().set(value);
            }
        });
        model.everyNth().subscribe(value -> every.getValueFactory().setValue(value));
        Label name = words.label("part.every");
        name.setLabelFor(every);
        rows.getStyleClass().add("note");
        for (Label sentence : new Label[] {rows, memory}) {
            Kit.whole(sentence);
        }
        memory.setId("part-memory");
        VBox form = Kit.card(
                words.label("part.rows"),
                new VBox(4, name, every, rows),
                Kit.note(words, "part.every.note"),
                heading("part.memory"),
                memory);
        form.setMinWidth(FORM);
        form.setMaxWidth(FORM);
        return form;
    }

    private Label heading(String key) {
        Label label = words.label(key);
        label.getStyleClass().add("card-heading");
        return label;
    }

    private Node columns() {
        list.setId("part-columns");
        list.accessibleTextProperty().bind(words.text("part.columns"));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        var buttons = new HBox(
                8,
                tick("part.useful", model::chooseUseful),
                tick("part.all", () -> model.chooseAll(true)),
                tick("part.none", () -> model.chooseAll(false)));
        VBox card = Kit.card(words.label("part.columns"), buttons, list);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Button tick(String key, Runnable action) {
        Button button = Kit.button(words, key, action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private void show() {
        Path file = model.file().get();
        if (file == null) {
            return;
        }
        var now = words.now();
        heading.setText(now.text("part.title", file.getFileName()));
        long wanted = model.rows() / model.everyNth().get();
        rows.setText(now.text(
                model.everyNth().get() == 1 ? "part.rows.all" : "part.rows.count",
                now.number(FailureText.about(wanted), 0),
                now.number(FailureText.about(model.rows()), 0)));
        memory.setText(now.text(
                model.fits().get()
                        ? "part.memory.fits"
                        : model.chosen().get().isEmpty() ? "part.memory.none" : "part.memory.over",
                FailureText.memory(model.needed(), now),
                FailureText.memory(model.available(), now)));
        memory.getStyleClass().setAll("label", model.fits().get() ? "" : "warning-text");
        list.refresh();
    }

    /** A column to tick, and how much memory it takes. */
    private final class Cell extends ListCell<ColumnSize> {
        private final CheckBox box = new CheckBox();
        private final Label size = new Label();
        private final HBox line = new HBox(8, box, Kit.spacer(), size);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            size.getStyleClass().add("note");
            size.setMinWidth(USE_PREF_SIZE);
            box.setMnemonicParsing(false);
            box.setMinWidth(0);
            box.setOnAction(_ -> {
                ColumnSize column = getItem();
                if (column != null) {
                    model.choose(column.name(), box.isSelected());
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ColumnSize column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            box.setText(column.name());
            box.setSelected(model.chosen().get().contains(column.name()));
            size.setText(FailureText.memory(model.size(column), words.now()));
            setGraphic(line);
        }
    }
}
