// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped column name may have meant. */
public final class CloseNames {
    public static final int SHOWN = 5;

    private CloseNames() {}

    /** The nearest names first, at most five. */
    public static List<String> nearest(String wanted, List<String> names) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(folded, name.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .toList();
    }

    /** The name that was most likely meant, if one is not too far away: one that contains it, or has at least half of its letters. */
    public static Optional<String> likely(String wanted, List<String> names) {
        String folded = folded(wanted);
        return names.stream()
                .filter(name -> !folded(name).isEmpty() && close(folded, folded(name)))
                .min(Comparator.comparingInt(name -> distance(folded, folded(name))));
    }

    private static boolean close(String wanted, String name) {
        boolean within = name.contains(wanted) || wanted.contains(name);
        return within || 2 * distance(wanted, name) <= Math.max(wanted.length(), name.length());
    }

    /** Letters and digits alone. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Edits that turn one word into the other (Levenshtein 1966). */
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        java.util.Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
