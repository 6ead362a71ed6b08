// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.ui.task.Worker;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What every table can do, on one of towns and how many customers they have. */
@ExtendWith(ApplicationExtension.class)
class TableRowsTest {
    /** More are not sorted at once, but by the worker. */
    private static final int MANY = 5_000;

    private record Town(String name, double customers) {}

    private static final List<Town> TOWNS =
            List.of(new Town("Ulm", 9), new Town("aalen", 120), new Town("Kiel", Double.NaN), new Town("All", 129));

    private final Words words = new Words(Locale.ENGLISH);
    private final Worker worker = new SameThreadWorker();
    private TableView<Town> table;
    private TableRows<Town> rows;
    private Node finder;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        rows = new TableRows<>(words, table, "data.rows", worker);
        finder = rows.finder();
        stage.setScene(new Scene(new VBox(finder, table), 400, 300));
        stage.show();
    }

    private static List<TableColumn<Town, ?>> columns() {
        return List.of(
                Tables.texts("Town", 120, Town::name),
                Tables.numbers(Tables.sorted(
                        Tables.texts("Customers", 120, town -> String.valueOf(town.customers())), Town::customers)));
    }

    private void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void sort(int column, SortType type) {
        TableColumn<Town, ?> by = table.getColumns().get(column);
        fx(() -> {
            by.setSortType(type);
            table.getSortOrder().setAll(List.of(by));
        });
    }

    private List<String> shown() {
        return table.getItems().stream().map(Town::name).toList();
    }

    private TextField field() {
        return (TextField) finder.lookup(".text-field");
    }

    @Test
    void numbersAreSortedAsNumbersAndBackAgain() {
        fx(() -> rows.show(columns(), TOWNS));
        sort(1, SortType.ASCENDING);
        assertEquals(List.of("Kiel", "Ulm", "aalen", "All"), shown(), "what has no number comes first");
        sort(1, SortType.DESCENDING);
        assertEquals(List.of("All", "aalen", "Ulm", "Kiel"), shown());
        sort(0, SortType.ASCENDING);
        assertEquals(List.of("aalen", "All", "Kiel", "Ulm"), shown(), "capital letters are no other letters");
        fx(() -> table.getSortOrder().clear());
        assertEquals(List.of("Ulm", "aalen", "Kiel", "All"), shown(), "as they came");
    }

    @Test
    void totalsStayBelow() {
        fx(() -> rows.keepLast(town -> town.name().equals("All")).show(columns(), TOWNS));
        sort(1, SortType.DESCENDING);
        assertEquals(List.of("aalen", "Ulm", "Kiel", "All"), shown());
        sort(0, SortType.ASCENDING);
        assertEquals(List.of("aalen", "Kiel", "Ulm", "All"), shown());
    }

    @Test
    void whatTheAnalystArrangedStaysWithOtherRows() {
        fx(() -> rows.show(columns(), TOWNS));
        fx(() -> table.getColumns().setAll(List.copyOf(table.getColumns()).reversed()));
        sort(0, SortType.DESCENDING);
        fx(() -> table.getColumns().getFirst().setPrefWidth(77));
        fx(() -> rows.show(columns(), TOWNS.reversed()));
        assertEquals(
                List.of("Customers", "Town"),
                table.getColumns().stream().map(Tables::heading).toList());
        assertEquals(List.of("All", "aalen", "Ulm", "Kiel"), shown());
        assertEquals(77, table.getColumns().getFirst().getWidth(), 1);
        fx(() -> rows.show(List.of(Tables.texts("Other", 50, Town::name)), TOWNS));
        assertEquals(List.of("Ulm", "aalen", "Kiel", "All"), shown(), "other columns are not sorted");
    }

    @Test
    void manyAreFoundAndSortedByTheWorker() {
        List<Town> many = IntStream.range(0, MANY)
                .mapToObj(i -> new Town("town " + i, i * 7 % MANY))
                .toList();
        fx(() -> rows.show(columns(), many));
        assertTrue(finder.isVisible());
        sort(1, SortType.DESCENDING);
        assertEquals(
                many.stream()
                        .sorted(Comparator.comparingDouble(Town::customers).reversed())
                        .toList(),
                List.copyOf(table.getItems()));
        fx(() -> field().setText("TOWN 499"));
        assertEquals(11, table.getItems().size(), "499, and 4990 to 4999");
        assertEquals("11 of 5,000", ((Label) finder.lookup(".label")).getText());
        assertTrue(IntStream.range(1, 11)
                .allMatch(i -> table.getItems().get(i - 1).customers()
                        > table.getItems().get(i).customers()));
        fx(() -> field().setText("nowhere"));
        assertEquals(List.of(), shown());
        fx(() -> rows.show(many.subList(0, 100)));
        assertTrue(finder.isVisible(), "as long as something is looked for");
        fx(() -> field().clear());
        assertEquals(100, shown().size());
        fx(() -> rows.show(TOWNS));
        assertFalse(finder.isVisible(), "a few are seen at once");
    }

    /** The second column is one that somebody cancels as soon as its rows are compared. */
    @Test
    void whoCancelsIsToldWhatIsOnScreen() {
        List<Town> many = IntStream.range(0, MANY)
                .mapToObj(i -> new Town("town " + (MANY + i * 7 % MANY), i))
                .toList();
        TableColumn<Town, ?> name = Tables.texts("Town", 120, Town::name);
        name.setId("town");
        TableColumn<Town, ?> cancelled = Tables.sorted(Tables.texts("Cancelled", 120, Town::name), town -> {
            worker.cancelAll();
            return town.customers();
        });
        fx(() -> rows.show(List.of(name, cancelled), many));
        sort(0, SortType.DESCENDING);
        List<String> before = shown();
        assertEquals("town " + (2 * MANY - 1), before.getFirst());
        sort(1, SortType.ASCENDING);
        assertEquals(before, shown());
        assertEquals(List.of(name), table.getSortOrder());
        assertEquals(SortType.DESCENDING, name.getSortType());
    }

    @Test
    void selectedRowsAreCopiedWithHeadings() {
        fx(() -> rows.show(columns(), TOWNS));
        fx(() -> {
            table.getSelectionModel().selectIndices(0, 1);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            assertEquals(
                    "Town\tCustomers\nUlm\t9.0\naalen\t120.0",
                    Clipboard.getSystemClipboard().getString());
        });
    }
}
