// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

/**
 * The distribution of one feature over all rows, in original units.
 *
 * @param deviation population standard deviation
 * @param skewness g1 = m3 / m2^1.5 with population moments (Joanes and Gill 1998); 0 for a constant feature
 * @param histogram counts in 20 bins of equal width from {@code lowest} to {@code highest}
 */
public record FeatureSummary(
        String feature,
        double mean,
        double deviation,
        double lowest,
        double highest,
        double median,
        double skewness,
        int[] histogram) {
    /** A feature with more skewness, of either sign, has a long tail. */
    public static final double SKEWED = 2;
}
