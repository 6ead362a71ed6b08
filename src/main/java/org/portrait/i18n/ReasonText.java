// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a row of a file could not be read, as the loader puts it, in the language of the user. */
public final class ReasonText {
    private static final List<Known> KNOWN = List.of(
            new Known("Line before the table\\.", "rejected.before", List.of()),
            new Known("Total below the table\\.", "rejected.below", List.of()),
            new Known("A quote that does not close\\.", "rejected.quote", List.of()),
            new Known("(\\d+) cells instead of (\\d+)\\.", "rejected.width", List.of(2, 3)),
            new Known("Expected Number of Columns: (\\d+) Found: (\\d+)", "rejected.width", List.of(3, 2)),
            new Known("Line too long for a row\\.", "rejected.long", List.of()),
            new Known("Not a JSON object\\.", "rejected.json", List.of()),
            new Known("More than one JSON object\\.", "rejected.objects", List.of()));

    private ReasonText() {}

    /** @param groups of the pattern that are arguments of the words */
    private record Known(Pattern pattern, String key, List<Integer> groups) {
        /** With the name of a file before it, where there are several. */
        Known(String sentence, String key, List<Integer> groups) {
            this(Pattern.compile("(.*: )?" + sentence), key, groups);
        }

        String of(Matcher found, Messages words) {
            String file = found.group(1) == null ? "" : found.group(1);
            return file + words.text(key, groups.stream().map(found::group).toArray());
        }
    }

    /** A reason that is not known stands as it is: it is the database's. */
    public static String of(String reason, Messages words) {
        for (Known known : KNOWN) {
            Matcher found = known.pattern().matcher(reason);
            if (found.matches()) {
                return known.of(found, words);
            }
        }
        return reason;
    }
}
