// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Customers along several features, and what is shown of each.
 *
 * @param columns d × n values; not copied
 * @param ranges d
 */
public record FeatureValues(float[][] columns, List<ViewPort> ranges) {
    public static final FeatureValues NONE = of(new float[0][]);

    /** Looks at every value: off the FX thread where there may be many. */
    public static FeatureValues of(float[][] columns) {
        return new FeatureValues(
                columns,
                Arrays.stream(columns)
                        .map(column -> ViewPort.of(column, column))
                        .toList());
    }
}
