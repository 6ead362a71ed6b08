// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures in files count what the columns count, also where a feature is the logarithm of its column, or a date. */
class OriginalUnitsTest extends CommandLineTest {
    private static final int SPEND = 2;
    private static final int SINCE = 5;

    /** The spend as a logarithm, and a day that goes with the age. */
    @BeforeEach
    void run() throws IOException {
        var csv = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve("shop.csv"))) {
            String[] cells = line.split(",");
            csv.append(line).append(',');
            if (cells[0].equals("customer_id")) {
                csv.append("since\n");
            } else {
                int i = Integer.parseInt(cells[0].substring(1));
                csv.append(LocalDate.of(2020 + i % 3, 1, 1).plusDays(i)).append('\n');
            }
        }
        Files.writeString(folder.resolve("dated.csv"), csv);
        Files.writeString(folder.resolve("log.json"), """
                {"version": 1, "features": {"definitions": [{"from": "log", "column": "spend"},
                {"from": "column", "column": "since"}], "scaling": "STANDARD"}}""");
        assertEquals(0, portrait("run", "dated.csv", "--recipe", "log.json", "--k", "3", "--lang", "en"), err());
    }

    private List<String[]> rows(String file) throws IOException {
        return files("portrait-out")
                .get(file)
                .lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", "name").split(",", -1))
                .toList();
    }

    /** Counted again over the customers of the first segment, or of all. */
    private double mean(boolean first, ToDoubleFunction<String[]> value) throws IOException {
        return rows("segments.csv").stream()
                .skip(1)
                .filter(row -> !row[6].isEmpty() && (!first || row[6].equals("1")))
                .mapToDouble(value)
                .average()
                .orElseThrow();
    }

    private static double spend(String[] row) {
        return Double.parseDouble(row[SPEND]);
    }

    private static double day(String[] row) {
        return LocalDate.parse(row[SINCE]).toEpochDay();
    }

    private String[] profile(String feature) throws IOException {
        return rows("profiles.csv").stream()
                .filter(row -> row[0].equals("1") && row[2].equals(feature))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProfileOfALogarithmIsThatOfItsColumn() throws IOException {
        String[] feature = profile("log(spend)");
        assertEquals(mean(true, OriginalUnitsTest::spend), Double.parseDouble(feature[4]), 1e-9);
        assertEquals(mean(false, OriginalUnitsTest::spend), Double.parseDouble(feature[6]), 1e-9);
        String[] column = profile("spend");
        for (int cell : new int[] {4, 5, 6, 12, 13, 14, 15, 16}) {
            assertEquals(column[cell], feature[cell]);
        }
        assertEquals("feature", feature[11]);
        assertEquals("source", column[11]);
        // of the logarithms, which made the segments
        assertTrue(!column[7].equals(feature[7]));
        assertTrue(!column[17].equals(feature[17]));
        assertEquals("logarithms", feature[24]);
        assertEquals("values", column[24]);
        assertEquals(geometric(), Double.parseDouble(feature[23]), 1e-6);
        assertEquals("", column[23]);
        assertEquals(
                List.of("geometric_mean", "statistics_of"),
                List.of(rows("profiles.csv").getFirst()).subList(23, 25));
    }

    /** Of the first segment, as log1p and expm1 have it. */
    private double geometric() throws IOException {
        return Math.exp(mean(true, row -> Math.log(1 + spend(row)))) - 1;
    }

    @Test
    void aCentroidIsReadInTheUnitsOfItsColumn() throws IOException {
        List<String[]> rows = rows("centroids.csv");
        assertEquals(
                List.of("segment", "segment_name", "size", "share", "geometric_mean(spend)", "since"),
                List.of(rows.getFirst()));
        assertEquals(geometric(), Double.parseDouble(rows.get(1)[4]), 1e-6);
        LocalDate day = LocalDate.ofEpochDay(Math.round(mean(true, OriginalUnitsTest::day)));
        assertEquals(day.toString(), rows.get(1)[5]);
    }
}
