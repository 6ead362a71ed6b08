// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is looked for in the name of a column. Within a pattern all words must be there: an English word matches the
 * beginning of a word of the name, or the whole word when it ends in a dot; a Chinese one matches anywhere.
 */
public record NamePatterns(List<List<String>> patterns) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** @param patterns separated by blanks, their words by + */
    public static NamePatterns of(String patterns) {
        return new NamePatterns(
                Stream.of(patterns.split(" ")).map(p -> List.of(p.split("\\+"))).toList());
    }

    /** Whether one of the patterns is found. */
    public boolean match(String column) {
        String words = words(column);
        return patterns.stream().anyMatch(p -> p.stream().allMatch(word -> matches(words, word)));
    }

    private static String words(String column) {
        String separated = HUMP.matcher(column).replaceAll(" ").toLowerCase(Locale.ROOT);
        return " " + NO_LETTERS.matcher(separated).replaceAll(" ") + " ";
    }

    private static boolean matches(String words, String word) {
        if (word.charAt(0) > 'z') {
            return words.contains(word);
        }
        return words.contains(" " + (word.endsWith(".") ? word.replace('.', ' ') : word));
    }
}
