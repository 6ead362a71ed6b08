// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ColumnType;
import org.portrait.work.Progress;

/** A column that the analyst says is text stays text, cells as they stand. */
class TextColumnsTest {
    @TempDir
    Path folder;

    private static LoadSettings text(String... columns) {
        var styles = new TreeMap<String, ColumnStyle>();
        Arrays.stream(columns).forEach(column -> styles.put(column, ColumnStyle.TEXT));
        return LoadSettings.DETECT.withColumns(styles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|2|3",
                "007|7|0.70",
                "1e5|1E5|100000",
                "+4915112345|4915112345|0049151",
                "123456789012345678901|1|2",
                "1.50|1.5|1.500",
                "1,234.50|(5)|12%",
                "2024-01-05|2024-1-5|05.01.2024",
                "true|false|true",
                "yes|no|yes",
                "inf|nan?|1"
            })
    void cellsAreAsTheyStand(String cells) throws IOException {
        List<String> expected = List.of(cells.split("\\|"));
        String file = "id;code;n\n1;%s;5\n2;%s;6\n3;%s;7\n".formatted(expected.toArray());
        Table table = Table.csv(folder, file, text("code"));
        assertTrue(Set.of(ColumnType.TEXT, ColumnType.CATEGORY).contains(table.type("code")));
        assertEquals(expected, table.cells("code"));
        assertEquals(List.of(5L, 6L, 7L), table.cells("n"));
        assertEquals(List.of(), table.report().readings());
    }

    @Test
    void whatMeansNoValueHasNone() throws IOException {
        Table table = Table.csv(folder, "code,n\n01,1\n,2\nNA,3\n", text("code"));
        assertEquals(Arrays.asList("01", null, null), table.cells("code"));
    }

    /** A city that only the last row has, 20,000 products, missing cells: codes are right whether texts are few or many. */
    @Test
    void everyRowHasItsText() throws IOException {
        int rows = 40_000;
        var file = new StringBuilder("city,product,n\n");
        var cities = new ArrayList<>();
        var products = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String city = i == rows - 1 ? "Ely" : i % 7 == 0 ? "" : i % 11 == 0 ? " n/a " : "city " + i % 5;
            String product = i % 3 == 0 ? "NULL" : "product " + i * 7919L % 20_000;
            file.append(city).append(',').append(product).append(',').append(i).append('\n');
            cities.add(city.isBlank() || city.contains("n/a") ? null : city);
            products.add(product.equals("NULL") ? null : product);
        }
        Table table = Table.csv(folder, file.toString());
        assertEquals(cities, table.cells("city"));
        assertEquals(products, table.cells("product"));
        assertEquals(6, table.info("city").distinct());
        assertEquals(
                products.stream().filter(Objects::nonNull).distinct().count(),
                table.info("product").distinct());
    }

    @Test
    void aColumnThatDoesNotExistChangesNothing() throws IOException {
        assertEquals(
                List.of(1L, 2L), Table.csv(folder, "a,b\n1,x\n2,y\n", text("c")).cells("a"));
    }

    @Test
    void columnsWithoutNamesAndSeveralFiles() throws IOException {
        Path first = Files.writeString(folder.resolve("a.csv"), "1e3,5\n2e3,6\n");
        Path second = Files.writeString(folder.resolve("b.csv"), "0030,7\n");
        Table table = Table.of(first, text("column1").withFurther(first, second));
        assertEquals(List.of("1e3", "2e3", "0030"), table.cells("column1"));
        assertEquals(List.of(5L, 6L, 7L), table.cells("column2"));
    }

    @Test
    void itSaysNothingAboutOtherColumns() throws IOException {
        // 1.234 alone is open; 0,5 elsewhere decides for the comma, but not where that column is no number
        String file = "a|b\n1.234|0,5\n5.678|1,25\n";
        assertEquals(
                List.of(1234L, 5678L),
                Table.csv(folder, file, LoadSettings.DETECT).cells("a"));
        assertEquals(List.of(1.234, 5.678), Table.csv(folder, file, text("b")).cells("a"));
    }

    @Test
    void numbersAndDatesOfADatabaseAreWrittenPlainly() throws Exception {
        Path file = folder.resolve("table.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table t (n integer, x real, w real)");
            statement.executeUpdate("insert into t values (7, 1.5, 3), (8, 2.25, 4)");
        }
        Table table = Table.of(file, text("n", "x", "w"));
        assertEquals(List.of("7", "8"), table.cells("n"));
        assertEquals(List.of("1.5", "2.25"), table.cells("x"));
        assertEquals(List.of("3", "4"), table.cells("w"));
    }

    @Test
    void aQuestionGetsThemAsTheyStand() throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), "code,n\n1e5,1\n0012,2\n7.0,3\n");
        var settings = LoadSettings.DETECT.withColumns(Map.of("code", ColumnStyle.TEXT));
        List<String> codes = new Loader().query(file, settings, Progress.none(), (table, _) -> {
            String code = table.text("code");
            return table.ask("select " + code + " from " + table.from(), row -> row.getString(1));
        });
        assertEquals(List.of("1e5", "0012", "7.0"), codes);
    }
}
