// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

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
    /** A number, date or true/false column as it is. Its feature is called as the column. */
    record Numeric(String column) implements FeatureDefinition {}

    /** sign(x) · ln(1 + |x|), which keeps zeros and refunds. Its feature is called {@code log(column)}. */
    record Log(String column) implements FeatureDefinition {}

    /** One column divided by another; 0 where the denominator is 0. Its feature is called {@code a / b}. */
    record Ratio(String numerator, String denominator) implements FeatureDefinition {}

    /** A column with two values as 0 and 1, 1 for the second in sort order. Called {@code column=value}. */
    record Binary(String column) implements FeatureDefinition {}

    /** A 0/1 feature for each value, at most 50. Each called {@code column=value}. */
    record OneHot(String column) implements FeatureDefinition {}
}
