// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portrait.quality.Moves;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.TableRows;
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
    private final TableRows<Integer> shown;

    /** @param name key of what screen readers call it */
    MovesTable(Words words, String name) {
        this.words = words;
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        shown = new TableRows<>(words, this, name);
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
        var named = Tables.sorted(Tables.<Integer>texts("", most, rows::get), Integer::intValue);
        Tables.explain(words, named, first);
        var made = new ArrayList<TableColumn<Integer, ?>>(List.of(named, all));
        for (int n = 0; n < (counts.length == 0 ? 0 : counts[0].length); n++) {
            int segment = n;
            var column = counted("", counts.length, row -> counts[row][segment]);
            var heading = new Label(String.valueOf(n + 1));
            Words.explain(heading, columns.get(n));
            column.setGraphic(heading);
            column.setId(heading.getText());
            made.add(column);
        }
        double figures = BORDER
                + made.stream().skip(1).mapToDouble(TableColumn::getPrefWidth).sum();
        setPrefWidth(most + figures);
        named.prefWidthProperty()
                .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() - figures, least, most)));
        shown.show(made, IntStream.range(0, counts.length).boxed().toList());
    }

    private TableColumn<Integer, String> counted(String name, int rows, IntUnaryOperator counts) {
        int longest = IntStream.range(0, rows)
                .mapToObj(row -> words.now().number(counts.applyAsInt(row), 0))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        TableColumn<Integer, String> column = Tables.texts(
                name, DIGIT * Math.max(longest, 3) + PADDING, row -> words.now().number(counts.applyAsInt(row), 0));
        return Tables.numbers(Tables.sorted(column, counts::applyAsInt));
    }
}
