// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.portrait.work.Failure;
import org.portrait.work.Failure.TooLarge.ColumnSize;
import org.portrait.work.FailureException;

/**
 * The memory that a table may take once it is read.
 *
 * @param bytes at most
 */
record Room(long bytes) {
    /** Of a table whose rows stay in the database. */
    static final Room NO_MATTER = new Room(Long.MAX_VALUE);

    /** Of the heap, which is never filled to its end. */
    private static final double SHARE = 0.9;
    /** A short number takes so many times the room that it has in a file. */
    private static final int GROWTH = 10;
    /** What is estimated from the beginning of a file may be wrong by so much. */
    private static final double SURELY = 1.25;

    private static final int HEAD = 1 << 20;
    private static final int LINES = 2_000;
    private static final int NUMBER = Long.BYTES;
    private static final int CODE = Integer.BYTES;
    /** Of a string with its reference, beside its characters. */
    private static final int STRING = 56;

    /** One row of so many shows how long texts are, and how many are different. */
    private static final int SAMPLED = 16;

    /** What is free, after garbage is collected where there is little. */
    static Room ofHeap() {
        var runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 2) {
            System.gc();
        }
        long used = runtime.totalMemory() - runtime.freeMemory();
        return new Room((long) (SHARE * (runtime.maxMemory() - used)));
    }

    /**
     * Refuses a text that by its beginning is by far too large, before it is read.
     *
     * @throws FailureException with {@link Failure.TooLarge}
     */
    void require(Path file, Path text, Dialect dialect, List<String> names, Part part) throws IOException {
        long size = Files.size(text);
        if (size < bytes / GROWTH) {
            return;
        }
        String head;
        try (var in = Files.newInputStream(text)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        List<Separators.Line> lines = Separators.of(dialect).split(head, size <= HEAD, LINES).stream()
                .filter(line -> line.line() > dialect.skip() + 1)
                .toList();
        if (lines.size() < 2) {
            return;
        }
        int first = lines.getFirst().start();
        int last = lines.getLast().start();
        double row = (double) head.substring(first, last).getBytes(StandardCharsets.UTF_8).length / (lines.size() - 1);
        long rows = (long) (size / row) / (part.everyNth() == null ? 1 : part.everyNth());
        var columns = new ArrayList<ColumnSize>();
        for (int column : part.columns()) {
            List<String> cells = lines.stream()
                    .filter(line -> line.cells().size() > column)
                    .map(line -> line.cells().get(column))
                    .toList();
            columns.add(column(names.get(column), size(dialect.columns().get(column), cells)));
        }
        require(new Failure.TooLarge(file, rows, columns, bytes), SURELY);
    }

    private static long size(Dialect.Kind kind, List<String> cells) {
        if (kind != Dialect.Kind.OPEN) {
            return NUMBER;
        }
        boolean different = 2 * cells.stream().distinct().count() > cells.size();
        return different
                ? text(cells.stream().mapToInt(String::length).average().orElse(0))
                : CODE;
    }

    /** Texts that are nearly all different say nothing about customers but who they are. */
    private static ColumnSize column(String name, long size) {
        return new ColumnSize(name, size, size <= NUMBER || ColumnWords.identifier(name) || ColumnWords.customer(name));
    }

    private static long text(double length) {
        return STRING + Math.round(length);
    }

    /**
     * Refuses a table that is in the database.
     *
     * @throws FailureException with {@link Failure.TooLarge}
     */
    void require(Path file, DuckDb db, RawTable table) throws SQLException {
        long rows = ask(db, "select count(*) from t")[0];
        long most = 0;
        var columns = new ArrayList<ColumnSize>();
        for (int i = 0; i < table.names().size(); i++) {
            columns.add(column(table.names().get(i), NUMBER));
            most += table.kinds().get(i).text() ? STRING * GROWTH : NUMBER;
        }
        if (rows * most < bytes) {
            return; // however long the texts are
        }
        for (int i = 0; i < columns.size(); i++) {
            if (table.kinds().get(i).text()) {
                columns.set(i, column(table.names().get(i), size(db, RawTable.column(i))));
            }
        }
        require(new Failure.TooLarge(file, rows, columns, bytes), 1);
    }

    private static long size(DuckDb db, String column) throws SQLException {
        long[] found = ask(
                db,
                "select count(" + column + "), approx_count_distinct(" + column + "), sum(strlen(" + column
                        + "))::bigint from t where rowid % " + SAMPLED + " = 0");
        return found[0] == 0 || 2 * found[1] < found[0] ? CODE : text((double) found[2] / found[0]);
    }

    private static long[] ask(DuckDb db, String sql) throws SQLException {
        try (var statement = db.connection().createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            var found = new long[answer.getMetaData().getColumnCount()];
            for (int i = 0; i < found.length; i++) {
                found[i] = answer.getLong(i + 1);
            }
            return found;
        }
    }

    private static void require(Failure.TooLarge table, double surely) {
        if (table.needed() > surely * table.available() || table.rows() > Integer.MAX_VALUE - 8) {
            throw new FailureException(table);
        }
    }
}
