// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The texts of a column, stripped.
 *
 * @param codes into {@code values} per row, -1 where missing
 * @param values "" for what no row has
 * @param counts of rows, per value
 */
record ColumnTexts(String name, int[] codes, List<String> values, long[] counts) {
    /** Words for "no value" where values are numbers or dates; elsewhere they may be values. */
    private static final Set<String> NOTHING = Set.of("none", "None", "NONE", "nil", "?", ".", "n.a.", "NaT");

    private static final int LONGEST_NOTHING = "none".length();
    /** So many cells show what most of a column is. */
    private static final int ENOUGH = 20;
    /** One of so many may be unreadable in a column of numbers or of dates. */
    private static final int ONE_OF = 20;

    static ColumnTexts of(String name, int[] codes, List<String> values) {
        var counts = new long[values.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return new ColumnTexts(name, codes, values, counts);
    }

    long present() {
        long present = 0;
        for (int code = 0; code < counts.length; code++) {
            present += blank(code) ? 0 : counts[code];
        }
        return present;
    }

    /** Whether the value is none among numbers or dates. */
    boolean blank(int code) {
        String value = values.get(code);
        return value.length() <= LONGEST_NOTHING && (value.isEmpty() || NOTHING.contains(value));
    }

    /** How many cells may be none of the kind of all the others: few, and not at all where cells are identifiers. */
    long tolerated() {
        long present = present();
        return present < ENOUGH || identifying(name) ? 0 : mostTolerated(present);
    }

    /** As {@link #tolerated} of so many cells at most. */
    static long mostTolerated(long present) {
        return present / ONE_OF;
    }

    /** Whether the name says that the cells tell something apart, or who somebody is, whatever they look like. */
    static boolean identifying(String name) {
        return ColumnWords.identifier(name) || PersonalData.named(name);
    }

    /** The rows, counted from 1, whose value is unreadable. */
    List<LoadReport.UnreadableCell> cells(boolean[] unreadable) {
        var cells = new ArrayList<LoadReport.UnreadableCell>();
        for (int i = 0; i < codes.length && cells.size() < RawTable.Rejects.LISTED; i++) {
            if (codes[i] >= 0 && unreadable[codes[i]]) {
                String text = values.get(codes[i]);
                String start = text.substring(0, Math.min(text.length(), RawTable.Rejects.TEXT));
                cells.add(new LoadReport.UnreadableCell(i + 1L, name, start));
            }
        }
        return cells;
    }

    long count(boolean[] codesOf) {
        long count = 0;
        for (int code = 0; code < counts.length; code++) {
            count += codesOf[code] ? counts[code] : 0;
        }
        return count;
    }

    /** The first of the values, in the order of the rows. */
    List<String> examples(boolean[] codesOf) {
        var examples = new ArrayList<String>();
        for (int i = 0; i < codes.length && examples.size() < ColumnReading.EXAMPLES; i++) {
            if (codes[i] >= 0 && codesOf[codes[i]] && !examples.contains(values.get(codes[i]))) {
                examples.add(values.get(codes[i]));
            }
        }
        return examples;
    }
}
