// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.data.ColumnType.BOOLEAN;
import static org.portrait.data.ColumnType.CATEGORY;
import static org.portrait.data.ColumnType.DATE;
import static org.portrait.data.ColumnType.DATETIME;
import static org.portrait.data.ColumnType.INTEGER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.load.ColumnReading.DecidedBy;

/** Dates, times and words for yes and no as they are written; what they mean is decided by the whole column. */
class DateStylesTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 5);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @TempDir
    Path folder;

    private Table column(LoadSettings settings, String name, String... cells) throws Exception {
        return Table.csv(
                folder,
                IntStream.range(0, cells.length)
                        .mapToObj(i -> (i + 1) + "|" + cells[i] + "\n")
                        .collect(Collectors.joining("", "id|" + name + "\n", "")),
                settings.withDelimiter("|"));
    }

    private Table column(String... cells) throws Exception {
        return column(LoadSettings.DETECT, "x", cells);
    }

    private static ColumnReading reading(Table table) {
        return table.report().readings().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05-Jan-2024      | 24-Nov-2026
            5-JAN-24         | 24-NOV-26
            5 Jan 2024       | 24 November 2026
            5. January 2024  | 24. Nov. 2026
            Jan 5, 2024      | November 24, 2026
            Jan 5 2024       | Nov 24 2026
            2024年1月5日     | 2026年11月24日
            2024-1-5         | 2026/11/24
            05.01.2024       | 24/11/2026
            """)
    void datesWithNamesAndWithout(String first, String second) throws Exception {
        Table table = column(first, second);
        assertEquals(DATE, table.type("x"));
        assertEquals(List.of(JANUARY, LocalDate.of(2026, 11, 24)), table.cells("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-05 09:05:07 AM      | 2026-11-24 12:30:00 PM
            1/5/2024 9:05:07 am         | 11/24/2026 12:30 pm
            2024年1月5日 9时5分7秒      | 2026年11月24日12时30分
            2024年1月5日 上午9:05:07    | 2026年11月24日 下午12:30
            5 Jan 2024 09:05:07         | 24 Nov 2026 12:30
            2024-01-05T09:05:07.123     | 2026-11-24T12:30:00.5
            2024-01-05 09:05:07,123     | 2026-11-24 12:30:00
            2024-01-05T10:05:07+0100    | 2026-11-24T12:30:00Z
            2024-01-05 09:05:07 UTC     | 2026-11-24 12:30:00 UTC
            2024-01-05 04:05:07-05      | 2026-11-24 12:30:00+00
            """)
    void times(String first, String second) throws Exception {
        assertEquals(
                List.of(LocalDateTime.of(2024, 1, 5, 9, 5, 7), LocalDateTime.of(2026, 11, 24, 12, 30)),
                column(first, second).cells("x"));
    }

    @Test
    void midnightAndNoonOfTheTwelveHourClock() throws Exception {
        assertEquals(
                List.of(JANUARY.atTime(0, 30), JANUARY.atTime(12, 30)),
                column("2024-01-05 12:30 AM", "2024-01-05 12:30 PM").cells("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-13-01",
                "2024-01-05 25:00",
                "2024-01-05 13:00 PM",
                "5 Foo 2024",
                "31.02.2024",
                "2024-01-05 x",
                "1-2-3",
                "5/Jan"
            })
    void whatIsNoDateIsText(String cell) throws Exception {
        assertEquals(List.of("2024-01-05", cell), column("2024-01-05", cell).cells("x"));
    }

    @Test
    void theColumnSettlesDayAndMonth() throws Exception {
        Table days = column("05/01/2024", "24/11/2026");
        assertEquals(JANUARY, days.cells("x").getFirst());
        assertEquals("DMY", reading(days).dateOrder());
        assertEquals(1, reading(days).ambiguous());
        Table months = column("01/05/2024", "11/24/2026");
        assertEquals(JANUARY, months.cells("x").getFirst());
        assertEquals("MDY", reading(months).dateOrder());
        assertEquals(DecidedBy.COLUMN, reading(months).decidedBy());
    }

    @ParameterizedTest
    @CsvSource({"05/01/2024, 06/01/2024", "05-01-2024, 06-01-2024", "05/01/2024 10:00, 06/01/2024 11:00"})
    void whereNothingSettlesItItIsRecorded(String first, String second) throws Exception {
        Table table = column(first, second);
        assertEquals(
                new ColumnReading("x", "", "", List.of(), "DMY", DecidedBy.FILE, 2, List.of(first, second)),
                reading(table));
        assertEquals(JANUARY.toString(), table.dataset().text(0, "x").substring(0, 10));
        var months = LoadSettings.DETECT.withColumns(Map.of("x", new ColumnStyle(null, DateOrder.MDY)));
        Table asked = column(months, "x", first, second);
        assertEquals(MAY.toString(), asked.dataset().text(0, "x").substring(0, 10));
        assertEquals(DecidedBy.ANALYST, reading(asked).decidedBy());
    }

    @Test
    void anotherColumnSettlesDayAndMonth() throws Exception {
        Table table = Table.csv(folder, "a,b\n01/05/2024,11/24/2026\n02/05/2024,01/02/2026\n");
        assertEquals(JANUARY, table.cells("a").getFirst());
        assertEquals(
                List.of(DecidedBy.FILE, DecidedBy.COLUMN),
                table.report().readings().stream().map(ColumnReading::decidedBy).toList());
    }

    @Test
    void theAnalystMayReadShortYears() throws Exception {
        var years = LoadSettings.DETECT.withColumns(Map.of("x", new ColumnStyle(null, DateOrder.YMD)));
        assertEquals(
                List.of(JANUARY, LocalDate.of(2025, 1, 6)),
                column(years, "x", "24/01/05", "25/01/06").cells("x"));
        assertEquals(
                List.of("24/01/05", "25/01/06"), column("24/01/05", "25/01/06").cells("x"));
    }

    @Test
    void compactDatesWhereTheNameSaysSo() throws Exception {
        for (String name : List.of("order_date", "birthday", "下单日期", "time", "支付时间", "InvoiceDate")) {
            Table table = column(LoadSettings.DETECT, name, "20240105", "", "20240501");
            assertEquals(DATE, table.type(name), name);
            assertEquals(Arrays.asList(JANUARY, null, MAY), table.cells(name), name);
            assertEquals(ColumnReading.COMPACT, reading(table).dateOrder());
        }
        assertEquals(INTEGER, column("20240105", "20240501").type("x"));
        assertEquals(
                INTEGER,
                column(LoadSettings.DETECT, "date", "20240105", "20241305").type("date"));
    }

    @Test
    void serialNumbersOfSpreadsheetsWhereTheNameSaysSo() throws Exception {
        Table days = column(LoadSettings.DETECT, "date", "45292", "45296");
        assertEquals(List.of(LocalDate.of(2024, 1, 1), JANUARY), days.cells("date"));
        assertEquals(ColumnReading.SERIAL, reading(days).dateOrder());
        assertEquals(
                List.of(JANUARY.atTime(12, 0), JANUARY.atTime(6, 0)),
                column(LoadSettings.DETECT, "date", "45296.5", "45296.25").cells("date"));
        assertEquals(List.of(45_292L), column("45292").cells("x"));
        assertEquals(
                List.of(45_292L, 5L),
                column(LoadSettings.DETECT, "date", "45292", "5").cells("date"));
    }

    /** DuckDB takes these for dates: for 1900-01-01 where it is told how dates are written, as PostgreSQL exports them. */
    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "epoch"})
    void wordsAreNoDates(String word) throws Exception {
        for (String time : List.of("", " 10:20:30")) {
            String[] cells = new String[40];
            Arrays.setAll(cells, i -> i == 30 ? word : "2024-01-" + (10 + i % 15) + time);
            Table table = column(cells);
            assertEquals(time.isEmpty() ? DATE : DATETIME, table.type("x"));
            assertEquals(Collections.singletonList(null), table.cells("x").subList(30, 31));
            assertEquals(word, table.report().unreadable().getFirst().text());
            assertEquals(1, table.report().unreadableCount());
        }
    }

    @Test
    void theFirstDayOf1900IsADate() throws Exception {
        assertEquals(
                List.of(LocalDate.of(1900, 1, 1), JANUARY),
                column("1900-01-01", "2024-01-05").cells("x"));
    }

    @Test
    void aFewTextsAmongDatesAreListed() throws Exception {
        String[] cells = IntStream.range(0, 40)
                .mapToObj(i -> i == 3 ? "not yet" : (i % 28 + 1) + "/12/2024")
                .toArray(String[]::new);
        Table table = column(cells);
        assertEquals(DATE, table.type("x"));
        assertEquals(
                List.of(new LoadReport.UnreadableCell(4, "x", "not yet")),
                table.report().unreadable());
        assertEquals("DMY", reading(table).dateOrder());
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "Yes, NO", "Y, N", "是, 否", "ja, nein", "oui, non", "sí, no", "true, FALSE"})
    void truths(String yes, String no) throws Exception {
        Table table = column(yes, no, "NA", yes);
        assertEquals(BOOLEAN, table.type("x"));
        assertEquals(Arrays.asList(true, false, null, true), table.cells("x"));
    }

    @Test
    void wordsThatAreNoPairStayWords() throws Exception {
        assertEquals(List.of("yes", "yes"), column("yes", "yes").cells("x"));
        assertEquals(List.of("yes", "否"), column("yes", "否").cells("x"));
        assertEquals(List.of("yes", "no", "maybe"), column("yes", "no", "maybe").cells("x"));
        assertEquals(List.of("None", "No"), column("None", "No").cells("x"));
        assertEquals(CATEGORY, column("y", "x").type("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "n/a", "--", "—", "<NA>", "nan", "N/A", "无"})
    void tokensForNoValue(String token) throws Exception {
        assertEquals(Arrays.asList(5L, null), column("5", token).cells("x"));
        assertEquals(Arrays.asList("Rome", null), column("Rome", token).cells("x"));
    }
}
