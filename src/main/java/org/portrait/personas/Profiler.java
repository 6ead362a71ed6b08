// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Describes every segment in numbers: mean and exact median of each feature in original units, and the category values
 * that are over-represented, also those of columns that took no part in the segmentation.
 */
public final class Profiler {
    /**
     * @param cleaned row {@code i} is row {@code i} of {@code features}
     * @return one profile per segment, by number
     */
    public List<SegmentProfile> profile(
            Dataset cleaned, FeatureMatrix features, Segmentation segmentation, Progress progress) {
        List<String> categories = cleaned.schema().columns().stream()
                .filter(Profiler::describes)
                .map(ColumnInfo::name)
                .toList();
        double steps = features.features() + categories.size();
        int k = segmentation.k();
        var groups = Groups.of(segmentation);
        var statistics = new ArrayList<FeatureStatistics[]>();
        for (int j = 0; j < features.features(); j++) {
            step(progress, j / steps);
            statistics.add(groups.statistics(features.names().get(j), features.columns()[j]));
        }
        var lifts = new CategoryLifts(groups);
        for (int c = 0; c < categories.size(); c++) {
            step(progress, (features.features() + c) / steps);
            lifts.add(categories.get(c), cleaned.categories(categories.get(c)));
        }
        var profiles = new ArrayList<SegmentProfile>();
        for (int s = 0; s < k; s++) {
            int segment = s;
            int size = groups.size(s);
            List<FeatureStatistics> own =
                    statistics.stream().map(all -> all[segment]).toList();
            List<CategoryLift> strongest = lifts.strongest(s);
            profiles.add(new SegmentProfile(s, size, (double) size / groups.rows(), own, strongest));
        }
        return List.copyOf(profiles);
    }

    private static void step(Progress progress, double fraction) {
        progress.checkCancelled();
        progress.report(Activity.DESCRIBING, fraction);
    }

    private static boolean describes(ColumnInfo column) {
        return column.role() == ColumnRole.FEATURE
                && (column.type() == ColumnType.CATEGORY || column.type() == ColumnType.BOOLEAN);
    }
}
