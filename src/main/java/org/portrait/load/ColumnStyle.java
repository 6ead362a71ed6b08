// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import org.jspecify.annotations.Nullable;

/**
 * How the analyst says that the texts of one column are to be read. Null means: decide from the column.
 *
 * @param decimalMark '.' or ','
 * @param dateOrder of day, month and year, where the texts leave it open
 */
public record ColumnStyle(
        @Nullable String decimalMark, @Nullable DateOrder dateOrder) {
    static final ColumnStyle DETECT = new ColumnStyle(null, null);
}
