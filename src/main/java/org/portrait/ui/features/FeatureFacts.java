// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.features.BuiltFeatures;
import org.portrait.features.ColumnSummaries;
import org.portrait.features.ColumnSummary;
import org.portrait.features.Correlations;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureRanking;
import org.portrait.features.FeatureSummaries;
import org.portrait.features.FeatureSummary;
import org.portrait.features.FittedFeatures;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * What is known about the built features, and about the columns that could become one.
 *
 * @param correlations d × d
 * @param columns by name, those of numbers, dates and times
 */
record FeatureFacts(
        FittedFeatures fitted,
        FeatureMatrix matrix,
        Map<String, FeatureSummary> summaries,
        double[][] correlations,
        Map<String, Shape> columns) {
    static FeatureFacts of(Dataset dataset, BuiltFeatures built, Progress progress) {
        FeatureMatrix matrix = built.matrix();
        Map<String, FeatureSummary> summaries = new FeatureSummaries()
                .of(matrix, progress.part(0, 0.4)).stream()
                        .collect(Collectors.toMap(FeatureSummary::feature, Function.identity()));
        double[][] correlations = new Correlations().of(matrix, progress.part(0.4, 0.8));
        var columns = new HashMap<String, Shape>();
        for (ColumnInfo column : dataset.schema().columns()) {
            progress.checkCancelled();
            if (new ColumnSummaries().of(dataset, column.name()) instanceof ColumnSummary.Numbers numbers) {
                double[] values = Arrays.stream(dataset.numbers(column.name()))
                        .filter(Double::isFinite)
                        .toArray();
                columns.put(
                        column.name(),
                        new Shape(numbers.histogram(), Moments.of(values).skewness()));
            }
        }
        return new FeatureFacts(built.fitted(), matrix, summaries, correlations, columns);
    }

    /** How values are spread. */
    record Shape(int[] histogram, double skewness) {}

    /** Of the feature that a definition became; of its column as it is while it is not one. */
    Optional<Shape> shape(FeatureDefinition definition) {
        return fitted.definitions().contains(definition)
                ? summary(definition).map(s -> new Shape(s.histogram(), s.skewness()))
                : Optional.ofNullable(
                        columns.get(definition.columns().iterator().next()));
    }

    /** The one feature that a definition became, if it is one. */
    Optional<FeatureSummary> summary(FeatureDefinition definition) {
        if (!fitted.definitions().contains(definition)) {
            return Optional.empty();
        }
        List<String> names = fitted.names(definition);
        return names.size() == 1 ? Optional.ofNullable(summaries.get(names.getFirst())) : Optional.empty();
    }

    /** The feature that a feature resembles most, and how much. */
    Optional<Twin> twin(String feature) {
        List<String> names = matrix.names();
        int j = names.indexOf(feature);
        if (j < 0) {
            return Optional.empty();
        }
        int closest = -1;
        for (int other = 0; other < names.size(); other++) {
            double r = correlations[j][other];
            if (other != j && !Double.isNaN(r) && (closest < 0 || Math.abs(r) > Math.abs(correlations[j][closest]))) {
                closest = other;
            }
        }
        return closest < 0 ? Optional.empty() : Optional.of(new Twin(names.get(closest), correlations[j][closest]));
    }

    /** @param correlation Pearson, -1 to 1 */
    record Twin(String feature, double correlation) {}

    /** Per feature the share of its variance that lies between the segments, 0 to 1. */
    Map<String, Double> ranking(Segmentation segmentation) {
        return new FeatureRanking()
                .rank(matrix, segmentation.labels(), segmentation.k()).stream()
                        .collect(Collectors.toMap(FeatureRanking.Share::feature, FeatureRanking.Share::share));
    }
}
