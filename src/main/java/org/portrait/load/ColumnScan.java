// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Reads columns of rows of the table {@code t} in pieces. */
record ColumnScan(DuckDBConnection connection, Watch watch, Stretch stretch) {
    private static final int STOPPED = -1;

    /** Takes {@code n} rows of a chunk, the first of which is row {@code at} of those that are read. */
    interface Sink {
        void take(DuckDBReadableVector vector, int at, int n);
    }

    /** Takes several columns at once. */
    interface Sinks {
        /** @return whether more is wanted */
        boolean take(DuckDBDataChunkReader chunk, int at, int n);
    }

    int rows() {
        return stretch.rows();
    }

    void all(String expression, Sink sink) throws SQLException {
        all(List.of(expression), List.of(sink));
    }

    /** Several columns, each into a sink of its own. */
    void all(List<String> expressions, List<? extends Sink> sinks) throws SQLException {
        all(expressions, (chunk, at, n) -> {
            for (int i = 0; i < sinks.size(); i++) {
                sinks.get(i).take(chunk.vector(i), at, n);
            }
            return true;
        });
    }

    /** @return whether all rows were wanted */
    boolean all(List<String> expressions, Sinks sinks) throws SQLException {
        int read = scan("select " + String.join(", ", expressions) + " from " + stretch.from(), sinks);
        if (read >= 0 && read != rows()) {
            throw new SQLException(read + " of " + rows() + " rows came back");
        }
        return read >= 0;
    }

    /** Only the first rows. */
    void first(String expression, int most, Sink sink) throws SQLException {
        scan("select " + expression + " from " + stretch.from() + " limit " + most, (chunk, at, n) -> {
            sink.take(chunk.vector(0), at, n);
            return true;
        });
    }

    /**
     * A result that is streamed comes in the order of the table.
     *
     * @return how many rows came, {@value #STOPPED} where no more were wanted
     */
    private int scan(String sql, Sinks sinks) throws SQLException {
        try (var statement = connection.prepare(sql)) {
            return watch.during(statement, () -> {
                try (var result = statement.query()) {
                    int at = 0;
                    while (result.nextChunk()) {
                        watch.checkCancelled();
                        int n = (int) result.chunk().rowCount();
                        if (!sinks.take(result.chunk(), at, n)) {
                            return STOPPED;
                        }
                        at += n;
                    }
                    return at;
                }
            });
        }
    }
}
