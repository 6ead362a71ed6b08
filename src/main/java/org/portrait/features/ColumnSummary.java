// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;

/** The small picture of one column of a data set. */
public sealed interface ColumnSummary {
    String column();

    /**
     * A column of numbers, dates (days since 1970) or times (seconds since 1970).
     *
     * @param lowest highest: of its finite values, NaN when there are none
     * @param histogram counts in 20 bins of equal width between them
     */
    record Numbers(String column, double lowest, double highest, double mean, int[] histogram)
            implements ColumnSummary {}

    /**
     * A column of text or true and false.
     *
     * @param top the most frequent values, at most 10, the most frequent first, equal ones sorted
     * @param others rows with a value that is not among them
     */
    record Values(String column, List<ValueCount> top, int others) implements ColumnSummary {}

    /** In how many rows a value stands. */
    record ValueCount(String value, int count) {}
}
