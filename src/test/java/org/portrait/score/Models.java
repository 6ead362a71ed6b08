// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.List;
import java.util.Map;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Fingerprint;
import org.portrait.deep.Embedding;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.FittedScaling;
import org.portrait.scale.Scaling;

/**
 * A model of two segments along the age: {@code (age - 40) / 10}, so that 20 is -2 and 60 is 2, where the centroids are;
 * and whether somebody is from Oslo or from Rome, which counts nothing. The second segment is the larger one.
 */
final class Models {
    private Models() {}

    static Model ages() {
        return new Model(
                Model.VERSION,
                new Training("shop.csv", new Fingerprint(12, "ab"), 100, 1, "1.0"),
                List.of(
                        new ModelColumn("age", ColumnType.INTEGER, ColumnRole.FEATURE),
                        new ModelColumn("city", ColumnType.CATEGORY, ColumnRole.FEATURE)),
                new FittedCleaning(
                        new CleanSettings(List.of(new CleaningRule.TrimText(false))),
                        Map.of("city", "Rome"),
                        Map.of("age", 18.0),
                        Map.of("age", 90.0)),
                new FittedFeatures(
                        List.of(new FeatureDefinition.Numeric("age"), new FeatureDefinition.Binary("city")),
                        Map.of("city", List.of("Oslo", "Rome"))),
                new FittedScaling(
                        Scaling.STANDARD, List.of("age", "city=Rome"), new double[] {40, 0.5}, new double[] {0.1, 0}),
                null,
                List.of(
                        new ModelSegment(1, "Young", 3, 40, 2, new double[] {-2, 0}, 1, 1.5),
                        new ModelSegment(2, "Old", 0, 60, 1, new double[] {2, 0}, 1, 1.75)),
                List.of(
                        new FeatureBins("age", new double[] {30}, List.of(), new double[] {0.4, 0.6}),
                        new FeatureBins("city", new double[0], List.of("Oslo", "Rome"), new double[] {0.5, 0.5})),
                Map.of("version", 1));
    }

    /** The same segments along one component, 1 - x of the scaled age x. */
    static Model turned() {
        Model ages = ages();
        double[] young = ages.segments().getFirst().centroid();
        double[] old = ages.segments().getLast().centroid();
        return new Model(
                ages.version(),
                ages.training(),
                ages.columns(),
                ages.cleaning(),
                ages.features(),
                ages.scaling(),
                new Embedding.Components(new double[] {1, 0}, new double[][] {{-1, 0}}),
                List.of(
                        new ModelSegment(1, "Young", 3, 40, 2, new double[] {3}, young, 1, 1.5),
                        new ModelSegment(2, "Old", 0, 60, 1, new double[] {-1}, old, 1, 1.75)),
                ages.bins(),
                ages.recipe());
    }
}
