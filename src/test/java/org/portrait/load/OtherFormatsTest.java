// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.data.ColumnRole.CONSTANT;
import static org.portrait.data.ColumnRole.FEATURE;
import static org.portrait.data.ColumnRole.ID;
import static org.portrait.data.ColumnType.BOOLEAN;
import static org.portrait.data.ColumnType.CATEGORY;
import static org.portrait.data.ColumnType.DATETIME;
import static org.portrait.data.ColumnType.DECIMAL;
import static org.portrait.data.ColumnType.INTEGER;
import static org.portrait.data.ColumnType.TEXT;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/** JSON, Parquet and workbooks, made by other writers than the loader's own readers where there are such. */
class OtherFormatsTest {
    private static final List<Object> NOTHING = List.of("", "", "", true, 2, 0L);

    @TempDir
    Path folder;

    private Table json(String text) throws IOException {
        return Table.of(Files.writeString(folder.resolve("a.json"), text));
    }

    private Table parquet(String select) throws SQLException {
        Path file = folder.resolve("a.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file + "' (format parquet)");
        }
        return Table.of(file);
    }

    private Path workbook(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Number number -> sheet.value(row, i, number);
                case Boolean truth -> sheet.value(row, i, truth);
                case LocalDate date -> {
                    sheet.value(row, i, date);
                    sheet.style(row, i).format("yyyy-mm-dd").set();
                }
                case LocalDateTime moment -> {
                    sheet.value(row, i, moment);
                    sheet.style(row, i).format("yyyy-mm-dd hh:mm:ss").set();
                }
                default -> sheet.value(row, i, cells[i].toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030"})
    void aJsonArray(String encoding) throws Exception {
        String text = """
                [{"客户编号":"007","age":20,"spend":12.5,"vip":true,"since":"2026-11-24","city":"北京"},
                 {"客户编号":"008","age":null,"spend":7,"vip":false,"since":"2025-01-05","city":"NA"}]
                """;
        Path file = Files.write(folder.resolve("a.json"), text.getBytes(Charset.forName(encoding)));
        Table table = Table.of(file);
        assertEquals(LoadReport.Format.JSON, table.report().format());
        assertEquals(List.of(encoding, "", "", true, 2, 0L), table.receipt());
        assertEquals(
                List.of(
                        new ColumnInfo("客户编号", CATEGORY, ID, 0, 2),
                        new ColumnInfo("age", INTEGER, CONSTANT, 1, 1),
                        new ColumnInfo("spend", DECIMAL, FEATURE, 0, 2),
                        new ColumnInfo("vip", BOOLEAN, FEATURE, 0, 2),
                        new ColumnInfo("since", ColumnType.DATE, ColumnRole.DATE, 0, 2),
                        new ColumnInfo("city", CATEGORY, CONSTANT, 1, 1)),
                table.dataset().schema().columns());
        assertEquals(List.of("007", "008"), table.cells("客户编号"));
        assertEquals(Arrays.asList(20L, null), table.cells("age"));
        assertEquals(List.of(12.5, 7.0), table.cells("spend"));
        assertEquals(List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2025, 1, 5)), table.cells("since"));
        assertEquals(Arrays.asList("北京", null), table.cells("city"));
    }

    @Test
    void jsonLinesWithNestedValuesAndKeysThatComeLate() throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"id":1,"tags":["a","b"],"home":{"town":"Rome"}}
                {"id":2,"age":20}
                """);
        Table table = Table.of(file);
        assertEquals(List.of("UTF-8", "", "", true, 2, 0L), table.receipt());
        assertEquals(List.of("id", "tags", "home", "age"), table.names());
        assertEquals(Arrays.asList("[\"a\",\"b\"]", null), table.cells("tags"));
        assertEquals(Arrays.asList("{\"town\":\"Rome\"}", null), table.cells("home"));
        assertEquals(Arrays.asList(null, 20L), table.cells("age"));
    }

    @Test
    void linesThatAreNoJsonAreCounted() throws Exception {
        Table table = json("{\"id\":1}\noops\n{\"id\":3}\n");
        assertEquals(List.of("UTF-8", "", "", true, 2, 1L), table.receipt());
        assertEquals(List.of(1L, 3L), table.cells("id"));
        assertEquals(2, table.report().rejected().getFirst().line());
        assertEquals("oops", table.report().rejected().getFirst().text());
    }

    @Test
    void jsonOfMixedAndLongValuesLosesNothing() throws Exception {
        assertEquals(
                List.of("20", "thirty"), json("[{\"a\":20},{\"a\":\"thirty\"}]").cells("a"));
        assertEquals(
                List.of("1234567890123456789", "1234567890123456790"),
                json("[{\"id\":1234567890123456789},{\"id\":1234567890123456790}]")
                        .cells("id"));
        assertEquals(
                List.of(LocalDateTime.of(2026, 11, 24, 13, 45), LocalDateTime.of(2026, 11, 25, 9, 0)),
                json("[{\"at\":\"2026-11-24T13:45:00Z\"},{\"at\":\"2026-11-25T09:00:00Z\"}]")
                        .cells("at"));
    }

    @Test
    void parquetHasTypesOfItsOwn() throws Exception {
        Table table = parquet("""
                select * from (values
                  ('007', 20::integer, 12.5::double, true, date '2026-11-24', timestamp '2026-11-24 13:45:00',
                   'Köln', 1.25::decimal(10, 2), 1234567890123456789),
                  ('008', null, 7, false, date '2025-01-05', null, 'NA', 2.5, 1234567890123456790))
                t(id, age, spend, vip, since, seen, city, amount, card)""");
        assertEquals(LoadReport.Format.PARQUET, table.report().format());
        assertEquals(NOTHING, table.receipt());
        assertEquals(List.of("id", "age", "spend", "vip", "since", "seen", "city", "amount", "card"), table.names());
        assertEquals(new ColumnInfo("id", CATEGORY, ID, 0, 2), table.info("id"));
        assertEquals(List.of("007", "008"), table.cells("id"));
        assertEquals(Arrays.asList(20L, null), table.cells("age"));
        assertEquals(new ColumnInfo("spend", DECIMAL, FEATURE, 0, 2), table.info("spend"));
        assertEquals(List.of(true, false), table.cells("vip"));
        assertEquals(List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2025, 1, 5)), table.cells("since"));
        assertEquals(DATETIME, table.type("seen"));
        assertEquals(Arrays.asList(LocalDateTime.of(2026, 11, 24, 13, 45), null), table.cells("seen"));
        assertEquals(Arrays.asList("Köln", null), table.cells("city"));
        assertEquals(List.of(1.25, 2.5), table.cells("amount"));
        assertEquals(List.of("1234567890123456789", "1234567890123456790"), table.cells("card"));
    }

    @Test
    void parquetOfOtherTypesBecomesTextOrNumbers() throws Exception {
        Table table = parquet("""
                select 1.5::float as f, 12::utinyint as small, [1, 2] as list, {'a': 1} as struct,
                  'x'::enum('x', 'y') as choice, timestamptz '2026-11-24 10:00:00+08' as zoned,
                  time '10:00:00' as daytime""");
        assertEquals(List.of(1.5), table.cells("f"));
        assertEquals(List.of(12L), table.cells("small"));
        assertEquals(List.of("[1,2]"), table.cells("list"));
        assertEquals(List.of("{\"a\":1}"), table.cells("struct"));
        assertEquals(List.of("x"), table.cells("choice"));
        assertEquals(List.of(LocalDateTime.of(2026, 11, 24, 2, 0)), table.cells("zoned"));
        assertEquals(List.of("10:00:00"), table.cells("daytime"));
    }

    @Test
    void aWorkbook() throws Exception {
        LocalDateTime seen = LocalDateTime.of(2026, 11, 24, 13, 45, 10);
        Table table = Table.of(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Kunden");
            row(sheet, 0, "customer_id", "age", "spend", "vip", "since", "seen", "note");
            row(sheet, 1, "001", 21, 12.5, true, LocalDate.of(2026, 11, 24), seen, "say \"hi\",\nKöln");
            row(sheet, 2, "002", "", 0.1, false, LocalDate.of(2024, 2, 29), seen.plusDays(1), "NA");
            row(sheet, 3, "003", 23, 1e6, false, LocalDate.of(1985, 1, 5), seen.plusDays(2), "b");
        }));
        assertEquals(LoadReport.Format.XLSX, table.report().format());
        assertEquals(List.of("", "", "", true, 3, 0L), table.receipt());
        assertEquals(new ColumnInfo("customer_id", TEXT, ID, 0, 3), table.info("customer_id"));
        assertEquals(List.of("001", "002", "003"), table.cells("customer_id"));
        assertEquals(new ColumnInfo("age", INTEGER, FEATURE, 1, 2), table.info("age"));
        assertEquals(Arrays.asList(21L, null, 23L), table.cells("age"));
        assertEquals(List.of(12.5, 0.1, 1e6), table.cells("spend"));
        assertEquals(List.of(true, false, false), table.cells("vip"));
        assertEquals(
                List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2024, 2, 29), LocalDate.of(1985, 1, 5)),
                table.cells("since"));
        assertEquals(List.of(seen, seen.plusDays(1), seen.plusDays(2)), table.cells("seen"));
        assertEquals(Arrays.asList("say \"hi\",\nKöln", null, "b"), table.cells("note"));
    }

    @Test
    void theSheetThatIsAskedForOrTheFirstThatHoldsSomething() throws Exception {
        Path file = workbook(workbook -> {
            workbook.newWorksheet("Cover");
            Worksheet first = workbook.newWorksheet("First");
            row(first, 0, "id", "Age", "age", "");
            row(first, 1, 1, 20, 21, 22);
            row(first, 2, 2, 30, 31, 32);
            Worksheet second = workbook.newWorksheet("Second");
            row(second, 0, "town");
            row(second, 1, "Rome");
        });
        Table first = Table.of(file);
        assertEquals(List.of("id", "Age", "age", "column4"), first.names());
        assertEquals(List.of(21L, 31L), first.cells("age"));
        var settings = LoadSettings.DETECT.withSheet("Second");
        assertEquals(List.of("Rome"), Table.of(file, settings).cells("town"));
    }

    @Test
    void titlesAboveASheetAreCounted() throws Exception {
        Path file = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Kunden");
            row(sheet, 0, "Customers of 2026");
            row(sheet, 2, "id", "age");
            row(sheet, 3, 1, 20);
            row(sheet, 4, 2);
        });
        Table table = Table.of(file);
        assertEquals(List.of("id", "age"), table.names());
        assertEquals(List.of("", "", "", true, 2, 1L), table.receipt());
        assertEquals(Arrays.asList(20L, null), table.cells("age"));
        assertEquals(
                new LoadReport.RejectedRow(1, "Line before the table.", "Customers of 2026"),
                table.report().rejected().getFirst());
        Table asked = Table.of(file, LoadSettings.DETECT.withHeader(true));
        assertEquals(List.of("Customers of 2026", "column2"), asked.names());
        assertEquals(List.of("id", "1", "2"), asked.cells("Customers of 2026"));
    }

    @Test
    void aSheetOfOneColumnHasNoTitles() throws Exception {
        Table table = Table.of(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Kunden");
            row(sheet, 0, "age");
            row(sheet, 1, 20);
            row(sheet, 2, 30);
        }));
        assertEquals(List.of("", "", "", true, 2, 0L), table.receipt());
        assertEquals(List.of(20L, 30L), table.cells("age"));
    }

    @Test
    void aNameWithWildCardsIsThatFile() throws Exception {
        Files.writeString(folder.resolve("a1.csv"), "id,age\n1,20\n");
        Path file = Files.writeString(folder.resolve("a[1]'s 表.csv"), "id,age\n2,30\n", StandardCharsets.UTF_8);
        assertEquals(List.of(2L), Table.of(file).cells("id"));
    }
}
