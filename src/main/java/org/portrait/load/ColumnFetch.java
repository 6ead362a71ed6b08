// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import org.portrait.data.DatasetBuilder;

/** One column of rows of the table {@code t} into arrays. */
final class ColumnFetch {
    /** Numbers with more digits are numbers of something, and a double does not hold all of them. */
    private static final double SIXTEEN_DIGITS = 1e15;

    private static final long MISSING = Long.MIN_VALUE;
    /** The day that DuckDB takes infinity, epoch and their like for where it is told how dates are written. */
    static final LocalDate WORD = LocalDate.of(1900, 1, 1);

    private static final long FIRST_DAY = -719_162;
    private static final long YEAR_100 = LocalDate.of(100, 1, 1).toEpochDay();
    private static final long LAST_DAY = 2_932_896;
    private static final long SECONDS_PER_DAY = 86_400;

    private final ColumnScan scan;
    private final int rows;
    private final int index;
    private final String column;
    /** Whether the type was guessed from a sample. */
    private final boolean guessed;

    private final String name;
    private final RawTable.Understood understood;
    private final LoadSettings settings;
    private final ColumnStyle style;

    ColumnFetch(
            DuckDBConnection connection,
            Watch watch,
            Stretch stretch,
            RawTable table,
            int index,
            LoadSettings settings) {
        this.scan = new ColumnScan(connection, watch, stretch);
        this.rows = stretch.rows();
        this.index = index;
        this.guessed = table.asText() != null;
        this.name = table.names().get(index);
        this.understood = table.dialect();
        this.settings = settings;
        this.style = ColumnStyle.of(settings, name);
        this.column = style.cell(RawTable.column(index), table.kinds().get(index));
    }

    /** All of a column of texts. */
    TextFetch texts(RawTable.Kind kind) {
        return texts(column, kind == RawTable.Kind.OPEN && !style.text());
    }

    /** Columns of numbers, which come much faster together. */
    static void scan(List<Numbers> columns) throws SQLException {
        columns.getFirst()
                .fetch()
                .scan
                .all(columns.stream().map(column -> column.fetch().column).toList(), columns);
    }

    boolean ofNumbers(RawTable.Kind kind) {
        return !style.text() && (kind == RawTable.Kind.WHOLE || kind == RawTable.Kind.DOUBLE);
    }

    /** What takes a column {@link #ofNumbers}. */
    Numbers numbers(RawTable.Kind kind) {
        return kind == RawTable.Kind.WHOLE ? new Whole() : new Decimals();
    }

    /** Takes a column of numbers. */
    interface Numbers extends ColumnScan.Sink {
        ColumnFetch fetch();

        /** What the column is, when all of it is taken. */
        Found found() throws SQLException;
    }

    /** What a column of another kind is, and what puts it into a data set. */
    Found fetch(RawTable.Kind kind) throws SQLException {
        return switch (style.text() ? RawTable.Kind.VARCHAR : kind) {
            case WHOLE, DOUBLE -> throw new IllegalArgumentException("numbers are scanned together");
            case BIGINT -> bigints();
            case BOOLEAN -> {
                var values = new byte[rows];
                scan(column + "::tinyint", (v, at, n) -> {
                    for (int i = 0; i < n; i++) {
                        values[at + i] = v.getByte(i, Byte.MIN_VALUE);
                    }
                });
                yield Found.plain(b -> b.booleans(name, values));
            }
            case DATE -> dates();
            case TIMESTAMP -> timestamps();
            case VARCHAR, OPEN -> texts(kind).all();
        };
    }

    /** Whole numbers, as long as all are. */
    private final class Whole implements Numbers {
        private final long[] integers = new long[rows];
        private boolean broken;
        private double largest;

        @Override
        public void take(DuckDBReadableVector v, int at, int n) {
            for (int i = 0; i < n && !broken; i++) {
                double value = v.getDouble(i, Double.NaN);
                integers[at + i] = Double.isNaN(value) ? MISSING : (long) value;
                broken = integers[at + i] != value && !Double.isNaN(value);
                largest = Math.abs(value) > largest ? Math.abs(value) : largest; // not where it is NaN
            }
        }

        @Override
        public ColumnFetch fetch() {
            return ColumnFetch.this;
        }

        @Override
        public Found found() throws SQLException {
            if (broken) {
                var decimals = new Decimals();
                try (var own = scan.connection().duplicate()) {
                    new ColumnScan(own, scan.watch(), scan.stretch()).all(column, decimals);
                }
                return decimals.found();
            }
            requireDigits(largest);
            return integers(integers);
        }
    }

    private final class Decimals implements Numbers {
        private final double[] values = new double[rows];
        private double largest;

        @Override
        public void take(DuckDBReadableVector v, int at, int n) {
            for (int i = 0; i < n; i++) {
                double value = v.getDouble(i, Double.NaN);
                values[at + i] = value;
                largest = Math.abs(value) > largest ? Math.abs(value) : largest; // not where it is NaN
            }
        }

        @Override
        public ColumnFetch fetch() {
            return ColumnFetch.this;
        }

        @Override
        public Found found() {
            requireDigits(largest);
            return decimals(values);
        }
    }

    private Found integers(long[] integers) {
        Found.Typed dates = ColumnWords.dated(name) || ColumnWords.timed(name)
                ? DateNumbers.typed(
                        name,
                        Arrays.stream(integers)
                                .mapToDouble(v -> v == MISSING ? Double.NaN : v)
                                .toArray())
                : null;
        return dates == null ? Found.plain(b -> b.integers(name, integers)) : Found.of(dates, Found.Habits.NONE);
    }

    private Found decimals(double[] values) {
        var thousands = new Thousands();
        for (double value : values) {
            thousands.take(value);
        }
        String mark = understood.decimalMark();
        String chosen = style.decimalMark() == null ? settings.decimalMark() : style.decimalMark();
        boolean doubtful = chosen == null ? thousands.possible() : thousands.fractions() && !chosen.equals(mark);
        if (guessed && !mark.isEmpty() && doubtful) {
            throw new RawTable.NeedsText(Set.of(index));
        }
        List<LoadReport.UnreadableCell> infinite = infinite(values);
        Found.Typed dates = infinite.isEmpty() ? DateNumbers.typed(name, values) : null;
        if (dates != null) {
            return Found.of(dates, Found.Habits.NONE);
        }
        boolean shown = thousands.fractions() && !mark.isEmpty();
        ColumnReading reading = shown && mark.equals(",") ? ColumnReading.numbers(name, mark) : null;
        return Found.of(
                new Found.Typed(
                        b -> b.decimals(name, values),
                        reading,
                        infinite.stream().limit(RawTable.Rejects.LISTED).toList(),
                        infinite.size()),
                shown && chosen == null ? new Found.Habits(mark, null) : Found.Habits.NONE);
    }

    /** Takes infinite values out of a file that has types of its own. */
    private List<LoadReport.UnreadableCell> infinite(double[] values) {
        var cells = new ArrayList<LoadReport.UnreadableCell>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                cells.add(new LoadReport.UnreadableCell(i + 1L, name, Double.toString(values[i])));
                values[i] = Double.NaN;
            }
        }
        return cells;
    }

    private void requireDigits(double largest) {
        if (largest >= SIXTEEN_DIGITS && guessed) {
            throw new RawTable.NeedsText(Set.of(index));
        }
    }

    private Found bigints() throws SQLException {
        long[] values = longs(column);
        return within(values, -(long) SIXTEEN_DIGITS + 1, (long) SIXTEEN_DIGITS - 1)
                ? integers(values)
                : texts(column + "::varchar", false).all();
    }

    private Found dates() throws SQLException {
        long[] days = longs("case when isfinite(" + column + ") then (" + column + " - date '1970-01-01')::bigint end");
        requireYears(days, 1);
        if (!within(days, FIRST_DAY, LAST_DAY)) {
            return texts(column + "::varchar", false).all();
        }
        var values = new int[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = days[i] == MISSING ? Integer.MIN_VALUE : (int) days[i];
        }
        return dated(b -> b.dates(name, values), understood.order(RawTable.Kind.DATE), days, 1);
    }

    private Found timestamps() throws SQLException {
        long[] seconds = longs("case when isfinite(" + column + ") then epoch_us(" + column + ") end");
        for (int i = 0; i < rows; i++) {
            seconds[i] = seconds[i] == MISSING ? MISSING : Math.floorDiv(seconds[i], 1_000_000L);
        }
        requireYears(seconds, SECONDS_PER_DAY);
        // Years outside 1 to 9999 do not survive Tablesaw's packing
        return within(seconds, FIRST_DAY * SECONDS_PER_DAY, (LAST_DAY + 1) * SECONDS_PER_DAY - 1)
                ? dated(
                        b -> b.dateTimes(name, seconds),
                        understood.order(RawTable.Kind.TIMESTAMP),
                        seconds,
                        SECONDS_PER_DAY)
                : texts(column + "::varchar", false).all();
    }

    /** Where day and month might be each other in all cells, the texts and other columns must say which is which. */
    private Found dated(UnaryOperator<DatasetBuilder> fill, @Nullable DateOrder order, long[] moments, long perDay)
            throws SQLException {
        if (order == null || !guessed) {
            return Found.plain(fill);
        }
        boolean settled = false;
        long ambiguous = 0;
        for (long moment : moments) {
            if (moment != MISSING) {
                LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(moment, perDay));
                settled |= day.getDayOfMonth() > 12;
                ambiguous += day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue() ? 1 : 0;
            }
        }
        boolean other = style.dateOrder() != null && style.dateOrder() != order;
        if (other || !settled && ambiguous > 0) {
            throw new RawTable.NeedsText(Set.of(index));
        }
        var by = ColumnReading.DecidedBy.COLUMN;
        var reading = new ColumnReading(name, "", "", List.of(), order.name(), by, ambiguous, List.of());
        return Found.of(
                new Found.Typed(fill, settled ? reading : null, List.of(), 0),
                new Found.Habits(null, settled ? order : null));
    }

    /** A year below 100 was written with two digits, and {@link #WORD} may have been a word. */
    private void requireYears(long[] values, long perDay) {
        boolean words = Arrays.stream(values).anyMatch(value -> value == WORD.toEpochDay() * perDay);
        if (guessed && (words || !within(values, YEAR_100 * perDay, Long.MAX_VALUE))) {
            throw new RawTable.NeedsText(Set.of(index));
        }
    }

    private static boolean within(long[] values, long lowest, long highest) {
        for (long value : values) {
            if (value != MISSING && (value < lowest || value > highest)) {
                return false;
            }
        }
        return true;
    }

    private long[] longs(String expression) throws SQLException {
        var values = new long[rows];
        scan(expression, (v, at, n) -> {
            for (int i = 0; i < n; i++) {
                values[at + i] = v.getLong(i, MISSING);
            }
        });
        return values;
    }

    private void scan(String expression, ColumnScan.Sink sink) throws SQLException {
        scan.all(expression, sink);
    }

    private TextFetch texts(String expression, boolean open) {
        return new TextFetch(scan, name, expression, open, settings);
    }
}
