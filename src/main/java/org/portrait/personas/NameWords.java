// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.CategoryLift;

/** Proposes names of a few words for a segment. */
record NameWords(Messages m) {
    private static final Set<String> PLAIN_VALUES =
            Set.of("true", "false", "yes", "no", "y", "n", "t", "f", "是", "否", "有", "无");
    private static final Pattern CODE = Pattern.compile("[-−]?[\\d.,]+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（\\[][^)）\\]]*[)）\\]]");
    private static final Pattern ASKING = Pattern.compile("^(?:(?i:is|has|was|did|does|uses) |是否)(?=.)");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]$");
    private static final Pattern MEETING =
            Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z])|(?<=[A-Za-z]\\d{0,4})(?=\\p{IsHan})");

    /** How far a segment may have moved past the border of a word, in standard deviations, and keep it. */
    private static final double SLACK = 0.2;

    /** Shares from which on all are spoken of, and from which on most. */
    private static final double NEARLY_ALL = 0.9;

    private static final double PREVAILS = 0.75;

    /** @param words what the name consists of, none where it is about all features */
    record Proposal(String text, List<Word> words) {}

    /**
     * What a name says about one feature.
     *
     * @param strength of what stands out, in standard deviations
     */
    record Word(String feature, String text, double strength) {}

    /** @param traits strongest first; @return at least one name, best first */
    List<Proposal> proposals(List<Trait> traits, List<CategoryLift> categories) {
        var proposals = new ArrayList<Proposal>();
        if (throughout(traits, -1)) {
            proposals.add(whole(m.text("personas.name.lowThroughout")));
        } else if (throughout(traits, 1)) {
            proposals.add(whole(m.text("personas.name.highThroughout")));
        }
        List<Word> all = words(traits);
        double strongest = traits.isEmpty() ? 0 : traits.getFirst().strength();
        List<Word> words =
                all.stream().filter(w -> worthSaying(w.strength, strongest)).toList();
        if (words.isEmpty()) {
            proposals.add(whole(m.text("personas.name.average")));
            categories.stream()
                    .limit(1)
                    .map(c -> spaced(
                            m.text("personas.name.averageMostly", value(c.column(), Figures.said(c.value(), m)))))
                    .map(this::whole)
                    .forEach(proposals::add);
        } else {
            combine(words, all, proposals);
        }
        return proposals;
    }

    /** The strongest with each of the others, the next strongest first, and weak ones last; then the first two with one more. */
    private void combine(List<Word> words, List<Word> all, List<Proposal> proposals) {
        if (words.size() == 1) {
            proposals.add(joined(words));
        }
        for (Word word : words.subList(1, words.size())) {
            proposals.add(joined(List.of(words.getFirst(), word)));
        }
        all.stream()
                .filter(word -> !words.contains(word))
                .map(word -> apart(List.of(words.getFirst(), word)))
                .forEach(proposals::add);
        List<Word> two = words.subList(0, Math.min(2, words.size()));
        if (two.size() == 2) {
            all.stream()
                    .filter(word -> !two.contains(word))
                    .map(word ->
                            apart(Stream.concat(two.stream(), Stream.of(word)).toList()))
                    .forEach(proposals::add);
        }
    }

    /**
     * Whether a name can stay: each of its words is still true, or but a little beyond its border, the first two are worth
     * saying, and the first is about what stands out at least half as much as anything else.
     */
    boolean holds(Proposal name, List<Trait> traits) {
        if (name.words.isEmpty() || traits.stream().noneMatch(Trait::stands)) {
            return proposals(traits, List.of()).getFirst().text().equals(name.text);
        }
        double strongest = traits.isEmpty() ? 0 : traits.getFirst().strength();
        for (int w = 0; w < name.words.size(); w++) {
            Word word = name.words.get(w);
            int place = w;
            if (traits.stream()
                    .noneMatch(t -> says(word, t)
                            && (place > 0 || t.strength() >= strongest / 2)
                            && (place > 1 || weak(name, word) || worthSaying(t.strength(), strongest)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a segment could be called so too. */
    boolean fits(Proposal name, List<Trait> traits) {
        return name.words.isEmpty()
                ? proposals(traits, List.of()).getFirst().text().equals(name.text)
                : name.words.stream()
                        .allMatch(word -> traits.stream()
                                .anyMatch(t ->
                                        t.feature().equals(word.feature) && t.stands() && word(t).equals(word.text)));
    }

    private boolean says(Word word, Trait trait) {
        return trait.statistics().feature().equals(word.feature)
                && DoubleStream.of(0, SLACK, -SLACK)
                        .mapToObj(trait::moved)
                        .anyMatch(t -> t.stands() && word(t).equals(word.text));
    }

    /** Whether a value says nothing without its column. */
    static boolean plainValue(String value) {
        return PLAIN_VALUES.contains(value.toLowerCase(Locale.ROOT))
                || CODE.matcher(value).matches();
    }

    /** Words for all that stands out; what is recognised as the same thing is named once. */
    private List<Word> words(List<Trait> traits) {
        var concepts = new ArrayList<Concept>();
        var words = new ArrayList<Word>();
        var said = new HashSet<String>();
        for (Trait trait : traits) {
            boolean known = trait.concept().isPresent()
                    && concepts.contains(trait.concept().get());
            if (trait.stands() && !known && !ReturnRate.follows(trait, traits) && said.add(word(trait))) {
                words.add(new Word(trait.statistics().feature(), word(trait), trait.strength()));
                trait.concept().ifPresent(concepts::add);
            }
        }
        return words;
    }

    /** Whether it was chosen for no more than telling a segment from others. */
    private static boolean weak(Proposal name, Word word) {
        return !worthSaying(word.strength, name.words.getFirst().strength);
    }

    private static boolean worthSaying(double strength, double strongest) {
        return strength >= strongest / 3 || strength >= 0.75;
    }

    /** Whether every feature, of at least three, is about size and stands out on the same side. */
    private static boolean throughout(List<Trait> traits, int sign) {
        return traits.size() >= 3
                && traits.stream()
                        .allMatch(trait -> trait.countable() && trait.stands() && trait.difference() * sign > 0);
    }

    /** With the last word, which tells it from others, in front. */
    Proposal apart(List<Word> words) {
        var told = new ArrayList<Word>(words.subList(0, words.size() - 1));
        told.addFirst(words.getLast());
        return new Proposal(joined(told).text, words);
    }

    Proposal joined(List<Word> words) {
        String joined = words.getFirst().text;
        for (Word word : words.subList(1, words.size())) {
            joined = m.text("personas.name.join", joined, word.text);
        }
        return new Proposal(capital(joined), words);
    }

    private Proposal whole(String name) {
        return new Proposal(capital(name), List.of());
    }

    private String word(Trait trait) {
        return spaced(plain(trait));
    }

    /** Chinese with a blank between it and words of Latin letters. */
    private String spaced(String text) {
        return m.chinese() ? MEETING.matcher(text).replaceAll(" ") : text;
    }

    private String plain(Trait trait) {
        boolean high = trait.difference() > 0;
        if (trait.kind() == Measure.SHARE) {
            return share(trait, high);
        }
        if (day(trait)) {
            return m.text(high ? "personas.name.later" : "personas.name.earlier", tidy(trait.column()));
        }
        return trait.concept()
                .map(c -> c.scalar()
                        ? degree(trait, subject(trait))
                        : m.text("personas.name." + c.name() + (high ? ".high" : ".low")))
                .orElseGet(() -> degree(trait, tidy(trait.column())));
    }

    /** The value where nearly all have it, and whether it is yes or no where that is the question. */
    private String share(Trait trait, boolean high) {
        double share = trait.statistics().mean();
        boolean with = trait.flag() ? high == trait.affirmed() : high;
        double most = high ? share : 1 - share;
        String subject = subject(trait);
        if (most >= NEARLY_ALL && (with || trait.flag())) {
            return !trait.flag()
                    ? subject
                    : m.text("personas.name." + (with ? "with" : done(subject) ? "not" : "without"), subject);
        }
        boolean prevails = most >= PREVAILS;
        return m.text(
                "personas.name." + (with ? prevails ? "mostly" : "more" : prevails ? "hardly" : "fewer"), subject);
    }

    /** Whether an English word says what happened: churned, subscribed. */
    private static boolean done(String word) {
        return word.endsWith("ed");
    }

    private static boolean day(Trait trait) {
        return trait.kind().timed();
    }

    /** What a trait is about. */
    String subject(Trait trait) {
        if (trait.kind() != Measure.SHARE) {
            return trait.concept()
                    .filter(Concept::scalar)
                    .map(c -> m.text("personas.noun", c))
                    .orElseGet(() -> tidy(trait.column()));
        }
        return trait.flag()
                ? ASKING.matcher(tidy(trait.column())).replaceFirst("")
                : value(trait.column(), trait.value());
    }

    /** What is higher, or lower, than in any other segment. */
    String most(Trait trait, boolean high) {
        return spaced(compared(trait, high ? ".most" : ".least"));
    }

    /** What is higher, or lower, than in some other segments. */
    String more(Trait trait, boolean high) {
        return spaced(
                trait.kind() == Measure.SHARE
                        ? m.text("personas.name." + (high == trait.affirmed() ? "more" : "fewer"), subject(trait))
                        : compared(trait, high ? ".more" : ".less"));
    }

    private String compared(Trait trait, String how) {
        return day(trait)
                ? m.text("personas.name.DATE" + how, subject(trait))
                : trait.concept()
                        .filter(c -> !c.scalar())
                        .map(c -> m.text("personas.name." + c.name() + how))
                        .orElseGet(() -> m.text("personas.name.NUMBER" + how, subject(trait)));
    }

    private String degree(Trait trait, String noun) {
        return m.text("personas.name." + trait.degree().name(), noun);
    }

    private String value(String column, String value) {
        if (!plainValue(value)) {
            return value;
        }
        String told = tidy(column);
        return LATIN.matcher(told).find() ? told + " " + value : m.text("personas.name.value", told, value);
    }

    /** Without what is in brackets, and with spaces for underscores. */
    private static String tidy(String column) {
        String tidy = BRACKETS.matcher(column).replaceAll("");
        return tidy.isBlank() ? column : Figures.readable(tidy);
    }

    private String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(m.locale()) + name.substring(1);
    }
}
