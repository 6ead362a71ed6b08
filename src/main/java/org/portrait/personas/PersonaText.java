// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.portrait.data.Schema;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.personas.Playbook.Play;
import org.portrait.personas.SegmentProfile.CategoryLift;

/**
 * Says in words what a profile says in numbers. Words for degrees: up to 0.25 standard deviations from the mean of all
 * customers is average, up to 0.75 somewhat high or low, up to 1.5 high or low, beyond very high or low.
 */
public final class PersonaText {
    private static final int TRAITS = 4;
    private static final int ALIKE = 3;
    private static final int LIFTS = 2;
    private static final int ACTIONS = 3;

    private final Messages m;
    private final Schema schema;

    /** @param schema of the data set the features were built from: tells columns from derived features */
    public PersonaText(Messages messages, Schema schema) {
        this.m = messages;
        this.schema = schema;
    }

    /**
     * Proposed names of a few words, no two alike. A segment keeps the name it has for the K below, while that is true.
     *
     * @param taken what none of them may be called
     */
    public List<String> names(Lineage lineage, Collection<String> taken) {
        return new ProposedNames(m, schema).of(lineage, taken);
    }

    /** One to three sentences: what sets the segment apart, what is average, over-represented values. */
    public String description(SegmentProfile profile) {
        List<Trait> traits = traits(profile);
        var sentences = new ArrayList<String>();
        List<Trait> standing = traits.stream().filter(Trait::stands).toList();
        if (standing.isEmpty()) {
            sentences.add(m.text("personas.allAverage"));
        } else {
            var clauses = standing.stream().limit(TRAITS).map(this::clause).toList();
            sentences.add(m.text("personas.apart", String.join(m.text("personas.semicolon"), clauses)));
            alike(traits).ifPresent(sentences::add);
        }
        lifts(profile, traits).ifPresent(sentences::add);
        return String.join(m.chinese() ? "" : " ", sentences);
    }

    /** What a playbook suggests: the first three actions whose conditions hold. */
    public List<String> actions(SegmentProfile profile, Playbook playbook) {
        List<Trait> traits = traits(profile);
        var signals = new Signals(traits);
        var suggested = new ArrayList<String>();
        for (Play play : playbook.actions()) {
            boolean first = suggested.isEmpty();
            boolean holds = play.when().stream().allMatch(condition -> condition.holds(signals, first));
            if (holds && suggested.size() < ACTIONS) {
                String column = traits.isEmpty() ? "" : traits.getFirst().column();
                suggested.add((m.chinese() ? play.zh() : play.en()).replace("{column}", column));
            }
        }
        return suggested;
    }

    /** The features that set a segment apart most, strongest first. */
    public List<Distinction> distinctions(SegmentProfile profile, int most) {
        return traits(profile).stream()
                .limit(most)
                .map(t -> new Distinction(
                        t.statistics().feature(),
                        t.kind(),
                        t.column(),
                        t.value(),
                        t.statistics().mean(),
                        t.statistics().overallMean(),
                        t.difference()))
                .toList();
    }

    /** Whether the sum of a column over customers means something, as far as its name tells: spend, not age. */
    public static boolean additive(String column) {
        return Concept.additive(column);
    }

    private List<Trait> traits(SegmentProfile profile) {
        return ProposedNames.traits(profile, schema);
    }

    private String clause(Trait trait) {
        String own = trait.own(m);
        String overall = trait.overall(m);
        return switch (trait.kind()) {
            case SHARE ->
                m.text(
                        NameWords.plainValue(trait.value()) ? "personas.clause.flag" : "personas.clause.share",
                        own,
                        trait.value(),
                        trait.column(),
                        overall);
            case DATE, DATETIME ->
                m.text(
                        trait.difference() > 0 ? "personas.clause.later" : "personas.clause.earlier",
                        trait.column(),
                        own,
                        overall);
            case LOGARITHM ->
                m.text("personas.clause.typical", trait.column(), m.text("personas.is", trait.degree()), own, overall);
            case NUMBER, RATIO ->
                m.text("personas.clause.mean", trait.column(), m.text("personas.is", trait.degree()), own, overall);
        };
    }

    private java.util.Optional<String> alike(List<Trait> traits) {
        List<String> average = traits.stream()
                .filter(t -> !t.stands() && t.kind() != Measure.SHARE)
                .map(t -> m.text("personas.column", t.column()))
                .toList();
        if (average.isEmpty() || average.size() > ALIKE) {
            return average.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(m.text("personas.restAverage"));
        }
        return java.util.Optional.of(
                m.text(average.size() == 1 ? "personas.oneAverage" : "personas.someAverage", ListText.of(average, m)));
    }

    private java.util.Optional<String> lifts(SegmentProfile profile, List<Trait> traits) {
        var told = traits.stream().map(Trait::column).toList();
        List<String> values = profile.categories().stream()
                .filter(c -> !told.contains(c.column()))
                .limit(LIFTS)
                .map(this::lift)
                .toList();
        return values.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(m.text("personas.over", ListText.of(values, m)));
    }

    private String lift(CategoryLift c) {
        return m.text(
                NameWords.plainValue(c.value()) ? "personas.liftFlag" : "personas.lift",
                c.column(),
                c.value(),
                m.percent(c.share(), 0),
                m.percent(c.overallShare(), 0));
    }
}
