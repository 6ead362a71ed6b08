// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;

/**
 * Which features carry the segments.
 *
 * @param features the largest share of variance first
 * @param k segments
 * @param rows on which the segments were found again without each feature, 0 where they were not
 * @param customers all of them: everything else is of these
 * @param withAll adjusted Rand index of the segments with those found again with all features, or NaN
 */
public record Ranking(List<FeatureRank> features, int k, int rows, int customers, double withAll) {
    public Ranking {
        features = List.copyOf(features);
    }

    /** The other features that go together with one. */
    public List<String> with(FeatureRank feature) {
        return features.stream()
                .filter(f -> feature.group() > 0 && f.group() == feature.group() && f != feature)
                .map(FeatureRank::feature)
                .toList();
    }
}
