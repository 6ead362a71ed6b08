// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.data.Quantiles;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Describes each segment by its features, and by the categories that are over-represented in it. */
public final class Profiler {
    /**
     * @param cleaned n rows, from which categories are taken, whether or not they are features
     * @param features n rows in original units
     * @return K profiles, by segment number
     */
    public List<SegmentProfile> profile(
            Dataset cleaned, FeatureMatrix features, Segmentation segmentation, Progress progress) {
        int k = segmentation.k();
        var statistics = new ArrayList<List<FeatureStatistics>>();
        for (int s = 0; s < k; s++) {
            statistics.add(new ArrayList<>());
        }
        for (int j = 0; j < features.features(); j++) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, (double) j / features.features());
            describe(features.names().get(j), features.columns()[j], segmentation, statistics);
        }
        List<List<CategoryLift>> lifts = new CategoryLifts(cleaned, segmentation).strongest(progress);
        var profiles = new ArrayList<SegmentProfile>();
        for (int s = 0; s < k; s++) {
            int size = segmentation.sizes()[s];
            profiles.add(new SegmentProfile(
                    s, size, (double) size / features.rows(), List.copyOf(statistics.get(s)), lifts.get(s)));
        }
        return List.copyOf(profiles);
    }

    private static void describe(
            String name, double[] values, Segmentation segmentation, List<List<FeatureStatistics>> statistics) {
        Moments all = Moments.of(values);
        double[][] parts = split(values, segmentation);
        for (int s = 0; s < parts.length; s++) {
            double mean = Moments.of(parts[s]).mean();
            Arrays.sort(parts[s]);
            double difference = all.deviation() == 0 ? 0 : (mean - all.mean()) / all.deviation();
            statistics
                    .get(s)
                    .add(new FeatureStatistics(name, mean, Quantiles.median(parts[s]), all.mean(), difference));
        }
    }

    private static double[][] split(double[] values, Segmentation segmentation) {
        var parts = new double[segmentation.k()][];
        for (int s = 0; s < parts.length; s++) {
            parts[s] = new double[segmentation.sizes()[s]];
        }
        var filled = new int[parts.length];
        for (int i = 0; i < values.length; i++) {
            int s = segmentation.labels()[i];
            parts[s][filled[s]++] = values[i];
        }
        return parts;
    }
}
