// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.features.BuiltFeatures;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Profiles the features and then all other columns, but for those that tell customers apart or are personal data. */
public final class ColumnProfiler {
    private static final Set<ColumnRole> UNTOLD = Set.of(ColumnRole.ID, ColumnRole.PERSONAL, ColumnRole.CONSTANT);

    /**
     * @param cleaned row {@code i} is row {@code i} of the features
     * @return the features in their order, then the other columns in theirs
     */
    public List<ColumnProfile> profile(
            Dataset cleaned, BuiltFeatures features, Segmentation segmentation, Progress progress) {
        var groups = Groups.of(segmentation);
        var numbers = new NumberProfiler(groups);
        var values = new ValueProfiler(groups);
        List<String> names = features.matrix().names();
        Set<String> sources = features.fitted().columns();
        List<ColumnInfo> others = cleaned.schema().columns().stream()
                .filter(column -> told(column) && !names.contains(column.name()))
                .toList();
        var amounts = new HashMap<String, Numbers>();
        double steps = names.size() + others.size();
        var profiles = new ArrayList<ColumnProfile>(features(cleaned, features, numbers, amounts, steps, progress));
        for (ColumnInfo column : others) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, profiles.size() / steps);
            String name = column.name();
            Use use = sources.contains(name) ? Use.SOURCE : Use.OTHER;
            Numbers known = amounts.get(name);
            boolean categories = column.type() == ColumnType.CATEGORY || column.type() == ColumnType.BOOLEAN;
            if (known != null) {
                profiles.add(known);
            } else if (categories) {
                profiles.add(values.profile(name, use, cleaned.categories(name)));
            } else {
                profiles.add(numbers.profile(name, use, Measure.of(column), cleaned.numbers(name), progress));
            }
        }
        return List.copyOf(profiles);
    }

    /** @param amounts takes the columns of which features are logarithms */
    private static List<Numbers> features(
            Dataset cleaned,
            BuiltFeatures features,
            NumberProfiler numbers,
            Map<String, Numbers> amounts,
            double steps,
            Progress progress) {
        List<Measure> measures = Measure.of(features.fitted(), cleaned.schema());
        Map<String, String> logarithms = logarithms(features.fitted());
        List<String> names = features.matrix().names();
        var profiles = new ArrayList<Numbers>();
        for (int j = 0; j < names.size(); j++) {
            progress.report(Activity.DESCRIBING, j / steps);
            Numbers feature = numbers.profile(
                    names.get(j),
                    Use.FEATURE,
                    measures.get(j),
                    features.matrix().columns()[j],
                    progress);
            String source = logarithms.get(names.get(j));
            if (source == null) {
                profiles.add(feature);
            } else {
                Numbers column = numbers.profile(source, Use.SOURCE, Measure.NUMBER, cleaned.numbers(source), progress);
                amounts.put(source, column);
                profiles.add(feature.of(column));
            }
        }
        return profiles;
    }

    /** The columns of which features are logarithms, by the names of these. */
    private static Map<String, String> logarithms(FittedFeatures features) {
        var columns = new HashMap<String, String>();
        for (FeatureDefinition definition : features.definitions()) {
            if (definition instanceof FeatureDefinition.Log(String column)) {
                columns.put(features.names(definition).getFirst(), column);
            }
        }
        return columns;
    }

    private static boolean told(ColumnInfo column) {
        return column.type() != ColumnType.TEXT && !UNTOLD.contains(column.role());
    }
}
