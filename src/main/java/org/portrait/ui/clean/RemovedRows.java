// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Session;

/** The rows that take no part, with the reason beside each. */
final class RemovedRows extends VBox {
    private final Words words;
    private final Label summary = new Label();
    private final TableView<RemovedRow> table = new TableView<>();

    RemovedRows(Words words, Session session) {
        super(10);
        this.words = words;
        getStyleClass().add("card");
        summary.getStyleClass().add("card-heading");
        summary.setId("clean-summary");
        summary.setWrapText(true);
        table.setId("removed-rows");
        table.setPlaceholder(words.label("clean.removed.none"));
        Tables.copyable(table);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(summary, table);
        Runnable show = () -> show(session.prepared().get());
        session.prepared().subscribe(show);
        words.messages().subscribe(show);
    }

    private void show(@Nullable Prepared prepared) {
        table.getColumns().clear();
        table.setItems(FXCollections.emptyObservableList());
        if (prepared == null) {
            summary.setText("");
            return;
        }
        CleanReport report = prepared.cleaned().report();
        var m = words.now();
        summary.setText(m.text("clean.summary", m.number(report.rowsBefore(), 0), m.number(report.rowsAfter(), 0)));
        Dataset source = prepared.loaded().dataset();
        table.getColumns().add(column("clean.removed.reason", row -> m.text("reason", row.reason()), 130));
        table.getColumns().add(column("clean.removed.row", row -> m.number(row.sourceRow() + 1.0, 0), 60));
        for (ColumnInfo info : source.schema().columns()) {
            var column = new TableColumn<RemovedRow, String>(info.name());
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(source.text(row.getValue().sourceRow(), info.name())));
            column.setPrefWidth(100);
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableList(report.removed()));
    }

    private TableColumn<RemovedRow, String> column(
            String key, java.util.function.Function<RemovedRow, String> value, double width) {
        var column = new TableColumn<RemovedRow, String>(words.now().text(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
