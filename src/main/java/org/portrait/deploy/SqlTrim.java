// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * White space around a text, and its full-width letters, in SQL: Unicode NFKC where the database has it
 * (<a href="https://www.postgresql.org/docs/current/functions-string.html">PostgreSQL</a> 13,
 * <a href="https://cloud.google.com/bigquery/docs/reference/standard-sql/string_functions#normalize">BigQuery</a>), else as
 * far as {@code TRANSLATE} goes, which MySQL has not.
 */
final class SqlTrim {
    /** What {@link String#strip} takes for white space and NFKC leaves as it is, or makes a blank. */
    private static final String BLANKS = " \t\n\u000B\f\r\u001C\u001D\u001E\u001F\u1680\u2028\u2029";

    private static final String ODD_BLANKS =
            "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private static final String AROUND = "^[\\s\\p{Z}\\x0B\\x1C-\\x1F]+|[\\s\\p{Z}\\x0B\\x1C-\\x1F]+$";
    private static final String WIDE = characters(0xFF01, 0xFF5E) + "\u3000\u00A0";
    private static final String NARROW = characters('!', '~') + "  ";

    private SqlTrim() {}

    static String trimmed(SqlDialect dialect, String text) {
        return switch (dialect) {
            case DUCKDB ->
                "REGEXP_REPLACE(NFC_NORMALIZE(" + narrow(dialect, text) + "), " + dialect.literal(AROUND)
                        + ", '', 'g')";
            case POSTGRESQL -> "BTRIM(NORMALIZE(" + text + ", NFKC), " + dialect.literal(BLANKS) + ")";
            // no backslash, which is not the same in every mode
            case MYSQL -> "REGEXP_REPLACE(" + text + ", '^[[:space:]]+|[[:space:]]+$', '')";
            case BIGQUERY -> "REGEXP_REPLACE(NORMALIZE(" + text + ", NFKC), " + dialect.literal(AROUND) + ", '')";
            case SNOWFLAKE -> "TRIM(" + narrow(dialect, text) + ", " + dialect.literal(BLANKS + ODD_BLANKS) + ")";
            case SPARK -> "REGEXP_REPLACE(" + narrow(dialect, text) + ", " + dialect.literal(AROUND) + ", '')";
        };
    }

    private static String narrow(SqlDialect dialect, String text) {
        return "TRANSLATE(" + text + ", " + dialect.literal(WIDE) + ", " + dialect.literal(NARROW) + ")";
    }

    private static String characters(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
