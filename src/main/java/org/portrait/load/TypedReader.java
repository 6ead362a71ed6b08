// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBPreparedStatement;
import org.portrait.data.SqlText;
import org.portrait.work.Progress;

/** What has types of its own (Parquet, JSON) into the table {@code t}. */
final class TypedReader {
    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Progress progress;

    TypedReader(DuckDb db, Watch watch, LoadSettings settings, Progress progress) {
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param as one of the kinds, as which the column arrives after {@code sql} */
    private record Column(String name, RawTable.Kind as, String sql) {}

    /** @param source what follows {@code from} */
    RawTable read(String source, RawTable.Understood understood) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = db.connection().createStatement();
                ResultSet found = watch.during(statement, () -> statement.executeQuery("describe from " + source))) {
            while (found.next()) {
                columns.add(column(found.getString(1), found.getString(2)));
            }
        }
        List<String> names =
                HeaderNames.repair(columns.stream().map(Column::name).toList());
        Part part = Part.of(names, settings);
        String list = part.list(i -> columns.get(i).sql());
        try (var statement = (DuckDBPreparedStatement) db.connection().createStatement()) {
            watch.execute(statement, "create table t as select " + list + " from " + part.from(source), progress);
        }
        return new RawTable(
                part.of(names),
                part.of(columns).stream().map(Column::as).toList(),
                understood,
                RawTable.Rejects.NONE,
                RawTable.Rejects.NONE,
                null,
                null);
    }

    private Column column(String name, String type) {
        String quoted = SqlText.identifier(name);
        String simple = type.replaceFirst("\\(.*", "");
        if (type.endsWith("]")) {
            return new Column(name, RawTable.Kind.VARCHAR, "to_json(" + quoted + ")::varchar");
        }
        return switch (simple) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
                new Column(name, RawTable.Kind.BIGINT, quoted + "::bigint");
            case "DECIMAL" ->
                type.endsWith(",0)")
                        ? new Column(name, RawTable.Kind.OPEN, quoted + "::varchar")
                        : new Column(name, RawTable.Kind.DOUBLE, quoted + "::double");
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> new Column(name, RawTable.Kind.OPEN, quoted + "::varchar");
            case "FLOAT", "DOUBLE" -> new Column(name, RawTable.Kind.DOUBLE, quoted + "::double");
            case "BOOLEAN" -> new Column(name, RawTable.Kind.BOOLEAN, quoted);
            case "DATE" -> new Column(name, RawTable.Kind.DATE, quoted);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
                new Column(name, RawTable.Kind.TIMESTAMP, quoted + "::timestamp");
            case "STRUCT", "MAP", "UNION" ->
                new Column(name, RawTable.Kind.VARCHAR, "to_json(" + quoted + ")::varchar");
            case "JSON" -> new Column(name, RawTable.Kind.OPEN, present(quoted + " ->> '$'", settings));
            default -> new Column(name, RawTable.Kind.VARCHAR, present(quoted + "::varchar", settings));
        };
    }

    /** A text as it is; "" and the tokens for "no value" are none. */
    static String present(String text, LoadSettings settings) {
        var missing = new ArrayList<>(List.of(""));
        missing.addAll(settings.missingTokens());
        String tokens = missing.stream().map(SqlText::literal).collect(Collectors.joining(", ", "(", ")"));
        return "case when (" + text + ") in " + tokens + " then null else " + text + " end";
    }
}
