// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Progress;

/** Names that would mean something in SQL or to a shell mean nothing: one file is read, and nothing beside it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such names")
class StrangeNamesTest {
    private static final List<String> NAMES = List.of(
            "a*",
            "a?",
            "a[1]",
            "a[!z]",
            "a[0-9]",
            "**",
            "{a1,ab}",
            "x'; drop table t; --",
            "x'; copy (select 1) to 'ran'; --",
            "a\"b",
            "a;b",
            "a\\*",
            "$HOME",
            "~",
            "%61%31",
            " a ",
            "a\nb",
            "read_csv('a1.csv')",
            "year=2024",
            "a1.csv'], hive_partitioning = true, filename = true) --");

    /** What the patterns among the names would match. */
    private static final List<String> SIBLINGS = List.of("a", "a1");

    @TempDir
    Path folder;

    private static Stream<Arguments> namesAndFormats() {
        return NAMES.stream()
                .flatMap(name -> Stream.of("csv", "csv.gz", "jsonl", "parquet", "sqlite", "duckdb", "xlsx")
                        .map(format -> Arguments.of(name, format)));
    }

    private void write(Path file, String format, int id) throws IOException, SQLException {
        switch (format) {
            case "csv" -> Files.writeString(file, "id,age\n" + id + ",20\n");
            case "csv.gz" -> {
                var packed = new ByteArrayOutputStream();
                try (var out = new GZIPOutputStream(packed)) {
                    out.write(("id,age\n" + id + ",20\n").getBytes(StandardCharsets.UTF_8));
                }
                Files.write(file, packed.toByteArray());
            }
            case "jsonl" -> Files.writeString(file, "{\"id\":" + id + ",\"age\":20}\n");
            case "xlsx" -> {
                try (var out = Files.newOutputStream(file);
                        var workbook = new Workbook(out, "test", "1.0")) {
                    var sheet = workbook.newWorksheet("a");
                    sheet.value(0, 0, "id");
                    sheet.value(0, 1, "age");
                    sheet.value(1, 0, id);
                    sheet.value(1, 1, 20);
                }
            }
            default -> Files.move(made(folder.resolve("made"), format, id), file);
        }
    }

    private static Path made(Path file, String format, int id) throws SQLException {
        boolean parquet = format.equals("parquet");
        try (var connection = DriverManager.getConnection(parquet ? "jdbc:duckdb:" : "jdbc:" + format + ":" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table t as select " + id + " as id, 20 as age");
            if (parquet) {
                statement.execute("copy t to '" + file + "' (format parquet)");
            }
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("namesAndFormats")
    void aFile(String name, String format) throws Exception {
        for (String sibling : SIBLINGS) {
            write(folder.resolve(sibling + "." + format), format, 2);
        }
        Path file = folder.resolve(name + "." + format);
        write(file, format, 1);
        List<Path> before = files(folder);
        Table table = Table.of(file);
        assertEquals(List.of(1L), table.cells("id"));
        assertEquals(List.of("id", "age"), table.names());
        assertEquals(before, files(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "jsonl", "duckdb"})
    void aFolder(String format) throws Exception {
        for (String sibling : SIBLINGS) {
            write(Files.createDirectory(folder.resolve(sibling)).resolve("t." + format), format, 2);
        }
        for (String name : NAMES) {
            Path file = Files.createDirectory(folder.resolve(name)).resolve("t." + format);
            write(file, format, 1);
            Table table = Table.of(file);
            assertEquals(List.of(1L), table.cells("id"), name);
            // a folder year=2024 makes no column
            assertEquals(List.of("id", "age"), table.names(), name);
        }
    }

    @Test
    void severalFilesAtOnce() throws Exception {
        for (String sibling : SIBLINGS) {
            write(folder.resolve(sibling + ".csv"), "csv", 2);
        }
        Path first = folder.resolve("a*.csv");
        Path second = folder.resolve("x'; drop table t; --.csv");
        write(first, "csv", 1);
        write(second, "csv", 3);
        Table table = Table.of(first, LoadSettings.DETECT.withFurther(first, second));
        assertEquals(List.of(1L, 3L), table.cells("id"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static final List<String> COLUMNS = List.of(
            "a\"b", "x'; drop table t; --", "sum(n)", "two\nlines", "t.c0", "c0", "\"; drop table t; --", "{0}", "$1");

    @Test
    void columnsOfEveryFormat() throws Exception {
        StringBuilder header = new StringBuilder();
        StringBuilder object = new StringBuilder();
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String comma = i == 0 ? "" : ",";
            String doubled = COLUMNS.get(i).replace("\"", "\"\"");
            header.append(comma).append('"').append(doubled).append('"');
            object.append(comma)
                    .append('"')
                    .append(COLUMNS.get(i).replace("\"", "\\\"").replace("\n", "\\n"))
                    .append("\":")
                    .append(i);
            select.append(comma).append(i).append(" as \"").append(doubled).append('"');
        }
        Path csv = Files.writeString(folder.resolve("t.csv"), header + "\n0,1,2,3,4,5,6,7,8\n0,1,2,3,4,5,6,7,8\n");
        Path json = Files.writeString(folder.resolve("t.jsonl"), "{" + object + "}\n");
        Path parquet = folder.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (select " + select + ") to '" + parquet + "' (format parquet)");
        }
        for (Path file : List.of(csv, json, parquet, database("sqlite", select), database("duckdb", select))) {
            Table table = Table.of(file);
            assertEquals(COLUMNS, table.names(), file.toString());
            for (int i = 0; i < COLUMNS.size(); i++) {
                assertEquals((long) i, table.cells(COLUMNS.get(i)).getFirst(), file + COLUMNS.get(i));
            }
        }
        assertEquals(
                List.of("1"),
                Table.of(csv, LoadSettings.DETECT.withColumns(Map.of(COLUMNS.get(1), ColumnStyle.TEXT)))
                        .cells(COLUMNS.get(1))
                        .stream()
                        .distinct()
                        .toList());
    }

    private Path database(String kind, CharSequence select) throws SQLException {
        Path file = folder.resolve("columns." + kind);
        try (var connection = DriverManager.getConnection("jdbc:" + kind + ":" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table t as select " + select);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void tables(String kind) throws Exception {
        List<String> names = List.of("a\"b", "x'; drop table t; --", "t\"; drop table t; --", "count(*)", "new\nline");
        Path file = folder.resolve("tables." + kind);
        try (var connection = DriverManager.getConnection("jdbc:" + kind + ":" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table t as select -1 as id");
            for (int i = 0; i < names.size(); i++) {
                String name = '"' + names.get(i).replace("\"", "\"\"") + '"';
                statement.execute("create table " + name + " as select " + i + " as id");
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Table table = Table.of(file, LoadSettings.DETECT.withSheet(names.get(i)));
            assertEquals(List.of((long) i), table.cells("id"));
            assertTrue(table.report().sheets().containsAll(names));
        }
    }

    @Test
    void sheets() throws Exception {
        Path file = folder.resolve("sheets.xlsx");
        List<String> names = List.of("plain", "a'b;c\"d", "x'; drop table t; --");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < names.size(); i++) {
                var sheet = workbook.newWorksheet(names.get(i));
                sheet.value(0, 0, "id");
                sheet.value(0, 1, "n");
                sheet.value(1, 0, i);
                sheet.value(1, 1, 7);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Table table = Table.of(file, LoadSettings.DETECT.withSheet(names.get(i)));
            assertEquals(List.of((long) i), table.cells("id"));
        }
    }

    /** Whatever SQL might slip in, the database itself reads and writes nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('%1$s/other.csv')",
                "select * from read_text('%1$s/other.csv')",
                "select * from '%1$s/other.csv'",
                "select * from glob('%1$s/*')",
                "select * from read_csv('%1$s/*.csv')",
                "select * from read_csv('%2$s/../other.csv')",
                "select * from read_csv('http://localhost/a.csv')",
                "copy (select 1) to '%1$s/written.csv'",
                "export database '%1$s/written.csv'",
                "attach '%1$s/written.csv' as other",
                "install httpfs",
                "load httpfs",
                "load '%1$s/other.csv'",
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "set lock_configuration = false",
                "set autoload_known_extensions = true",
                "set temp_directory = '%1$s'"
            })
    void theDatabaseIsLocked(String sql) throws Exception {
        Files.writeString(folder.resolve("other.csv"), "word\nsesame\n");
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("own")).resolve("t.csv"), "id\n1\n");
        try (DuckDb db = DuckDb.open(List.of(file))) {
            String asked = sql.formatted(folder, db.folder());
            assertThrows(SQLException.class, () -> db.run(asked), asked);
        }
        assertEquals(List.of(folder.resolve("other.csv"), folder.resolve("own")), files(folder));
    }

    @Test
    void computedColumnsAndMacrosOfADuckDbFileReadNothingElse() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "word\nsesame\n");
        Path file = folder.resolve("a.duckdb");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create macro word() as (select word from read_csv('" + secret + "'))");
            statement.execute("create macro isfinite(x) as word() = 'sesame'");
            statement.execute("create macro max(x) as error('ran')");
            statement.execute("create macro rowid(x) as error('ran')");
            statement.execute("create table t (d date default cast(error('ran') as date), n integer)");
            statement.execute("insert into t values (date '2024-01-05', 7)");
        }
        Table table = Table.of(file);
        assertEquals(List.of(7L), table.cells("n"));
        assertEquals(List.of("d", "n"), table.names());
    }

    @Test
    void aQuestionOverStrangeColumns() throws Exception {
        Path file = Files.writeString(
                folder.resolve("x'; drop table t; --.csv"), "\"a\"\"b\",\"sum(n); --\"\nx,1.5\ny,2.5\nx,\n");
        List<String> answer = new Loader().query(file, LoadSettings.DETECT, Progress.none(), (table, _) -> {
            String text = table.text("a\"b");
            String number = table.number("sum(n); --");
            return table.ask(
                    "select " + text + ", sum(" + number + ") from " + table.from() + " group by 1 order by 1",
                    row -> row.getString(1) + row.getDouble(2));
        });
        assertEquals(List.of("x1.5", "y2.5"), answer);
    }
}
