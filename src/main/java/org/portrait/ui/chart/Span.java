// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/** The range of values on an axis, a little wider than the values themselves. */
record Span(double lowest, double highest) {
    private static final double MARGIN = 0.08;

    /**
     * @param reach half the lengths of bars around the values; values may hold NaN
     * @param from the first that counts
     */
    static Span of(double[] values, double[] reach, int from) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && Double.isFinite(values[i])) {
                lowest = Math.min(lowest, values[i] - reach[i]);
                highest = Math.max(highest, values[i] + reach[i]);
            }
        }
        if (lowest > highest) {
            return new Span(0, 0);
        }
        double margin = highest > lowest ? (highest - lowest) * MARGIN : Math.max(Math.abs(highest) * MARGIN, 0.1);
        return new Span(lowest - margin, highest + margin);
    }

    /** Where a value lies on the screen, the lowest at the bottom. */
    double y(double value, double top, double bottom) {
        return bottom - (value - lowest) / (highest - lowest) * (bottom - top);
    }

    boolean empty() {
        return !(highest > lowest);
    }
}
