// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FeatureDefinition;

/**
 * Why a customer belongs to a segment and not to the second-best. The difference of the squared distances to the two
 * centroids a and b is a sum over the features, {@code (x - b)² - (x - a)²} in the scaled space: each positive part
 * speaks for a, by so much. Of segments in an embedding a and b are the means of their rows in training, and such a sum
 * explains the distances there no more than in part. The features of one column of categories count together.
 */
public final class Reasons {
    private final Model model;
    private final double[][] means;

    public Reasons(Model model) {
        this.model = model;
        means = model.segments().stream()
                .map(segment -> model.scaling().invert(segment.inFeatures()))
                .toArray(double[][]::new);
    }

    /**
     * @param rows as they were scored
     * @return what speaks for the segment, the most first; nothing for a row that could not be scored, or where there is
     *     no second segment
     */
    public List<Reason> of(Dataset rows, Scored scored, int row) {
        if (scored.second()[row] == 0) {
            return List.of();
        }
        Dataset filled = model.cleaning().apply(rows.select(new int[] {row}));
        FeatureMatrix features = model.features().apply(filled);
        ScaledMatrix scaled = model.scaling().apply(features);
        int own = scored.segments()[row] - 1;
        int other = scored.second()[row] - 1;
        var reasons = new ArrayList<Reason>();
        double all = 0;
        int from = 0;
        for (FeatureDefinition definition : model.features().definitions()) {
            int to = from + model.features().names(definition).size();
            double speaks = 0;
            for (int j = from; j < to; j++) {
                double x = scaled.value(0, j);
                speaks += squared(x - model.segments().get(other).inFeatures()[j])
                        - squared(x - model.segments().get(own).inFeatures()[j]);
            }
            if (speaks > 0) {
                all += speaks;
                reasons.add(reason(definition, from, filled, features, own, other, speaks));
            }
            from = to;
        }
        double sum = all;
        return reasons.stream()
                .map(reason -> new Reason(
                        reason.definition(),
                        reason.category(),
                        reason.value(),
                        reason.own(),
                        reason.other(),
                        reason.weight() / sum))
                .sorted(Comparator.comparingDouble((Reason reason) -> -reason.weight()))
                .toList();
    }

    private static double squared(double value) {
        return value * value;
    }

    private Reason reason(
            FeatureDefinition definition,
            int from,
            Dataset filled,
            FeatureMatrix features,
            int own,
            int other,
            double speaks) {
        return switch (definition) {
            case FeatureDefinition.Binary(String column) ->
                category(definition, filled.text(0, column), from, own, other, speaks);
            case FeatureDefinition.OneHot(String column) ->
                category(definition, filled.text(0, column), from, own, other, speaks);
            default ->
                new Reason(definition, "", features.columns()[from][0], means[own][from], means[other][from], speaks);
        };
    }

    private Reason category(FeatureDefinition definition, String value, int from, int own, int other, double speaks) {
        return new Reason(
                definition,
                value,
                1,
                share(definition, value, from, own),
                share(definition, value, from, other),
                speaks);
    }

    /** Of the customers of a segment who have a value; 0 of one that was not there in training. */
    private double share(FeatureDefinition definition, String value, int from, int segment) {
        int at = Objects.requireNonNull(model.features().values().get(definition.name()))
                .indexOf(value);
        if (definition instanceof FeatureDefinition.Binary) {
            return at < 0 ? 0 : at == 1 ? means[segment][from] : 1 - means[segment][from];
        }
        return at < 0 ? 0 : means[segment][from + at];
    }
}
