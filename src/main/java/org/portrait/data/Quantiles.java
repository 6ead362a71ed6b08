// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** Quantiles by linear interpolation: type 7 of Hyndman and Fan (1996), the default of R, NumPy and scikit-learn. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * @param sorted ascending, without NaN
     * @param share 0 to 1
     * @return NaN for no values
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * share;
        int below = (int) Math.floor(position);
        if (below >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        double fraction = position - below;
        return fraction == 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }

    /** The median of an ascending array. */
    public static double median(double[] sorted) {
        return of(sorted, 0.5);
    }
}
