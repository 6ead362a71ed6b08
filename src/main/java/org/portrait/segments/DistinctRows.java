// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.List;

/** Counts rows that differ in at least one value, up to a limit. */
final class DistinctRows {
    private DistinctRows() {}

    interface Values {
        double at(int row, int feature);
    }

    static int count(int rows, int features, Values values, int limit) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < rows && found.size() < limit; row++) {
            if (isNew(row, found, features, values)) {
                found.add(row);
            }
        }
        return found.size();
    }

    private static boolean isNew(int row, List<Integer> found, int features, Values values) {
        for (int other : found) {
            int j = 0;
            while (j < features && values.at(row, j) == values.at(other, j)) {
                j++;
            }
            if (j == features) {
                return false;
            }
        }
        return true;
    }
}
