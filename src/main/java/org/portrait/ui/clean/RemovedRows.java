// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Session;

/** The rows that take no part, with the reason beside each. */
final class RemovedRows extends VBox {
    private static final double ROW = 30;

    private final Words words;
    private final Label summary = new Label();
    private final TableView<RemovedRow> table = new TableView<>();

    RemovedRows(Words words, Session session, CleanModel model) {
        super(10);
        this.words = words;
        getStyleClass().add("card");
        summary.getStyleClass().add("card-heading");
        summary.setId("clean-summary");
        summary.setWrapText(true);
        summary.setTooltip(words.tooltip("clean.summary.help"));
        table.setId("removed-rows");
        table.getStyleClass().add("explained");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(words.label("clean.removed.none"));
        Tables.copyable(table);
        setVgrow(table, Priority.ALWAYS);
        Button back = Kit.button(words, "clean.removed.back", () -> model.putBack(selected()));
        back.setId("removed-put-back");
        back.setTooltip(words.tooltip("clean.removed.back.help"));
        back.setMinWidth(USE_PREF_SIZE);
        back.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selected().stream().noneMatch(row -> row.reason() == Reason.SET_ASIDE),
                        table.getSelectionModel().getSelectedItems()));
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new HBox(10, summary, back), table);
        session.prepared().subscribe(this::show);
        words.discreet().subscribe(table::refresh);
        words.messages().subscribe(() -> {
            summarise(session.prepared().get());
            table.refresh();
        });
    }

    private List<RemovedRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private void show(@Nullable Prepared prepared) {
        summarise(prepared);
        table.getColumns().clear();
        table.setItems(FXCollections.emptyObservableList());
        if (prepared == null) {
            return;
        }
        Dataset source = prepared.loaded().dataset();
        var reason = column(row -> words.now().text("reason", row.reason()), 130);
        Tables.explain(words, reason, "clean.removed.reason");
        var number = column(row -> String.valueOf(row.sourceRow() + 1), 64);
        Tables.explain(words, number, "clean.removed.row");
        number.getStyleClass().add("number");
        table.getColumns().add(reason);
        table.getColumns().add(number);
        for (ColumnInfo info : source.schema().columns()) {
            var column = column(
                    row -> words.cell(info, source.text(row.sourceRow(), info.name())), Tables.width(info.name()));
            column.setText(info.name());
            if (info.type().numeric()) {
                column.getStyleClass().add("number");
            }
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableList(prepared.cleaned().report().removed()));
    }

    private void summarise(@Nullable Prepared prepared) {
        if (prepared == null) {
            summary.setText("");
            return;
        }
        CleanReport report = prepared.cleaned().report();
        var m = words.now();
        int out = report.removed().size();
        summary.setText(m.text(
                out == 0 ? "clean.summary" : "clean.summary.out",
                m.number(report.rowsBefore(), 0),
                m.number(report.rowsAfter(), 0),
                m.number(out, 0)));
    }

    private static TableColumn<RemovedRow, String> column(Function<RemovedRow, String> value, double width) {
        var column = new TableColumn<RemovedRow, String>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
