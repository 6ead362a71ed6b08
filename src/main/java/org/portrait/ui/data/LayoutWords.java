// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.Map;
import org.portrait.i18n.Messages;

/** The characters that lay out a file, called by their names. */
final class LayoutWords {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("delimiter,", "data.delimiter.comma"),
            Map.entry("delimiter;", "data.delimiter.semicolon"),
            Map.entry("delimiter\t", "data.delimiter.tab"),
            Map.entry("delimiter|", "data.delimiter.pipe"),
            Map.entry("delimiter ", "layout.delimiter.space"),
            Map.entry("delimiter, ", "layout.delimiter.commaSpace"),
            Map.entry("quote\"", "layout.quote.double"),
            Map.entry("quote'", "layout.quote.single"),
            Map.entry("escape\"", "layout.escape.double"),
            Map.entry("escape\\", "layout.escape.backslash"),
            Map.entry("lineEndLF", "layout.lineEnd.LF"),
            Map.entry("lineEndCRLF", "layout.lineEnd.CRLF"),
            Map.entry("lineEndCR", "layout.lineEnd.CR"),
            Map.entry("lineEndMIXED", "layout.lineEnd.MIXED"),
            Map.entry("lineEndNONE", "layout.lineEnd.NONE"),
            Map.entry("decimalMark.", "data.decimalMark.point"),
            Map.entry("decimalMark,", "data.decimalMark.comma"));

    private LayoutWords() {}

    static String spelled(Messages words, String what, String value) {
        if (value.isEmpty()) {
            return words.text("layout.quote.none");
        }
        String key = KEYS.get(what + value);
        return key == null ? value : words.text(key);
    }
}
