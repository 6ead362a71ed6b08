// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What cleaning did.
 *
 * @param effects per rule, in the order in which they ran
 * @param rowsBefore rowsAfter: rows of the data set
 * @param removed which rows of the file take no part, and why, in file order
 */
public record CleanReport(int rowsBefore, int rowsAfter, List<Effect> effects, List<RemovedRow> removed) {
    public CleanReport {
        effects = List.copyOf(effects);
        removed = List.copyOf(removed);
    }

    /** How many rows take no part, by reason. */
    public Map<Reason, Integer> counts() {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        removed.forEach(row -> counts.merge(row.reason(), 1, Integer::sum));
        return counts;
    }

    /**
     * What one rule touched.
     *
     * @param rows removed by it
     * @param cells changed by it
     * @param columns left out of the features by it
     */
    public record Effect(CleaningRule rule, int rows, int cells, List<String> columns) {}

    /** @param sourceRow counted from 0 in the file */
    public record RemovedRow(int sourceRow, Reason reason) {}

    /** Why a row takes no part; the user's words are in the bundle {@code common} under {@code reason.NAME}. */
    public enum Reason {
        DUPLICATE,
        MISSING,
        OUT_OF_RANGE,
        SET_ASIDE,
        OUTLIER
    }
}
