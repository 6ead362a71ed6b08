// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Some columns, and one of so many rows, of a table of 7 rows in every format. */
class PartTest {
    private static final LoadSettings HALF =
            LoadSettings.DETECT.withOnly(List.of("amount", "id")).withEveryNth(3);
    private static final String ROWS =
            "(values (1, 'Rome', 1.5), (2, 'Paris', 2.5), (3, 'Rome', 3.5), (4, 'Oslo', 4.5),"
                    + " (5, 'Oslo', 5.5), (6, 'Rome', 6.5), (7, 'Oslo', 7.5)) v(id, city, amount)";

    @TempDir
    Path folder;

    private Path csv;

    @BeforeEach
    void write() throws Exception {
        csv = Files.writeString(folder.resolve("a.csv"), """
                id,city,amount
                1,Rome,1.5
                2,Paris,2.5
                3,Rome,3.5
                4,Oslo,4.5
                5,Oslo,5.5
                6,Rome,6.5
                7,Oslo,7.5
                """);
    }

    private Path other(String format) throws Exception {
        Path file = folder.resolve("b." + format);
        switch (format) {
            case "parquet", "json" -> duckdb("", "copy (from " + ROWS + ") to '" + file + "' (format " + format + ")");
            case "duckdb" -> duckdb(file.toString(), "create table customers as from " + ROWS);
            case "sqlite" -> {
                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = connection.createStatement()) {
                    statement.execute("create table customers (id integer, city text, amount real)");
                    statement.execute("insert into customers " + ROWS.substring(1, ROWS.indexOf(") v(")));
                }
            }
            default -> {
                try (var out = Files.newOutputStream(file);
                        var workbook = new Workbook(out, "test", "1.0")) {
                    var sheet = workbook.newWorksheet("customers");
                    List<String> lines = Files.readAllLines(csv);
                    for (int row = 0; row < lines.size(); row++) {
                        String[] cells = lines.get(row).split(",");
                        for (int column = 0; column < cells.length; column++) {
                            if (row > 0 && column != 1) {
                                sheet.value(row, column, Double.parseDouble(cells[column]));
                            } else {
                                sheet.value(row, column, cells[column]);
                            }
                        }
                    }
                }
            }
        }
        return file;
    }

    private static void duckdb(String database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireHalf(Table table) {
        assertEquals(List.of("id", "amount"), table.names());
        assertEquals(List.of(1L, 4L, 7L), table.cells("id"));
        assertEquals(List.of(1.5, 4.5, 7.5), table.cells("amount"));
        assertEquals(List.of("amount", "id"), table.report().only());
        assertEquals(3, table.report().everyNth());
        assertEquals(3, table.report().rowsRead());
    }

    @Test
    void ofText() {
        requireHalf(Table.of(csv, HALF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "json", "duckdb", "sqlite", "xlsx"})
    void ofAnotherFormat(String format) throws Exception {
        requireHalf(Table.of(other(format), HALF));
    }

    /** Of each file its own first row. */
    @Test
    void ofSeveralFiles() throws Exception {
        Files.copy(csv, folder.resolve("c.csv"));
        Table table = Table.of(csv, HALF.withAlso(List.of("c.csv")));
        assertEquals(List.of(1L, 4L, 7L, 1L, 4L, 7L), table.cells("id"));
    }

    /** The third column needs another reading than the one that was guessed, which must not be that of the second. */
    @Test
    void ofColumnsThatAreReadAgain() throws Exception {
        var text = new StringBuilder("id,city,amount,note\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",Rome,").append(i < 19_000 ? "1" : "\"1,5\"").append(",7\n");
        }
        Path file = Files.writeString(folder.resolve("late.csv"), text);
        Table table = Table.of(file, LoadSettings.DETECT.withOnly(List.of("amount", "note")));
        assertEquals(
                List.of(1.0, 1.5), table.cells("amount").stream().distinct().toList());
        assertEquals(List.of(7L), table.cells("note").stream().distinct().toList());
        assertEquals(20_000, table.dataset().rows());
    }

    @Test
    void ofTheCellsAsTheyStand() {
        var rows = new ArrayList<List<String>>();
        List<String> names = new Loader().query(csv, HALF, Progress.none(), (table, _) -> {
            table.rows(cells -> rows.add(List.of(cells)));
            return table.names();
        });
        assertEquals(List.of("id", "amount"), names);
        assertEquals(List.of(List.of("1", "1.5"), List.of("4", "4.5"), List.of("7", "7.5")), rows);
    }

    /** 30,000 rows, more than one thread and one piece take. */
    @Test
    void keepsTheOrderOfALongFile() throws Exception {
        var text = new StringBuilder("id\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);
        List<Object> ids = Table.of(file, LoadSettings.DETECT.withEveryNth(10)).cells("id");
        assertEquals(30_000, ids.size());
        for (int i = 0; i < ids.size(); i++) {
            assertEquals(10L * i, ids.get(i));
        }
    }

    @Test
    void ofAColumnThatIsNotThere() {
        var refused =
                assertThrows(FailureException.class, () -> Table.of(csv, LoadSettings.DETECT.withOnly(List.of("age"))));
        assertEquals(new Failure.UnknownColumn("age", List.of("id", "city", "amount")), refused.failure());
    }
}
