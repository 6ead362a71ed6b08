// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.Lineage.Generation;
import org.portrait.personas.NameWords.Proposal;

/** Names for all segments: no two alike, and for a segment that is recognised the name it had, while that is true. */
record ProposedNames(Messages m, Schema schema, NameWords words) {
    /** @param number 1 for the proposal as it is, more where others have it already */
    private record Name(Proposal proposal, int number) {}

    ProposedNames(Messages m, Schema schema) {
        this(m, schema, new NameWords(m));
    }

    /** @param taken what none of them may be called */
    List<String> of(Lineage lineage, Collection<String> taken) {
        List<Name> names = List.of();
        List<Generation> generations = lineage.generations();
        for (Generation generation : generations) {
            names = next(names, generation, generation == generations.getLast() ? taken : Set.of());
        }
        return names.stream().map(this::spelled).toList();
    }

    private List<Name> next(List<Name> before, Generation generation, Collection<String> taken) {
        List<SegmentProfile> profiles = generation.profiles();
        var used = new HashSet<String>();
        taken.forEach(name -> used.add(compared(name)));
        var names = new ArrayList<@Nullable Name>();
        for (int s = 0; s < profiles.size(); s++) {
            int from = generation.from()[s];
            Name kept = from < 0 ? null : before.get(from);
            boolean holds = kept != null
                    && kept.number == 1
                    && words.holds(kept.proposal, traits(profiles.get(s), schema))
                    && free(kept, used);
            names.add(holds ? kept : null);
        }
        for (int s = 0; s < profiles.size(); s++) {
            if (names.get(s) == null) {
                names.set(s, fresh(profiles.get(s), used));
            }
        }
        return names.stream().map(Objects::requireNonNull).toList();
    }

    private Name fresh(SegmentProfile profile, Set<String> used) {
        List<Proposal> proposals = words.proposals(traits(profile, schema), profile.categories());
        for (Proposal proposal : proposals) {
            var name = new Name(proposal, 1);
            if (free(name, used)) {
                return name;
            }
        }
        var name = new Name(proposals.getFirst(), 2);
        while (!free(name, used)) {
            name = new Name(name.proposal, name.number + 1);
        }
        return name;
    }

    /** Takes a name, unless it or one of the same words in another order is taken. */
    private boolean free(Name name, Set<String> used) {
        String words = name.proposal.words().stream()
                .map(word -> compared(word.text()))
                .sorted()
                .collect(Collectors.joining("\n", name.number + "\n", ""));
        String text = compared(spelled(name));
        boolean free = !used.contains(text) && (name.proposal.words().isEmpty() || !used.contains(words));
        if (free) {
            used.add(text);
            used.add(words);
        }
        return free;
    }

    private String spelled(Name name) {
        return name.number == 1
                ? name.proposal.text()
                : m.text("personas.name.numbered", name.proposal.text(), m.number(name.number, 0));
    }

    /** Names that differ in capitals alone are alike. */
    private String compared(String name) {
        return name.strip().toLowerCase(m.locale());
    }

    /** Strongest first. */
    static List<Trait> traits(SegmentProfile profile, Schema schema) {
        return profile.features().stream()
                .map(f -> Trait.of(f, schema))
                .sorted(Comparator.comparingDouble(Trait::strength).reversed())
                .toList();
    }
}
