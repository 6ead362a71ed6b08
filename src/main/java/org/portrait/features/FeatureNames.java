// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;

/** What features are called. */
final class FeatureNames {
    /** The values of a column of true and false, sorted: its one feature needs no other name than the column. */
    private static final List<String> TRUTHS = List.of("false", "true");

    private FeatureNames() {}

    /** @param values of a binary or one-hot column, sorted */
    static List<String> of(FeatureDefinition definition, List<String> values) {
        return switch (definition) {
            case FeatureDefinition.Binary(String column) ->
                List.of(values.equals(TRUTHS) ? column : column + "=" + values.getLast());
            case FeatureDefinition.OneHot(String column) ->
                values.stream().map(value -> column + "=" + value).toList();
            default -> List.of(definition.name());
        };
    }
}
