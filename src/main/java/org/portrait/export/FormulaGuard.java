// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/**
 * Keeps a spreadsheet from running text as a formula when it opens a CSV file (OWASP, "CSV Injection"). Blanks before
 * the sign do not help an attacker, nor do the full-width signs.
 */
final class FormulaGuard {
    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private FormulaGuard() {}

    static String guard(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                return "'" + text;
            }
            if (!blank(c)) {
                return text;
            }
        }
        return text;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
