// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.util.List;

/** Several words as one: a, b and c. */
public final class ListText {
    private ListText() {}

    /** @param words at least one */
    public static String of(List<String> words, Messages m) {
        String joined = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            joined = m.text(i == words.size() - 1 ? "list.and" : "list.comma", joined, words.get(i));
        }
        return joined;
    }
}
