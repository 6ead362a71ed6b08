// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.portrait.quality.Moves;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;

/** How many customers are in which segment of one division and which of the other. */
final class MovesTable extends TableView<Integer> {
    private static final double FIRST = 70;
    private static final double NAMED = 190;
    private static final double COLUMN = 58;
    private static final double ROW = 30;

    private final Words words;

    MovesTable(Words words) {
        this.words = words;
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        Tables.copyable(this);
    }

    /** With numbers only. */
    void show(Moves moves, String first) {
        int[][] counts = moves.counts();
        show(moves, first, FIRST, numbers(counts.length), numbers(counts.length == 0 ? 0 : counts[0].length));
    }

    private static List<String> numbers(int segments) {
        return IntStream.rangeClosed(1, segments).mapToObj(String::valueOf).toList();
    }

    /**
     * @param first key of the heading of the rows
     * @param rows columns how the segments are called; columns have their number and say the rest when pointed at
     */
    void show(Moves moves, String first, List<String> rows, List<String> columns) {
        show(moves, first, NAMED, rows, columns);
    }

    private void show(Moves moves, String first, double width, List<String> rows, List<String> columns) {
        int[][] counts = moves.counts();
        var all = column(
                words.now().text("profile.all"), COLUMN, row -> words.now().number(moves.before(row), 0));
        all.getStyleClass().add("number");
        getColumns().setAll(List.of(column(words.now().text(first), width, rows::get), all));
        for (int n = 0; n < (counts.length == 0 ? 0 : counts[0].length); n++) {
            int segment = n;
            var column = column("", COLUMN, row -> words.now().number(counts[row][segment], 0));
            var heading = new Label(String.valueOf(n + 1));
            heading.setTooltip(new Tooltip(columns.get(n)));
            column.setGraphic(heading);
            column.getStyleClass().add("number");
            getColumns().add(column);
        }
        getItems().setAll(IntStream.range(0, counts.length).boxed().toList());
    }

    private interface Cell {
        String of(int row);
    }

    private static TableColumn<Integer, String> column(String name, double width, Cell cell) {
        var column = new TableColumn<Integer, String>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.of(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
