// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.Lineage.Generation;
import org.portrait.personas.NameWords.Proposal;

/** Names for all segments: no two alike, and for a segment that is recognised the name it had, while that is true. */
record ProposedNames(Messages m, Schema schema, NameWords words) {
    /** @param number 1 for the proposal as it is, more where others have it already and nothing tells them apart */
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
        List<List<Trait>> told =
                profiles.stream().map(p -> Trait.told(p, schema)).toList();
        var used = new HashSet<String>();
        taken.forEach(name -> used.add(compared(name)));
        var names = new ArrayList<@Nullable Name>();
        for (int s = 0; s < profiles.size(); s++) {
            int from = generation.from()[s];
            Name kept = from < 0 ? null : before.get(from);
            boolean holds =
                    kept != null && kept.number == 1 && words.holds(kept.proposal, told.get(s)) && free(kept, used);
            names.add(holds ? kept : null);
        }
        var finer = new FinerNames(m, words, schema, profiles);
        for (int s = 0; s < profiles.size(); s++) {
            if (names.get(s) == null) {
                List<Proposal> proposals =
                        words.proposals(told.get(s), profiles.get(s).categories());
                Name fresh = first(proposals.stream().map(p -> beside(p, names)).toList(), used);
                names.set(
                        s,
                        fresh != null
                                ? fresh
                                : alone(proposals.getFirst(), finer.of(s, proposals.getFirst(), told), used));
            }
        }
        List<Name> all = names.stream().map(Objects::requireNonNull).toList();
        return IntStream.range(0, all.size())
                .mapToObj(s -> generation.from()[s] < 0 && saysLess(all.get(s), all)
                        ? furthered(all.get(s), finer.of(s, all.get(s).proposal, told), used)
                        : all.get(s))
                .toList();
    }

    /** Whether another name says all that this says, and more: then it could be of either. */
    private boolean saysLess(Name name, List<Name> all) {
        return name.number == 1
                && !name.proposal.words().isEmpty()
                && all.stream()
                        .anyMatch(other -> other != name && said(other.proposal).containsAll(said(name.proposal)));
    }

    /** The same and one word more, if there is one. */
    private Name furthered(Name name, List<Proposal> finer, Set<String> used) {
        List<Proposal> more = finer.stream()
                .filter(p -> said(p).containsAll(said(name.proposal)))
                .toList();
        Name found = first(more, used);
        return found == null ? name : found;
    }

    /** With its second word in front where others have the first one too, but not the second. */
    private Proposal beside(Proposal proposal, List<@Nullable Name> names) {
        return proposal.words().size() == 2 && said(proposal, 0, names) && !said(proposal, 1, names)
                ? words.apart(proposal.words())
                : proposal;
    }

    private boolean said(Proposal proposal, int place, List<@Nullable Name> names) {
        String word = compared(proposal.words().get(place).text());
        return names.stream()
                .flatMap(name -> name == null ? Stream.of() : name.proposal.words().stream())
                .anyMatch(other -> compared(other.text()).equals(word));
    }

    /** The first that nobody has. */
    private @Nullable Name first(List<Proposal> proposals, Set<String> used) {
        for (Proposal proposal : proposals) {
            var name = new Name(proposal, 1);
            if (free(name, used)) {
                return name;
            }
        }
        return null;
    }

    /** A finer name than one that others have, or that with a number where nothing tells them apart. */
    private Name alone(Proposal root, List<Proposal> finer, Set<String> used) {
        Name found = first(finer, used);
        if (found != null) {
            return found;
        }
        var name = new Name(root, 2);
        while (!free(name, used)) {
            name = new Name(root, name.number + 1);
        }
        return name;
    }

    /** The words of a name, in whichever order. */
    private Set<String> said(Proposal proposal) {
        return proposal.words().isEmpty()
                ? new TreeSet<>(Set.of(compared(proposal.text())))
                : proposal.words().stream()
                        .map(word -> compared(word.text()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes a name, unless it or one of the same words in another order is taken. */
    private boolean free(Name name, Set<String> used) {
        String words = name.number + "\n" + String.join("\n", said(name.proposal));
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
}
