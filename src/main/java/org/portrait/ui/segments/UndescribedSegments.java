// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.pipeline.Run;
import org.portrait.segments.Segmentation;

/** What the table can say at once of segments that are not described yet: sizes, and means from the centroids. */
final class UndescribedSegments {
    private UndescribedSegments() {}

    /**
     * @param described segments of the same customers, from which the averages are known
     * @return profiles without medians (NaN) and categories
     */
    static List<SegmentProfile> profiles(Segmentation shown, Run described) {
        ScaledMatrix matrix = described.prepared().matrix();
        return IntStream.range(0, shown.k())
                .mapToObj(s -> new SegmentProfile(
                        s,
                        shown.sizes()[s],
                        (double) shown.sizes()[s] / matrix.rows(),
                        IntStream.range(0, matrix.dimensions())
                                .mapToObj(j -> statistics(
                                        matrix.factor()[j], matrix.offset()[j], shown.centroids()[s][j], described, j))
                                .toList(),
                        List.of()))
                .toList();
    }

    /**
     * The standard deviation follows from the segment that differs most from the average. Where the feature is switched
     * off, by a factor of 0, centroids say nothing, and the average stands until the segments are described.
     */
    private static FeatureStatistics statistics(double factor, double offset, double centroid, Run described, int j) {
        FeatureStatistics known = described.profiles().stream()
                .map(profile -> profile.features().get(j))
                .max(Comparator.comparingDouble(f -> Math.abs(f.difference())))
                .orElseThrow();
        double mean = factor == 0 ? known.overallMean() : centroid / factor + offset;
        double perUnit =
                known.mean() == known.overallMean() ? 0 : known.difference() / (known.mean() - known.overallMean());
        return new FeatureStatistics(
                known.feature(), mean, Double.NaN, known.overallMean(), (mean - known.overallMean()) * perUnit);
    }
}
