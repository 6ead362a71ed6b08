// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBPreparedStatement;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * A file as a table of the database, to be asked in SQL. Columns are given as expressions over {@link #from}, in the
 * type that is wanted, null where there is no value.
 */
public final class OpenTable {
    /** Whole numbers beyond that are not all held by a DOUBLE. */
    private static final String MOST_DIGITS = "1e15";

    private final Reading reading;
    private final TextMeanings meanings;
    private RawTable raw;

    OpenTable(Reading reading, RawTable raw) {
        this.reading = reading;
        this.meanings = new TextMeanings(this, reading);
        this.raw = raw;
    }

    RawTable raw() {
        return raw;
    }

    public List<String> names() {
        return raw.names();
    }

    /** What follows {@code from}. Ask for it after the columns. */
    public String from() {
        return "t" + meanings.joins();
    }

    /**
     * A column as text: numbers without an exponent where they are whole, dates in ISO form, blanks trimmed.
     *
     * @throws FailureException with {@link Failure.UnknownColumn}
     */
    public String text(String column) throws SQLException, IOException {
        int index = index(column);
        if (kind(index) == RawTable.Kind.WHOLE || kind(index) == RawTable.Kind.DOUBLE) {
            readAgainWhereLong(index);
        }
        String cell = cell(index);
        return switch (kind(index)) {
            case WHOLE, DOUBLE -> plainNumber(cell);
            case VARCHAR, OPEN -> present(cell);
            case BIGINT, BOOLEAN, DATE, TIMESTAMP -> "cast(" + cell + " as varchar)";
        };
    }

    private void readAgainWhereLong(int index) throws SQLException, IOException {
        RawTable.AsText again = raw.asText();
        boolean digits = again != null
                && ask(
                                "select count(*) from t where abs(" + RawTable.column(index) + ") >= " + MOST_DIGITS,
                                row -> row.getLong(1) > 0)
                        .getFirst();
        if (digits) {
            raw = Objects.requireNonNull(again).read(Set.of(index));
        }
    }

    /**
     * A column as DOUBLE. Texts that are no numbers, and infinity, have no value.
     *
     * @throws FailureException with {@link Failure.NotNumeric} when most values are none
     */
    public String number(String column) throws SQLException, IOException {
        int index = index(column);
        if (kind(index) == RawTable.Kind.WHOLE || kind(index) == RawTable.Kind.DOUBLE) {
            readAgainWhereGrouped(index);
        }
        return switch (kind(index)) {
            case WHOLE, DOUBLE -> "case when isfinite(" + cell(index) + ") then " + cell(index) + " end";
            case BIGINT -> "cast(" + cell(index) + " as double)";
            case VARCHAR, OPEN ->
                Optional.ofNullable(meanings.number(index))
                        .orElseThrow(() -> new FailureException(new Failure.NotNumeric(column)));
            case BOOLEAN, DATE, TIMESTAMP -> throw new FailureException(new Failure.NotNumeric(column));
        };
    }

    /** As the loader does it, so that both understand the same. */
    private void readAgainWhereGrouped(int index) throws SQLException, IOException {
        RawTable.AsText again = raw.asText();
        if (again == null) {
            return;
        }
        String mark = style(index).decimalMark();
        mark = mark == null ? reading.settings().decimalMark() : mark;
        String cell = RawTable.column(index);
        boolean doubtful = mark == null
                ? fact("select coalesce((" + Thousands.possible(cell, "t") + "), false)")
                : !mark.equals(raw.dialect().decimalMark())
                        && fact("select count(*) > 0 from t where " + cell + " <> trunc(" + cell + ")");
        if (doubtful && !raw.dialect().decimalMark().isEmpty()) {
            raw = again.read(Set.of(index));
        }
    }

    private ColumnStyle style(int index) {
        return ColumnStyle.of(reading.settings(), raw.names().get(index));
    }

    /**
     * A column as TIMESTAMP.
     *
     * @throws FailureException with {@link Failure.NotADate} when its texts are no dates of one kind
     */
    public String moment(String column) throws SQLException, IOException {
        int index = index(column);
        if (kind(index) == RawTable.Kind.DATE || kind(index) == RawTable.Kind.TIMESTAMP) {
            readAgainWhereDoubtful(index);
        }
        String moment = switch (kind(index)) {
            case DATE, TIMESTAMP -> "cast(" + cell(index) + " as timestamp)";
            case VARCHAR, OPEN -> meanings.moment(index);
            case WHOLE, DOUBLE, BIGINT -> meanings.numberedMoment(index);
            case BOOLEAN -> null;
        };
        if (moment == null) {
            throw new FailureException(new Failure.NotADate(column));
        }
        return moment;
    }

    /** Where day and month might be each other in all rows, or the analyst says that they are, or words are dates. */
    private void readAgainWhereDoubtful(int index) throws SQLException, IOException {
        RawTable.AsText again = raw.asText();
        DateOrder order = raw.dialect().order(kind(index));
        if (again == null) {
            return;
        }
        String cell = RawTable.column(index);
        DateOrder chosen = style(index).dateOrder();
        boolean words = fact("select coalesce(bool_or(" + cell + " = '" + ColumnFetch.WORD + "'), false) from t");
        boolean doubtful = words
                || order != null
                        && (chosen != null && chosen != order
                                || fact("select coalesce(max(day(" + cell + ")) <= 12 and bool_or(day(" + cell
                                        + ") <> month(" + cell + ")), false) from t"));
        if (doubtful) {
            raw = again.read(Set.of(index));
        }
    }

    private int index(String column) {
        int index = raw.names().indexOf(column);
        if (index < 0) {
            throw new FailureException(new Failure.UnknownColumn(column, raw.names()));
        }
        return index;
    }

    private RawTable.Kind kind(int index) {
        return raw.kinds().get(index);
    }

    private static String cell(int index) {
        return "t." + RawTable.column(index);
    }

    /** Trimmed text; blanks and tokens for "no value" are none. */
    private String present(String cell) {
        return TypedReader.present("trim(" + cell + ")", reading.settings());
    }

    /** What takes the cells of one row, "" where there is nothing. */
    @FunctionalInterface
    public interface Cells {
        void take(String[] cells) throws IOException;
    }

    /** Hands over every row as text, in the order of the file: cells as they stand in it, where it is text. */
    public void rows(Cells sink) throws IOException {
        try {
            hand(sink);
        } catch (SQLException e) {
            throw new IOException(Loader.detail(e), e);
        }
    }

    private void hand(Cells sink) throws SQLException, IOException {
        RawTable.Cells asTheyStand = raw.cells();
        if (asTheyStand != null) {
            asTheyStand.read();
        }
        int width = raw.names().size();
        String columns = IntStream.range(0, width)
                .mapToObj(i -> asTheyStand == null ? plain(cell(i), kind(i)) : RawTable.column(i))
                .collect(Collectors.joining(", "));
        String sql = "select " + columns + " from " + (asTheyStand == null ? "t" : "cells");
        try (PreparedStatement statement = reading.db().connection().prepareStatement(sql);
                ResultSet answer = reading.watch().during(statement, statement::executeQuery)) {
            var cells = new String[width];
            while (answer.next()) {
                for (int i = 0; i < width; i++) {
                    cells[i] = Objects.requireNonNullElse(answer.getString(i + 1), "");
                }
                sink.take(cells);
            }
        }
    }

    /** A cell of that kind as text. */
    static String plain(String cell, RawTable.Kind kind) {
        return switch (kind) {
            case WHOLE, DOUBLE -> plainNumber(cell);
            default -> "cast(" + cell + " as varchar)";
        };
    }

    private static String plainNumber(String cell) {
        return "case when " + cell + " = trunc(" + cell + ") and abs(" + cell + ") < " + MOST_DIGITS
                + " then cast(cast(" + cell + " as bigint) as varchar) else cast(" + cell + " as varchar) end";
    }

    /** Runs one statement, with progress and a way to cancel it. */
    public void run(String sql, Progress part) throws SQLException {
        try (var statement = (DuckDBPreparedStatement) reading.db().connection().createStatement()) {
            reading.watch().execute(statement, sql, part);
        }
    }

    /** Makes a table of texts and their places in a list, from 0. */
    public void list(String table, String text, String place, List<String> texts) throws SQLException {
        reading.db().run("create table " + table + " (" + text + " varchar, " + place + " integer)");
        try (var appender = reading.db().connection().createAppender(table)) {
            for (int i = 0; i < texts.size(); i++) {
                appender.beginRow().append(texts.get(i)).append(i).endRow();
            }
        }
    }

    /** How many rows there are in what follows {@code from}. */
    public long count(String from) throws SQLException {
        return ask("select count(*) from " + from, row -> row.getLong(1)).getFirst();
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    boolean fact(String sql) throws SQLException {
        return ask(sql, row -> row.getBoolean(1)).getFirst();
    }

    /** All rows of an answer, in its order. */
    public <T> List<T> ask(String sql, Row<T> row) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, answer -> found.add(row.of(answer)));
        return found;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    /** Hands over all rows of an answer, in its order, one after the other. */
    public void each(String sql, Sink sink) throws SQLException {
        try (PreparedStatement statement = reading.db().connection().prepareStatement(sql)) {
            reading.watch().during(statement, () -> {
                try (ResultSet answer = statement.executeQuery()) {
                    while (answer.next()) {
                        sink.take(answer);
                    }
                }
                return sink;
            });
        }
    }
}
