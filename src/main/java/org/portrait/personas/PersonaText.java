// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.Playbook.Play;

/** Says in words what a profile says in numbers. */
public final class PersonaText {
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

    /** Three to five sentences, each with its number; fewer where there are not so many features. */
    public String description(SegmentProfile profile, Figures figures) {
        return m.sentences(
                new Description(m, profile, Trait.told(profile, schema), Trait.dates(profile, schema), figures)
                        .sentences()
                        .toArray(String[]::new));
    }

    /** The figures of segments that are described together. */
    public Figures figures(List<SegmentProfile> all) {
        return new Figures(all, schema, m);
    }

    /** What a playbook suggests: the first three actions whose conditions hold. */
    public List<String> actions(SegmentProfile profile, Playbook playbook) {
        List<Trait> traits = Trait.means(profile, schema);
        List<Trait> heard = Stream.concat(traits.stream(), Trait.dates(profile, schema).stream())
                .toList();
        var signals = new Signals(heard, profile.worth());
        var suggested = new ArrayList<String>();
        for (Play play : playbook.actions()) {
            boolean first = suggested.isEmpty();
            boolean holds = play.when().stream().allMatch(condition -> condition.holds(signals, first));
            if (holds && suggested.size() < ACTIONS) {
                String column = signals.subject()
                        .or(() -> traits.stream().findFirst())
                        .map(Trait::words)
                        .orElse("");
                suggested.add((m.chinese() ? play.zh() : play.en()).replace("{column}", column));
            }
        }
        return suggested;
    }

    /** The features that set a segment apart most, strongest first. */
    public List<Distinction> distinctions(SegmentProfile profile, int most) {
        return Trait.told(profile, schema).stream()
                .limit(most)
                .map(t -> new Distinction(
                        t.statistics().feature(),
                        t.kind(),
                        t.column(),
                        t.flag() ? t.affirmed() ? "" : m.text("personas.no") : t.value(),
                        t.statistics().mean(),
                        t.statistics().overallMean(),
                        t.difference()))
                .toList();
    }

    /** Whether the sum of a column over customers means something, as far as its name tells: spend, not age. */
    public static boolean additive(String column) {
        return Concept.additive(column);
    }
}
