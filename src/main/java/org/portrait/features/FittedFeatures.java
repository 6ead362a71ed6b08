// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * How to build the same features from new rows.
 *
 * @param values per binary or one-hot column its values in training, sorted
 */
public record FittedFeatures(List<FeatureDefinition> definitions, Map<String, List<String>> values) {
    /** A value or quotient beyond that is too large for a feature, so that squared distances can be added up. */
    public static final double LARGEST = FeatureColumns.LARGEST;

    public FittedFeatures {
        definitions = List.copyOf(definitions);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * The features of new rows, the same d in the same order. A category that was not seen in training is 0 in all
     * features of its column.
     *
     * @throws FailureException with {@link Failure.UnknownColumn}, {@link Failure.MissingInFeature},
     *     {@link Failure.NotNumeric} or {@link Failure.NotFinite}, whose row counts from 0 in the file
     */
    public FeatureMatrix apply(Dataset rows) {
        var columns = new FeatureColumns(rows, values);
        definitions.forEach(columns::add);
        return columns.matrix(names());
    }

    /**
     * Finds the cells from which no features can be made, and those of categories that were not there in training.
     *
     * @param found called row by row for one column after the other
     * @throws FailureException with {@link Failure.UnknownColumn} or {@link Failure.NotNumeric}
     */
    public void gaps(Dataset rows, GapSink found) {
        new FeatureGaps(rows, values, found).of(definitions);
    }

    /** What may be wrong with a cell. */
    public enum Gap {
        MISSING,
        /** So large that distances could not be added up, or infinite; of a ratio, where its quotient is. */
        TOO_LARGE,
        /** A category that was not there in training, with which features can be made: none of those there. */
        UNSEEN
    }

    /** Takes what is wrong with cells. */
    @FunctionalInterface
    public interface GapSink {
        void take(int row, String column, Gap gap);
    }

    /** The columns a data set must have. */
    public Set<String> columns() {
        return FeatureDefinition.columns(definitions);
    }

    /** The d names of the features. */
    public List<String> names() {
        return definitions.stream().flatMap(d -> names(d).stream()).toList();
    }

    /** The names of the features that one definition makes. */
    public List<String> names(FeatureDefinition definition) {
        return FeatureNames.of(
                definition, values.getOrDefault(definition.columns().iterator().next(), List.of()));
    }
}
