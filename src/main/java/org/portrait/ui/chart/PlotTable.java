// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.ui.kit.Tables;

/**
 * The numbers that a picture shows, for who does not see it or wants to go on with them.
 *
 * @param title what the picture is of
 * @param columns headings
 * @param rows of each a cell for every column
 */
public record PlotTable(String title, List<String> columns, List<List<Cell>> rows) {
    private static final String NONE = "–";

    /** @throws IllegalArgumentException when a row has not as many cells as there are columns */
    public PlotTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /**
     * @param key what it is sorted by; null for nothing
     * @param number whether it stands at the right
     */
    public record Cell(String text, @Nullable Comparable<?> key, boolean number) {}

    public static Cell text(String text) {
        return new Cell(text, text, false);
    }

    /** @param value NaN for none */
    public static Cell number(double value, DoubleFunction<String> words) {
        return Double.isNaN(value) ? new Cell(NONE, null, true) : new Cell(words.apply(value), value, true);
    }

    public static Cell count(int value, Messages m) {
        return number(value, v -> m.number(v, 0));
    }

    public static Cell percent(double share, Messages m) {
        return number(share, v -> m.percent(v, 1));
    }

    public static Cell fixed(double value, int decimals, Messages m) {
        return number(value, v -> m.fixed(v, decimals));
    }

    /** A segment as it is called beside its number. */
    public static Cell segment(int segment, List<String> names) {
        String number = String.valueOf(segment + 1);
        return new Cell(segment < names.size() ? number + " " + names.get(segment) : number, segment, false);
    }

    /** What a table on screen shows is its own table. */
    public static <R> PlotTable of(String title, TableView<R> table) {
        var columns = table.getVisibleLeafColumns();
        return new PlotTable(
                title,
                columns.stream().map(Tables::heading).toList(),
                table.getItems().stream()
                        .map(row -> columns.stream()
                                .map(column -> new Cell(
                                        Tables.text(column, row),
                                        Tables.key(column, row),
                                        column.getStyleClass().contains("number")))
                                .toList())
                        .toList());
    }

    /** Whether a column stands at the right. */
    boolean numbers(int column) {
        return rows.stream().anyMatch(row -> row.get(column).number());
    }
}
