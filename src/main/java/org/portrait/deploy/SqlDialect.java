// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a database spells names, texts and numbers. Nothing here depends on a setting that a session may change: where a
 * backslash may or may not be an escape, none is written.
 */
public enum SqlDialect {
    /** <a href="https://duckdb.org/docs/stable/sql/dialect/keywords_and_identifiers">Identifiers</a>, literals alike. */
    DUCKDB("DOUBLE", "VARCHAR"),
    /**
     * <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>: {@code E'…'} means
     * the same whatever {@code standard_conforming_strings} is; its quotes are doubled, as {@code backslash_quote} may be
     * off.
     */
    POSTGRESQL("DOUBLE PRECISION", "TEXT"),
    /**
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/string-literals.html">String literals</a>: the mode
     * NO_BACKSLASH_ESCAPES changes what a backslash is, so that texts with one are written in
     * <a href="https://dev.mysql.com/doc/refman/8.0/en/hexadecimal-literals.html">hexadecimal digits</a>. Casts to DOUBLE
     * and {@code utf8mb4_0900_bin} need 8.0.17.
     */
    MYSQL("DOUBLE", "CHAR CHARACTER SET utf8mb4"),
    /**
     * <a href="https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical">Lexical structure</a>: quoted names
     * have the escapes of strings, a doubled quote is none.
     */
    BIGQUERY("FLOAT64", "STRING"),
    /** <a href="https://docs.snowflake.com/en/sql-reference/data-types-text">String constants</a> have C's escapes. */
    SNOWFLAKE("DOUBLE", "VARCHAR"),
    /**
     * <a href="https://spark.apache.org/docs/latest/sql-ref-literals.html">Literals</a> have C's escapes;
     * <a href="https://spark.apache.org/docs/latest/sql-ref-identifier.html">identifiers</a> double the backtick.
     */
    SPARK("DOUBLE", "STRING");

    private final String number;
    private final String text;

    SqlDialect(String number, String text) {
        this.number = number;
        this.text = text;
    }

    String identifier(String name) {
        return switch (this) {
            case DUCKDB, POSTGRESQL, SNOWFLAKE -> '"' + name.replace("\"", "\"\"") + '"';
            case MYSQL, SPARK -> '`' + name.replace("`", "``") + '`';
            case BIGQUERY -> '`' + escaped(name, '`') + '`';
        };
    }

    /** Of a table, in which dots stand between its schema and its name. */
    String table(String name) {
        return Arrays.stream(name.split("\\.", -1)).map(this::identifier).collect(Collectors.joining("."));
    }

    String literal(String value) {
        boolean plain = value.codePoints().noneMatch(c -> c == '\\' || invisible(c));
        String doubled = '\'' + value.replace("'", "''") + '\'';
        return switch (this) {
            case DUCKDB -> doubled;
            case POSTGRESQL -> plain ? doubled : "E'" + escaped(value, '\'') + '\'';
            case MYSQL -> plain ? doubled : "_utf8mb4 X'" + hexadecimal(value) + '\'';
            case BIGQUERY, SNOWFLAKE, SPARK -> '\'' + escaped(value, '\'') + '\'';
        };
    }

    /** As C writes it. Spark would put something else in for a dollar sign and a brace. */
    private String escaped(String value, char quote) {
        var escaped = new StringBuilder();
        value.chars().forEach(c -> {
            if (c == '\\' || c == quote) {
                escaped.append(c == quote && this == POSTGRESQL ? quote : '\\').append((char) c);
            } else if (invisible(c) || c == '$' && this == SPARK) {
                escaped.append("\\u%04X".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /** Control characters and what looks like a blank but is none. */
    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    private static String hexadecimal(String value) {
        return java.util.HexFormat.of().formatHex(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * The shortest digits that give the same double, with an exponent: without one DuckDB, PostgreSQL, Snowflake and Spark
     * would take a decimal first.
     */
    String number(double value) {
        String digits = Double.toString(value).replaceFirst("\\.0(?=E|$)", "");
        return number(digits.contains("E") ? digits : digits + "E0");
    }

    /** Some expression as a double. */
    String number(String expression) {
        return "CAST(" + expression + " AS " + number + ")";
    }

    /** The same without NaN, which is missing where there is one. */
    String present(String expression) {
        String cast = number(expression);
        return switch (this) {
            case MYSQL -> cast;
            case BIGQUERY -> "IF(IS_NAN(" + cast + "), NULL, " + cast + ")";
            case DUCKDB, POSTGRESQL, SNOWFLAKE, SPARK -> "NULLIF(" + cast + ", " + number("'NaN'") + ")";
        };
    }

    /** Days since 1970. */
    String days(String cell) {
        return number(
                switch (this) {
                    case DUCKDB -> "DATE_DIFF('day', DATE '1970-01-01', CAST(" + cell + " AS DATE))";
                    case POSTGRESQL -> "CAST(" + cell + " AS DATE) - DATE '1970-01-01'";
                    case MYSQL -> "DATEDIFF(" + cell + ", '1970-01-01')";
                    case BIGQUERY -> "UNIX_DATE(CAST(" + cell + " AS DATE))";
                    case SNOWFLAKE -> "DATEDIFF('day', DATE '1970-01-01', CAST(" + cell + " AS DATE))";
                    case SPARK -> "DATEDIFF(CAST(" + cell + " AS DATE), DATE '1970-01-01')";
                });
    }

    /** Whole seconds since 1970 of the time on the clock; what is stored with a zone is taken in that of the session. */
    String seconds(String cell) {
        return number(
                switch (this) {
                    case DUCKDB -> "FLOOR(EPOCH(CAST(" + cell + " AS TIMESTAMP)))";
                    case POSTGRESQL -> "FLOOR(EXTRACT(EPOCH FROM CAST(" + cell + " AS TIMESTAMP)))";
                    case MYSQL -> "TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', " + cell + ")";
                    case BIGQUERY -> "UNIX_SECONDS(CAST(" + cell + " AS TIMESTAMP))";
                    case SNOWFLAKE -> "DATE_PART(EPOCH_SECOND, CAST(" + cell + " AS TIMESTAMP_NTZ))";
                    case SPARK ->
                        "DATEDIFF(CAST(" + cell + " AS DATE), DATE '1970-01-01') * 86400 + HOUR(" + cell
                                + ") * 3600 + MINUTE(" + cell + ") * 60 + SECOND(" + cell + ")";
                });
    }

    /** As text, which is compared character by character. */
    String text(String cell) {
        return "CAST(" + cell + " AS " + text + ")";
    }

    /** An empty text is missing. */
    String present(String expression, boolean lower) {
        String cased = lower ? "LOWER(" + expression + ")" : expression;
        return "NULLIF(" + cased + (this == MYSQL ? " COLLATE utf8mb4_0900_bin" : "") + ", '')";
    }
}
