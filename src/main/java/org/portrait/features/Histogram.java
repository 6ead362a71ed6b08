// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

/** Counts values in 20 bins of equal width; the last one is closed on both sides. */
final class Histogram {
    static final int BINS = 20;

    private Histogram() {}

    /** @param values finite ones between lowest and highest; others are not counted. Equal ends: all in the first bin */
    static int[] of(double[] values, double lowest, double highest) {
        var counts = new int[BINS];
        double width = highest - lowest;
        for (double value : values) {
            if (value >= lowest && value <= highest) {
                int bin = width > 0 ? (int) ((value - lowest) / width * BINS) : 0;
                counts[Math.min(bin, BINS - 1)]++;
            }
        }
        return counts;
    }
}
