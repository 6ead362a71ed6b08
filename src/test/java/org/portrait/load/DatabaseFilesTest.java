// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portrait.data.ColumnType;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Files of SQLite and DuckDB: tables to choose from, and nothing that happens when they are opened. */
class DatabaseFilesTest {
    @TempDir
    Path folder;

    private Path secret;

    /** Who writes the file. */
    enum Kind {
        SQLITE,
        DUCKDB
    }

    @BeforeEach
    void secret() throws Exception {
        secret = Files.writeString(folder.resolve("secret.csv"), "word\nsesame\n");
    }

    private Path made(Kind kind, String name, String... statements) throws SQLException {
        Path file = folder.resolve(name);
        String url = "jdbc:" + kind.name().toLowerCase(Locale.ROOT) + ":" + file;
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    private static Failure refused(Path file, LoadSettings settings) {
        return assertThrows(FailureException.class, () -> new Loader().load(file, settings, Progress.none()))
                .failure();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstTableWithRowsOrTheOneThatIsAskedFor(Kind kind) throws Exception {
        Path file = made(
                kind,
                "a's [1] 100%?#表.db",
                "create table nobody (x integer)",
                "create table customers (id integer, age integer, spend double, city varchar(20))",
                "insert into customers values (1, 20, 12.5, 'Köln'), (2, null, 7, 'NA'), (3, 30, 1e6, '北京')",
                "create table \"my \"\"orders\" (\"the \"\"sum\" double)",
                "insert into \"my \"\"orders\" values (1.5), (2.5)");
        // DuckDB does not keep the order in which its tables were made
        List<String> tables = kind == Kind.SQLITE
                ? List.of("nobody", "customers", "my \"orders")
                : List.of("customers", "my \"orders", "nobody");
        Table table = Table.of(file);
        assertEquals(kind.name(), table.report().format().name());
        assertEquals("customers", table.report().sheet());
        assertEquals(tables, table.report().sheets());
        assertEquals(List.of("", "", "", true, 3, 0L), table.receipt());
        assertEquals(List.of("id", "age", "spend", "city"), table.names());
        assertEquals(Arrays.asList(20L, null, 30L), table.cells("age"));
        assertEquals(List.of(12.5, 7.0, 1e6), table.cells("spend"));
        assertEquals(Arrays.asList("Köln", null, "北京"), table.cells("city"));
        Table asked = Table.of(file, LoadSettings.DETECT.withSheet("my \"orders"));
        assertEquals(List.of(1.5, 2.5), asked.cells("the \"sum"));
        assertEquals(
                new Failure.NoSuchTable(file, "none", tables), refused(file, LoadSettings.DETECT.withSheet("none")));
        assertEquals(new Failure.HeaderOnly(file), refused(file, LoadSettings.DETECT.withSheet("nobody")));
    }

    @Test
    void sqliteValuesDecideWhatAColumnIs() throws Exception {
        Path file = made(
                Kind.SQLITE,
                "a.sqlite",
                "create table t (n, vip boolean, since date, mixed, code text, photo blob, big integer, sum integer,"
                        + " empty)",
                "insert into t values (1, 1, '2026-11-24', 1, '007', x'0102', 1234567890123456789, 1, null)",
                "insert into t values (2.5, 0, '2025-01-05', 'two', '12', null, 1234567890123456788, 2, null)",
                "insert into t values (null, null, null, 3.5, '13', x'', 5, -3, null)",
                "create index i on t (sum)");
        Table table = Table.of(file);
        assertEquals(Arrays.asList(1.0, 2.5, null), table.cells("n"));
        assertEquals(Arrays.asList(true, false, null), table.cells("vip"));
        assertEquals(Arrays.asList(LocalDate.of(2026, 11, 24), LocalDate.of(2025, 1, 5), null), table.cells("since"));
        assertEquals(List.of("1", "two", "3.5"), table.cells("mixed"));
        assertEquals(List.of("007", "12", "13"), table.cells("code"));
        assertEquals(Arrays.asList("<2 bytes>", null, "<0 bytes>"), table.cells("photo"));
        assertEquals(List.of("1234567890123456789", "1234567890123456788", "5"), table.cells("big"));
        assertEquals(List.of(1L, 2L, -3L), table.cells("sum"));
    }

    @Test
    void anSqliteTableOfNothingButTextIsReadAsText() throws Exception {
        Path file = made(
                Kind.SQLITE,
                "imported.db",
                "create table t (id text, age text)",
                "insert into t values ('007', '20'), ('008', 'NA'), ('009', '31')");
        Table table = Table.of(file);
        assertEquals(Arrays.asList(20L, null, 31L), table.cells("age"));
        assertEquals(List.of("007", "008", "009"), table.cells("id"));
    }

    @Test
    void theOrderIsThatOfTheTable() throws Exception {
        Path file = made(
                Kind.SQLITE,
                "a.db",
                "create table t (a integer, b integer)",
                "create index i on t (a)",
                "insert into t (a) values (3), (1), (2)",
                "create table w (k text primary key, v integer) without rowid",
                "insert into w values ('b', 2), ('a', 1)");
        assertEquals(List.of(3L, 1L, 2L), Table.of(file).cells("a"));
        assertEquals(
                List.of("a", "b"),
                Table.of(file, LoadSettings.DETECT.withSheet("w")).cells("k"));
    }

    @Test
    void duckDbTypesAndSchemas() throws Exception {
        Path file = made(
                Kind.DUCKDB,
                "a.duckdb",
                "create schema shop",
                "create table shop.t as select date '2026-11-24' as since, [1, 2] as list, true as vip,"
                        + " 1.25::decimal(10, 2) as sum",
                "create table customers as select 1 as id");
        assertEquals(List.of("customers", "shop.t"), Table.of(file).report().sheets());
        Table table = Table.of(file, LoadSettings.DETECT.withSheet("shop.t"));
        assertEquals(ColumnType.DATE, table.type("since"));
        assertEquals(List.of("[1,2]"), table.cells("list"));
        assertEquals(List.of(true), table.cells("vip"));
        assertEquals(List.of(1.25), table.cells("sum"));
    }

    @Test
    void viewsOfADuckDbFileAreNotOffered() throws Exception {
        String other = made(Kind.DUCKDB, "other.duckdb", "create table hidden as select 'sesame' as word")
                .toString();
        Path file = made(
                Kind.DUCKDB,
                "a.duckdb",
                "create view v as select * from read_csv('" + secret + "')",
                "create macro leak() as table select * from read_csv('" + secret + "')",
                "attach '" + other + "' as other",
                "create view w as select * from other.hidden");
        assertEquals(new Failure.NoTables(file), refused(file, LoadSettings.DETECT));
        for (String asked : List.of("v", "w", "leak()", "other.hidden", "main.v", secret.toString())) {
            assertEquals(
                    new Failure.NoSuchTable(file, asked, List.of()),
                    refused(file, LoadSettings.DETECT.withSheet(asked)));
        }
    }

    @Test
    void viewsTriggersAndComputedColumnsOfAnSqliteFileDoNotRun() throws Exception {
        Path other = made(Kind.SQLITE, "other.db", "create table hidden (word)", "insert into hidden values ('s')");
        Path file = made(
                Kind.SQLITE,
                "a.db",
                "create table log (line)",
                "create virtual table words using fts5 (word)",
                "insert into words values ('sesame')",
                "create view v as select load_extension('" + secret + "')",
                "create view w as select * from words",
                "create table t (a integer, heavy text generated always as (hex(zeroblob(a * 1))) virtual,"
                        + " kept integer generated always as (a + 1) stored)",
                "insert into t (a) values (7)",
                "create trigger r after insert on t begin insert into log values ('ran'); end",
                "attach '" + other + "' as other",
                "delete from log",
                "pragma writable_schema = on",
                "update sqlite_schema set sql = replace(sql, 'a * 1)', 'a * 1000000000)')");
        Table table = Table.of(file);
        assertEquals(List.of("log", "t"), table.report().sheets());
        assertEquals(List.of("a", "kept"), table.names());
        assertEquals(List.of(8L), table.cells("kept"));
        for (String asked : List.of("v", "w", "words", "words_content", "hidden", "other.hidden", "sqlite_schema")) {
            assertEquals(
                    new Failure.NoSuchTable(file, asked, List.of("log", "t")),
                    refused(file, LoadSettings.DETECT.withSheet(asked)));
        }
    }

    @Test
    void aForgedSchemaIsRefusedOrHarmless() throws Exception {
        Path file = made(
                Kind.SQLITE,
                "forged.db",
                "create table t (a integer)",
                "insert into t values (1)",
                "pragma writable_schema = on",
                "update sqlite_schema set sql = 'create table t (a integer, b as (load_extension(''x'')))'");
        Failure failure = refused(file, LoadSettings.DETECT);
        assertEquals(Failure.FileUnreadable.class, failure.getClass(), failure.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsNotChangedAndNothingIsLeftBesideIt(Kind kind) throws Exception {
        Path file = made(kind, "a.db", "create table t (a integer)", "insert into t values (1)");
        byte[] before = Files.readAllBytes(file);
        Table.of(file);
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file, secret), files.sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotYetInTheFileIsAskedToBeWritten(Kind kind) throws Exception {
        Path file = made(kind, "a.db", "create table t (a integer)", "insert into t values (1)");
        Path beside = Files.write(
                folder.resolve(kind == Kind.SQLITE ? "a.db-wal" : "a.db.wal"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertEquals(new Failure.DatabaseInUse(file, beside), refused(file, LoadSettings.DETECT));
    }

    @Test
    void theFirstLookThroughAnSqliteTableIsInterrupted() throws Exception {
        Path file = made(
                Kind.SQLITE,
                "large.db",
                "create table t as with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)"
                        + " select i, i * 1.5 as x, 'c' || i as c, i % 7 as d from n");
        // only the watch sees that the user has cancelled, so nothing but the interruption ends the statement
        Progress watched = new Progress() {
            @Override
            public void report(Activity activity, double fraction) {
                assertFalse(fraction > 0, "a row has been copied");
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().getName().startsWith("load-watch");
            }
        };
        Failure failure = assertThrows(
                        FailureException.class, () -> new Loader().load(file, LoadSettings.DETECT, watched))
                .failure();
        assertTrue(failure.toString().contains("SQLITE_INTERRUPT"), failure.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsRefused(Kind kind) throws Exception {
        Path file = made(
                kind,
                "a.db",
                "create table t (a integer, b varchar)",
                "insert into t values (1, 'one'), (2, 'two'), (3, 'three')");
        byte[] good = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(good, Math.min(good.length / 2, 5_000)));
        assertEquals(
                Failure.FileUnreadable.class, refused(cut, LoadSettings.DETECT).getClass());
        byte[] noise = good.clone();
        Arrays.fill(noise, 32, noise.length, (byte) 0x5a);
        Path noisy = Files.write(folder.resolve("noise.db"), noise);
        Failure failure = refused(noisy, LoadSettings.DETECT);
        assertEquals(Failure.FileUnreadable.class, failure.getClass(), failure.toString());
        assertFalse(((Failure.FileUnreadable) failure).detail().isEmpty());
    }
}
