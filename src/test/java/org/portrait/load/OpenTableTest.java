// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** What orders are added up from is read as the loader would read it. */
class OpenTableTest {
    private static final LoadSettings DETECT = LoadSettings.DETECT;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private static List<Double> numbers(Path file, LoadSettings settings, String column) {
        return new Loader().query(file, settings, Progress.none(), (table, _) -> {
            String number = table.number(column);
            return table.ask("select " + number + " from " + table.from() + " order by t.rowid", row -> {
                double value = row.getDouble(1);
                return row.wasNull() ? null : value;
            });
        });
    }

    private static List<String> moments(Path file, LoadSettings settings, String column) {
        return new Loader().query(file, settings, Progress.none(), (table, _) -> {
            String moment = "cast(" + table.moment(column) + " as varchar)";
            return table.ask(
                    "select " + moment + " from " + table.from() + " order by t.rowid", row -> row.getString(1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            € 1.234,50 | 12,5 €    | 1234.5  | 12.5
            $1,234     | ($5.5)    | 1234    | -5.5
            1’234.5    | 3-        | 1234.5  | -3
            1.2万      | 50        | 12000   | 50
            12.5 %     | 50%       | 0.125   | 0.5
            007        | 1.234,5   | 7       | 1234.5
            1.234      | 5.678     | 1234    | 5678
            1.234      | 0.5       | 1.234   | 0.5
            """)
    void numbersInTheUsualStyles(String first, String second, double one, double two) throws IOException {
        Path file = file("id;x\n1;" + first + "\n2;" + second + "\n3;\n4;NA\n");
        assertEquals(Arrays.asList(one, two, null, null), numbers(file, DETECT, "x"));
    }

    @Test
    void textsAmongNumbersHaveNoValueUnlessTheyAreMost() throws IOException {
        Path file = file("id|x|y\n1|1,5|a\n2|odd|b\n3|2,25|5\n");
        assertEquals(Arrays.asList(1.5, null, 2.25), numbers(file, DETECT, "x"));
        var e = assertThrows(FailureException.class, () -> numbers(file, DETECT, "y"));
        assertEquals(new Failure.NotNumeric("y"), e.failure());
    }

    @Test
    void infinityAndNotANumberHaveNoValue() throws IOException {
        assertEquals(Arrays.asList(1.5, null, null), numbers(file("id|x\n1|1.5\n2|inf\n3|NaN\n"), DETECT, "x"));
    }

    @Test
    void wordsAreNoMoments() throws IOException {
        String days = "|2024-01-05\n".repeat(40);
        Path file = file("id|d\n" + days + "|infinity\n|epoch\n|1900-01-01\n");
        List<String> moments = moments(file, DETECT, "d");
        assertEquals("2024-01-05 00:00:00", moments.getFirst());
        assertEquals(Arrays.asList(null, null, "1900-01-01 00:00:00"), moments.subList(40, 43));
    }

    @Test
    void otherColumnsAndTheAnalystSettleIt() throws IOException {
        Path file = file("a|b|c|d\n1.234|0,5|01/05/2024|11/24/2026\n5.678|1,25|02/05/2024|01/02/2026\n");
        assertEquals(List.of(1234.0, 5678.0), numbers(file, DETECT, "a"));
        assertEquals("2024-01-05 00:00:00", moments(file, DETECT, "c").getFirst());
        assertEquals("2026-11-24 00:00:00", moments(file, DETECT, "d").getFirst());
        var asked =
                DETECT.withColumns(Map.of("a", new ColumnStyle(".", null), "c", new ColumnStyle(null, DateOrder.DMY)));
        assertEquals(List.of(1.234, 5.678), numbers(file, asked, "a"));
        assertEquals("2024-05-01 00:00:00", moments(file, asked, "c").getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 Jan 2024           | 2024-01-05 00:00:00
            2024年1月5日 10时30分 | 2024-01-05 10:30:00
            1/25/2024 1:05 PM    | 2024-01-25 13:05:00
            05/01/2024           | 2024-01-05 00:00:00
            25.01.2024           | 2024-01-25 00:00:00
            20240105             | 2024-01-05 00:00:00
            45296                | 2024-01-05 00:00:00
            45296.5              | 2024-01-05 12:00:00
            """)
    void datesInTheUsualStyles(String text, String moment) throws IOException {
        Path file = file("id;date\n1;" + text + "\n2;\n");
        assertEquals(Arrays.asList(moment, null), moments(file, DETECT, "date"));
    }

    @Test
    void numbersWithoutANameForDatesAreNone() throws IOException {
        Path file = file("id|x\n1|20240105\n2|20240106\n");
        var e = assertThrows(FailureException.class, () -> moments(file, DETECT, "x"));
        assertEquals(new Failure.NotADate("x"), e.failure());
    }
}
