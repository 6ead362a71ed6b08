// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;

/** What every table of the program can do. */
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Tables() {}

    /** The selected rows, with headings, go to the clipboard so that they paste into a spreadsheet. */
    public static <R> void copyable(TableView<R> table) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy(text(table));
                event.consume();
            }
        });
    }

    /** @param text cells between tabs */
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * Makes a column show nodes made from its row.
     *
     * @param text what copying and screen readers get instead of the node, "" for nothing
     */
    public static <R> void showNodes(
            TableColumn<R, R> column, Function<R, @Nullable Node> content, Function<R, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
                setAccessibleText(empty || row == null ? "" : text.apply(row));
            }
        });
        column.setUserData(text);
    }

    /**
     * A column of nodes that is not sorted, with a heading that explains itself.
     *
     * @param key of the heading; the explanation is {@code key.help}
     */
    public static <R> TableColumn<R, R> column(
            Words words, String key, double width, Function<R, @Nullable Node> content) {
        var column = new TableColumn<R, R>();
        explain(words, column, key);
        column.setPrefWidth(width);
        column.setSortable(false);
        showNodes(column, content, _ -> "");
        return column;
    }

    /**
     * Gives a column a heading that explains itself when the mouse stays on it. Its table has the style {@code explained}.
     *
     * @param key of the heading; the explanation is {@code key.help}
     */
    public static void explain(Words words, TableColumn<?, ?> column, String key) {
        var title = words.label(key);
        title.setTooltip(words.tooltip(key + ".help"));
        column.setGraphic(title);
    }

    /** The same column, which is sorted by a number; what has none counts as the smallest. */
    public static <R> TableColumn<R, R> sorted(TableColumn<R, R> column, ToDoubleFunction<R> value) {
        return sorted(column, Comparator.comparingDouble(row -> {
            double number = value.applyAsDouble(row);
            return Double.isNaN(number) ? -Double.MAX_VALUE : number;
        }));
    }

    public static <R> TableColumn<R, R> sorted(TableColumn<R, R> column, Comparator<R> order) {
        column.setComparator(order);
        column.setSortable(true);
        return column;
    }

    /** Text of several lines as one, for rows of one height. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n|\r|\n", " ↵ ");
    }

    /** Wide enough for a column's name, within reason. */
    public static double width(String name) {
        double letters = name.codePoints().mapToDouble(c -> c > 0x2E80 ? 14 : 8).sum();
        return Math.clamp(letters + 24, 110, 200);
    }

    static <R> String text(TableView<R> table) {
        var columns = table.getVisibleLeafColumns();
        var text = new StringBuilder(columns.stream().map(Tables::heading).collect(Collectors.joining("\t")));
        for (int row : table.getSelectionModel().getSelectedIndices()) {
            text.append('\n').append(columns.stream().map(c -> cell(c, row)).collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    /** The heading may be a label, which can explain itself. */
    private static String heading(TableColumn<?, ?> column) {
        return column.getGraphic() instanceof Labeled label ? label.getText() : column.getText();
    }

    /** A column that shows nodes carries a function from its row to text as user data. */
    @SuppressWarnings("unchecked")
    private static <R> String cell(TableColumn<R, ?> column, int row) {
        Object value = column.getCellData(row);
        return column.getUserData() instanceof Function<?, ?> text
                ? ((Function<Object, String>) text).apply(value)
                : String.valueOf(value);
    }
}
