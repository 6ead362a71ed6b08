// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.clean.Cleaned;
import org.portrait.features.BuiltFeatures;
import org.portrait.personas.RuleFinder;
import org.portrait.personas.RuleSet;
import org.portrait.personas.RuleSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** The rules for the segments of a run, which are remembered. Their rows are drawn by the seed of the segmentation. */
public final class RuleStage {
    private record Key(Cleaned cleaned, BuiltFeatures features, Segmentation segmentation, RuleSettings settings) {}

    private final Memo<Key, RuleSet> rules = new Memo<>();

    public RuleSet rules(Run run, Progress progress) {
        Prepared customers = run.prepared();
        RuleSettings settings = RuleSettings.DEFAULT.withSeed(
                run.provenance().recipe().segments().seed());
        return rules.get(
                new Key(customers.cleaned(), customers.features(), run.segmentation(), settings),
                () -> new RuleFinder()
                        .find(
                                customers.cleaned().dataset(),
                                customers.features().fitted().definitions(),
                                run.segmentation(),
                                settings,
                                progress));
    }
}
