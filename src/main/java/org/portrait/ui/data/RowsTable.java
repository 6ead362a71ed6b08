// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.CustomerColumns;
import org.portrait.ui.kit.FrozenColumn;
import org.portrait.ui.kit.RowNumbers;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.task.Worker;

/** The rows of the file as they were understood; only those on screen are ever turned into text. */
final class RowsTable extends TableView<Integer> {
    private final Words words;
    private final TableRows<Integer> rows;
    /** Of the customers. */
    private @Nullable String id;

    RowsTable(Words words, Worker worker, String name) {
        this.words = words;
        setId(name);
        setFixedCellSize(30);
        placeholderProperty().set(words.label("data.rows.none"));
        rows = new TableRows<>(words, this, "data.rows", worker);
        FrozenColumn.keep(this, () -> id);
        words.discreet().subscribe(this::refresh);
    }

    void show(@Nullable Dataset dataset) {
        id = dataset == null
                ? null
                : dataset.schema().id().map(ColumnInfo::name).orElse(null);
        if (dataset == null) {
            rows.show(List.of());
            getColumns().clear();
            return;
        }
        rows.show(
                dataset.schema().columns().stream()
                        .<TableColumn<Integer, ?>>map(
                                column -> CustomerColumns.of(words, dataset, column, Integer::intValue))
                        .toList(),
                RowNumbers.upTo(dataset.rows()));
    }

    /** In which a row is looked for. */
    Node finder() {
        return rows.finder();
    }

    void keepIn(ViewState view) {
        rows.keepIn(view, "rows.sorted");
    }
}
