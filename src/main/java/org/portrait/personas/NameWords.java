// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.CategoryLift;

/** Proposes names of a few words for a segment. */
record NameWords(Messages m) {
    private static final Set<String> PLAIN_VALUES =
            Set.of("true", "false", "yes", "no", "y", "n", "t", "f", "0", "1", "2", "3", "是", "否", "有", "无");

    /** @param traits strongest first; @return at least one name, best first */
    List<String> proposals(List<Trait> traits, List<CategoryLift> categories) {
        List<String> words = words(traits);
        var proposals = new ArrayList<String>();
        if (throughout(traits, -1)) {
            proposals.add(m.text("personas.name.lowThroughout"));
        } else if (throughout(traits, 1)) {
            proposals.add(m.text("personas.name.highThroughout"));
        }
        if (words.isEmpty()) {
            proposals.add(m.text("personas.name.average"));
            categories.stream()
                    .limit(1)
                    .map(c -> m.text("personas.name.averageMostly", value(c.column(), c.value())))
                    .forEach(proposals::add);
        } else {
            proposals.add(joined(words, 0, 1));
            if (words.size() > 2) {
                proposals.add(joined(words, 0, 2));
                proposals.add(joined(words, 0, 1, 2));
            }
        }
        return proposals.stream().map(this::capital).toList();
    }

    /** Whether a value says nothing without its column. */
    static boolean plainValue(String value) {
        return PLAIN_VALUES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Words for what stands out; what is recognised as the same thing is named once. */
    private List<String> words(List<Trait> traits) {
        var concepts = new ArrayList<Concept>();
        var words = new ArrayList<String>();
        double strongest = traits.isEmpty() ? 0 : traits.getFirst().strength();
        for (Trait trait : traits) {
            boolean known = trait.concept().isPresent()
                    && concepts.contains(trait.concept().get());
            if (trait.stands() && !known && (trait.strength() >= strongest / 3 || trait.strength() >= 0.75)) {
                words.add(word(trait));
                trait.concept().ifPresent(concepts::add);
            }
        }
        return words;
    }

    /** Whether every feature, of at least three, is about size and stands out on the same side. */
    private static boolean throughout(List<Trait> traits, int sign) {
        return traits.size() >= 3
                && traits.stream().allMatch(trait -> trait.size() && trait.stands() && trait.difference() * sign > 0);
    }

    private String joined(List<String> words, int... wanted) {
        String joined = "";
        for (int w : wanted) {
            if (w < words.size()) {
                joined = joined.isEmpty() ? words.get(w) : m.text("personas.name.join", joined, words.get(w));
            }
        }
        return joined;
    }

    private String word(Trait trait) {
        boolean high = trait.difference() > 0;
        if (trait.kind() == Measure.SHARE) {
            double share = trait.statistics().mean();
            String key = high ? (share >= 0.75 ? "mostly" : "more") : share <= 0.25 ? "hardly" : "fewer";
            return m.text("personas.name." + key, value(trait.column(), trait.value()));
        }
        if (trait.kind() == Measure.DATE || trait.kind() == Measure.DATETIME) {
            return m.text(high ? "personas.name.later" : "personas.name.earlier", tidy(trait.column()));
        }
        return trait.concept()
                .map(c -> c.scalar()
                        ? degree(trait, m.text("personas.noun", c))
                        : m.text("personas.name." + c.name() + (high ? ".high" : ".low")))
                .orElseGet(() -> degree(trait, tidy(trait.column())));
    }

    private String degree(Trait trait, String noun) {
        return m.text("personas.name." + trait.degree().name(), noun);
    }

    private String value(String column, String value) {
        return plainValue(value) ? m.text("personas.name.value", tidy(column), value) : value;
    }

    /** Without what is in brackets, and with spaces for underscores. */
    private static String tidy(String column) {
        String tidy = column.replaceAll("\\s*[(（\\[][^)）\\]]*[)）\\]]", "")
                .replace('_', ' ')
                .strip();
        return tidy.isEmpty() ? column : tidy;
    }

    private String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(m.locale()) + name.substring(1);
    }
}
