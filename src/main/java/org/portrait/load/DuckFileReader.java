// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.data.SqlText;
import org.portrait.work.Progress;

/** A table of a DuckDB file into the table {@code t}. The file is attached for reading; its views are not looked at. */
final class DuckFileReader {
    private static final String SOURCE = "source";

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Progress progress;

    DuckFileReader(DuckDb db, Watch watch, LoadSettings settings, Progress progress) {
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    RawTable read(Path file) throws SQLException, IOException {
        String path = SqlText.literal(file.toAbsolutePath().toString());
        db.run("attach " + path + " as " + SOURCE + " (type duckdb, read_only)");
        try {
            LinkedHashMap<String, String> tables = tables();
            List<String> names = List.copyOf(tables.keySet());
            String chosen = TableChoice.of(file, names, settings, name -> any(tables.get(name)));
            return new TypedReader(db, watch, settings, progress)
                    .read(
                            String.valueOf(tables.get(chosen)),
                            RawTable.Understood.NOTHING.of(new RawTable.Sheet(chosen, names), LoadReport.Place.WHOLE));
        } finally {
            db.run("detach " + SOURCE);
        }
    }

    /** The tables by the names they are offered under: those outside the schema {@code main} with their schema. */
    private LinkedHashMap<String, String> tables() throws SQLException {
        var tables = new LinkedHashMap<String, String>();
        String sql = "select schema_name, table_name from duckdb_tables() where database_name = '" + SOURCE
                + "' and not internal order by schema_name <> 'main', table_oid";
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                String schema = found.getString(1);
                String table = found.getString(2);
                tables.putIfAbsent(
                        schema.equals("main") ? table : schema + "." + table,
                        SOURCE + "." + SqlText.identifier(schema) + "." + SqlText.identifier(table));
            }
        }
        return tables;
    }

    private boolean any(@Nullable String table) throws SQLException {
        try (var statement = db.connection().createStatement();
                ResultSet found = statement.executeQuery("select rowid from " + table + " limit 1")) {
            return found.next();
        }
    }
}
