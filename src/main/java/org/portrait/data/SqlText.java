// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** The one place where names and texts are quoted for SQL: identifiers in double quotes, literals in single ones. */
public final class SqlText {
    private SqlText() {}

    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
