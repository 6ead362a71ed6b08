// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.CategoryLift;

/**
 * Says in plain words who the customers of a segment are. Differences count from a quarter of a standard deviation, in
 * names from half of one.
 */
public final class PersonaText {
    private static final double NOTICEABLE = 0.25;
    private static final double CLEAR = 0.5;
    private static final int LISTED = 3;

    private final Messages words;

    public PersonaText(Messages words) {
        this.words = words;
    }

    /** A proposed name of two traits, or more where another segment has the same two; unique among {@code all}. */
    public String name(SegmentProfile profile, List<SegmentProfile> all) {
        for (int traits = 2; traits <= LISTED + 1; traits++) {
            String name = name(profile, traits);
            int wanted = traits;
            boolean unique = all.stream()
                    .filter(other -> other.segment() != profile.segment())
                    .noneMatch(other -> name(other, wanted).equals(name));
            if (unique) {
                return name;
            }
        }
        return words.text("personas.numbered", name(profile, 2), profile.segment() + 1);
    }

    private String name(SegmentProfile profile, int most) {
        List<String> clear = Trait.of(profile).stream()
                .filter(t -> Math.abs(t.difference()) >= CLEAR)
                .limit(most)
                .map(t -> t.words(words))
                .distinct()
                .toList();
        if (clear.isEmpty()) {
            clear = Trait.of(profile).stream()
                    .filter(t -> Math.abs(t.difference()) >= NOTICEABLE)
                    .limit(1)
                    .map(t -> words.text("personas.rather", t.words(words)))
                    .toList();
        }
        String name =
                clear.isEmpty() ? words.text("personas.ordinary") : String.join(words.text("personas.and"), clear);
        return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }

    /** Up to three sentences: what lies above the average, what below, which categories are over-represented. */
    public String description(SegmentProfile profile, List<SegmentProfile> all) {
        List<Trait> traits = Trait.of(profile);
        var sentences = new ArrayList<String>();
        list(traits.stream().filter(t -> t.difference() >= NOTICEABLE).toList())
                .ifPresent(l -> sentences.add(words.text("personas.above", l)));
        list(traits.stream().filter(t -> t.difference() <= -NOTICEABLE).toList())
                .ifPresent(l -> sentences.add(words.text("personas.below", l)));
        if (sentences.isEmpty()) {
            sentences.add(words.text("personas.near", all.size()));
        }
        if (!profile.categories().isEmpty()) {
            CategoryLift c = profile.categories().getFirst();
            sentences.add(words.text(
                    "personas.category",
                    c.column().replace('_', ' '),
                    c.value(),
                    words.percent(c.share(), 0),
                    words.percent(c.overallShare(), 0)));
        }
        return String.join(words.chinese() ? "" : " ", sentences);
    }

    private Optional<String> list(List<Trait> traits) {
        return traits.isEmpty()
                ? Optional.empty()
                : Optional.of(traits.stream()
                        .limit(LISTED)
                        .map(t -> t.numbers(words))
                        .collect(Collectors.joining(words.text("personas.comma"))));
    }

    /** What could be done for these customers, or "" where the columns do not say enough. */
    public String action(SegmentProfile profile) {
        double recency = difference(profile, Concept.RECENCY);
        double frequency = difference(profile, Concept.FREQUENCY);
        double value = Math.max(difference(profile, Concept.SPEND), difference(profile, Concept.ORDER_VALUE));
        if (recency >= CLEAR) {
            boolean valuable = value >= NOTICEABLE || frequency >= NOTICEABLE;
            return words.text(valuable ? "personas.action.winBack" : "personas.action.reactivate");
        } else if (value >= CLEAR && frequency >= CLEAR) {
            return words.text("personas.action.reward");
        } else if (difference(profile, Concept.DISCOUNT) >= CLEAR) {
            return words.text("personas.action.discount");
        } else if (value >= CLEAR) {
            return words.text("personas.action.oftener");
        } else if (frequency >= CLEAR) {
            return words.text("personas.action.basket");
        } else if (difference(profile, Concept.TENURE) <= -CLEAR || frequency <= -CLEAR && recency < 0) {
            return words.text("personas.action.welcome");
        }
        return "";
    }

    /** In standard deviations; 0 where no feature is about it. */
    private static double difference(SegmentProfile profile, Concept concept) {
        return Trait.of(profile).stream()
                .filter(t -> t.concept().filter(concept::equals).isPresent())
                .findFirst()
                .map(Trait::difference)
                .orElse(0.0);
    }
}
