// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableListBase;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;

/**
 * What every table of the program can do: its rows are sorted by any column and back again, found by a text that stands in
 * them, and copied. Many rows are looked through off the FX thread.
 */
public final class TableRows<R> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    /** So many are found and sorted at once. */
    private static final int AT_ONCE = 2_000;
    /** So many are seen without looking for any. */
    private static final int FEW = 20;

    private static final double FIELD = 150;
    private static final String DESCENDING = "\u2193";

    private final Words words;
    private final TableView<R> table;
    private final @Nullable Worker worker;
    private final TextField wanted = new TextField();
    private final Label found = new Label();
    private final BooleanProperty many = new SimpleBooleanProperty();
    private final Shown<R> shown = new Shown<>();
    private List<R> all = List.of();
    private Predicate<R> last = _ -> false;
    /** What a project sorts the table by, as long as its rows are not there. */
    private final Awaited awaited = new Awaited();
    /** What the rows on screen are sorted by, and what was looked for in them. */
    private List<String> sortedBy = List.of();

    private String lookedFor = "";
    private boolean underWay;
    private boolean takenBack;

    /** A table of few rows. */
    public TableRows(Words words, TableView<R> table, String name) {
        this(words, table, name, null);
    }

    /**
     * @param name key of what screen readers call the table
     * @param worker looks through many rows; null where there never are
     */
    public TableRows(Words words, TableView<R> table, String name, @Nullable Worker worker) {
        this.words = words;
        this.table = table;
        this.worker = worker;
        if (worker != null) {
            worker.onCancelAll(this::takeBack);
        }
        table.setItems(shown);
        table.accessibleTextProperty().bind(words.text(name));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setSortPolicy(_ -> {
            arrange();
            return true;
        });
        wanted.setId(table.getId() + "-find");
        wanted.setPrefWidth(FIELD);
        wanted.getStyleClass().add("compact");
        wanted.promptTextProperty().bind(words.text("table.find"));
        wanted.accessibleTextProperty().bind(words.text("table.find.in", words.text(name)));
        words.hint(wanted, "table.find.help");
        wanted.textProperty().subscribe(this::arrange);
        wanted.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        found.getStyleClass().add("note");
        found.setMinWidth(Region.USE_PREF_SIZE);
        words.messages() // which does not hold a table that is gone
                .when(table.sceneProperty().map(_ -> true).orElse(false))
                .subscribe(_ -> tell());
    }

    /** Shows these in their order, or as the table is sorted, and of them those that are looked for. */
    public void show(List<R> rows) {
        all = rows;
        many.set(rows.size() > FEW || !wanted.getText().isEmpty());
        if (!awaited.isEmpty() && !rows.isEmpty()) {
            sortAsAwaited();
        }
        arrange();
    }

    /**
     * The same with other columns. Where these are the same as before, by their ids, they stay where they were moved to, as
     * wide as they were made, and sorted.
     */
    public void show(List<? extends TableColumn<R, ?>> columns, List<R> rows) {
        show(List.of()); // the rows of before are none of these columns
        List<TableColumn<R, ?>> before = List.copyOf(table.getColumns());
        List<TableColumn<R, ?>> sorted = List.copyOf(table.getSortOrder());
        List<TableColumn<R, ?>> kept =
                before.stream().flatMap(old -> now(old, columns)).toList();
        if (kept.size() == columns.size()) {
            before.forEach(old -> now(old, columns).forEach(column -> like(old, column)));
            table.getColumns().setAll(kept);
            table.getSortOrder()
                    .setAll(sorted.stream().flatMap(old -> now(old, columns)).toList());
        } else {
            table.getColumns().setAll(columns);
        }
        show(rows);
    }

    private static <R> Stream<TableColumn<R, ?>> now(TableColumn<R, ?> old, List<? extends TableColumn<R, ?>> columns) {
        return columns.stream()
                .filter(column -> column.getId() != null && column.getId().equals(old.getId()))
                .<TableColumn<R, ?>>map(column -> column)
                .limit(1);
    }

    private static void like(TableColumn<?, ?> old, TableColumn<?, ?> column) {
        column.setSortType(old.getSortType());
        if (!column.prefWidthProperty().isBound()) {
            column.setPrefWidth(old.getWidth());
        }
    }

    /** Rows that stay below the others however these are sorted. */
    public TableRows<R> keepLast(Predicate<R> rows) {
        last = rows;
        return this;
    }

    /** The field in which a text is looked for, with how many rows have it; not there while rows are few. */
    public Node finder() {
        var finder = new HBox(6, found, wanted);
        finder.setAlignment(Pos.CENTER_RIGHT);
        finder.setMinWidth(Region.USE_PREF_SIZE);
        finder.visibleProperty().bind(many);
        finder.managedProperty().bind(many);
        return finder;
    }

    /** Keeps what the table is sorted by: the ids of its columns, and after one that descends a word for that. */
    public void keepIn(ViewState view, String name) {
        awaited.keepIn(view, name, this::sorted, () -> table.getSortOrder().clear());
    }

    private List<String> sorted() {
        return table.getSortOrder().stream()
                .flatMap(column -> column.getSortType() == TableColumn.SortType.DESCENDING
                        ? Stream.of(column.getId(), DESCENDING)
                        : Stream.of(column.getId()))
                .toList();
    }

    private void sortAsAwaited() {
        sortBy(awaited.take());
    }

    private void sortBy(List<String> words) {
        var by = new ArrayList<TableColumn<R, ?>>();
        for (int i = 0; i < words.size(); i++) {
            String id = words.get(i);
            boolean descending = i + 1 < words.size() && words.get(i + 1).equals(DESCENDING);
            table.getColumns().stream()
                    .filter(column -> id.equals(column.getId()))
                    .forEach(column -> {
                        column.setSortType(
                                descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                        by.add(column);
                    });
        }
        table.getSortOrder().setAll(by);
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            boolean one = table.getSelectionModel().getSelectionMode() == SelectionMode.SINGLE;
            List<R> rows = one ? table.getItems() : table.getSelectionModel().getSelectedItems();
            Tables.copy(Tables.text(table, List.copyOf(rows)));
            event.consume();
        } else if (FIND.match(event) && many.get() && wanted.getScene() != null) {
            wanted.requestFocus();
            event.consume();
        }
    }

    /** Escape gives up what was looked for, and else is for others. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !wanted.getText().isEmpty()) {
            wanted.clear();
            table.requestFocus();
            event.consume();
        }
    }

    /** Of rows that are not to be waited for: the table says what it shows. */
    private void takeBack() {
        if (underWay) {
            underWay = false;
            takenBack = true;
            sortBy(sortedBy);
            wanted.setText(lookedFor);
            takenBack = false;
        }
    }

    private void arrange() {
        if (takenBack) {
            return;
        }
        RowOrder<R> order = RowOrder.of(table, all, wanted.getText(), last);
        String work = "rows of " + table.getId();
        if (worker != null) {
            worker.cancel(work);
        }
        if (order.plain()) {
            put(all, all);
        } else if (worker == null || all.size() <= AT_ONCE) {
            put(all, new Picked<>(all, order.find(Progress.none())));
        } else {
            List<R> of = all;
            underWay = true;
            worker.run(work, (progress, _) -> new Picked<>(of, order.find(progress)), rows -> put(of, rows), _ -> {});
        }
    }

    private void put(List<R> of, List<R> rows) {
        if (of != all) {
            return;
        }
        underWay = false;
        sortedBy = sorted();
        lookedFor = wanted.getText();
        if (rows.size() <= AT_ONCE && rows.equals(shown)) {
            table.refresh(); // what they say may have changed
        } else {
            R selected = table.getSelectionModel().getSelectedItem();
            shown.show(rows);
            if (selected != null && rows.size() <= AT_ONCE && rows.contains(selected)) {
                table.getSelectionModel().clearAndSelect(rows.indexOf(selected));
            }
        }
        tell();
    }

    private void tell() {
        var m = words.now();
        found.setText(
                wanted.getText().isBlank()
                        ? ""
                        : m.text("table.found", m.number(shown.size(), 0), m.number(all.size(), 0)));
    }

    /** The rows in the table. Without copies of them; and another list of items would not be sorted any more. */
    private static final class Shown<R> extends ObservableListBase<R> {
        private List<R> rows = List.of();

        void show(List<R> now) {
            beginChange();
            List<R> before = rows;
            rows = now;
            nextReplace(0, now.size(), before);
            endChange();
        }

        @Override
        public R get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** Some of the rows without a copy of them. */
    private static final class Picked<R> extends AbstractList<R> {
        private final List<R> all;
        private final int[] order;

        Picked(List<R> all, int[] order) {
            this.all = all;
            this.order = order;
        }

        @Override
        public R get(int index) {
            return all.get(order[index]);
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
