// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
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
import org.portrait.ui.kit.CustomerColumns;
import org.portrait.ui.kit.FrozenColumn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** The rows that take no part, with the reason beside each. */
final class RemovedRows extends VBox {
    private static final double ROW = 30;

    private final Words words;
    private final Label summary = new Label();
    private final TableView<RemovedRow> table = new TableView<>();
    private final TableRows<RemovedRow> rows;
    /** Of the customers. */
    private @Nullable String id;

    RemovedRows(Words words, Session session, Worker worker, CleanModel model) {
        super(10);
        this.words = words;
        getStyleClass().add("card");
        summary.getStyleClass().add("card-heading");
        summary.setId("clean-summary");
        Kit.whole(summary);
        words.hint(summary, "clean.summary.help");
        table.setId("removed-rows");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(words.label("clean.removed.none"));
        rows = new TableRows<>(words, table, "clean.removed", worker);
        FrozenColumn.keep(table, () -> id);
        setVgrow(table, Priority.ALWAYS);
        Button back = Kit.button(words, "clean.removed.back", () -> model.putBack(selected()));
        back.setId("removed-put-back");
        words.hint(back, "clean.removed.back.help");
        back.setMinWidth(USE_PREF_SIZE);
        back.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selected().stream().noneMatch(row -> row.reason() == Reason.SET_ASIDE),
                        table.getSelectionModel().getSelectedItems()));
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new HBox(10, summary, back), rows.finder(), table);
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
        if (prepared == null) {
            rows.show(List.of());
            table.getColumns().clear();
            return;
        }
        Dataset source = prepared.loaded().dataset();
        id = source.schema().id().map(ColumnInfo::name).orElse(null);
        var reason = Tables.<RemovedRow>texts("", 130, row -> words.now().text("reason", row.reason()));
        Tables.explain(words, reason, "clean.removed.reason");
        var number = Tables.<RemovedRow>texts("", 64, row -> String.valueOf(row.sourceRow() + 1));
        Tables.explain(words, number, "clean.removed.row");
        var columns = new ArrayList<TableColumn<RemovedRow, ?>>();
        columns.add(reason);
        columns.add(Tables.numbers(Tables.sorted(number, RemovedRow::sourceRow)));
        for (ColumnInfo info : source.schema().columns()) {
            columns.add(CustomerColumns.of(words, source, info, RemovedRow::sourceRow));
        }
        rows.show(columns, prepared.cleaned().report().removed());
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
}
