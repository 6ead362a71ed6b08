// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.export.PersonaTable;
import org.portrait.export.ReportContent;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.Playbook;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Recommendation;
import org.portrait.work.Progress;

/** What a report tells of a run. */
public final class RunReport {
    private RunReport() {}

    /**
     * @param recommendation of the whole range that was looked at, null as long as it is not known
     * @param disclosure of the run; a feature that is left out is still told in aggregates
     */
    public static ReportContent of(
            Run run,
            Labels labels,
            Evidence evidence,
            Playbook playbook,
            @Nullable Recommendation recommendation,
            Disclosure disclosure,
            Messages words,
            Progress progress) {
        List<String> names = SegmentNames.of(run, labels, words);
        PersonaTable personas = RunTables.personas(
                        run, names, playbook, evidence.trust().find(run, progress), words)
                .withProfiles(run.profiles().stream()
                        .map(profile -> without(profile, disclosure))
                        .toList());
        Prepared customers = run.prepared();
        return new ReportContent(
                personas,
                labels.known(run, words).stream().map(Known::note).toList(),
                recommendation,
                run.quality(),
                evidence.rules().rules(run, progress),
                evidence.embedding().find(run, progress).orElse(null),
                customers.pca(),
                customers.matrix(),
                run.segmentation(),
                () -> RunTables.segments(run, names, words).withSource(typical(customers, disclosure.rows(progress))),
                RunAbout.of(run, evidence.lifecycle().resolved(run, progress)),
                disclosure.note(words, progress));
    }

    private static SegmentProfile without(SegmentProfile profile, Disclosure disclosure) {
        return new SegmentProfile(
                profile.segment(),
                profile.size(),
                profile.share(),
                profile.features(),
                profile.categories().stream()
                        .filter(c -> disclosure.leaves(c.column()))
                        .toList(),
                profile.dates().stream()
                        .filter(d -> disclosure.leaves(d.feature()))
                        .toList(),
                profile.worth());
    }

    /** Who a customer is, and what the features come from. */
    private static Dataset typical(Prepared customers, Dataset source) {
        Set<String> columns =
                FeatureDefinition.columns(customers.features().fitted().definitions());
        String id = source.schema().id().map(c -> c.name()).orElse("");
        Predicate<String> told = name -> columns.contains(name) || name.equals(id);
        DatasetBuilder kept = source.edit();
        source.schema().names().stream().filter(told.negate()).forEach(kept::remove);
        return kept.build(source.schema());
    }
}
