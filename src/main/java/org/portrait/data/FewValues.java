// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.Arrays;
import java.util.Optional;

/** The distinct values of a column that has only a few, such as yes and no. */
public final class FewValues {
    private FewValues() {}

    /** @return ascending; empty when there are more than {@code most} */
    public static Optional<double[]> of(double[] column, int most) {
        var values = new double[most];
        int found = 0;
        for (double value : column) {
            if (place(values, found, value) < 0) {
                if (found == most) {
                    return Optional.empty();
                }
                values[found++] = value;
            }
        }
        double[] distinct = Arrays.copyOf(values, found);
        Arrays.sort(distinct);
        return Optional.of(distinct);
    }

    /** Where a value is among them, -1 where it is not. */
    public static int place(double[] values, double value) {
        return place(values, values.length, value);
    }

    private static int place(double[] values, int count, double value) {
        for (int v = 0; v < count; v++) {
            if (values[v] == value) {
                return v;
            }
        }
        return -1;
    }
}
