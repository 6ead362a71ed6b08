// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Optional;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Moments;

/** Finds features in which a few large values dominate, where the logarithm helps. */
final class LongTails {
    /** The logarithm must leave at most this share of the skewness. */
    private static final double HELPS = 0.5;

    private LongTails() {}

    /** @param values of the feature that is this column as it is */
    static Optional<Suggestion.LongTail> in(ColumnInfo column, double[] values) {
        double before = column.type().numeric() ? Moments.of(values).skewness() : 0;
        if (before <= FeatureSummary.SKEWED) {
            return Optional.empty();
        }
        var logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logarithms[i] = FeatureDefinition.Log.of(values[i]);
        }
        double after = Moments.of(logarithms).skewness();
        return Math.abs(after) <= HELPS * before
                ? Optional.of(new Suggestion.LongTail(new FeatureDefinition.Numeric(column.name()), before, after))
                : Optional.empty();
    }
}
