// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Rows on their way through the rules: which are left, why the others are not, and which columns changed. Columns are
 * read once, changed in place, and written into a new data set only at the end and only if something did change.
 */
final class WorkingRows {
    private final Dataset dataset;
    private final @Nullable Reason[] removed;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private int left;

    WorkingRows(Dataset dataset) {
        this.dataset = dataset;
        this.removed = new Reason[dataset.rows()];
        this.left = dataset.rows();
    }

    Dataset dataset() {
        return dataset;
    }

    /** How many rows the data set had. */
    int size() {
        return removed.length;
    }

    /** How many rows are left. */
    int left() {
        return left;
    }

    boolean kept(int row) {
        return removed[row] == null;
    }

    /** A row has one reason: the first. */
    void remove(int row, Reason reason) {
        if (removed[row] == null) {
            removed[row] = reason;
            left--;
        }
    }

    ColumnType type(String column) {
        return dataset.schema().column(column).type();
    }

    boolean isText(String column) {
        ColumnType type = type(column);
        return !numbers.containsKey(column) && type.text();
    }

    /** The values of all rows, NaN where missing. Not a copy: whoever changes it calls {@link #changed}. */
    double[] numbers(String column) {
        if (isText(column)) {
            throw new FailureException(new Failure.NotNumeric(column));
        }
        return numbers.computeIfAbsent(column, dataset::numbers);
    }

    /** The values of all rows of a text column, "" where missing. Not a copy. */
    String[] texts(String column) {
        return texts.computeIfAbsent(column, c -> {
            var values = new String[dataset.rows()];
            Arrays.setAll(values, row -> dataset.text(row, c));
            return values;
        });
    }

    boolean missing(int row, String column) {
        return isText(column) ? texts(column)[row].isEmpty() : Double.isNaN(numbers(column)[row]);
    }

    void changed(String column) {
        changed.add(column);
    }

    /** Turns a text column in which nothing stands into one of numbers. */
    void replace(String column, double[] values) {
        numbers.put(column, values);
        changed.add(column);
    }

    /** The numbers that are there in the rows that are left, in row order, in a fresh array. */
    double[] present(String column) {
        double[] all = numbers(column);
        var values = new double[left];
        int count = 0;
        for (int row = 0; row < all.length; row++) {
            if (removed[row] == null && !Double.isNaN(all[row])) {
                values[count++] = all[row];
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** The rows that are left. */
    int[] rows() {
        var rows = new int[left];
        int count = 0;
        for (int row = 0; row < removed.length; row++) {
            if (removed[row] == null) {
                rows[count++] = row;
            }
        }
        return rows;
    }

    List<RemovedRow> removedRows() {
        var list = new ArrayList<RemovedRow>(removed.length - left);
        for (int row = 0; row < removed.length; row++) {
            Reason reason = removed[row];
            if (reason != null) {
                list.add(new RemovedRow(dataset.sourceRow(row), reason));
            }
        }
        list.sort(Comparator.comparingInt(RemovedRow::sourceRow));
        return list;
    }

    /** The same data set if nothing happened to it. */
    Dataset build() {
        Dataset result = dataset;
        if (!changed.isEmpty()) {
            var edit = dataset.edit();
            for (String column : changed) {
                if (isText(column)) {
                    edit.texts(column, texts(column));
                } else {
                    edit.numbers(column, type(column), numbers(column));
                }
            }
            result = edit.build(dataset.schema());
        }
        return left == removed.length ? result : result.select(rows());
    }
}
