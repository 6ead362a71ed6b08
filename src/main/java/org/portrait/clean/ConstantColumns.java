// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import org.jspecify.annotations.Nullable;

/** Finds columns that say nothing. */
final class ConstantColumns {
    private ConstantColumns() {}

    /** Whether the rows that are left have at most one value there, apart from missing ones. */
    static boolean constant(WorkingRows rows, String column) {
        return rows.isText(column)
                ? constantText(rows, rows.texts(column))
                : constantNumber(rows, rows.numbers(column));
    }

    private static boolean constantNumber(WorkingRows rows, double[] numbers) {
        double first = Double.NaN;
        for (int i = 0; i < numbers.length; i++) {
            if (rows.kept(i) && !Double.isNaN(numbers[i])) {
                if (Double.isNaN(first)) {
                    first = numbers[i];
                } else if (numbers[i] != first) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean constantText(WorkingRows rows, String[] texts) {
        @Nullable String first = null;
        for (int i = 0; i < texts.length; i++) {
            if (rows.kept(i) && !texts[i].isEmpty()) {
                if (first == null) {
                    first = texts[i];
                } else if (!texts[i].equals(first)) {
                    return false;
                }
            }
        }
        return true;
    }
}
