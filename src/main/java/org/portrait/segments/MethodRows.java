// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.List;
import org.portrait.data.ScaledMatrix;

/**
 * The customers that other methods look at.
 *
 * @param matrix all features
 * @param numeric which of them are numbers, not categories spread into 0 and 1
 * @param categories per category column a code from 0 for each row
 */
public record MethodRows(ScaledMatrix matrix, int[] numeric, List<int[]> categories) {
    public MethodRows {
        categories = List.copyOf(categories);
    }
}
