// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/** Reads one column of the table {@code t} in pieces. */
record ColumnScan(DuckDBConnection connection, Watch watch, int rows, int index) {
    /** Takes {@code n} rows of a chunk, the first of which is row {@code at} of the table. */
    interface Sink {
        void take(DuckDBReadableVector vector, int at, int n);
    }

    void all(String expression, Sink sink) throws SQLException {
        int read = scan("select " + expression + " from t", sink);
        if (read != rows) {
            throw new SQLException(read + " of " + rows + " rows came back");
        }
    }

    /** Only the first rows. */
    void first(String expression, int most, Sink sink) throws SQLException {
        scan("select " + expression + " from t limit " + most, sink);
    }

    /** A result that is streamed comes in the order of the table. */
    private int scan(String sql, Sink sink) throws SQLException {
        try (var statement = connection.prepare(sql)) {
            return watch.during(statement, () -> {
                try (var result = statement.query()) {
                    int at = 0;
                    while (result.nextChunk()) {
                        watch.checkCancelled();
                        int n = (int) result.chunk().rowCount();
                        sink.take(result.chunk().vector(0), at, n);
                        at += n;
                    }
                    return at;
                }
            });
        }
    }
}
