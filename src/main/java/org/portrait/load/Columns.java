// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Counted;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Schema;
import org.portrait.load.ColumnReading.DecidedBy;
import org.portrait.load.Found.Habits;
import org.portrait.load.Found.Typed;
import org.portrait.load.TextFetch.Glance;
import org.portrait.work.Activity;

/**
 * All columns of rows of the table {@code t}, and how they were understood.
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
    /** A column, or as long as its texts are not read, a glance at it. */
    private record Fetched(
            @Nullable Found found,
            @Nullable Built built,
            @Nullable Glance glance) {
        static Fetched of(String name, Found found) {
            return new Fetched(
                    found, found.open() ? null : Built.of(name, found.read().apply(Habits.NONE)), null);
        }
    }

    private record Built(Typed typed, Counted counted) {
        static Built of(String name, Typed typed) {
            return new Built(typed, typed.fill().apply(new DatasetBuilder(name)).counted());
        }
    }

    private record Made(Typed typed, Dataset dataset) {
        static Made of(Built built) {
            return new Made(built.typed(), built.counted().dataset());
        }
    }

    /** So many columns of numbers are scanned at once, for a table may have 20,000. */
    private static final int TOGETHER = 16;

    /** What is there when all columns are understood and all but those of many different texts are read. */
    static final class Begun {
        private final Reading reading;
        private final RawTable table;
        private final Stretch rows;
        private final Habits habits;
        private final List<Fetched> fetched;

        private Begun(Reading reading, RawTable table, Stretch rows, List<Fetched> columns) throws SQLException {
            this.reading = reading;
            this.table = table;
            this.rows = rows;
            List<Habits> shown = columns.stream()
                    .map(column -> column.found() == null
                            ? Habits.NONE
                            : column.found().shows())
                    .toList();
            habits = habits(shown, reading.settings(), table.dialect());
            fetched = settled(columns);
        }

        /** With the columns that waited for what others tell about them. */
        private List<Fetched> settled(List<Fetched> columns) throws SQLException {
            var jobs = new ArrayList<Future<Fetched>>();
            for (Fetched column : columns) {
                Found found = column.found();
                jobs.add(reading.pool()
                        .submit(() -> found == null || column.built() != null
                                ? column
                                : new Fetched(
                                        found,
                                        Built.of(reading.name(), found.read().apply(habits)),
                                        null)));
            }
            var settled = new ArrayList<Fetched>();
            for (Future<Fetched> job : jobs) {
                settled.add(reading.await(job));
            }
            return settled;
        }

        FirstLook look() {
            var glances = new ArrayList<Glance>();
            var builder = new DatasetBuilder(reading.name());
            var infos = new ArrayList<ColumnInfo>();
            for (Fetched column : fetched) {
                Glance glance = column.glance();
                if (glance != null) {
                    glances.add(glance);
                    builder.texts(glance.name(), glance.first().toArray(new String[0]));
                    infos.add(glance.info());
                } else {
                    Counted known = Objects.requireNonNull(column.built()).counted();
                    builder.columnsOf(known.head(FirstLook.ROWS));
                    infos.addAll(known.schema().columns());
                }
            }
            Dataset head = builder.build(ColumnInfo::role);
            return FirstLook.of(
                    head,
                    new Schema(infos),
                    rows.rows(),
                    glances.stream().map(Glance::name).toList(),
                    reading.settings().roles());
        }

        /** Reads the rest. */
        Columns rest() throws SQLException {
            var jobs = new ArrayList<Future<Made>>();
            for (int i = 0; i < fetched.size(); i++) {
                Built known = fetched.get(i).built();
                int index = i;
                jobs.add(reading.pool().submit(() -> Made.of(known != null ? known : texts(index))));
            }
            var builder = new DatasetBuilder(reading.name());
            var columns = new ArrayList<Typed>();
            for (Future<Made> job : jobs) {
                Made made = reading.await(job);
                builder.columnsOf(made.dataset());
                columns.add(made.typed());
                reading.progress().report(Activity.READING, 0.9 + 0.1 * columns.size() / jobs.size());
            }
            return of(
                    builder.build(ColumnInfo::role),
                    columns,
                    habits,
                    table.dialect().decimalMark());
        }

        private Built texts(int index) throws SQLException {
            try (var connection = reading.db().connection().duplicate()) {
                TextFetch texts = fetch(reading, connection, table, rows, index)
                        .texts(table.kinds().get(index));
                return Built.of(reading.name(), texts.plain().read().apply(habits));
            }
        }
    }

    /**
     * Fetches and counts the columns side by side; they enter the data set in file order.
     *
     * @throws RawTable.NeedsText names all columns that must be read again
     */
    static Begun begin(Reading reading, RawTable table, Stretch rows) throws SQLException {
        return new Begun(reading, table, rows, fetch(reading, table, rows));
    }

    private static ColumnFetch fetch(
            Reading reading, DuckDBConnection connection, RawTable table, Stretch rows, int index) {
        return new ColumnFetch(connection, reading.watch(), rows, table, index, reading.settings());
    }

    private static Fetched fetch(Reading reading, RawTable table, Stretch rows, int index) throws SQLException {
        RawTable.Kind kind = table.kinds().get(index);
        try (var connection = reading.db().connection().duplicate()) {
            ColumnFetch fetch = fetch(reading, connection, table, rows, index);
            if (!kind.text()) {
                return Fetched.of(reading.name(), fetch.fetch(kind));
            }
            TextFetch texts = fetch.texts(kind);
            Optional<Found> few = texts.few();
            Optional<Glance> glance = few.isPresent() ? Optional.empty() : texts.glance();
            return glance.isPresent()
                    ? new Fetched(null, null, glance.orElseThrow())
                    : Fetched.of(reading.name(), few.isPresent() ? few.orElseThrow() : texts.different());
        }
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

    /** With those of further rows, the first of which is row {@code first}, counted from 0. */
    Columns plus(Columns further, int first) {
        Stream<LoadReport.UnreadableCell> more = further.unreadable.stream()
                .map(cell -> new LoadReport.UnreadableCell(first + cell.row(), cell.column(), cell.text()));
        return new Columns(
                further.dataset,
                decimalMark,
                readings,
                Stream.concat(unreadable.stream(), more)
                        .limit(RawTable.Rejects.LISTED)
                        .toList(),
                unreadableCount + further.unreadableCount);
    }

    private static List<Fetched> fetch(Reading reading, RawTable table, Stretch rows) throws SQLException {
        var jobs = new TreeMap<Integer, Future<Fetched>>();
        var numbers = new TreeMap<Integer, ColumnFetch>();
        for (int i = 0; i < table.names().size(); i++) {
            int index = i;
            ColumnFetch fetch = fetch(reading, reading.db().connection(), table, rows, i);
            if (fetch.ofNumbers(table.kinds().get(i))) {
                numbers.put(i, fetch);
            } else {
                jobs.put(i, reading.pool().submit(() -> fetch(reading, table, rows, index)));
            }
        }
        List<Integer> columns = List.copyOf(numbers.keySet());
        for (int from = 0; from < columns.size(); from += TOGETHER) {
            var together = new TreeMap<Integer, ColumnFetch.Numbers>();
            columns.subList(from, Math.min(columns.size(), from + TOGETHER))
                    .forEach(i -> together.put(
                            i,
                            Objects.requireNonNull(numbers.get(i))
                                    .numbers(table.kinds().get(i))));
            ColumnFetch.scan(List.copyOf(together.values()));
            together.forEach((i, column) ->
                    jobs.put(i, reading.pool().submit(() -> Fetched.of(reading.name(), column.found()))));
        }
        return await(reading, jobs);
    }

    private static List<Fetched> await(Reading reading, SortedMap<Integer, Future<Fetched>> jobs) throws SQLException {
        var fetched = new ArrayList<Fetched>();
        var misfits = new TreeSet<Integer>();
        for (Future<Fetched> job : jobs.values()) {
            try {
                fetched.add(reading.await(job));
            } catch (RawTable.NeedsText e) {
                misfits.addAll(e.columns());
            }
            reading.progress().report(Activity.READING, 0.8 + 0.1 * fetched.size() / jobs.size());
        }
        if (!misfits.isEmpty()) {
            throw new RawTable.NeedsText(misfits);
        }
        return fetched;
    }

    /** What most of the columns show; where none does, a semicolon is mostly there because the comma is taken. */
    static Habits habits(List<Habits> columns, LoadSettings settings, RawTable.Understood understood) {
        String usual = understood.marks().delimiter().equals(";") ? "," : ".";
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
