// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Makes features from cleaned columns. */
public final class FeatureBuilder {
    private static final int BINARY_VALUES = 2;

    /**
     * Learns the values of binary and one-hot columns and builds the matrix. Features whose columns are all in
     * {@code leaveOut} are left out.
     *
     * @throws FailureException with {@link Failure.NoFeature}, {@link Failure.AllFeaturesRemoved},
     *     {@link Failure.UnknownColumn}, {@link Failure.MissingInFeature}, {@link Failure.NotNumeric},
     *     {@link Failure.TooManyCategories}, or {@link Failure.NotFinite}, whose row counts from 0 in the file
     */
    public BuiltFeatures build(
            Dataset cleaned, List<FeatureDefinition> definitions, Set<String> leaveOut, Progress progress) {
        if (definitions.isEmpty()) {
            throw new FailureException(new Failure.NoFeature());
        }
        List<FeatureDefinition> kept = definitions.stream()
                .distinct()
                .filter(d -> !leaveOut.containsAll(d.columns()))
                .toList();
        if (kept.isEmpty()) {
            throw new FailureException(new Failure.AllFeaturesRemoved());
        }
        var values = new TreeMap<String, List<String>>();
        kept.forEach(d -> learn(cleaned, d, values));
        var fitted = new FittedFeatures(kept, values);
        var columns = new FeatureColumns(cleaned, values);
        for (int i = 0; i < kept.size(); i++) {
            progress.checkCancelled();
            progress.report(Activity.BUILDING_FEATURES, (double) i / kept.size());
            columns.add(kept.get(i));
        }
        return new BuiltFeatures(columns.matrix(fitted.names()), fitted);
    }

    private static void learn(Dataset dataset, FeatureDefinition definition, Map<String, List<String>> values) {
        switch (definition) {
            case FeatureDefinition.Binary(String column) -> values.put(column, values(dataset, column, BINARY_VALUES));
            case FeatureDefinition.OneHot(String column) ->
                values.put(column, values(dataset, column, FeatureDefinition.MOST_VALUES));
            case FeatureDefinition.Numeric _, FeatureDefinition.Log _, FeatureDefinition.Ratio _ -> {}
        }
    }

    private static List<String> values(Dataset dataset, String column, int limit) {
        ColumnInfo info = dataset.schema().column(column);
        if (info.distinct() > limit) {
            throw new FailureException(new Failure.TooManyCategories(column, info.distinct(), limit));
        }
        return new FeatureColumns(dataset, Map.of()).categories(column).values();
    }
}
