// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.function.IntUnaryOperator;
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
    /** Of a name, what tells at least which it is. */
    private static final double NARROWEST = 90;

    private static final double DIGIT = 8;
    private static final double PADDING = 18;
    private static final double BORDER = 4;
    private static final double ROW = 30;

    private final Words words;

    MovesTable(Words words) {
        this.words = words;
        getStyleClass().addAll("dense", "explained");
        setFixedCellSize(ROW);
        Tables.copyable(this);
    }

    /** With numbers only. */
    void show(Moves moves, String first) {
        int[][] counts = moves.counts();
        show(moves, first, FIRST, FIRST, numbers(counts.length), numbers(counts.length == 0 ? 0 : counts[0].length));
    }

    private static List<String> numbers(int segments) {
        return IntStream.rangeClosed(1, segments).mapToObj(String::valueOf).toList();
    }

    /**
     * @param first key of the heading of the rows
     * @param rows columns how the segments are called; columns have their number and say the rest when pointed at
     */
    void show(Moves moves, String first, List<String> rows, List<String> columns) {
        show(moves, first, NARROWEST, NAMED, rows, columns);
    }

    /** What has no room for all columns shortens the names, down to {@code least}, before anything is out of sight. */
    private void show(Moves moves, String first, double least, double most, List<String> rows, List<String> columns) {
        int[][] counts = moves.counts();
        var all = counted("", counts.length, moves::before);
        Tables.explain(words, all, "moves.all");
        var named = column("", most, rows::get);
        Tables.explain(words, named, first);
        getColumns().setAll(List.of(named, all));
        for (int n = 0; n < (counts.length == 0 ? 0 : counts[0].length); n++) {
            int segment = n;
            var column = counted("", counts.length, row -> counts[row][segment]);
            var heading = new Label(String.valueOf(n + 1));
            heading.setTooltip(new Tooltip(columns.get(n)));
            column.setGraphic(heading);
            getColumns().add(column);
        }
        double figures = BORDER
                + getColumns().stream()
                        .skip(1)
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        setPrefWidth(most + figures);
        named.prefWidthProperty()
                .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() - figures, least, most)));
        getItems().setAll(IntStream.range(0, counts.length).boxed().toList());
    }

    private TableColumn<Integer, String> counted(String name, int rows, IntUnaryOperator counts) {
        int longest = IntStream.range(0, rows)
                .mapToObj(row -> words.now().number(counts.applyAsInt(row), 0))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var column = column(
                name, DIGIT * Math.max(longest, 3) + PADDING, row -> words.now().number(counts.applyAsInt(row), 0));
        column.getStyleClass().add("number");
        return column;
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
