// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Which rows of a table are wanted, and in which order. Asks the columns for texts and keys, so these look at nothing that
 * changes without harm.
 *
 * @param wanted a text in lower case that stands in each row; "" for all rows
 * @param by the columns that they are sorted by, the first above all
 * @param last rows that stay below the others however these are sorted, such as totals
 */
record RowOrder<R>(List<R> rows, String wanted, List<TableColumn<R, ?>> columns, List<By<R>> by, Predicate<R> last) {
    /** Rows between two looks at whether they are still wanted. */
    private static final int CHUNK = 4_096;

    record By<R>(TableColumn<R, ?> column, boolean descending) {}

    /** As the table is sorted now. */
    static <R> RowOrder<R> of(TableView<R> table, List<R> rows, String wanted, Predicate<R> last) {
        List<By<R>> by = table.getSortOrder().stream()
                .map(column -> new By<R>(column, column.getSortType() == TableColumn.SortType.DESCENDING))
                .toList();
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        return new RowOrder<>(rows, lower, List.copyOf(table.getVisibleLeafColumns()), by, last);
    }

    /** Whether the rows are just as they came. */
    boolean plain() {
        return wanted.isEmpty() && by.isEmpty();
    }

    /** The numbers of the rows that are wanted. */
    int[] find(Progress progress) {
        List<TableColumn<R, ?>> searched = searched();
        int[] found = IntStream.range(0, rows.size())
                .filter(i -> wanted.isEmpty() || told(progress, i) && wanted(rows.get(i), searched))
                .toArray();
        if (by.isEmpty()) {
            return found;
        }
        Integer[] order = IntStream.of(found).boxed().toArray(Integer[]::new);
        for (By<R> one : by.reversed()) {
            sort(order, one, progress);
        }
        Arrays.sort(order, Comparator.comparing(i -> last.test(rows.get(i))));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private boolean told(Progress progress, int row) {
        if (row % CHUNK == 0) {
            progress.checkCancelled();
            progress.report(Activity.ARRANGING, (double) row / rows.size());
        }
        return true;
    }

    /** Numbers have no letters. */
    private List<TableColumn<R, ?>> searched() {
        boolean digits = wanted.chars().anyMatch(Character::isDigit);
        return columns.stream()
                .filter(column -> digits || !column.getStyleClass().contains("number"))
                .toList();
    }

    private boolean wanted(R row, List<TableColumn<R, ?>> searched) {
        return searched.stream()
                .anyMatch(column ->
                        Tables.text(column, row).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void sort(Integer[] order, By<R> by, Progress progress) {
        var keys = new ArrayList<@Nullable Comparable<?>>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            told(progress, i);
            keys.add(Tables.key(by.column(), rows.get(i)));
        }
        Comparator<Integer> ascending = (one, other) -> {
            progress.checkCancelled();
            return compare(keys.get(one), keys.get(other));
        };
        Arrays.sort(order, by.descending() ? ascending.reversed() : ascending);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one instanceof String text && other instanceof String than
                ? text.compareToIgnoreCase(than)
                : ((Comparable) one).compareTo(other);
    }
}
