// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.function.Function;
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

/** What every table of the program can do. */
public final class Tables {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private Tables() {}

    /** The selected rows, with headings, go to the clipboard so that they paste into a spreadsheet. */
    public static <R> void copyable(TableView<R> table) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                var content = new ClipboardContent();
                content.putString(text(table));
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
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
