// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.CategoryLift;

/**
 * Describes the customers of one segment: what they do more or less than others, what sets them apart besides, in what
 * they are as all, which values are more frequent among them, and where that is little, how many they are.
 *
 * <p>Words for degrees: up to 0.25 standard deviations from the mean of all customers is average, up to 0.75 somewhat
 * more or less, up to 1.5 clearly, beyond far more or less, but no more than Cliff's delta bears out, see {@link Degree};
 * where the mean says nothing and Cliff's delta does, medians are told. Of what is counted from zero, one and a half
 * times as much is clearly more, and three times far more, however wide the values spread; the same downwards.
 */
final class Description {
    private static final int TRAITS = 2;
    private static final int ALIKE = 2;
    private static final int LIFTS = 2;
    private static final int FIGURES = 3;
    private static final int FEW = 3;
    private static final int MOST = 5;

    private final Messages m;
    private final SegmentProfile profile;
    private final List<Trait> traits;
    private final List<Trait> dates;
    private final Figures figures;

    /**
     * @param traits of the profile, the strongest first
     * @param dates that are no features, the strongest first
     */
    Description(Messages messages, SegmentProfile profile, List<Trait> traits, List<Trait> dates, Figures figures) {
        this.dates = dates;
        this.figures = figures;
        this.m = messages;
        this.profile = profile;
        this.traits = traits;
    }

    List<String> sentences() {
        return profile.size() == 1 ? single() : several();
    }

    /** Who is alone has no average, and nothing that is typical. */
    private List<String> single() {
        Stream<String> own = traits.stream().filter(trait -> !denied(trait)).map(this::single);
        return Stream.concat(Stream.of(m.text("personas.one")), own).limit(MOST).toList();
    }

    private static boolean denied(Trait trait) {
        return trait.kind() == Measure.SHARE && trait.mean() == 0 && !trait.flag();
    }

    private String single(Trait trait) {
        if (trait.kind() != Measure.SHARE) {
            return m.text("personas.oneFigure", trait.words(), figures.own(trait), figures.overall(trait));
        }
        boolean has = trait.mean() == 1;
        double overall = has ? trait.overallMean() : 1 - trait.overallMean();
        String value = has ? trait.said(m) : m.text(trait.affirmed() ? "personas.no" : "personas.yes");
        return m.text("personas.oneShare", trait.words(), value, m.percent(overall, 0));
    }

    private List<String> several() {
        List<List<Trait>> standing =
                together(traits.stream().filter(Trait::stands).toList());
        var sentences = new ArrayList<String>();
        for (int part = 0; part < 2; part++) {
            String opening = part == 0 ? "personas.they" : "personas.also";
            apart(standing.stream().skip((long) part * TRAITS).limit(TRAITS).toList(), opening, this::means, sentences);
        }
        if (standing.isEmpty()) {
            double most = traits.isEmpty() ? 0 : traits.getFirst().strength();
            sentences.add(
                    most < Degree.LEAST
                            ? m.text("personas.allAverage", m.fixed(Math.ceil(10 * most) / 10, 1))
                            : m.text("personas.allTailed"));
        }
        if (sentences.size() < MOST) {
            typical(sentences);
        }
        if (sentences.size() < MOST) {
            dates.stream().filter(this::worthTelling).limit(1).map(this::own).forEach(sentences::add);
        }
        List<String> lifts = lifts();
        if (sentences.size() + lifts.size() < MOST) {
            alike(sentences);
        }
        if (sentences.size() < MOST) {
            sentences.addAll(lifts);
        }
        if (sentences.size() < FEW) {
            sentences.addFirst(m.text("personas.group", m.number(profile.size(), 0), m.percent(profile.share(), 1)));
        }
        if (sentences.size() < FEW) {
            median(sentences);
        }
        return sentences;
    }

    /** What says the same of the same thing is told at once: where the first of it stands. */
    private List<List<Trait>> together(List<Trait> some) {
        var groups = new LinkedHashMap<String, List<Trait>>();
        for (Trait trait : some) {
            String same = trait.concept().isPresent() ? doing(trait, "") + trait.size() : trait.feature();
            groups.computeIfAbsent(same, _ -> new ArrayList<>()).add(trait);
        }
        return List.copyOf(groups.values());
    }

    /** Of some traits, what the customers do or are in one sentence, and of each other one a sentence. */
    private void apart(
            List<List<Trait>> some, String opening, Function<Trait, String> figures, List<String> sentences) {
        Predicate<List<Trait>> told = group -> switch (group.getFirst().kind()) {
            case NUMBER, RATIO, LOGARITHM -> true;
            case SHARE, DATE, DATETIME -> false;
        };
        var doing = new ArrayList<String>();
        boolean has = false;
        for (List<Trait> group : some.stream().filter(told).toList()) {
            boolean plain = group.getFirst().concept().isEmpty();
            doing.add(does(group, figures, plain && has ? "further." : ""));
            has = plain;
        }
        if (!doing.isEmpty()) {
            sentences.add(m.text(opening, String.join(m.text("personas.and"), doing)));
        }
        some.stream().filter(told.negate()).map(group -> own(group.getFirst())).forEach(sentences::add);
    }

    /** In what they are not as all though their mean is. */
    private void typical(List<String> sentences) {
        List<Trait> some = traits.stream()
                .flatMap(trait -> trait.typical().stream())
                .filter(trait -> !figures.own(trait).equals(figures.overall(trait)))
                .toList();
        apart(together(some).stream().limit(TRAITS).toList(), "personas.mostly", this::medians, sentences);
    }

    /** @param further "further." where the sentence goes on with one more column that is higher or lower */
    private String does(List<Trait> same, Function<Trait, String> figures, String further) {
        Trait first = same.getFirst();
        String told = first.concept().isEmpty()
                ? figures.apply(first)
                : same.stream()
                        .limit(FIGURES)
                        .map(trait -> m.text("personas.figure", trait.words(), figures.apply(trait)))
                        .collect(Collectors.joining(m.text("personas.semicolon")));
        return m.text(doing(first, further), m.text("personas.by." + first.size()), told, first.words());
    }

    private static String doing(Trait trait, String further) {
        String direction = trait.difference() > 0 ? "high" : "low";
        return "personas.does."
                + further
                + trait.concept().map(c -> c.name() + "." + direction).orElse(direction);
    }

    private String medians(Trait trait) {
        return m.text("personas.medians", figures.own(trait), figures.overall(trait));
    }

    private String means(Trait trait) {
        String means = m.text(
                trait.kind() == Measure.LOGARITHM ? "personas.typically" : "personas.onAverage",
                figures.own(trait),
                figures.overall(trait));
        return ReturnRate.of(trait, traits)
                .map(rate -> m.text("personas.perOrder", means, m.percent(rate.own(), 1), m.percent(rate.overall(), 1)))
                .orElse(means);
    }

    /** Of a day that is no feature: whether it sets most of them apart, and no feature says the same. */
    private boolean worthTelling(Trait date) {
        Optional<Concept> same = Concept.dated(date.column());
        return date.size() != Size.SOMEWHAT
                && traits.stream()
                        .noneMatch(trait -> same.isPresent() && trait.concept().equals(same));
    }

    private String own(Trait trait) {
        if (trait.kind().timed() && Concept.dated(trait.column()).equals(Optional.of(Concept.TENURE))) {
            String key = trait.difference() > 0 ? "personas.becameLater" : "personas.becameEarlier";
            return m.text(key, trait.words(), figures.own(trait), figures.overall(trait));
        }
        String key = trait.kind() == Measure.SHARE
                ? "personas.share"
                : trait.difference() > 0 ? "personas.later" : "personas.earlier";
        return m.text(key, trait.words(), trait.said(m), figures.own(trait), figures.overall(trait));
    }

    private void alike(List<String> sentences) {
        List<String> average = traits.stream()
                .filter(Trait::alike)
                .flatMap(trait -> trait.likeness().map(shown -> alike(trait, shown)).stream())
                .limit(ALIKE)
                .toList();
        if (!average.isEmpty()) {
            sentences.add(m.text("personas.asAll", ListText.of(average, m)));
        }
    }

    private String alike(Trait trait, Trait shown) {
        String key = trait.kind() == Measure.SHARE
                ? "personas.alikeShare"
                : shown == trait ? "personas.alike" : "personas.alikeMedian";
        return m.text(key, trait.words(), trait.said(m), figures.own(shown), figures.overall(shown));
    }

    private List<String> lifts() {
        List<String> told = traits.stream().map(Trait::column).toList();
        List<String> values = profile.categories().stream()
                .filter(c -> !told.contains(c.column()))
                .limit(LIFTS)
                .map(this::lift)
                .toList();
        return values.isEmpty()
                ? List.of()
                : List.of(m.text("personas.over", String.join(m.text("personas.and"), values)));
    }

    private String lift(CategoryLift c) {
        String share = m.percent(c.share(), 0);
        return m.text(
                "personas.lift",
                Figures.readable(c.column()),
                Figures.said(c.value(), m),
                c.known() < profile.size() ? m.text("personas.ofKnown", share, m.number(c.known(), 0)) : share,
                m.percent(c.overallShare(), 0));
    }

    /** Of the first feature that has one. */
    private void median(List<String> sentences) {
        Stream<Trait> known = traits.stream().filter(t -> t.kind() == Measure.NUMBER && !Double.isNaN(t.median()));
        known.findFirst().ifPresent(t -> sentences.add(m.text("personas.half", t.words(), figures.median(t))));
    }
}
