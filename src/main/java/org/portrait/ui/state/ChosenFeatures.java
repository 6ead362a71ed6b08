// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.load.Loaded;
import org.portrait.pipeline.Definitions;
import org.portrait.pipeline.Recipe;
import org.portrait.work.FailureException;

/** Which features the open file is segmented by. */
public final class ChosenFeatures {
    private ChosenFeatures() {}

    /** Those of the recipe, or those chosen for it; none while there is no file, or none that could be one. */
    public static List<FeatureDefinition> of(Session session) {
        Loaded loaded = session.loaded().get();
        if (loaded == null) {
            return List.of();
        }
        try {
            return Definitions.of(loaded.dataset(), session.recipe().get());
        } catch (FailureException _) {
            return List.of(); // none is chosen yet; the run itself says so
        }
    }

    /** Chooses others, in the order of the columns. */
    public static void change(Session session, List<FeatureDefinition> definitions) {
        Loaded loaded = session.loaded().get();
        if (loaded != null) {
            Dataset dataset = loaded.dataset();
            Recipe recipe = session.recipe().get();
            session.change(recipe.withFeatures(recipe.features()
                    .withDefinitions(FeatureDefinition.inOrder(
                            definitions, dataset.schema().names()))));
        }
    }
}
