// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.data.ColumnRole.FEATURE;
import static org.portrait.data.ColumnRole.ID;
import static org.portrait.data.ColumnRole.PERSONAL;
import static org.portrait.data.ColumnType.BOOLEAN;
import static org.portrait.data.ColumnType.CATEGORY;
import static org.portrait.data.ColumnType.DECIMAL;
import static org.portrait.data.ColumnType.INTEGER;
import static org.portrait.data.ColumnType.TEXT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/** What the columns of a text turn out to hold, and what they are for. */
class ColumnTypesTest {
    /** More rows than the sniffer's sample. */
    private static final int MANY = 30_000;

    @TempDir
    Path folder;

    private Table column(String... cells) throws Exception {
        String text = IntStream.range(0, cells.length)
                .mapToObj(i -> (i + 1) + ";" + cells[i] + "\n")
                .collect(Collectors.joining("", "id;x\n", ""));
        return Table.csv(folder, text);
    }

    private List<Object> cells(String... cells) throws Exception {
        return column(cells).cells("x");
    }

    @Test
    void leadingZerosAreKept() throws Exception {
        Table table = Table.csv(folder, "customer_id,zip,age\n00123,10115,20\n00124,80331,30\n00456,01067,40\n");
        assertEquals(new ColumnInfo("customer_id", TEXT, ID, 0, 3), table.info("customer_id"));
        assertEquals(List.of("00123", "00124", "00456"), table.cells("customer_id"));
        assertEquals(new ColumnInfo("zip", TEXT, FEATURE, 0, 3), table.info("zip"));
        assertEquals(List.of("10115", "80331", "01067"), table.cells("zip"));
        assertEquals(new ColumnInfo("age", INTEGER, FEATURE, 0, 3), table.info("age"));
    }

    @Test
    void digitsBeyondADoubleAreKept() throws Exception {
        assertEquals(
                List.of("1234567890123456789", "1234567890123456790"),
                cells("1234567890123456789", "1234567890123456790"));
        assertEquals(List.of(999_999_999_999_999L, 1L), cells("999999999999999", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ID", "CustomerID", "customer_no", "userId", "客户编号", "会员号", "用户ID", "member code"})
    void identifiersAreRecognisedByName(String name) throws Exception {
        Table table = Table.csv(folder, name + ",age\n7,20\n5,20\n9,30\n");
        assertEquals(new ColumnInfo(name, INTEGER, ID, 0, 3), table.info(name));
        assertEquals(name, table.dataset().schema().id().orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24          | 2025-01-05          | 2024-02-29
            2026/11/24          | 2025/1/5            | 2024/02/29
            24.11.2026          | 05.01.2025          | 29.02.2024
            24/11/2026          | 05/01/2025          | 29/02/2024
            11/24/2026          | 01/05/2025          | 02/29/2024
            24-11-2026          | 05-01-2025          | 29-02-2024
            2026年11月24日      | 2025年1月5日        | 2024年02月29日
            """)
    void datesAreReadInTheUsualNotations(String first, String second, String third) throws Exception {
        Table table = column(first, second, "", third);
        assertEquals(new ColumnInfo("x", ColumnType.DATE, ColumnRole.DATE, 1, 3), table.info("x"));
        assertEquals(
                Arrays.asList(LocalDate.of(2026, 11, 24), LocalDate.of(2025, 1, 5), null, LocalDate.of(2024, 2, 29)),
                table.cells("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24 13:45:10        | 2025-01-05 00:00:00
            2026-11-24T13:45:10Z       | 2025-01-05T00:00:00Z
            2026-11-24T21:45:10+08:00  | 2025-01-05T08:00:00+08:00
            2026/11/24 13:45:10        | 2025/1/5 0:00:00
            24.11.2026 13:45:10        | 05.01.2025 00:00:00
            """)
    void momentsAreReadInTheUsualNotations(String first, String second) throws Exception {
        Table table = column(first, second);
        assertEquals(new ColumnInfo("x", ColumnType.DATETIME, ColumnRole.DATE, 0, 2), table.info("x"));
        assertEquals(
                List.of(LocalDateTime.of(2026, 11, 24, 13, 45, 10), LocalDateTime.of(2025, 1, 5, 0, 0)),
                table.cells("x"));
    }

    /** Where day, month and year could be told apart in one way only; otherwise the text stays as it is. */
    @Test
    void shortYearsAreNotGuessed() throws Exception {
        List<Object> dates = List.of(LocalDate.of(1985, 11, 24), LocalDate.of(2026, 1, 5));
        assertEquals(dates, cells("24/11/85", "05/01/26"));
        assertEquals(dates, cells("11/24/85", "1/5/26"));
        assertEquals(dates, cells("24.11.85", "05.01.26"));
        assertEquals(dates, cells("85-11-24", "26-01-05"));
        assertEquals(
                List.of(LocalDateTime.of(1985, 11, 24, 10, 30), LocalDateTime.of(2026, 1, 5, 11, 0)),
                cells("24/11/85 10:30", "05/01/26 11:00"));
        assertEquals(List.of("24/11/26", "05/01/25"), cells("24/11/26", "05/01/25"));
        assertEquals(List.of("24/11/26 10:30", "05/01/25 11:00"), cells("24/11/26 10:30", "05/01/25 11:00"));
    }

    @Test
    void whatIsNoDateIsText() throws Exception {
        assertEquals(List.of("2026-02-30", "2025-01-05"), cells("2026-02-30", "2025-01-05"));
        assertEquals(List.of("2026-11-24", "not yet"), cells("2026-11-24", "not yet"));
    }

    @Test
    void truthsAndPairsOfWords() throws Exception {
        Table table = Table.csv(folder, "id,vip,mail_ok,sex,paid\n1,true,yes,男,1\n2,FALSE,no,女,0\n3,,yes,男,1\n");
        assertEquals(new ColumnInfo("vip", BOOLEAN, FEATURE, 1, 2), table.info("vip"));
        assertEquals(Arrays.asList(true, false, null), table.cells("vip"));
        assertEquals(new ColumnInfo("mail_ok", BOOLEAN, FEATURE, 0, 2), table.info("mail_ok"));
        assertEquals(List.of(true, false, true), table.cells("mail_ok"));
        assertEquals(new ColumnInfo("sex", CATEGORY, FEATURE, 0, 2), table.info("sex"));
        assertEquals(List.of("女", "男"), table.dataset().categories("sex").values());
        assertEquals(new ColumnInfo("paid", INTEGER, FEATURE, 0, 2), table.info("paid"));
    }

    @Test
    void emptyCellsAndTokensAreMissing() throws Exception {
        Table table = Table.csv(folder, """
                id,age,town
                1,,Rome
                2,NA,-
                3,30,NULL
                4,N/A,null
                5,#N/A,无
                6,40,未知
                7,"",""
                8,50,Oslo
                """);
        assertEquals(new ColumnInfo("age", INTEGER, FEATURE, 5, 3), table.info("age"));
        assertEquals(Arrays.asList(null, null, 30L, null, null, 40L, null, 50L), table.cells("age"));
        assertEquals(new ColumnInfo("town", CATEGORY, FEATURE, 6, 2), table.info("town"));
        assertEquals(Arrays.asList("Rome", null, null, null, null, null, null, "Oslo"), table.cells("town"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\t", " NA "})
    void aBlankCellIsMissingAndSpoilsNoColumn(String blank) throws Exception {
        Table whole = column("20", blank, "40");
        assertEquals(new ColumnInfo("x", INTEGER, FEATURE, 1, 2), whole.info("x"));
        assertEquals(Arrays.asList(20L, null, 40L), whole.cells("x"));
        assertEquals(Arrays.asList(1.5, null, -0.25), cells("1.5", blank, "-0.25"));
        assertEquals(Arrays.asList(true, null, false), cells("true", blank, "false"));
        assertEquals(Arrays.asList("Rome", null, "Oslo"), cells("Rome", blank, "Oslo"));
        assertEquals(
                Arrays.asList(LocalDate.of(2026, 1, 5), null, LocalDate.of(2026, 2, 5)),
                cells("2026-01-05", blank, "2026-02-05"));
    }

    @Test
    void numbersMayHaveSignsSpacesAndExponents() throws Exception {
        assertEquals(List.of(5L, -6L), cells("+5", "-6"));
        assertEquals(List.of(1.5, 2.5), cells(" 1.5", "2.5 "));
        assertEquals(List.of(1000.0, 0.025), cells("1e3", "2.5E-2"));
        assertEquals(List.of(0.5, 5.0), cells(".5", "5."));
        assertEquals(Arrays.asList(20L, null), cells("20", "NaN"));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, INTEGER, 50, ''",
        "20.5, DECIMAL, 51, 20.5",
        "007, CATEGORY, 51, 007",
        "' ', INTEGER, 50, ''",
        "NA, INTEGER, 50, ''",
        "12345678901234567, CATEGORY, 51, 12345678901234567"
    })
    void aLateCellOfAnotherKindCostsNoRow(String late, ColumnType type, int distinct, String cell) throws Exception {
        String text = IntStream.range(0, MANY)
                .mapToObj(i -> i + "," + (20 + i % 50) + "\n")
                .collect(Collectors.joining("", "id,age\n", MANY + "," + late + "\n"));
        Table table = Table.csv(folder, text);
        assertEquals(List.of("UTF-8", ",", ".", true, MANY + 1, 0L), table.receipt());
        assertEquals(new ColumnInfo("age", type, FEATURE, cell.isEmpty() ? 1 : 0, distinct), table.info("age"));
        assertEquals(cell, table.dataset().text(MANY, "age"));
        assertEquals("21", table.dataset().text(1, "age"));
    }

    @Test
    void aLatePointOfThousandsIsNoDecimalPoint() throws Exception {
        String text = IntStream.range(0, MANY)
                .mapToObj(i -> i + ";" + i % 50 + ",5\n")
                .collect(Collectors.joining("", "id;spend\n", MANY + ";1.234\n"));
        Table table = Table.csv(folder, text);
        assertEquals(",", table.report().decimalMark());
        assertEquals(1234.0, table.dataset().value(MANY, "spend"));
        assertEquals(DECIMAL, table.type("spend"));
    }

    @Test
    void personalDataAreNoFeatures() throws Exception {
        Table named = Table.csv(folder, """
                会员号,姓名,手机,邮箱,phone,年龄
                1,王五,13800138000,a@b.cn,+49 30 123456,20
                2,李四,13900139000,c@d.cn,+49 30 654321,30
                """);
        for (String column : List.of("姓名", "手机", "邮箱", "phone")) {
            assertEquals(PERSONAL, named.role(column), column);
        }
        assertEquals(FEATURE, named.role("年龄"));
        Table valued = Table.csv(folder, """
                a,b,c,d
                x@y.com,13800138000,110101199003070016,5
                z@y.com,13900139000,11010119900307002X,6
                """);
        for (String column : List.of("a", "b", "c")) {
            assertEquals(PERSONAL, valued.role(column), column);
        }
        assertEquals(FEATURE, valued.role("d"));
    }

    /** By its values alone; places, which repeat, and words are none. */
    @Test
    void chineseNamesArePersonalDataWhateverTheirColumnIsCalled() throws Exception {
        String[] surnames = "王 李 张 刘 陈 杨 赵 黄 周 吴".split(" ");
        String[] given = "伟 芳 秀英 敏 静 丽 强".split(" ");
        String[] places = "金华 黄山 石家庄 马鞍山 常州".split(" ");
        String[] goods = "苹果 香蕉 西瓜 葡萄 草莓 橙子 柠檬".split(" ");
        String text = IntStream.range(0, 70)
                .mapToObj(i ->
                        surnames[i % 10] + given[i % 7] + "," + places[i % 5] + "," + goods[i % 7] + surnames[i % 10])
                .collect(Collectors.joining("\n", "a,b,c\n", "\n"));
        Table table = Table.csv(folder, text);
        assertEquals(PERSONAL, table.role("a"));
        assertEquals(FEATURE, table.role("b"));
        assertEquals(FEATURE, table.role("c"));
    }

    @Test
    void whatSaysNothingIsConstant() throws Exception {
        Table table = Table.csv(folder, "id,country,empty,age\n1,DE,,20\n2,DE,,30\n");
        assertEquals(new ColumnInfo("country", CATEGORY, ColumnRole.CONSTANT, 0, 1), table.info("country"));
        assertEquals(new ColumnInfo("empty", CATEGORY, ColumnRole.CONSTANT, 2, 0), table.info("empty"));
        assertEquals(DECIMAL, column("1.5", "2").type("x"));
    }

    /**
     * 70,000 different texts are more than a dictionary holds; a column without any value has an empty one; a sample of the
     * rows may miss a text.
     */
    @Test
    void manyTextsAndNoneAndARareOne() throws Exception {
        var text = new StringBuilder("street,nothing,town,spend\n");
        for (int i = 0; i < 70_000; i++) {
            text.append("Way ")
                    .append(i)
                    .append(i == 5 ? ",,Oslo," : ",,Rome,")
                    .append(i % 7)
                    .append('\n');
        }
        Table table = Table.csv(folder, text.toString());
        assertEquals(70_000, table.info("street").distinct());
        assertEquals("Way 69999", table.dataset().value(69_999, "street"));
        assertEquals(70_000, table.info("nothing").missing());
        assertEquals(new ColumnInfo("town", CATEGORY, FEATURE, 0, 2), table.info("town"));
        assertEquals("Oslo", table.dataset().value(5, "town"));
    }
}
