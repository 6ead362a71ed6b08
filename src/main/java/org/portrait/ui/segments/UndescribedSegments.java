// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.pipeline.Run;
import org.portrait.segments.Segmentation;

/** What the table can say at once of segments that are not described yet: sizes, and means from the centroids. */
final class UndescribedSegments {
    private UndescribedSegments() {}

    static List<String> names(Segmentation shown, Messages words) {
        return IntStream.rangeClosed(1, shown.k())
                .mapToObj(s -> words.text("segments.numbered", s))
                .toList();
    }

    /**
     * @param described segments of the same customers, from which the averages are known
     * @return profiles without medians (NaN) and categories
     */
    static List<SegmentProfile> profiles(Segmentation shown, Run described) {
        ScaledMatrix matrix = described.prepared().matrix();
        return IntStream.range(0, shown.k())
                .mapToObj(s -> {
                    double[] means = matrix.toOriginal(shown.inFeatures()[s]);
                    return new SegmentProfile(
                            s,
                            shown.sizes()[s],
                            (double) shown.sizes()[s] / matrix.rows(),
                            IntStream.range(0, means.length)
                                    .mapToObj(j -> statistics(means[j], matrix.factor()[j] == 0, described, j))
                                    .toList(),
                            List.of());
                })
                .toList();
    }

    /**
     * The standard deviation follows from the segment that differs most from the average.
     *
     * @param off whether the feature is switched off: then centroids say nothing of it, and the average stands
     */
    private static FeatureStatistics statistics(double centroid, boolean off, Run described, int j) {
        FeatureStatistics known = described.profiles().stream()
                .map(profile -> profile.features().get(j))
                .max(Comparator.comparingDouble(f -> Math.abs(f.difference())))
                .orElseThrow();
        double mean = off ? known.overallMean() : centroid;
        double perUnit =
                known.mean() == known.overallMean() ? 0 : known.difference() / (known.mean() - known.overallMean());
        return new FeatureStatistics(
                known.feature(), mean, Double.NaN, known.overallMean(), (mean - known.overallMean()) * perUnit);
    }
}
