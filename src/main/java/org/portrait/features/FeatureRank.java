// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

/**
 * What one feature does for the segments. The columns of a category count as one feature.
 *
 * @param share of its variance that lies between the segments (eta squared; of a category Goodman and Kruskal's tau)
 * @param information share of the segments' entropy that it tells, see {@code MutualInformation}
 * @param group the number of the correlated features that it is one of, from 1; 0 if of none
 * @param without adjusted Rand index of the segments with those found without it; NaN where nothing is left without it, or they were not
 *     found again
 * @param loadings of the first two principal components, whose vectors have the length 1; of a category the largest
 */
public record FeatureRank(
        String feature, double share, double information, int group, double without, double[] loadings) {
    /** A feature with this share of its variance between the segments carries them. */
    public static final double CARRIES = 0.5;

    public boolean carries() {
        return share >= CARRIES;
    }
}
