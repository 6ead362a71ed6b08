// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * The columns and rows of a table that are wanted.
 *
 * @param columns by their places in the file, in this order
 * @param everyNth as in {@link LoadSettings}
 */
record Part(List<Integer> columns, @Nullable Integer everyNth) {
    /** A column that no file has. */
    private static final String ROW = "\"portrait row\"";

    /**
     * @param names of all columns of the file
     * @throws FailureException with {@link Failure.UnknownColumn}
     */
    static Part of(List<String> names, LoadSettings settings) {
        for (String wanted : settings.only()) {
            if (!names.contains(wanted)) {
                throw new FailureException(new Failure.UnknownColumn(wanted, names));
            }
        }
        List<Integer> columns = IntStream.range(0, names.size())
                .filter(i -> settings.only().isEmpty() || settings.only().contains(names.get(i)))
                .boxed()
                .toList();
        return new Part(columns, settings.everyNth());
    }

    <T> List<T> of(List<T> all) {
        return columns.stream().map(all::get).toList();
    }

    /** Places in the file of columns by their places in the table. */
    Set<Integer> inFile(Set<Integer> ofTable) {
        return ofTable.stream().map(columns::get).collect(Collectors.toSet());
    }

    /** What follows {@code select}: the cells of the file, of which {@code cell} gives the SQL by place, as those of the table. */
    String list(IntFunction<String> cell) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell.apply(columns.get(i)) + " as " + RawTable.column(i))
                .collect(Collectors.joining(", "));
    }

    /** What follows {@code from}. The rows are counted as they come, which keeps their order. */
    String from(String source) {
        return everyNth == null
                ? source
                : "(select * exclude (" + ROW + ") from (select *, row_number() over () as " + ROW + " from " + source
                        + ") where (" + ROW + " - 1) % " + everyNth + " = 0)";
    }
}
