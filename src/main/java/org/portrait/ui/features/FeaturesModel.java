// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureChoice;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.scale.Scaling;
import org.portrait.ui.state.ChosenFeatures;
import org.portrait.ui.state.Session;

/** Which features are ticked, in which form, with which weight. */
final class FeaturesModel {
    private final Session session;

    FeaturesModel(Session session) {
        this.session = session;
    }

    /** The features of the recipe, or those chosen for it. */
    List<FeatureDefinition> definitions() {
        return ChosenFeatures.of(session);
    }

    /** What can be ticked: the columns that may become a feature, then the ratios that were made. */
    List<Candidate> candidates() {
        List<FeatureDefinition> chosen = definitions();
        var candidates = new ArrayList<Candidate>();
        dataset()
                .ifPresent(d -> d.schema().columns().stream()
                        .filter(c -> c.role() != ColumnRole.ID)
                        .forEach(c -> candidates.add(candidate(cleaned(c), chosen))));
        chosen.stream()
                .filter(FeatureDefinition.Ratio.class::isInstance)
                .forEach(r -> candidates.add(new Candidate(r, true, List.of(r), Optional.empty())));
        return candidates;
    }

    /** The column as cleaning leaves it: stray blanks are gone, so that male and female are two values. */
    private ColumnInfo cleaned(ColumnInfo column) {
        return Optional.ofNullable(session.prepared().get())
                .flatMap(p -> p.cleaned().dataset().schema().find(column.name()))
                .orElse(column);
    }

    private static Candidate candidate(ColumnInfo column, List<FeatureDefinition> chosen) {
        List<FeatureDefinition> forms = forms(column);
        for (FeatureDefinition form : forms) {
            if (chosen.contains(form)) {
                return new Candidate(form, true, forms, Optional.of(column));
            }
        }
        Optional<FeatureDefinition> first = new FeatureChoice().suggest(column);
        return new Candidate(
                first.orElseGet(() -> new FeatureDefinition.Numeric(column.name())), false, forms, Optional.of(column));
    }

    private static List<FeatureDefinition> forms(ColumnInfo column) {
        String name = column.name();
        return switch (column.type()) {
            case INTEGER, DECIMAL ->
                column.distinct() == 2
                        ? List.of(
                                new FeatureDefinition.Numeric(name),
                                new FeatureDefinition.Log(name),
                                new FeatureDefinition.Binary(name))
                        : List.of(
                                new FeatureDefinition.Numeric(name),
                                new FeatureDefinition.Log(name),
                                new FeatureDefinition.OneHot(name));
            case DATE, DATETIME -> List.of(new FeatureDefinition.Numeric(name));
            case BOOLEAN -> List.of(new FeatureDefinition.Binary(name));
            case CATEGORY ->
                column.distinct() == 2
                        ? List.of(new FeatureDefinition.Binary(name), new FeatureDefinition.OneHot(name))
                        : List.of(new FeatureDefinition.OneHot(name));
            case TEXT -> List.of();
        };
    }

    void tick(Candidate candidate, boolean on) {
        var changed = new ArrayList<>(definitions());
        if (on) {
            changed.add(candidate.definition());
        } else {
            changed.remove(candidate.definition());
        }
        ChosenFeatures.change(session, changed);
    }

    /** Uses another form of the same column, such as its logarithm. */
    void reshape(Candidate candidate, FeatureDefinition form) {
        var changed = new ArrayList<>(definitions());
        changed.remove(candidate.definition());
        changed.add(form);
        ChosenFeatures.change(session, changed);
    }

    void addRatio(String numerator, String denominator) {
        var ratio = new FeatureDefinition.Ratio(numerator, denominator);
        var changed = new ArrayList<>(definitions());
        if (!changed.contains(ratio)) {
            changed.add(ratio);
            change(settings().withDefinitions(changed));
        }
    }

    /** @param feature a built feature's name */
    void weigh(String feature, double weight) {
        Map<String, Double> weights = new TreeMap<>(settings().weights());
        if (weight == 1) {
            weights.remove(feature);
        } else {
            weights.put(feature, weight);
        }
        change(settings().withWeights(weights));
    }

    void scale(Scaling scaling) {
        change(settings().withScaling(scaling));
    }

    FeatureSettings settings() {
        return session.recipe().get().features();
    }

    Optional<Dataset> dataset() {
        return Optional.ofNullable(session.loaded().get()).map(l -> l.dataset());
    }

    List<String> numericColumns() {
        return dataset()
                .map(d -> d.schema().columns().stream()
                        .filter(c -> c.type().numeric() && c.role() != ColumnRole.ID)
                        .map(ColumnInfo::name)
                        .toList())
                .orElse(List.of());
    }

    private void change(FeatureSettings changed) {
        session.change(session.recipe().get().withFeatures(changed));
    }

    /**
     * One line of the page.
     *
     * @param definition as chosen, or as it would be when ticked
     * @param forms in which the column can be used; empty when it cannot
     */
    record Candidate(
            FeatureDefinition definition, boolean ticked, List<FeatureDefinition> forms, Optional<ColumnInfo> column) {
        String name() {
            return column.map(ColumnInfo::name).orElseGet(() -> ((FeatureDefinition.Ratio) definition).feature());
        }
    }
}
