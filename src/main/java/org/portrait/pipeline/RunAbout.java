// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.export.About;

/** Where a run comes from, for whoever gets its results without the program. */
public final class RunAbout {
    private RunAbout() {}

    /** @param recipe of the run, with what was proposed while it ran */
    public static About of(Run run, Recipe recipe) {
        Provenance from = run.provenance();
        return new About(
                from.file(),
                from.fingerprint(),
                from.version(),
                run.prepared().cleaned().report(),
                run.prepared().matrix().features().names(),
                recipe.features().scaling(),
                recipe.embedding(),
                run.segmentation().k(),
                recipe.segments().minSize(),
                recipe.segments().seed(),
                RecipeJson.write(recipe.withoutTraces()));
    }
}
