// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.Map;
import org.portrait.i18n.Messages;

/** The characters that lay out a file, called by their names. */
final class LayoutWords {
    private static final Map<String, String> KEYS = Map.of(
            "delimiter,", "data.delimiter.comma",
            "delimiter;", "data.delimiter.semicolon",
            "delimiter\t", "data.delimiter.tab",
            "delimiter|", "data.delimiter.pipe",
            "delimiter ", "layout.delimiter.space",
            "delimiter, ", "layout.delimiter.commaSpace",
            "quote\"", "layout.quote.double",
            "quote'", "layout.quote.single",
            "decimalMark.", "data.decimalMark.point",
            "decimalMark,", "data.decimalMark.comma");

    private LayoutWords() {}

    static String spelled(Messages words, String what, String value) {
        if (value.isEmpty()) {
            return words.text("layout.quote.none");
        }
        String key = KEYS.get(what + value);
        return key == null ? value : words.text(key);
    }
}
