// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.portrait.i18n.Messages;

/** What no database of ours can run is compared with files that were read against the grammar of their makers. */
class SqlDialectTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "portrait", "deploy");

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void aModelWithEverythingIsWrittenAsBefore(SqlDialect dialect) throws IOException {
        String sql = new ScoringSql(StrangeModel.model(), dialect, ScoringSqlTest.WORDS).of("shop.cus`to\"mers");
        Path golden = GOLDEN.resolve(dialect.name().toLowerCase(java.util.Locale.ROOT) + ".sql");
        assertEquals(Files.readString(golden), sql);
    }

    /** By the lexical rules of each database: literals, names and comments taken away, nothing strange is left. */
    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void nothingGetsOutOfItsQuotes(SqlDialect dialect) {
        for (var language : List.of(Messages.ENGLISH, Messages.CHINESE)) {
            String sql = new ScoringSql(StrangeModel.model(), dialect, new Messages(language)).of("a`\"\\'; --\n.b");
            String left = token(dialect).matcher(sql).replaceAll("");
            assertTrue(left.matches("[A-Za-z0-9_.,*+/<>=()\\s-]+;\n"), left);
            assertTrue(!left.contains("DROP") && !left.contains("--") && !left.contains("/*"), left);
        }
    }

    private static Pattern token(SqlDialect dialect) {
        String comment = "--[^\n\r]*";
        String doubled = "'(?:[^']|'')*'";
        String escaped = "'(?:[^'\\\\]|\\\\.)*'";
        return Pattern.compile(
                switch (dialect) {
                    case DUCKDB -> comment + "|" + doubled + "|\"(?:[^\"]|\"\")*\"";
                    case POSTGRESQL -> comment + "|E'(?:[^'\\\\]|\\\\.|'')*'|" + doubled + "|\"(?:[^\"]|\"\")*\"";
                    case MYSQL -> comment + "|_utf8mb4 X'[0-9a-f]*'|'(?:[^'\\\\]|'')*'|`(?:[^`]|``)*`";
                    case BIGQUERY -> comment + "|'(?:[^'\\\\\n\r]|\\\\.)*'|`(?:[^`\\\\\n\r]|\\\\.)*`";
                    case SNOWFLAKE -> comment + "|" + escaped + "|\"(?:[^\"]|\"\")*\"";
                    case SPARK -> "--(?:\\\\\n|[^\n\r])*|'(?:[^'\\\\$]|\\\\.)*'|`(?:[^`]|``)*`";
                },
                Pattern.DOTALL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1E0",
        "-3, -3E0",
        "0, 0E0",
        "1e21, 1E21",
        "0.30000000000000004, 0.30000000000000004E0",
        "1.5e-7, 1.5E-7",
        "1e-300, 1E-300",
        "12345678.9, 1.23456789E7"
    })
    void numbersAreTheShortestDigitsOfADouble(double value, String digits) {
        assertEquals("CAST(" + digits + " AS DOUBLE PRECISION)", SqlDialect.POSTGRESQL.number(value));
        assertEquals(value, Double.parseDouble(digits));
    }

    @Test
    void textsAreLiteralsByTheRulesOfEach() {
        assertEquals("'a''b\\'", SqlDialect.DUCKDB.literal("a'b\\"));
        assertEquals("E'a''b\\\\'", SqlDialect.POSTGRESQL.literal("a'b\\"));
        assertEquals("'a''b'", SqlDialect.POSTGRESQL.literal("a'b"));
        assertEquals("_utf8mb4 X'6127625c'", SqlDialect.MYSQL.literal("a'b\\"));
        assertEquals("'a\\'b\\\\'", SqlDialect.BIGQUERY.literal("a'b\\"));
        assertEquals("'a\\'b\\u000A'", SqlDialect.SNOWFLAKE.literal("a'b\n"));
        assertEquals("'\\u0024{x}'", SqlDialect.SPARK.literal("${x}"));
        assertEquals("`a\\`b\\\\`", SqlDialect.BIGQUERY.identifier("a`b\\"));
        assertEquals("`a``b\\`", SqlDialect.SPARK.identifier("a`b\\"));
        assertEquals("\"a\"\"b\"", SqlDialect.SNOWFLAKE.identifier("a\"b"));
        assertEquals("\"shop\".\"customers\"", SqlDialect.POSTGRESQL.table("shop.customers"));
    }

    @Test
    void aModelWithASmallestSizeSaysWhatItDoes() {
        String sql = new ScoringSql(StrangeModel.model(), SqlDialect.SPARK, ScoringSqlTest.WORDS).of("t");
        assertTrue(
                sql.contains(
                        "-- Scoring goes by the nearest centroid. In training a smallest size was set, so that this"
                                + " agrees for 90.0% of the customers there.\n"),
                sql);
    }
}
