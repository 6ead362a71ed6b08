// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import tech.tablesaw.columns.Column;

/** A column on its way into a data set. It is counted in the array it came in, which takes less than to make it. */
interface Filling {
    String name();

    int size();

    Column<?> column();

    /** The distinct and missing values, and the type; as a role always {@link ColumnRole#FEATURE}. */
    ColumnInfo count();

    Filling first(int rows);
}
