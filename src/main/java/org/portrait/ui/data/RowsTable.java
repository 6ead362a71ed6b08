// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;

/** The rows of the file as they were understood; only those on screen are ever turned into text. */
final class RowsTable extends TableView<Integer> {
    private static final int MOST_DECIMALS = 6;

    private final Words words;

    RowsTable(Words words, String id) {
        this.words = words;
        setId(id);
        setFixedCellSize(30);
        placeholderProperty().set(words.label("data.rows.none"));
        Tables.copyable(this);
        words.discreet().subscribe(this::refresh);
    }

    void show(@Nullable Dataset dataset) {
        getColumns().clear();
        setItems(FXCollections.emptyObservableList());
        if (dataset == null) {
            return;
        }
        dataset.schema().columns().forEach(column -> getColumns().add(column(dataset, column)));
        setItems(FXCollections.observableList(new RowNumbers(dataset.rows())));
    }

    private TableColumn<Integer, String> column(Dataset dataset, ColumnInfo info) {
        var column = new TableColumn<Integer, String>(info.name());
        boolean decimal = info.type() == ColumnType.DECIMAL;
        column.setCellValueFactory(row -> {
            String text = words.cell(info, dataset.text(row.getValue(), info.name()));
            return new ReadOnlyStringWrapper(decimal ? shortened(text) : Tables.oneLine(text));
        });
        column.setPrefWidth(Tables.width(info.name()));
        column.setSortable(false);
        if (info.type().numeric()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    /** What was computed has more digits than anybody reads. */
    private static String shortened(String number) {
        int point = number.indexOf('.');
        if (point < 0 || number.length() - point - 1 <= MOST_DECIMALS) {
            return number;
        }
        BigDecimal rounded = new BigDecimal(number).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? number : rounded.stripTrailingZeros().toPlainString();
    }

    /** The numbers 0 to n - 1 without holding them. */
    private static final class RowNumbers extends AbstractList<Integer> {
        private final int rows;

        RowNumbers(int rows) {
            this.rows = rows;
        }

        @Override
        public Integer get(int index) {
            return java.util.Objects.checkIndex(index, rows);
        }

        @Override
        public int size() {
            return rows;
        }
    }
}
