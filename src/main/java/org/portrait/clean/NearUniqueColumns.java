// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Arrays;
import java.util.HashSet;
import org.portrait.data.ColumnType;

/** Finds columns that tell customers apart instead of what they have in common. */
final class NearUniqueColumns {
    /** The share of the values that must differ. */
    private static final double NEARLY_ALL = 0.95;

    private NearUniqueColumns() {}

    /**
     * Whether nearly every row that is left has a text of its own there, or a whole number of its own from a range
     * hardly larger than the number of rows, as running numbers have. Amounts and dates may well all differ: they are
     * never near-unique.
     */
    static boolean nearUnique(WorkingRows rows, String column) {
        if (rows.isText(column)) {
            return nearUnique(rows, rows.texts(column));
        }
        if (rows.type(column) != ColumnType.INTEGER) {
            return false;
        }
        double[] numbers = rows.present(column);
        Arrays.sort(numbers);
        int distinct = numbers.length == 0 ? 0 : 1;
        for (int i = 1; i < numbers.length; i++) {
            distinct += numbers[i] == numbers[i - 1] ? 0 : 1;
        }
        return distinct > 2
                && distinct >= NEARLY_ALL * numbers.length
                && numbers[numbers.length - 1] - numbers[0] < numbers.length / NEARLY_ALL;
    }

    private static boolean nearUnique(WorkingRows rows, String[] texts) {
        var distinct = new HashSet<String>();
        int present = 0;
        for (int i = 0; i < texts.length; i++) {
            if (rows.kept(i) && !texts[i].isEmpty()) {
                distinct.add(texts[i]);
                present++;
            }
        }
        return distinct.size() > 2 && distinct.size() >= NEARLY_ALL * present;
    }
}
