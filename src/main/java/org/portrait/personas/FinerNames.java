// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.NameWords.Proposal;
import org.portrait.personas.NameWords.Word;

/**
 * Names for a segment whose words others have already: by what nobody has more or less of, by what it has more or less of
 * than those that are called alike, or else by how much it has.
 *
 * @param means by segment and feature
 */
record FinerNames(Messages m, NameWords words, List<List<Trait>> means, Figures figures) {
    FinerNames(Messages m, NameWords words, Schema schema, List<SegmentProfile> profiles) {
        this(
                m,
                words,
                profiles.stream()
                        .map(p -> p.features().stream()
                                .map(f -> Trait.of(f, schema))
                                .toList())
                        .toList(),
                new Figures(profiles, schema, m));
    }

    /** How far from all others, in standard deviations, "the most" is worth saying. */
    private static final double MOST = 0.1;
    /** How far from those called alike, in standard deviations, "more" is worth saying: a step between degrees. */
    private static final double MORE = 0.25;

    private static final int FURTHER_DECIMALS = 3;

    /** @param gap to the nearest of the other segments, in standard deviations; above 0 where the feature is higher */
    private record Apart(Trait trait, double gap) {
        double size() {
            return Math.abs(gap);
        }

        /** Whether its description says so, too, and not that it is as all. */
        boolean borne() {
            return trait.stands() && trait.difference() * gap > 0;
        }
    }

    /**
     * @param root what others have
     * @param told of all segments, in whichever order
     * @return best first
     */
    List<Proposal> of(int segment, Proposal root, List<List<Trait>> told) {
        List<Integer> others = IntStream.range(0, means.size())
                .filter(s -> s != segment)
                .boxed()
                .toList();
        List<Integer> alike =
                others.stream().filter(s -> words.fits(root, told.get(s))).toList();
        var finer = new ArrayList<Proposal>();
        for (Apart apart : apart(segment, others, MOST)) {
            if (apart.trait.kind() != Measure.SHARE && apart.borne()) {
                finer.add(with(root, apart.trait, words.most(apart.trait, apart.gap > 0)));
            }
        }
        for (Apart apart : apart(segment, alike, MORE)) {
            Trait trait = apart.trait;
            if (apart.borne()
                    && root.words().stream().noneMatch(w -> w.feature().equals(trait.feature()))) {
                finer.add(with(root, trait, words.more(trait, apart.gap > 0)));
            }
        }
        List<Trait> figures = means.get(segment).stream()
                .sorted(Comparator.comparingDouble((Trait t) -> nearest(t, alike))
                        .reversed())
                .toList();
        for (int decimals = 0; decimals <= FURTHER_DECIMALS; decimals++) {
            for (Trait trait : figures) {
                int further = decimals;
                String figure = figure(trait, further);
                if (same(trait.feature(), alike)
                        .noneMatch(t -> figure(t, further).equals(figure))) {
                    String subject = words.subject(trait.byValue());
                    String text = m.text("personas.name.figure", root.text(), subject, figure);
                    finer.add(new Proposal(text, List.of(new Word(trait.feature(), text, 0))));
                }
            }
        }
        return finer;
    }

    /** How far a segment is from the nearest of some others in a feature. */
    private double nearest(Trait own, List<Integer> others) {
        return same(own.feature(), others)
                .mapToDouble(other -> Math.abs(own.difference() - other.difference()))
                .min()
                .orElse(own.strength());
    }

    private Stream<Trait> same(String feature, List<Integer> segments) {
        return segments.stream()
                .flatMap(s -> means.get(s).stream())
                .filter(trait -> trait.feature().equals(feature));
    }

    /** The features in which a segment is above or below all of some others, by how far it is from the nearest. */
    private List<Apart> apart(int segment, List<Integer> others, double least) {
        var all = new ArrayList<Apart>();
        for (int j = 0; j < means.get(segment).size(); j++) {
            int feature = j;
            Trait own = means.get(segment).get(j);
            if (own.kind() != own.byValue().kind()) {
                continue;
            }
            double[] gaps = others.stream()
                    .mapToDouble(
                            s -> own.difference() - means.get(s).get(feature).difference())
                    .sorted()
                    .toArray();
            if (gaps.length > 0 && gaps[0] >= least) {
                all.add(new Apart(own, gaps[0]));
            } else if (gaps.length > 0 && gaps[gaps.length - 1] <= -least) {
                all.add(new Apart(own, gaps[gaps.length - 1]));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Apart::size).reversed())
                .toList();
    }

    /** The first word, unless it is about the same feature, behind the one that tells the segment from others. */
    private Proposal with(Proposal base, Trait trait, String text) {
        var word = new Word(trait.feature(), text, trait.strength());
        if (base.words().isEmpty()) {
            return new Proposal(
                    m.text("personas.name.join", base.text(), text), List.of(new Word("", base.text(), 0), word));
        }
        Stream<Word> kept = base.words().stream()
                .filter(w -> !w.feature().equals(trait.feature()))
                .limit(1);
        return words.apart(Stream.concat(kept, Stream.of(word)).toList());
    }

    private String figure(Trait mean, int further) {
        Trait trait = mean.byValue();
        double value = trait.statistics().mean();
        return trait.kind() == Measure.SHARE
                ? m.percent(value, further)
                : trait.kind().text(value, figures.decimals(mean.feature()) + further, m);
    }
}
