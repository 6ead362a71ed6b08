// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for an axis: multiples of 1, 2 or 5 times a power of ten. */
record Ticks(List<Double> values, double step) {
    static Ticks between(double lowest, double highest, int about) {
        double span = highest - lowest;
        if (!(span > 0) || !Double.isFinite(span)) {
            return new Ticks(List.of(), 1);
        }
        double raw = span / Math.max(1, about);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step =
                raw / power <= 1 ? power : raw / power <= 2 ? 2 * power : raw / power <= 5 ? 5 * power : 10 * power;
        var values = new ArrayList<Double>();
        for (long i = (long) Math.ceil(lowest / step); i * step <= highest; i++) {
            values.add(i * step);
        }
        return new Ticks(List.copyOf(values), step);
    }

    /** How many decimals tell neighbours apart. */
    int decimals() {
        return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    }
}
