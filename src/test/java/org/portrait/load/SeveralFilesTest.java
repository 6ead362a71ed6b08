// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnType;
import org.portrait.data.Fingerprint;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Several files with the same columns, opened as one. */
class SeveralFilesTest {
    @TempDir
    Path folder;

    private Path csv(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static LoadSettings also(String... names) {
        return LoadSettings.DETECT.withAlso(List.of(names));
    }

    private static Failure refused(Path file, LoadSettings settings) {
        return assertThrows(FailureException.class, () -> new Loader().load(file, settings, Progress.none()))
                .failure();
    }

    @Test
    void rowsFollowEachOtherAndColumnsAreFoundByName() throws Exception {
        Path first = csv("a.csv", "id,age,town\n1,20,Rome\n2,30,Ulm\n");
        Path second = csv("b.csv", "town;id;age\nBonn;3;40\n;4;\n");
        Table table = Table.of(first, also("b.csv"));
        assertEquals(List.of("id", "age", "town"), table.names());
        assertEquals(List.of(1L, 2L, 3L, 4L), table.cells("id"));
        assertEquals(Arrays.asList(20L, 30L, 40L, null), table.cells("age"));
        assertEquals(Arrays.asList("Rome", "Ulm", "Bonn", null), table.cells("town"));
        assertEquals(
                List.of(new LoadReport.FileRows("a.csv", 2), new LoadReport.FileRows("b.csv", 2)),
                table.report().files());
        assertEquals(4, table.report().rowsRead());
        assertEquals(
                Files.size(first) + Files.size(second),
                table.report().fingerprint().bytes());
        Fingerprint other = Table.of(second, also("a.csv")).report().fingerprint();
        assertNotEquals(other, table.report().fingerprint());
        assertEquals(
                List.of(new LoadReport.FileRows("a.csv", 2)),
                Table.of(first).report().files());
    }

    @Test
    void whereTheyDifferInWhatAColumnHoldsItIsTextAsItStands() throws Exception {
        Path first = csv("a.csv", "code,spend,since,when\n007,1,2026-11-24,2026-11-24\n12,2,2026-11-25,2026-11-25\n");
        csv(
                "b.csv",
                "code,spend,since,when\n15,1.5,soon,2026-01-02 10:00:00\n16,2.50,2026-11-26,2026-01-02 11:00:00\n");
        Table table = Table.of(first, also("b.csv"));
        assertEquals(List.of("007", "12", "15", "16"), table.cells("code"));
        assertEquals(List.of(1.0, 2.0, 1.5, 2.5), table.cells("spend"));
        assertEquals(List.of("2026-11-24", "2026-11-25", "soon", "2026-11-26"), table.cells("since"));
        assertEquals(ColumnType.DATETIME, table.type("when"));
        assertEquals(LocalDateTime.of(2026, 1, 2, 11, 0), table.cells("when").getLast());
    }

    @Test
    void longNumbersOfOneAreReadAgainInAll() throws Exception {
        Path first = csv("a.csv", "card,n\n1,1\n2,2\n");
        csv("b.csv", "n,card\n3,1234567890123456789\n4,1234567890123456788\n");
        Table table = Table.of(first, also("b.csv"));
        assertEquals(List.of("1", "2", "1234567890123456789", "1234567890123456788"), table.cells("card"));
        assertEquals(List.of(1L, 2L, 3L, 4L), table.cells("n"));
    }

    @Test
    void filesOfSeveralFormatsAndEncodings() throws Exception {
        Path first = Files.write(
                folder.resolve("一.csv"),
                "城市,人数,日期\n北京,1,2026-11-24\n上海市,2,2026-11-25\n".getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("二.csv"), "城市,人数,日期\n广州市,3,2026-11-26\n".getBytes(Charset.forName("UTF-16LE")));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("三.csv.gz")))) {
            out.write("城市,人数,日期\n深圳市,4,2026-11-27\n".getBytes(Charset.forName("GB18030")));
        }
        try (var out = Files.newOutputStream(folder.resolve("四.xlsx"));
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            List<Object> cells = List.of("城市", "人数", "日期", "成都市", 5, "2026-11-28");
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Integer number) {
                    sheet.value(i / 3, i % 3, number);
                } else {
                    sheet.value(i / 3, i % 3, cells.get(i).toString());
                }
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (select '杭州市' as 城市, 6 as 人数, date '2026-11-29' as 日期) to '"
                    + folder.resolve("五.parquet") + "' (format parquet)");
        }
        Table table = Table.of(first, also("二.csv", "三.csv.gz", "四.xlsx", "五.parquet"));
        assertEquals(List.of("北京", "上海市", "广州市", "深圳市", "成都市", "杭州市"), table.cells("城市"));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), table.cells("人数"));
        assertEquals(LocalDate.of(2026, 11, 29), table.cells("日期").getLast());
        assertEquals("三.csv.gz", table.report().files().get(2).name());
    }

    @Test
    void rejectedRowsNameTheirFile() throws Exception {
        Path first = csv("a.csv", "id,age\n1,20\n2,30,x,y\n3,40\n");
        csv("b.csv", "id,age\n4,20\n5,30,x,y\n6,50\n");
        Table table = Table.of(first, also("b.csv"));
        assertEquals(List.of(1L, 3L, 4L, 6L), table.cells("id"));
        assertEquals(2, table.report().rejectedCount());
        assertEquals(
                List.of("a.csv", "b.csv"),
                table.report().rejected().stream()
                        .map(row -> row.reason().substring(0, 5))
                        .toList());
    }

    @Test
    void cellsOfAllAreHandedOverAsTheyStand() throws Exception {
        Path first = csv("a.csv", "id,sum\n1,1.50\n2,NA\n");
        csv("b.csv", "sum,id\n2.00,3\n");
        var rows = new ArrayList<List<String>>();
        new Loader().query(first, also("b.csv"), Progress.none(), (table, _) -> {
            table.rows(cells -> rows.add(List.of(cells.clone())));
            return rows;
        });
        assertEquals(List.of(List.of("1", "1.50"), List.of("2", "NA"), List.of("3", "2.00")), rows);
    }

    @Test
    void otherColumnsAreRefusedByName() throws Exception {
        Path first = csv("a.csv", "id,age,town\n1,20,Rome\n2,30,Ulm\n");
        Path second = csv("b.csv", "id,Age,town\n1,20,Rome\n2,30,Ulm\n");
        assertEquals(
                new Failure.DifferentColumns(second, first, List.of("age"), List.of("Age")),
                refused(first, also("b.csv")));
    }

    @Test
    void refusalsNameTheFileThatIsWrong() throws Exception {
        Path first = csv("a.csv", "id,age\n1,20\n2,30\n");
        assertEquals(new Failure.FileMissing(folder.resolve("none.csv")), refused(first, also("none.csv")));
        Path empty = csv("empty.csv", "");
        assertEquals(new Failure.EmptyFile(empty), refused(first, also("empty.csv")));
        Path header = csv("header.csv", "id,age\n");
        assertEquals(new Failure.HeaderOnly(header), refused(first, also("header.csv")));
        Path broken = csv("broken.parquet", "PAR1, but nothing more");
        assertEquals(new Failure.NotATable(broken), refused(first, also("broken.parquet")));
    }
}
