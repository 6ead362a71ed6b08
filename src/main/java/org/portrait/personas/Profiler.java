// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.personas.SegmentProfile.Ranks;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Describes every segment in numbers: mean and exact median of each feature in original units, and the category values
 * that are over-represented, and of days, also those of columns that took no part in the segmentation.
 */
public final class Profiler {
    private static final Set<ColumnRole> TOLD = Set.of(ColumnRole.FEATURE, ColumnRole.DATE);

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
        List<ColumnInfo> days = days(cleaned, features);
        double steps = features.features() + categories.size() + days.size();
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
        var dates = new ArrayList<Numbers>();
        for (ColumnInfo day : days) {
            step(progress, (features.features() + categories.size() + dates.size()) / steps);
            double[] values = cleaned.numbers(day.name());
            dates.add(new NumberProfiler(groups).profile(day.name(), Use.OTHER, Measure.of(day), values, progress));
        }
        var profiles = new ArrayList<SegmentProfile>();
        for (int s = 0; s < k; s++) {
            int segment = s;
            int size = groups.size(s);
            List<FeatureStatistics> own =
                    statistics.stream().map(all -> all[segment]).toList();
            List<CategoryLift> strongest = lifts.strongest(s);
            profiles.add(new SegmentProfile(s, size, (double) size / groups.rows(), own, strongest)
                    .withDates(known(dates, s)));
        }
        return List.copyOf(profiles);
    }

    private static List<ColumnInfo> days(Dataset cleaned, FeatureMatrix features) {
        return cleaned.schema().columns().stream()
                .filter(column -> column.type().temporal() && TOLD.contains(column.role()))
                .filter(column -> !features.names().contains(column.name()))
                .toList();
    }

    private static List<FeatureStatistics> known(List<Numbers> dates, int segment) {
        return dates.stream()
                .filter(date -> date.segments().get(segment).summary().customers() > 0)
                .map(date -> statistics(date, segment))
                .toList();
    }

    private static FeatureStatistics statistics(Numbers date, int segment) {
        Group own = date.segments().get(segment);
        Summary all = date.all();
        double others = 1 - (double) own.summary().customers() / all.customers();
        return new FeatureStatistics(
                date.column(),
                own.summary().mean(),
                own.summary().median(),
                all.mean(),
                own.difference(),
                List.of(),
                new Ranks(all.median(), own.pairs().delta(), others));
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
