// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.portrait.data.SqlText;
import org.portrait.work.Activity;
import org.portrait.work.Progress;
import org.sqlite.SQLiteConfig;

/**
 * A table of an SQLite file into the table {@code t}. The file is opened as one that nobody changes, without journals,
 * attached files or extensions, and with a schema that is not trusted (sqlite.org, "Defense Against The Dark Arts"); only
 * stored rows of ordinary tables are read, so no view, trigger, virtual table or computed column of it ever runs.
 */
final class SqliteReader {
    private static final int LONGEST_VALUE = 1 << 28;
    private static final int ROWS_PER_LOOK = 1_000;
    /** Columns of one question; SQLite answers at most 2,000. */
    private static final int COLUMNS = 500;

    private static final int INTEGER = 1;
    private static final int REAL = 2;
    private static final int NOT_0_OR_1 = 16;

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Progress progress;

    SqliteReader(DuckDb db, Watch watch, LoadSettings settings, Progress progress) {
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    private record Column(String name, String declared) {}

    RawTable read(Path file) throws SQLException, IOException {
        try (Connection connection = open(file)) {
            List<String> tables = ask(connection, """
                    select s.name from sqlite_schema s join pragma_table_list l on l.schema = 'main' and l.name = s.name
                    where s.type = 'table' and l.type = 'table' and s.name not like 'sqlite\\_%' escape '\\'
                    order by s.rowid""", row -> row.getString(1));
            String chosen = TableChoice.of(
                    file,
                    tables,
                    settings,
                    table -> !ask(connection, "select 1 from " + from(table) + " limit 1", row -> row.getInt(1))
                            .isEmpty());
            // 2 marks a column that is computed whenever it is read
            List<Column> all = ask(
                    connection,
                    "select name, type from pragma_table_xinfo(" + SqlText.literal(chosen) + ") where hidden in (0, 3)",
                    row -> new Column(row.getString(1), String.valueOf(row.getString(2))));
            List<String> names =
                    HeaderNames.repair(all.stream().map(Column::name).toList());
            Part part = Part.of(names, settings);
            List<Column> columns = part.of(all);
            List<RawTable.Kind> kinds = kinds(connection, chosen, columns);
            copy(connection, chosen, columns, kinds);
            return new RawTable(
                    part.of(names),
                    kinds,
                    RawTable.Understood.NOTHING.of(new RawTable.Sheet(chosen, tables), LoadReport.Place.WHOLE),
                    RawTable.Rejects.NONE,
                    RawTable.Rejects.NONE,
                    null,
                    null);
        }
    }

    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_VALUE));
        // The path of a URI: what means something in one is written as its code
        String path = file.toAbsolutePath().toUri().getRawPath();
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:" + path + "?immutable=1", config.toProperties());
        try (var statement = connection.createStatement()) {
            for (String pragma : List.of("trusted_schema = off", "cell_size_check = on", "query_only = on")) {
                statement.execute("pragma " + pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** In the order of the table, never of an index. */
    private static String from(String table) {
        return "main." + SqlText.identifier(table) + " not indexed";
    }

    /** SQLite lets any value stand in any column, so the values are asked. */
    private List<RawTable.Kind> kinds(Connection connection, String table, List<Column> columns) throws SQLException {
        var found = new ArrayList<Integer>();
        for (int at = 0; at < columns.size(); at += COLUMNS) {
            List<Column> some = columns.subList(at, Math.min(columns.size(), at + COLUMNS));
            String sql = some.stream()
                    .map(c -> SqlText.identifier(c.name()))
                    .map("""
                    max(typeof(%1$s) = 'integer') + 2 * max(typeof(%1$s) = 'real') + 4 * max(typeof(%1$s) = 'text')
                    + 8 * max(typeof(%1$s) = 'blob') + 16 * max(typeof(%1$s) = 'integer' and %1$s not in (0, 1))
                    """::formatted)
                    .collect(Collectors.joining(", "));
            found.addAll(ask(connection, "select " + sql + " from " + from(table), row -> {
                        var masks = new ArrayList<Integer>();
                        for (int i = 1; i <= some.size(); i++) {
                            masks.add(row.getInt(i));
                        }
                        return masks;
                    })
                    .getFirst());
            progress.checkCancelled();
        }
        // Where no column has numbers, they are written as text
        boolean numbers = found.stream().anyMatch(mask -> (mask & (INTEGER | REAL)) != 0);
        var kinds = new ArrayList<RawTable.Kind>();
        for (int i = 0; i < columns.size(); i++) {
            kinds.add(kind(found.get(i), columns.get(i).declared(), numbers));
        }
        return kinds;
    }

    private static RawTable.Kind kind(int values, String declared, boolean numbers) {
        return switch (values) {
            case INTEGER ->
                declared.toUpperCase(Locale.ROOT).startsWith("BOOL") ? RawTable.Kind.BOOLEAN : RawTable.Kind.BIGINT;
            case INTEGER | NOT_0_OR_1 -> RawTable.Kind.BIGINT;
            case REAL, INTEGER | REAL, INTEGER | REAL | NOT_0_OR_1 -> RawTable.Kind.DOUBLE;
            default -> numbers ? RawTable.Kind.VARCHAR : RawTable.Kind.OPEN;
        };
    }

    private void copy(Connection connection, String table, List<Column> columns, List<RawTable.Kind> kinds)
            throws SQLException {
        var types = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            boolean text = kinds.get(i).text();
            String name = SqlText.identifier(columns.get(i).name());
            types.add(RawTable.column(i) + " " + (text ? "varchar" : kinds.get(i)));
            values.add(
                    text
                            ? "case typeof(" + name + ") when 'blob' then '<' || length(" + name
                                    + ") || ' bytes>' else cast(" + name + " as text) end"
                            : name);
        }
        db.run("create table t (" + String.join(", ", types) + ")");
        long rows = ask(connection, "select count(*) from " + from(table), row -> row.getLong(1))
                .getFirst();
        String sql = "select " + String.join(", ", values) + " from " + from(table);
        try (var statement = connection.createStatement();
                DuckDBAppender appender = db.connection().createAppender("t")) {
            watch.during(statement, () -> {
                try (ResultSet row = statement.executeQuery(sql)) {
                    for (long at = 0; row.next(); at++) {
                        if (at % ROWS_PER_LOOK == 0) {
                            progress.checkCancelled();
                            progress.report(Activity.READING, (double) at / rows);
                        }
                        if (settings.everyNth() == null || at % settings.everyNth() == 0) {
                            append(row, kinds, appender);
                        }
                    }
                    return rows;
                }
            });
        }
    }

    private static void append(ResultSet row, List<RawTable.Kind> kinds, DuckDBAppender appender) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < kinds.size(); i++) {
            switch (kinds.get(i)) {
                case BIGINT -> {
                    long value = row.getLong(i + 1);
                    if (row.wasNull()) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                case DOUBLE -> {
                    double value = row.getDouble(i + 1);
                    if (row.wasNull()) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                case BOOLEAN -> {
                    boolean value = row.getInt(i + 1) == 1;
                    if (row.wasNull()) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                default -> appender.append(row.getString(i + 1));
            }
        }
        appender.endRow();
    }

    /** Reads one row of an answer. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(Connection connection, String sql, Row<T> read) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement()) {
            watch.during(statement, () -> {
                try (ResultSet row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        found.add(read.of(row));
                    }
                }
                return found;
            });
        }
        return found;
    }
}
