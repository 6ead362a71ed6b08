// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureChoice;
import org.portrait.features.FeatureDefinition;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** The features of customers. */
public final class Definitions {
    private Definitions() {}

    /** The features of the recipe, or those that are chosen when it names none. */
    public static List<FeatureDefinition> of(Dataset dataset, Recipe recipe) {
        List<FeatureDefinition> given = recipe.features().definitions();
        if (given != null) {
            if (given.isEmpty()) {
                throw new FailureException(new Failure.NoFeature());
            }
            return given;
        }
        List<FeatureDefinition> chosen = new FeatureChoice().choose(dataset);
        if (chosen.isEmpty()) {
            throw new FailureException(nothingToChoose(dataset));
        }
        return chosen;
    }

    private static Failure nothingToChoose(Dataset dataset) {
        Path file = Path.of(dataset.name());
        if (dataset.rows() == 1) {
            return new Failure.SingleRow(file);
        }
        List<String> constant = dataset.schema().columns().stream()
                .filter(c -> c.type().numeric() && c.distinct() == 1)
                .map(ColumnInfo::name)
                .toList();
        return constant.isEmpty() ? new Failure.NoNumericColumn(file) : new Failure.ConstantNumbers(file, constant);
    }
}
