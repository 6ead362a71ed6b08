// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a feature comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeatureDefinition.Numeric.class, name = "column"),
    @JsonSubTypes.Type(value = FeatureDefinition.Log.class, name = "log"),
    @JsonSubTypes.Type(value = FeatureDefinition.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = FeatureDefinition.Binary.class, name = "binary"),
    @JsonSubTypes.Type(value = FeatureDefinition.OneHot.class, name = "onehot")
})
public sealed interface FeatureDefinition {
    /** Categories beyond this number are not spread into features. */
    int MOST_VALUES = 50;

    /** The columns it is made from. */
    default Set<String> columns() {
        return switch (this) {
            case Numeric(String column) -> Set.of(column);
            case Log(String column) -> Set.of(column);
            case Binary(String column) -> Set.of(column);
            case OneHot(String column) -> Set.of(column);
            case Ratio(String numerator, String denominator) ->
                Collections.unmodifiableSet(new LinkedHashSet<>(List.of(numerator, denominator)));
        };
    }

    /** Of its feature, or of its column where it has one for each value. */
    default String name() {
        return switch (this) {
            case Numeric(String column) -> column;
            case Log(String column) -> "log(" + column + ")";
            case Ratio ratio -> ratio.feature();
            case Binary(String column) -> column;
            case OneHot(String column) -> column;
        };
    }

    /** The columns from which features are made, in the order of the definitions. */
    static Set<String> columns(List<FeatureDefinition> definitions) {
        var columns = new LinkedHashSet<String>();
        definitions.forEach(d -> columns.addAll(d.columns()));
        return Collections.unmodifiableSet(columns);
    }

    /** In the order of the columns, so that the order of choosing does not matter; ratios last. */
    static List<FeatureDefinition> inOrder(List<FeatureDefinition> definitions, List<String> columns) {
        return definitions.stream()
                .sorted(Comparator.comparing((FeatureDefinition d) -> d instanceof Ratio)
                        .thenComparing(
                                d -> columns.indexOf(d.columns().iterator().next())))
                .toList();
    }

    /** A number, date or true/false column as it is. Its feature is called as the column. */
    record Numeric(String column) implements FeatureDefinition {}

    /** sign(x) · ln(1 + |x|), which keeps zeros and refunds. Its feature is called {@code log(column)}. */
    record Log(String column) implements FeatureDefinition {
        /** The value of the feature, from that of the column. */
        public static double of(double value) {
            return Math.copySign(StrictMath.log1p(Math.abs(value)), value);
        }

        /** The name of the column, from that of the feature. */
        public static String column(String feature) {
            return feature.substring("log(".length(), feature.length() - 1);
        }

        /** The value of the column, from that of the feature. */
        public static double invert(double feature) {
            return Math.copySign(StrictMath.expm1(Math.abs(feature)), feature);
        }
    }

    /** One column divided by another; 0 where the denominator is 0. Its feature is called {@code a / b}. */
    record Ratio(String numerator, String denominator) implements FeatureDefinition {
        /** What its feature is called. */
        public String feature() {
            return numerator + " / " + denominator;
        }
    }

    /** A column with two values as 0 and 1, 1 for the second in sort order. Called {@code column=value}. */
    record Binary(String column) implements FeatureDefinition {}

    /** A 0/1 feature for each value, at most 50. Each called {@code column=value}. */
    record OneHot(String column) implements FeatureDefinition {}
}
