// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.pipeline.Definitions;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.state.Session;
import org.portrait.work.FailureException;

/** The ticked rules of the recipe, and what each did. */
final class CleanModel {
    private final Session session;

    CleanModel(Session session) {
        this.session = session;
    }

    <R extends CleaningRule> Optional<R> rule(Class<R> kind) {
        return session.recipe().get().clean().find(kind);
    }

    List<CleaningRule.KeepRange> ranges() {
        return session.recipe().get().clean().rules().stream()
                .filter(CleaningRule.KeepRange.class::isInstance)
                .map(CleaningRule.KeepRange.class::cast)
                .toList();
    }

    /** Adds a rule in place of the one of its kind. */
    void tick(CleaningRule rule) {
        var rules = without(rule.getClass());
        rules.add(rule);
        change(rules);
    }

    void untick(Class<? extends CleaningRule> kind) {
        change(without(kind));
    }

    void addRange(CleaningRule.KeepRange range) {
        var rules = new ArrayList<>(session.recipe().get().clean().rules());
        rules.add(range);
        change(rules);
    }

    void removeRange(CleaningRule.KeepRange range) {
        var rules = new ArrayList<>(session.recipe().get().clean().rules());
        rules.remove(range);
        change(rules);
    }

    /** @param fill null to treat the column like the others */
    void fill(String column, @Nullable Fill fill) {
        rule(CleaningRule.Missing.class).ifPresent(missing -> {
            Map<String, Fill> columns = new TreeMap<>(missing.columns());
            if (fill == null) {
                columns.remove(column);
            } else {
                columns.put(column, fill);
            }
            tick(new CleaningRule.Missing(missing.otherwise(), columns));
        });
    }

    /** Customers set aside by hand, in these rows, take part again. */
    void putBack(List<RemovedRow> removed) {
        dataset().ifPresent(file -> {
            int[] rows = file.rowsBySource();
            List<Integer> chosen = removed.stream()
                    .filter(row -> row.reason() == Reason.SET_ASIDE)
                    .map(row -> rows[row.sourceRow()])
                    .toList();
            session.change(session.recipe()
                    .get()
                    .withClean(session.recipe().get().clean().putBack(file, chosen)));
        });
    }

    /** What a rule did in the last run, if it was part of it. */
    Optional<CleanReport.Effect> effect(Class<? extends CleaningRule> kind) {
        Prepared prepared = session.prepared().get();
        return prepared == null
                ? Optional.empty()
                : prepared.cleaned().report().effects().stream()
                        .filter(e -> kind.isInstance(e.rule()))
                        .reduce(
                                (a, b) -> // several only of customers set aside
                                new CleanReport.Effect(a.rule(), a.rows() + b.rows(), 0, List.of()));
    }

    /** The columns from which features are made. */
    Set<String> used() {
        return dataset()
                .map(d -> {
                    try {
                        return FeatureDefinition.columns(
                                Definitions.of(d, session.recipe().get()));
                    } catch (FailureException _) {
                        return Set.<String>of(); // no features yet: the failure is shown by the run itself
                    }
                })
                .orElse(Set.of());
    }

    /** The columns among them with missing values, and how many are left when the earlier rules have run. */
    SequencedMap<String, Integer> incomplete() {
        var gaps = new LinkedHashMap<String, Integer>();
        Set<String> used = used();
        dataset()
                .ifPresent(d -> d.schema().columns().stream()
                        .filter(c -> c.missing() > 0 && used.contains(c.name()))
                        .forEach(c -> gaps.put(c.name(), c.missing() - removedBefore(d, c.name()))));
        return gaps;
    }

    /** Missing values in rows that were removed for another reason before missing values had their turn. */
    private int removedBefore(Dataset dataset, String column) {
        Prepared prepared = session.prepared().get();
        if (prepared == null || prepared.loaded().dataset() != dataset) {
            return 0;
        }
        return (int) prepared.cleaned().report().removed().stream()
                .filter(r -> Set.of(Reason.DUPLICATE, Reason.OUT_OF_RANGE, Reason.SET_ASIDE)
                        .contains(r.reason()))
                .filter(r -> dataset.missing(r.sourceRow(), column))
                .count();
    }

    List<String> numericColumns() {
        return dataset()
                .map(d -> d.schema().columns().stream()
                        .filter(c -> c.type().numeric())
                        .map(ColumnInfo::name)
                        .toList())
                .orElse(List.of());
    }

    Optional<Dataset> dataset() {
        return Optional.ofNullable(session.loaded().get()).map(l -> l.dataset());
    }

    private List<CleaningRule> without(Class<? extends CleaningRule> kind) {
        var rules = new ArrayList<>(session.recipe().get().clean().rules());
        rules.removeIf(kind::isInstance);
        return rules;
    }

    private void change(List<CleaningRule> rules) {
        session.change(session.recipe().get().withClean(new CleanSettings(rules)));
    }
}
