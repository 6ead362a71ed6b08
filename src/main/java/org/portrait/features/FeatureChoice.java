// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;
import java.util.Optional;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;

/** Proposes features. */
public final class FeatureChoice {
    /**
     * What {@code portrait run} takes when nothing is said: every numeric column that describes customers and has more
     * than one value, as it is. Ids, dates, constant and personal columns are not among them.
     *
     * @return empty when there is no such column
     */
    public List<FeatureDefinition> choose(Dataset dataset) {
        return dataset.schema().columns().stream()
                .filter(c -> c.type().numeric() && c.role() == ColumnRole.FEATURE && c.distinct() > 1)
                .<FeatureDefinition>map(c -> new FeatureDefinition.Numeric(c.name()))
                .toList();
    }

    /** What fits a column that the analyst ticks, whatever its role; none for text with too many or too few values. */
    public Optional<FeatureDefinition> suggest(ColumnInfo column) {
        if (column.type().numeric() || column.type().temporal()) {
            return Optional.of(new FeatureDefinition.Numeric(column.name()));
        }
        if (column.type() == ColumnType.BOOLEAN || column.distinct() == 2) {
            return Optional.of(new FeatureDefinition.Binary(column.name()));
        }
        return column.distinct() > 2 && column.distinct() <= FeatureDefinition.MOST_VALUES
                ? Optional.of(new FeatureDefinition.OneHot(column.name()))
                : Optional.empty();
    }
}
