// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportModelCommandTest extends CommandLineTest {
    @BeforeEach
    void model() {
        String run = "run shop.csv --lang en --features age,spend,sex --k 3 --k-range 2..3 --out m";
        assertEquals(0, portrait(run.split(" ")), err());
    }

    private int export(String options) {
        return portrait(("export-model m/model.json --lang en " + options).split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql", "mysql", "bigquery", "snowflake", "spark", "DuckDB"})
    void theQueryIsTheOutput(String dialect) {
        assertEquals(0, export("--to sql --table shop.clients --dialect " + dialect), err());
        assertTrue(
                out().matches("(?s)-- Made by Portrait \\S+ from a model of shop.csv \\(60 customers\\)\\.\n.*;\n"),
                out());
        assertTrue(out().matches("(?s).*\nFROM [`\"]?\\w.*")
                && out().matches("(?s).*[`\"]shop[`\"]\\.[`\"]clients[`\"] .*"));
        assertEquals("", err());
    }

    @Test
    void theFileIsWrittenOnceAndNeverOverTheModel() throws IOException {
        assertEquals(0, export("--to pmml --out scoring.pmml"), err());
        assertEquals("Written to " + folder.resolve("scoring.pmml") + "\n", out());
        String pmml = Files.readString(folder.resolve("scoring.pmml"));
        assertTrue(pmml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PMML "), pmml);
        assertEquals(1, export("--to sql --dialect spark --out scoring.pmml"), "it is there");
        assertEquals(pmml, Files.readString(folder.resolve("scoring.pmml")));
        assertEquals(0, export("--to sql --dialect spark --out scoring.pmml --force"), err());
        assertTrue(Files.readString(folder.resolve("scoring.pmml")).contains("STRUCT(portrait_input.*) AS customer"));
        assertEquals(1, export("--to pmml --out m/model.json --force"), "never over the model");
    }

    /** Comments and names are in the language of the user and in UTF-8. */
    @Test
    void commentsAreChinese() throws IOException {
        List<String> command = List.of("export-model", "m/model.json", "--lang", "zh", "--to", "sql");
        var all = new java.util.ArrayList<>(command);
        all.addAll(List.of("--dialect", "duckdb", "--out", "评分.sql"));
        assertEquals(0, portrait(all.toArray(String[]::new)), err());
        String sql = Files.readString(folder.resolve("评分.sql"));
        assertTrue(sql.contains("（60 位客户）。\n") && sql.contains("FROM \"customers\" AS portrait_input"), sql);
    }

    @Test
    void wrongUsageIsTold() {
        assertEquals(2, export("--to sql"));
        assertEquals(
                "--dialect is missing: it takes duckdb|postgresql|mysql|bigquery|snowflake|spark.",
                err().lines().findFirst().orElse(""));
        assertEquals(2, export("--to sql --dialect oracle"));
        assertTrue(err().startsWith("--dialect cannot be \"oracle\": it takes duckdb|postgresql|mysql|"), err());
        assertEquals(2, export(""));
        assertTrue(err().startsWith("--to is missing: it takes sql|pmml.\n"), err());
        assertEquals(2, export("--to onnx"));
        assertEquals(1, portrait("export-model", "m/recipe.json", "--to", "pmml", "--lang", "en"));
        assertTrue(err().contains("is not a model by which customers can be scored"), err());
    }
}
