// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;

/** The distributions of the features of a data set: of numbers by their values, of categories by those of their column. */
final class Bins {
    private Bins() {}

    /** @return one per definition, in their order */
    static List<FeatureBins> of(FittedFeatures features, FeatureMatrix matrix, Dataset cleaned) {
        var bins = new ArrayList<FeatureBins>();
        int at = 0;
        for (FeatureDefinition definition : features.definitions()) {
            bins.add(
                    categorical(definition)
                            ? FeatureBins.ofCategories(definition.name(), cleaned.categories(definition.name()))
                            : FeatureBins.ofNumbers(definition.name(), matrix.columns()[at]));
            at += features.names(definition).size();
        }
        return bins;
    }

    /** How many of other rows are in each of those of the model, per feature. */
    static List<long[]> counts(Model model, FeatureMatrix matrix, Dataset cleaned) {
        var counts = new ArrayList<long[]>();
        int at = 0;
        for (int f = 0; f < model.bins().size(); f++) {
            FeatureDefinition definition = model.features().definitions().get(f);
            FeatureBins bins = model.bins().get(f);
            counts.add(
                    categorical(definition)
                            ? bins.counts(cleaned.categories(definition.name()))
                            : bins.counts(matrix.columns()[at]));
            at += model.features().names(definition).size();
        }
        return counts;
    }

    private static boolean categorical(FeatureDefinition definition) {
        return definition instanceof FeatureDefinition.Binary || definition instanceof FeatureDefinition.OneHot;
    }
}
