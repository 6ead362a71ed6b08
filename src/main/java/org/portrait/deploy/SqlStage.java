// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of a query, which computes some columns from those of the step before.
 *
 * @param name letters and underscores
 */
record SqlStage(String name, List<Item> items) {
    /** @param title what stands behind it as a comment, "" for nothing */
    record Item(String sql, String name, String title) {}

    private String columns() {
        return items.stream().map(Item::name).collect(Collectors.joining(", "));
    }

    /**
     * Something as a comment to the end of its line, whatever is in it. In Spark a backslash there would go on with it, and
     * a variable would be put in.
     */
    static String comment(String text) {
        return "-- "
                + text.replaceAll("[\\p{Cc}\u2028\u2029]+", " ")
                        .replace("${", "$ {")
                        .replaceFirst("[\\\\ ]+$", "");
    }

    /**
     * One query: every column of the table, then those of the last step. What steps in between compute is not among them,
     * without the columns of the table being known: DuckDB, Snowflake and BigQuery can leave columns out of {@code *}, in
     * PostgreSQL and Spark a row goes through as one value, MySQL has neither and computes beside each row.
     *
     * <p>PostgreSQL would put the steps into each other, so that expressions of expressions take its memory before a row is
     * read: {@code MATERIALIZED}, of version 12, keeps it from that.
     *
     * @param input what the first step calls the table
     */
    static String query(SqlDialect dialect, String table, String input, List<SqlStage> steps) {
        return dialect == SqlDialect.MYSQL
                ? beside(dialect.table(table), input, steps)
                : after(dialect, dialect.table(table), input, steps);
    }

    private static String after(SqlDialect dialect, String table, String input, List<SqlStage> steps) {
        var query = new StringBuilder("WITH ");
        String from = table + " AS " + input;
        String as = dialect == SqlDialect.POSTGRESQL ? " AS MATERIALIZED " : " AS ";
        for (int i = 0; i < steps.size(); i++) {
            SqlStage step = steps.get(i);
            boolean last = i == steps.size() - 1;
            String rest = i == 0 ? first(dialect, input) : rest(dialect, steps.get(i - 1), last);
            String indent = last ? "" : "  ";
            String select = indent + step.select(rest, indent) + "\n" + indent + "FROM " + from;
            query.append(last ? select : step.name + as + "(\n" + select + "\n)");
            query.append(last ? "" : i == steps.size() - 2 ? "\n" : ",\n");
            from = step.name;
        }
        return query.append(";\n").toString();
    }

    private static String first(SqlDialect dialect, String input) {
        return switch (dialect) {
            case POSTGRESQL -> input + " AS customer";
            case SPARK -> "STRUCT(" + input + ".*) AS customer";
            case DUCKDB, SNOWFLAKE, BIGQUERY, MYSQL -> input + ".*";
        };
    }

    private static String rest(SqlDialect dialect, SqlStage before, boolean last) {
        return switch (dialect) {
            case POSTGRESQL -> last ? "(" + before.name + ".customer).*" : before.name + ".customer";
            case SPARK -> before.name + ".customer" + (last ? ".*" : "");
            case BIGQUERY -> before.name + ".* EXCEPT (" + before.columns() + ")";
            case DUCKDB, SNOWFLAKE, MYSQL -> before.name + ".* EXCLUDE (" + before.columns() + ")";
        };
    }

    /** <a href="https://dev.mysql.com/doc/refman/8.0/en/lateral-derived-tables.html">Lateral derived tables</a>. */
    private static String beside(String table, String input, List<SqlStage> steps) {
        var query = new StringBuilder(steps.getLast().select(input + ".*", ""));
        query.append("\nFROM ").append(table).append(" AS ").append(input);
        for (SqlStage step : steps.subList(0, steps.size() - 1)) {
            query.append("\nCROSS JOIN LATERAL (\n  ").append(step.select("", "  "));
            query.append("\n) AS ").append(step.name);
        }
        return query.append(";\n").toString();
    }

    private String select(String rest, String indent) {
        var select = new StringBuilder("SELECT");
        if (!rest.isEmpty()) {
            select.append("\n  ").append(indent).append(rest).append(',');
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            select.append("\n  ").append(indent).append(item.sql).append(" AS ").append(item.name);
            select.append(i == items.size() - 1 ? "" : ",");
            select.append(item.title.isEmpty() ? "" : " " + comment(item.title));
        }
        return select.toString();
    }
}
