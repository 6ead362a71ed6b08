// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnReading.DecidedBy;
import org.portrait.load.Found.Habits;
import org.portrait.load.Found.Typed;
import org.portrait.work.Activity;

/**
 * All columns of the table {@code t}, and how they were understood.
 *
 * @param decimalMark of the file, "" where the format has none
 * @param unreadable the first of them
 */
record Columns(
        Dataset dataset,
        String decimalMark,
        List<ColumnReading> readings,
        List<LoadReport.UnreadableCell> unreadable,
        long unreadableCount) {
    /** @param dataset of this one column, null as long as other columns have not said how to read it */
    private record Fetched(Found found, @Nullable Built built) {}

    private record Built(Typed typed, Dataset dataset) {
        static Built of(String name, Typed typed) {
            return new Built(typed, typed.fill().apply(new DatasetBuilder(name)).build(ColumnInfo::role));
        }
    }

    /**
     * Fetches and counts the columns side by side; they enter the data set in file order.
     *
     * @throws RawTable.NeedsText names all columns that must be read again
     */
    static Columns of(Reading reading, RawTable table, int rows) throws SQLException {
        String name = String.valueOf(reading.file().getFileName());
        List<Fetched> fetched = fetch(reading, table, rows, name);
        List<Habits> shown = fetched.stream().map(f -> f.found().shows()).toList();
        Habits habits = habits(shown, reading.settings(), table.dialect());
        var jobs = new ArrayList<Future<Built>>();
        for (Fetched column : fetched) {
            Built known = column.built();
            jobs.add(reading.pool()
                    .submit(() -> known != null
                            ? known
                            : Built.of(name, column.found().read().apply(habits))));
        }
        var builder = new DatasetBuilder(name);
        var columns = new ArrayList<Typed>();
        for (Future<Built> job : jobs) {
            Built built = reading.await(job);
            builder.columnsOf(built.dataset());
            columns.add(built.typed());
        }
        return of(
                builder.build(ColumnInfo::role),
                columns,
                habits,
                table.dialect().decimalMark());
    }

    private static Columns of(Dataset dataset, List<Typed> columns, Habits habits, String decimalMark) {
        List<ColumnReading> readings =
                columns.stream().map(Typed::reading).filter(Objects::nonNull).toList();
        // the mark of the file counts where columns were read by it, or by nothing but the other
        boolean decided = readings.stream()
                .filter(r -> !r.decimalMark().isEmpty())
                .anyMatch(r -> r.decidedBy() == DecidedBy.FILE
                        || readings.stream()
                                .noneMatch(other -> other.decimalMark().equals(decimalMark)));
        return new Columns(
                dataset,
                decided && !decimalMark.isEmpty()
                        ? Objects.requireNonNullElse(habits.decimalMark(), decimalMark)
                        : decimalMark,
                readings,
                columns.stream()
                        .flatMap(column -> column.unreadable().stream())
                        .limit(RawTable.Rejects.LISTED)
                        .toList(),
                columns.stream().mapToLong(Typed::unreadableCount).sum());
    }

    private static List<Fetched> fetch(Reading reading, RawTable table, int rows, String name) throws SQLException {
        List<Callable<Fetched>> jobs = IntStream.range(0, table.names().size())
                .<Callable<Fetched>>mapToObj(i -> () -> {
                    try (var connection = reading.db().connection().duplicate()) {
                        Found found = new ColumnFetch(connection, reading.watch(), rows, table, i, reading.settings())
                                .fetch(table.kinds().get(i));
                        return new Fetched(
                                found,
                                found.open()
                                        ? null
                                        : Built.of(name, found.read().apply(Habits.NONE)));
                    }
                })
                .toList();
        var futures = new TreeMap<Integer, Future<Fetched>>();
        IntStream.range(0, jobs.size())
                .boxed()
                .sorted(Comparator.comparing(i -> !table.kinds().get(i).text())) // what takes longest comes first
                .forEach(i -> futures.put(i, reading.pool().submit(jobs.get(i))));
        var fetched = new ArrayList<Fetched>();
        var misfits = new TreeSet<Integer>();
        for (var column : futures.entrySet()) {
            try {
                fetched.add(reading.await(column.getValue()));
            } catch (RawTable.NeedsText e) {
                misfits.addAll(e.columns());
            }
            reading.progress().report(Activity.READING, 0.8 + 0.15 * (column.getKey() + 1) / futures.size());
        }
        if (!misfits.isEmpty()) {
            throw new RawTable.NeedsText(misfits);
        }
        return fetched;
    }

    /** What most of the columns show; where none does, a semicolon is mostly there because the comma is taken. */
    static Habits habits(List<Habits> columns, LoadSettings settings, RawTable.Understood understood) {
        String usual = understood.delimiter().equals(";") ? "," : ".";
        long points = count(columns, shows -> ".".equals(shows.decimalMark()));
        long commas = count(columns, shows -> ",".equals(shows.decimalMark()));
        String mark = settings.decimalMark() != null
                ? settings.decimalMark()
                : points == commas ? usual : points > commas ? "." : ",";
        long days = count(columns, shows -> shows.dateOrder() == DateOrder.DMY);
        long months = count(columns, shows -> shows.dateOrder() == DateOrder.MDY);
        return new Habits(mark, days >= months ? DateOrder.DMY : DateOrder.MDY);
    }

    private static long count(List<Habits> columns, Predicate<Habits> wanted) {
        return columns.stream().filter(wanted).count();
    }
}
