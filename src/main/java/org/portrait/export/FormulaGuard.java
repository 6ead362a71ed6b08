// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/**
 * Keeps a spreadsheet from running text as a formula when it opens a CSV file (OWASP, "CSV Injection"): an apostrophe
 * before what starts with the sign of one. Blanks before the sign do not help an attacker, nor do the full-width signs,
 * nor a line end or a delimiter, after which a cell starts where the file is opened with other settings than its own.
 */
final class FormulaGuard {
    private static final String SIGNS = "=+-@＝＋－＠";
    private static final String CONTROLS = "\t\r\n";

    private FormulaGuard() {}

    /** @param delimiter of the file: within quotes it starts no cell, whatever the settings */
    static String guard(String text, char delimiter) {
        StringBuilder guarded = null;
        boolean start = true;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start && (SIGNS.indexOf(c) >= 0 || from == 0 && CONTROLS.indexOf(c) >= 0)) {
                guarded = guarded == null ? new StringBuilder(text) : guarded;
                guarded.insert(from + guarded.length() - text.length(), '\'');
                start = false;
            }
            if (CONTROLS.indexOf(c) >= 0 || c != delimiter && (c == ',' || c == ';')) {
                start = true;
                from = i + 1;
            } else if (!blank(c)) {
                start = false;
            }
        }
        return guarded == null ? text : guarded.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
