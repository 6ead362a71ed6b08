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
import org.portrait.data.Schema;
import org.portrait.features.BuiltFeatures;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
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
        Map<String, Measure> measures = measures(features.fitted(), cleaned.schema());
        double steps = names.size() + others.size();
        var profiles = new ArrayList<ColumnProfile>();
        for (int j = 0; j < names.size(); j++) {
            progress.report(Activity.DESCRIBING, j / steps);
            Measure measure = measures.getOrDefault(names.get(j), Measure.NUMBER);
            profiles.add(numbers.profile(
                    names.get(j), Use.FEATURE, measure, features.matrix().columns()[j], progress));
        }
        for (ColumnInfo column : others) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, profiles.size() / steps);
            Use use = sources.contains(column.name()) ? Use.SOURCE : Use.OTHER;
            boolean categories = column.type() == ColumnType.CATEGORY || column.type() == ColumnType.BOOLEAN;
            profiles.add(
                    categories
                            ? values.profile(column.name(), use, cleaned.categories(column.name()))
                            : numbers.profile(
                                    column.name(), use, measure(column), cleaned.numbers(column.name()), progress));
        }
        return List.copyOf(profiles);
    }

    private static boolean told(ColumnInfo column) {
        return column.type() != ColumnType.TEXT && !UNTOLD.contains(column.role());
    }

    private static Map<String, Measure> measures(FittedFeatures features, Schema schema) {
        var measures = new HashMap<String, Measure>();
        for (FeatureDefinition definition : features.definitions()) {
            Measure measure = switch (definition) {
                case FeatureDefinition.Numeric(String column) -> measure(schema.column(column));
                case FeatureDefinition.Log _ -> Measure.LOGARITHM;
                case FeatureDefinition.Ratio _ -> Measure.RATIO;
                case FeatureDefinition.Binary _, FeatureDefinition.OneHot _ -> Measure.SHARE;
            };
            features.names(definition).forEach(name -> measures.put(name, measure));
        }
        return measures;
    }

    private static Measure measure(ColumnInfo column) {
        return switch (column.type()) {
            case DATE -> Measure.DATE;
            case DATETIME -> Measure.DATETIME;
            case BOOLEAN -> Measure.SHARE;
            default -> Measure.NUMBER;
        };
    }
}
