// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSummary;

/**
 * The axis of the histograms of a column.
 *
 * @param logarithmic whether it is of ln(1 + x): for long tails without negative values, and for logarithms
 * @param lowest highest: its ends, of the logarithms where it is logarithmic
 * @param below above: how many customers lie beyond its ends and are counted in the outermost bins
 */
public record Axis(boolean logarithmic, double lowest, double highest, int bins, int below, int above) {
    private static final int BINS = 30;
    /** Below this, a logarithmic axis is hardly another one. */
    private static final double LARGE = 20;
    /** How much of the axis a tail may take. */
    private static final double TAIL = 0.25;

    private static final double CLIPPED = 0.01;

    /**
     * @param sorted ascending
     * @param skewness g1
     */
    static Axis of(Measure measure, double[] sorted, double skewness) {
        if (sorted.length == 0) {
            return new Axis(false, 0, 1, 1, 0, 0);
        }
        double lowest = sorted[0];
        double highest = sorted[sorted.length - 1];
        if (measure == Measure.SHARE) {
            return new Axis(false, 0, 1, 2, 0, 0);
        }
        if (measure == Measure.LOGARITHM) {
            return new Axis(true, lowest, highest, BINS, 0, 0);
        }
        boolean amounts = measure == Measure.NUMBER && lowest >= 0 && highest >= LARGE;
        if (amounts && skewness > FeatureSummary.SKEWED) {
            return new Axis(true, StrictMath.log1p(lowest), StrictMath.log1p(highest), BINS, 0, 0);
        }
        return clipped(sorted, lowest, highest);
    }

    /** From the 1st to the 99th percentile where what lies beyond would take much of the axis. */
    private static Axis clipped(double[] sorted, double lowest, double highest) {
        double first = sorted[(int) (CLIPPED * (sorted.length - 1))];
        double last = sorted[sorted.length - 1 - (int) (CLIPPED * (sorted.length - 1))];
        double room = (last - first) * TAIL;
        double from = first > lowest + room && last > first ? first : lowest;
        double to = last < highest - room && last > first ? last : highest;
        int below = Sorted.below(sorted, from, 0);
        int above = sorted.length - Sorted.upTo(sorted, to, 0);
        return whole(sorted) && to - from < BINS
                ? new Axis(false, from - 0.5, to + 0.5, (int) (to - from) + 1, below, above)
                : new Axis(false, from, to, BINS, below, above);
    }

    private static boolean whole(double[] values) {
        for (double value : values) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Where a value stands, 0 at the lowest end and 1 at the highest, also beyond them. */
    public double place(double value) {
        return highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
    }

    /** The value of a column, in the units of the ends. */
    public double scaled(double value, Measure measure) {
        return logarithmic && measure != Measure.LOGARITHM ? StrictMath.log1p(value) : value;
    }

    /** The value that people read at a place of the axis given in its units. */
    public double read(double scaled) {
        return logarithmic ? FeatureDefinition.Log.invert(scaled) : scaled;
    }

    /** Whether some customers lie beyond its ends. */
    public boolean cut() {
        return below + above > 0;
    }

    int[] histogram(double[] values, Measure measure) {
        var counts = new int[bins];
        for (double value : values) {
            int bin = (int) Math.floor(place(scaled(value, measure)) * bins);
            counts[Math.clamp(bin, 0, bins - 1)]++;
        }
        return counts;
    }
}
