// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;

/** What every table of the program can do. */
public final class Tables {
    /** Under which a column keeps what it is sorted by. */
    private static final String KEY = "sorted by";

    private Tables() {}

    /**
     * Makes a button of a dialog one that copies, and says so; the dialog stays open.
     *
     * @param id of the button
     * @param text what is copied
     * @param copied what the button says then
     */
    public static void copyBy(
            DialogPane dialog, ButtonType type, String id, Supplier<String> text, Supplier<String> copied) {
        var button = (Button) dialog.lookupButton(type);
        button.setId(id);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            copy(text.get());
            button.setText(copied.get());
            event.consume();
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
     * A column of nodes with a heading that explains itself.
     *
     * @param key of the heading; the explanation is {@code key.help}
     * @param text as {@link #showNodes} has it, by which it is sorted, too
     */
    public static <R> TableColumn<R, R> column(
            Words words, String key, double width, Function<R, @Nullable Node> content, Function<R, String> text) {
        var column = new TableColumn<R, R>();
        explain(words, column, key);
        column.setPrefWidth(width);
        showNodes(column, content, text);
        return column;
    }

    /** A column of texts. */
    public static <R> TableColumn<R, String> texts(String heading, double width, Function<R, String> text) {
        var column = new TableColumn<R, String>(heading);
        column.setId(heading);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** A column of texts with a heading that explains itself, as {@link #explain} has it. */
    public static <R> TableColumn<R, String> texts(Words words, String key, double width, Function<R, String> text) {
        TableColumn<R, String> column = texts("", width, text);
        explain(words, column, key);
        return column;
    }

    /**
     * Gives a column a heading that explains itself when the mouse stays on it.
     *
     * @param key of the heading; the explanation is {@code key.help}
     */
    public static void explain(Words words, TableColumn<?, ?> column, String key) {
        var title = words.label(key);
        words.hint(title, key + ".help");
        column.setGraphic(title);
        column.setId(key);
    }

    /** The same column, whose values stand at the right. */
    public static <R, T> TableColumn<R, T> numbers(TableColumn<R, T> column) {
        column.getStyleClass().add("number");
        return column;
    }

    /** The same column, which is sorted by a number; what has none (NaN) counts as the smallest. */
    public static <R, T> TableColumn<R, T> sorted(TableColumn<R, T> column, ToDoubleFunction<R> value) {
        return sortedBy(column, row -> {
            double number = value.applyAsDouble(row);
            return Double.isNaN(number) ? null : (Double) number;
        });
    }

    /** The same column, which is sorted by what a row has there; what has nothing comes first. */
    public static <R, T> TableColumn<R, T> sortedBy(
            TableColumn<R, T> column, Function<R, ? extends @Nullable Comparable<?>> key) {
        column.getProperties().put(KEY, key);
        return column;
    }

    /** What a row is sorted by in a column: its text, where nothing else was said. */
    @SuppressWarnings("unchecked")
    public static <R> @Nullable Comparable<?> key(TableColumn<R, ?> column, R row) {
        return column.getProperties().get(KEY) instanceof Function<?, ?> key
                ? ((Function<R, @Nullable Comparable<?>>) key).apply(row)
                : text(column, row);
    }

    /** Text of several lines as one, for rows of one height. */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n|\r|\n", " ↵ ");
    }

    /** Wide enough for a column's name, within reason. */
    public static double width(String name) {
        return Math.clamp(8 * letters(name) + 24, 110, 200);
    }

    /** How many Latin letters are as wide as a text: Chinese ones are as wide as nearly two. */
    public static double letters(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2E80 ? 1.75 : 1).sum();
    }

    /** Rows with their headings, cells between tabs, so that they paste into a spreadsheet. */
    public static <R> String text(TableView<R> table, List<R> rows) {
        var columns = table.getVisibleLeafColumns();
        var text = new StringBuilder(columns.stream().map(Tables::heading).collect(Collectors.joining("\t")));
        for (R row : rows) {
            text.append('\n').append(columns.stream().map(c -> text(c, row)).collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    /** The heading may be a label, which can explain itself, or one above another. */
    public static String heading(TableColumn<?, ?> column) {
        return switch (column.getGraphic()) {
            case Labeled label -> label.getText();
            case Pane pane when pane.getChildren().getFirst() instanceof Labeled first -> first.getText();
            case null, default -> column.getText();
        };
    }

    /** What a cell says. A column that shows nodes carries a function from its row to text as user data. */
    @SuppressWarnings("unchecked")
    public static <R> String text(TableColumn<R, ?> column, R row) {
        return column.getUserData() instanceof Function<?, ?> text
                ? ((Function<R, String>) text).apply(row)
                : String.valueOf(column.getCellData(row));
    }
}
