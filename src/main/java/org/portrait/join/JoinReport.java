// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.util.List;

/**
 * What was met when a further file was joined.
 *
 * @param settings by which it was
 * @param customers all of them
 * @param matched customers that have a row of the further file now
 * @param unmatched customers whose key is not in the further file, with some such keys
 * @param withoutKey customers whose key is missing
 * @param withLeadingZeros customers among the unmatched who would match if leading zeros did not count
 * @param rows of the further file
 * @param rowsWithoutKey of them, those whose key is missing
 * @param unused keys of the further file that no customer has, with the first of them
 * @param repeated keys of the further file that several rows have, with the first of them
 * @param rowsNotTaken rows whose key is that of another row which was taken, or would have been
 * @param added the columns that came to the customers, by the names they have there
 */
public record JoinReport(
        JoinSettings settings,
        int customers,
        int matched,
        Keys unmatched,
        int withoutKey,
        int withLeadingZeros,
        int rows,
        int rowsWithoutKey,
        Keys unused,
        Keys repeated,
        int rowsNotTaken,
        List<Added> added) {
    /** How many examples there are at most. */
    public static final int EXAMPLES = 5;

    /** @param count how many there are in all */
    public record Keys(int count, List<Example> examples) {}

    /** @param rows how many have it */
    public record Example(String key, int rows) {}

    /** @param column its name in the further file */
    public record Added(String column, String name) {
        /** Whether customers had a column of that name already. */
        public boolean renamed() {
            return !column.equals(name);
        }
    }

    public JoinReport {
        added = List.copyOf(added);
    }
}
