// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.time.LocalDate;
import org.portrait.data.ColumnType;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;

/** Features as people read them: a logarithm in the units of its column, dates as such. */
final class FeatureValues {
    private static final long SECONDS_PER_DAY = 86_400;

    private final Model model;
    private final Messages words;

    FeatureValues(Model model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** What a feature is called where its values are in the units of its column: the column of a logarithm. */
    String name(FeatureDefinition definition) {
        return definition instanceof FeatureDefinition.Log(String column) ? column : definition.name();
    }

    /** @param value of a feature that is a number */
    String text(FeatureDefinition definition, double value) {
        return switch (definition) {
            case FeatureDefinition.Log _ -> words.number(FeatureDefinition.Log.invert(value));
            case FeatureDefinition.Numeric(String column) ->
                switch (type(column)) {
                    case DATE -> LocalDate.ofEpochDay((long) value).toString();
                    case DATETIME ->
                        LocalDate.ofEpochDay(Math.floorDiv((long) value, SECONDS_PER_DAY))
                                .toString();
                    default -> words.number(value);
                };
            default -> words.number(value);
        };
    }

    /** Whether it is 1 for true and 0 for false. */
    boolean flag(FeatureDefinition definition) {
        return definition instanceof FeatureDefinition.Numeric(String column) && type(column) == ColumnType.BOOLEAN;
    }

    private ColumnType type(String column) {
        return model.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }
}
