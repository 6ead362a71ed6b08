// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.List;

/**
 * The features of every customer, in original units, column by column and without missing values. Row {@code i} is
 * row {@code i} of the cleaned data set. The arrays are not copied: nobody changes them after construction.
 *
 * @param names d feature names
 * @param columns d arrays of n values
 */
public record FeatureMatrix(List<String> names, double[][] columns) {
    public FeatureMatrix {
        names = List.copyOf(names);
        if (names.size() != columns.length || names.isEmpty()) {
            throw new IllegalArgumentException("one name per column, at least one column");
        }
    }

    /** n, the number of customers. */
    public int rows() {
        return columns[0].length;
    }

    /** d, the number of features. */
    public int features() {
        return columns.length;
    }
}
