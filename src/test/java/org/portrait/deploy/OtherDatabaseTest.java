// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;

/**
 * PostgreSQL's text in H2, as far as that goes: H2 knows neither {@code MATERIALIZED} nor {@code NORMALIZE} nor a row as one
 * value, for which its number stands here, and it writes characters by their code in another way. Beside DuckDB a second program of other makers counts the formulas.
 */
public class OtherDatabaseTest {
    @TempDir
    Path folder;

    static Stream<Trainings> samples() {
        return ScoringSqlTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfTheSamplesIsWhereScoringPutsIt(Trainings training) throws SQLException {
        assertEquals(0, compare(training), "ties");
    }

    @Test
    void everyOneOfTenThousandRandomRowsIsWhereScoringPutsIt() throws SQLException, IOException {
        assertEquals(0, compare(new Trainings(Trainings.everything(folder), Trainings.random(10_000, 5))), "ties");
    }

    private static int compare(Trainings training) throws SQLException {
        String sql = new ScoringSql(training.model(), SqlDialect.POSTGRESQL, ScoringSqlTest.WORDS)
                .of("customers")
                .replace(" AS MATERIALIZED (", " AS (")
                .replace("portrait_input AS customer", "portrait_input.row_number_here AS customer")
                .replaceAll("\\((\\w+)\\.customer\\)\\.\\*", "$1.customer AS row_number_here")
                .replace(", NFKC)", ", 'NFKC')")
                .replaceAll("\\bE'", "U&'")
                .replaceAll("\\\\u([0-9A-F]{4})", "\\\\$1")
                .strip()
                .replaceFirst(";$", "");
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
                var statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS NORMALIZE FOR '" + OtherDatabaseTest.class.getName() + ".normalize'");
            fill(connection, training.rows());
            try (ResultSet found = statement.executeQuery("SELECT * FROM (" + sql + ") ORDER BY row_number_here")) {
                return ScoringSqlTest.ties(training.scored(), training.model(), found);
            }
        }
    }

    /** What PostgreSQL has and H2 has not. */
    public static @Nullable String normalize(@Nullable String text, String form) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.valueOf(form));
    }

    private static void fill(Connection connection, Dataset rows) throws SQLException {
        List<ColumnInfo> columns = rows.schema().columns();
        String types = columns.stream()
                .map(column -> SqlDialect.POSTGRESQL.identifier(column.name()) + " "
                        + ScoringSqlTest.type(column).replace("DOUBLE", "DOUBLE PRECISION"))
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (" + types + ", row_number_here INTEGER)");
        }
        String places = String.join(", ", Collections.nCopies(columns.size() + 1, "?"));
        try (var insert = connection.prepareStatement("INSERT INTO customers VALUES (" + places + ")")) {
            for (int row = 0; row < rows.rows(); row++) {
                for (int c = 0; c < columns.size(); c++) {
                    insert.setObject(c + 1, ScoringSqlTest.cell(rows, row, columns.get(c)));
                }
                insert.setInt(columns.size() + 1, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
