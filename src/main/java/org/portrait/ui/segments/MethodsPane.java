// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.MethodText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.segments.MethodsModel.Row;
import org.portrait.ui.state.Session;

/** Is K-Means right here? Other methods in a table, and what the selected one has to say. */
final class MethodsPane extends VBox {
    private final Words words;
    private final MethodsModel model;
    private final MethodsTable table;
    private final Label rows = new Label();
    private final StackPane detail = new StackPane();

    MethodsPane(Words words, Session session, MethodsModel model) {
        super(8);
        this.words = words;
        this.model = model;
        table = new MethodsTable(words);
        setId("methods");
        getStyleClass().add("card");
        rows.getStyleClass().add("note");
        rows.setWrapText(true);
        rows.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(detail, Priority.ALWAYS);
        getChildren().addAll(table, rows, detail);
        sceneProperty().subscribe(scene -> model.want(scene != null));
        session.run().subscribe(this::offer);
        words.messages().subscribe(this::offer);
        model.all().forEach(row -> row.finding().value().subscribe(this::refresh));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    private void offer() {
        List<Row> offered = model.rows();
        if (!offered.isEmpty()) {
            table.show(offered);
            refresh();
        }
    }

    private void refresh() {
        table.refresh();
        var text = new MethodText(words.now());
        model.all().stream()
                .map(row -> row.finding().value().get())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(found -> rows.setText(text.rows(found.comparison())));
    }

    private void show(@Nullable Row row) {
        if (row != null) {
            detail.getChildren().setAll(new MethodDetail(words, model, row));
        }
    }
}
