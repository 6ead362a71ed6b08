// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import org.portrait.score.Model;
import org.portrait.score.Trained;

/** The model of a run. */
public final class RunModel {
    private RunModel() {}

    /**
     * @param names one per segment
     * @param resolved the recipe with everything filled in that was left open
     */
    public static Model of(Run run, List<String> names, Recipe resolved) {
        Provenance from = run.provenance();
        Prepared customers = run.prepared();
        return new Trained(
                        from.file(),
                        from.fingerprint(),
                        from.version(),
                        customers.loaded().dataset().schema(),
                        customers.cleaned().dataset(),
                        customers.cleaned().fitted(),
                        customers.features().fitted(),
                        customers.features().matrix(),
                        customers.scaling(),
                        customers.embedded() == null
                                ? null
                                : customers.embedded().embedding(),
                        customers.space())
                .model(run.segmentation(), names, RecipeJson.tree(resolved.withoutTraces()));
    }
}
