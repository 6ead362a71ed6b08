// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/** Few numbers in one. */
final class Medians {
    private Medians() {}

    /** NaN for none. */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    static double geometricMean(Collection<Double> values) {
        double logarithms = values.stream()
                .mapToDouble(Double::doubleValue)
                .map(Math::log)
                .average()
                .orElse(Double.NaN);
        return Math.exp(logarithms);
    }

    static double least(DoubleStream values) {
        return values.filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
    }
}
