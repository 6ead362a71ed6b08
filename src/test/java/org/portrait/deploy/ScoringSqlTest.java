// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.score.Scored;

/** DuckDB gives every row what {@link org.portrait.score.Scorer} gives it. */
class ScoringSqlTest {
    static final Messages WORDS = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    static Stream<Trainings> samples() {
        return Stream.of(Trainings.shop(), Trainings.shopInFull(), Trainings.chinese(), Trainings.orders());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfTheSamplesIsWhereScoringPutsIt(Trainings training) throws SQLException {
        assertEquals(0, compare(training), "ties");
    }

    @Test
    void everyOneOfAHundredThousandRandomRowsIsWhereScoringPutsIt() throws SQLException, IOException {
        var training = new Trainings(Trainings.everything(folder), Trainings.random(100_000, 3));
        Scored scored = training.scored();
        assertTrue(
                scored.counts().scored() > 80_000 && scored.counts().scored() < 97_000,
                "scored: " + scored.counts().scored());
        assertTrue(
                scored.unlike().cardinality() > 1_000,
                "unlike: " + scored.unlike().cardinality());
        assertEquals(0, compare(training), "ties");
    }

    /** A column is called as one of those that are added, others as nobody would call them. */
    @Test
    void strangeNamesAndValuesAreFound() throws SQLException {
        var training = new Trainings(StrangeModel.model(), StrangeModel.rows());
        assertEquals(StrangeModel.rows().rows(), training.scored().counts().scored());
        assertEquals(0, compare(training), "ties");
    }

    /** Age 40 is as far from both. */
    @Test
    void ofEquallyNearSegmentsTheLargerOneHasTheRow() throws SQLException {
        Trainings tie = Trainings.tie();
        assertEquals(2, tie.scored().segments()[0]);
        assertEquals(0, compare(tie), "ties");
    }

    /** @return how many rows are in another segment because two are equally near, up to rounding */
    private static int compare(Trainings training) throws SQLException {
        Scored scored = training.scored();
        Model model = training.model();
        String sql = new ScoringSql(model, SqlDialect.DUCKDB, WORDS).of("main.some customers");
        try (var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            fill(connection, training.rows(), "some customers");
            String query = sql.strip().replaceFirst(";$", "");
            try (ResultSet found = statement.executeQuery("SELECT * FROM (" + query + ") ORDER BY row_number_here")) {
                assertEquals(
                        training.rows().schema().columns().size() + 7,
                        found.getMetaData().getColumnCount());
                return ties(scored, model, found);
            }
        }
    }

    /**
     * @param found the rows in their order
     * @return how many are in another segment because two are equally near, up to rounding
     */
    static int ties(Scored scored, Model model, ResultSet found) throws SQLException {
        int ties = 0;
        int row = 0;
        while (found.next()) {
            ties += same(scored, model, row++, found) ? 0 : 1;
        }
        assertEquals(scored.rows(), row);
        return ties;
    }

    /** @return false where the row is in another segment because two are equally near, up to rounding */
    private static boolean same(Scored scored, Model model, int row, ResultSet found) throws SQLException {
        String segmentColumn = Preparation.free(model, "segment");
        int segment = scored.segments()[row];
        if (segment != found.getInt(segmentColumn) && Trainings.tied(scored, row)) {
            return false;
        }
        String where = "row " + row;
        assertEquals(segment, found.getInt(segmentColumn), where);
        if (segment == 0) {
            for (String column :
                    new String[] {segmentColumn, "segment_name", "distance", "second_segment", "unusual", "unlike"}) {
                assertEquals(null, found.getObject(column), where + " " + column);
            }
            return true;
        }
        double distance = scored.distances()[row];
        boolean logarithms = model.features().definitions().stream().anyMatch(FeatureDefinition.Log.class::isInstance);
        assertEquals(distance, found.getDouble("distance"), logarithms ? 1e-12 * Math.max(1, distance) : 0, where);
        assertEquals(model.segments().get(segment - 1).name(), found.getString("segment_name"), where);
        assertEquals(scored.second()[row], found.getInt("second_segment"), where);
        double limit = model.segments().get(segment - 1).distance99();
        if (Math.abs(distance - limit) > 1e-12 * limit) {
            assertEquals(scored.unusual().get(row), found.getBoolean("unusual"), where);
        }
        assertEquals(scored.unlike().get(row), found.getBoolean("unlike"), where);
        return true;
    }

    /** A table with the columns of the rows in their types, and the number of the row. Half of what is missing is NaN. */
    static void fill(DuckDBConnection connection, Dataset rows, String table) throws SQLException {
        String columns = rows.schema().columns().stream()
                .map(column -> SqlDialect.DUCKDB.identifier(column.name()) + " " + type(column))
                .collect(Collectors.joining(", "));
        String name = SqlDialect.DUCKDB.identifier(table);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + columns + ", row_number_here INTEGER)");
        }
        try (DuckDBAppender appender = connection.createAppender("main", table)) {
            for (int row = 0; row < rows.rows(); row++) {
                appender.beginRow();
                for (ColumnInfo column : rows.schema().columns()) {
                    append(appender, cell(rows, row, column));
                }
                appender.append(row);
                appender.endRow();
            }
        }
    }

    /** Half of what is missing in a column of decimals is NaN. */
    static @Nullable Object cell(Dataset rows, int row, ColumnInfo column) {
        Object value = rows.value(row, column.name());
        boolean notANumber = value == null && column.type() == ColumnType.DECIMAL && row % 2 == 0;
        return notANumber ? Double.valueOf(Double.NaN) : value;
    }

    static String type(ColumnInfo column) {
        return switch (column.type()) {
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case DATETIME -> "TIMESTAMP";
            case CATEGORY, TEXT -> "VARCHAR";
        };
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case LocalDate date -> appender.append(date);
            case LocalDateTime time -> appender.append(time);
            default -> appender.append(value.toString());
        }
    }
}
