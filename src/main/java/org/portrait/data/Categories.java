// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.List;

/**
 * A text column as codes.
 *
 * @param codes per row an index into {@code values}, or -1 where the value is missing
 * @param values the distinct values, sorted, so that codes do not depend on row order
 */
public record Categories(int[] codes, List<String> values) {
    public Categories {
        values = List.copyOf(values);
    }
}
