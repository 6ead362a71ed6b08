// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portrait.data.ColumnType.CATEGORY;
import static org.portrait.data.ColumnType.DECIMAL;
import static org.portrait.data.ColumnType.INTEGER;
import static org.portrait.data.ColumnType.TEXT;

import java.nio.file.Path;
import java.util.Arrays;
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

/** Numbers as they are written in shops and offices; what they mean is decided by the whole column. */
class NumberStylesTest {
    @TempDir
    Path folder;

    private Table column(LoadSettings settings, String... cells) throws Exception {
        return Table.csv(
                folder,
                IntStream.range(0, cells.length)
                        .mapToObj(i -> (i + 1) + "|" + cells[i] + "\n")
                        .collect(Collectors.joining("", "id|x\n", "")),
                settings.withDelimiter("|"));
    }

    private Table column(String... cells) throws Exception {
        return column(LoadSettings.DETECT, cells);
    }

    private static ColumnReading reading(Table table) {
        return table.report().readings().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1,234.50          ; 2,000,000.25        ; 1234.5   ; 2000000.25
            1.234,50          ; 2.000.000,25        ; 1234.5   ; 2000000.25
            1'234.50          ; 2'000'000.25        ; 1234.5   ; 2000000.25
            1’234,50          ; 2’000’000,25        ; 1234.5   ; 2000000.25
            1 234,50          ; 2 000 000,25        ; 1234.5   ; 2000000.25
            1\u00a0234,50     ; 2\u00a0000\u00a0000,25 ; 1234.5 ; 2000000.25
            1\u202f234,50     ; 2\u202f000\u202f000,25 ; 1234.5 ; 2000000.25
            1，234．50        ; ２，０００，０００．２５ ; 1234.5 ; 2000000.25
            1,23,456.75       ; 12,34,567           ; 123456.75 ; 1234567
            € 12,5            ; 7,25 €              ; 12.5     ; 7.25
            $1,234.50         ; -$0.25              ; 1234.5   ; -0.25
            $-5.5             ; ($2.25)             ; -5.5     ; -2.25
            £12.5             ; £7                  ; 12.5     ; 7
            ¥1,299.5          ; ￥20                ; 1299.5   ; 20
            99.9元            ; 10 元               ; 99.9     ; 10
            ₹1,23,456.5       ; ₹12                 ; 123456.5 ; 12
            1 500,5 ₽         ; 20 руб.             ; 1500.5   ; 20
            12,5 zł           ; 7,25zł              ; 12.5     ; 7.25
            kr 12,5           ; 7,25 kr             ; 12.5     ; 7.25
            CHF 1’234.50      ; CHF 20.00           ; 1234.5   ; 20
            EUR 12,5          ; 7,25 EUR            ; 12.5     ; 7.25
            1,5 USD           ; 2,25 usd            ; 1.5      ; 2.25
            CNY 3.5           ; RMB 4.5             ; 3.5      ; 4.5
            12.5 %            ; 50%                 ; 0.125    ; 0.5
            12,5%             ; ７％                ; 0.125    ; 0.07
            (1,234.50)        ; 3.5                 ; -1234.5  ; 3.5
            12.5-             ; 3.5                 ; -12.5    ; 3.5
            −12.5             ; +3.5                ; -12.5    ; 3.5
            －１２．５        ; ３．５              ; -12.5    ; 3.5
            1.2万             ; 3.5亿               ; 12000    ; 350000000
            1.25万元          ; 300元               ; 12500    ; 300
            1,5e3             ; 2,5                 ; 1500     ; 2.5
            """)
    void numbersInTheUsualStyles(String first, String second, double one, double two) throws Exception {
        Table table = column(first, second, "");
        assertEquals(DECIMAL, table.type("x"));
        assertEquals(Arrays.asList(one, two, null), table.cells("x"));
    }

    @Test
    void wholeNumbersInGroupsAreWhole() throws Exception {
        Table table = column("1,234,567", "12", "-1,000");
        assertEquals(INTEGER, table.type("x"));
        assertEquals(List.of(1_234_567L, 12L, -1_000L), table.cells("x"));
        assertEquals(
                new ColumnReading("x", ".", ",", List.of(), "", DecidedBy.COLUMN, 1, List.of("-1,000")),
                reading(table));
        assertEquals(List.of(12_345L, 1_000L), column("€12'345", "€1'000").cells("x"));
        assertEquals(List.of(12_345_678L, 1L), column("12 345 678", "1").cells("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "12,3456",
                "1.2.3",
                "1,234.567.8",
                "12.34,567",
                "abc 5",
                "5 kg",
                "(5",
                "5)",
                "--5",
                "-5-",
                "€5$",
                "1e999",
                "inf",
                "Infinity",
                "0,123,456",
                "1 23",
                "5 5%",
                "5.-"
            })
    void whatIsNoNumberIsText(String cell) throws Exception {
        assertEquals(List.of("1.5", cell), column("1.5", cell).cells("x"));
    }

    @Test
    void identifiersStayText() throws Exception {
        assertEquals(List.of("007", "1,234.5"), column("007", "1,234.5").cells("x"));
        assertEquals(
                List.of("1234567890123456", "1,234.5"),
                column("1234567890123456", "1,234.5").cells("x"));
        Table phone = Table.csv(folder, "phone|tax number\n555 123 456|123 456 789\n555 123 457|123 456 780\n");
        assertEquals(List.of("555 123 456", "555 123 457"), phone.cells("phone"));
        assertEquals(List.of("123 456 789", "123 456 780"), phone.cells("tax number"));
    }

    /** Amounts of different money, and shares beside numbers, cannot be added. */
    @Test
    void differentUnitsStayText() throws Exception {
        assertEquals(List.of("€5", "$5"), column("€5", "$5").cells("x"));
        assertEquals(List.of("12%", "0.5"), column("12%", "0.5").cells("x"));
        assertEquals(List.of(0.12, 0.0), column("12%", "0").cells("x"));
        assertEquals(
                new ColumnReading("x", ".", "", List.of("%", "EUR"), "", DecidedBy.COLUMN, 0, List.of()),
                reading(column("12.5 % €", "0")));
    }

    @Test
    void infinityIsNoNumber() throws Exception {
        assertEquals(List.of("1.5", "inf"), column("1.5", "inf").cells("x"));
        assertEquals(List.of("1", "-Infinity"), column("1", "-Infinity").cells("x"));
        assertEquals(List.of(1.5, 1e300), column("1.5", "1e300").cells("x"));
    }

    @Test
    void otherCellsOfTheColumnSettleTheMark() throws Exception {
        Table comma = column("1.234", "12,5");
        assertEquals(List.of(1234.0, 12.5), comma.cells("x"));
        assertEquals(
                new ColumnReading("x", ",", ".", List.of(), "", DecidedBy.COLUMN, 1, List.of("1.234")), reading(comma));
        assertEquals(List.of(1234L, 1_234_567L), column("1.234", "1.234.567").cells("x"));
        assertEquals(List.of(1234L, 1_234_567L), column("1,234", "1,234,567").cells("x"));
        assertEquals(List.of(1.234, 12.5), column("1,234", "12,5").cells("x"));
        assertEquals(List.of(1234.0, 0.5), column("1,234", "0.5").cells("x"));
        assertEquals(List.of(1.234, 0.123), column("1.234", "0.123").cells("x"));
        assertEquals(List.of(), column("1.234", "0.123").report().readings());
    }

    @Test
    void otherColumnsSettleTheMark() throws Exception {
        Table comma = Table.csv(folder, "x|y\n1.234|0,5\n5.678|1,25\n");
        assertEquals(List.of(1234L, 5678L), comma.cells("x"));
        assertEquals(",", comma.report().decimalMark());
        assertEquals(DecidedBy.FILE, reading(comma).decidedBy());
        Table point = Table.csv(folder, "x;y\n1.234;0.5\n5.678;1.25\n");
        assertEquals(List.of(1.234, 5.678), point.cells("x"));
        assertEquals(
                new ColumnReading("x", ".", "", List.of(), "", DecidedBy.FILE, 2, List.of("1.234", "5.678")),
                reading(point));
        Table both = Table.csv(folder, "x|y|z\n1.5|0,5|a\n2.25|1,25|b\n");
        assertEquals(List.of(1.5, 2.25), both.cells("x"));
        assertEquals(List.of(0.5, 1.25), both.cells("y"));
    }

    @Test
    void theDelimiterSettlesTheMarkWhereNothingElseDoes() throws Exception {
        Table semicolon = Table.csv(folder, "id;x\n1;1.234\n2;5.678\n");
        assertEquals(List.of(1234L, 5678L), semicolon.cells("x"));
        assertEquals(",", semicolon.report().decimalMark());
        assertEquals(2, reading(semicolon).ambiguous());
        Table comma = Table.csv(folder, "id,x,y\n1,1.234,\"1,234\"\n2,5.678,\"5,678\"\n");
        assertEquals(List.of(1.234, 5.678), comma.cells("x"));
        assertEquals(List.of(1234L, 5678L), comma.cells("y"));
        assertEquals(
                List.of(DecidedBy.FILE, DecidedBy.FILE),
                comma.report().readings().stream().map(ColumnReading::decidedBy).toList());
        assertEquals(List.of(1234L, 5678L), column("1,234", "5,678").cells("x"));
    }

    @Test
    void theAnalystSettlesTheMark() throws Exception {
        var comma = LoadSettings.DETECT.withColumns(Map.of("x", new ColumnStyle(",", null)));
        var point = LoadSettings.DETECT.withColumns(Map.of("x", new ColumnStyle(".", null)));
        for (String[] cells : new String[][] {{"1.234", "5.678"}, {"1.234", "2.500"}}) {
            Table asComma = column(comma, cells);
            assertEquals(INTEGER, asComma.type("x"));
            assertEquals(1234L, asComma.cells("x").getFirst());
            assertEquals(DecidedBy.ANALYST, reading(asComma).decidedBy());
            assertEquals(1.234, column(point, cells).cells("x").getFirst());
        }
        assertEquals(List.of(1.234, 5.678), column(comma, "1,234", "5,678").cells("x"));
        assertEquals(List.of(1234L, 5678L), column(point, "1,234", "5,678").cells("x"));
        assertEquals(CATEGORY, column(comma, "1.5", "2.25").type("x"));
    }

    /** A price has two decimals: there is nothing to settle, and the column is not read again. */
    @Test
    void pricesAreNoThousands() throws Exception {
        Table table = column("12.50", "3.99", "1.990");
        assertEquals(List.of(12.5, 3.99, 1.99), table.cells("x"));
        assertEquals(List.of(), table.report().readings());
        Table comma = column("12,50", "3,99");
        assertEquals(List.of(ColumnReading.numbers("x", ",")), comma.report().readings());
    }

    @Test
    void aFewTextsAmongNumbersAreListed() throws Exception {
        String[] cells = IntStream.range(0, 100)
                .mapToObj(i -> i == 7 ? "abc" : i == 50 ? "5 kg" : i == 60 ? "none" : i == 61 ? "" : i + ".5")
                .toArray(String[]::new);
        Table table = column(cells);
        assertEquals(DECIMAL, table.type("x"));
        assertEquals(4, table.info("x").missing());
        assertEquals(2, table.report().unreadableCount());
        assertEquals(
                List.of(new LoadReport.UnreadableCell(8, "x", "abc"), new LoadReport.UnreadableCell(51, "x", "5 kg")),
                table.report().unreadable());
        cells[1] = cells[2] = cells[3] = "odd";
        assertEquals(TEXT, column(cells).type("x"));
        assertEquals(0, column(cells).report().unreadableCount());
    }

    @Test
    void theFirstThousandAreListedAndAllAreCounted() throws Exception {
        String text = IntStream.range(0, 40_000)
                .mapToObj(i -> i + "," + (i % 20 == 19 ? "bad" : i % 50) + "\n")
                .collect(Collectors.joining("", "id,x\n", ""));
        Table table = Table.csv(folder, text);
        assertEquals(INTEGER, table.type("x"));
        assertEquals(2_000, table.report().unreadableCount());
        assertEquals(1_000, table.report().unreadable().size());
        assertEquals(20, table.report().unreadable().getFirst().row());
    }

    /** What is told apart by a column is not thrown out of it, however few have letters. */
    @Test
    void identifiersWithAFewLettersStayText() throws Exception {
        String text = IntStream.range(0, 100)
                .mapToObj(i -> (i == 9 ? "C" : "") + (536_000 + i) + "|" + i + "\n")
                .collect(Collectors.joining("", "InvoiceNo|x\n", ""));
        Table table = Table.csv(folder, text);
        assertEquals("C536009", table.cells("InvoiceNo").get(9));
        assertEquals(0, table.report().unreadableCount());
    }
}
