// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Blanks in Chinese sentences. They stand between Chinese and other letters or digits, and a pattern has them on either
 * side of what it leaves open; where that turns out to be Chinese as well, such as the name of a column, or ends in a
 * full-width quote or bracket, they go.
 */
final class Blanks {
    private static final Pattern BEFORE = Pattern.compile("(?<=\\p{IsHan}) \\{(\\d)}");
    private static final Pattern AFTER = Pattern.compile("\\{(\\d)} (?=\\p{IsHan})");

    private static final String FULL_WIDTH = "“”（）";

    private Blanks() {}

    static String within(String pattern, Object... arguments) {
        String closed = BEFORE.matcher(pattern)
                .replaceAll(at -> (begins(arguments, at.group(1)) ? "" : " ") + "{" + at.group(1) + "}");
        return AFTER.matcher(closed)
                .replaceAll(at -> "{" + at.group(1) + "}" + (ends(arguments, at.group(1)) ? "" : " "));
    }

    private static boolean begins(Object[] arguments, String number) {
        return argument(arguments, number) instanceof String text && !text.isEmpty() && chinese(text.codePointAt(0));
    }

    private static boolean ends(Object[] arguments, String number) {
        return argument(arguments, number) instanceof String text
                && !text.isEmpty()
                && chinese(text.codePointBefore(text.length()));
    }

    private static Object argument(Object[] arguments, String number) {
        int n = Integer.parseInt(number);
        return n < arguments.length ? arguments[n] : "";
    }

    private static boolean chinese(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.HAN || FULL_WIDTH.indexOf(letter) >= 0;
    }
}
