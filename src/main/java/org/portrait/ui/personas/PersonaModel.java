// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Concentration;
import org.portrait.lifecycle.LifecycleText;
import org.portrait.lifecycle.StageTable;
import org.portrait.personas.Distinction;
import org.portrait.personas.Figures;
import org.portrait.personas.PersonaText;
import org.portrait.personas.Playbook;
import org.portrait.personas.SegmentProfile;
import org.portrait.pipeline.Known;
import org.portrait.pipeline.Known.Origin;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.LifecycleStage;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.quality.Quality;

/** What the cards say, for one run, one set of labels and one language. */
final class PersonaModel {
    private static final int SHOWN_FEATURES = 6;

    private final Run run;
    private final Labels labels;
    private final Messages words;
    private final PersonaText text;
    private final Figures figures;
    private final List<String> names;
    private final List<Known> known;
    private final Playbook playbook;
    private final String valueColumn;
    private final double @Nullable [] valueShares;
    private String withheld = "";

    /** @param valueColumn whose total is shared out among the segments, or "" */
    PersonaModel(Run run, Labels labels, Messages words, Playbook playbook, @Nullable String valueColumn) {
        this.run = run;
        this.labels = labels;
        this.words = words;
        this.playbook = playbook;
        text = SegmentNames.text(run, words);
        figures = text.figures(run.profiles());
        names = SegmentNames.of(run, labels, words);
        known = labels.known(run, words);
        this.valueColumn = valueColumn == null ? "" : valueColumn;
        valueShares = this.valueColumn.isEmpty() ? null : shares(this.valueColumn);
    }

    /** @return null where the total cannot be shared out */
    private double @Nullable [] shares(String column) {
        double[] values = run.prepared().loaded().dataset().numbers(column); // not as cleaning caps them
        int[] rows = run.prepared().rowsRead();
        var sums = new double[run.segmentation().k()];
        double total = 0;
        double negativeTotal = 0;
        for (int i = 0; i < rows.length; i++) {
            double value = values[rows[i]];
            if (!Double.isNaN(value)) {
                sums[run.segmentation().labels()[i]] += value;
                total += value;
                negativeTotal += Math.min(0, value);
            }
        }
        if (!Concentration.shared(total, negativeTotal)) {
            withheld = words.text(
                    total > negativeTotal ? "card.withheld.negative" : "card.withheld.none",
                    Figures.readable(column),
                    words.percent(Concentration.MOST_NEGATIVE, 0));
            return null;
        }
        for (int s = 0; s < sums.length; s++) {
            sums[s] /= total;
        }
        return sums;
    }

    String name(int segment) {
        return names.get(segment);
    }

    String note(int segment) {
        return known.get(segment).note();
    }

    /** What became of the segment that the analyst named, or "". */
    String origin(int segment) {
        return switch (known.get(segment).origin()) {
            case null -> "";
            case Origin.PartOf part ->
                words.text(
                        "names.partOf",
                        part.whole(),
                        part.parts().stream()
                                .map(s -> String.valueOf(s + 1))
                                .collect(Collectors.joining(words.text("compare.and"))));
            case Origin.MadeOf made ->
                words.text(
                        made.others() ? "names.holds" : "names.madeOf",
                        ListText.of(
                                made.named().stream()
                                        .map(name -> words.text("names.quoted", name))
                                        .toList(),
                                words));
        };
    }

    String description(SegmentProfile profile) {
        return text.description(profile, figures);
    }

    List<String> actions(SegmentProfile profile) {
        return text.actions(profile, playbook);
    }

    String size(SegmentProfile profile) {
        String size = words.text("card.size", profile.size(), words.percent(profile.share(), 1));
        String share =
                withheld.isEmpty() ? valueShare(profile) : words.text("card.withheld", Figures.readable(valueColumn));
        return share.isEmpty() ? size : size + " · " + share;
    }

    /** Why the total of the chosen column cannot be shared out, or "". */
    String withheld() {
        return withheld;
    }

    /** What a segment has of that column, or "" also where its total cannot be shared out. */
    String valueShare(SegmentProfile profile) {
        return valueShares == null
                ? ""
                : words.text(
                        "card.valueShare",
                        words.percent(valueShares[profile.segment()], 1),
                        Figures.readable(valueColumn));
    }

    Figures figures() {
        return figures;
    }

    /** The features in which the segment differs most from the average. */
    List<Distinction> distinguishing(SegmentProfile profile) {
        return text.distinctions(profile, SHOWN_FEATURES);
    }

    /** How well the segment is separated, or "" while that is not known. */
    String separation(int segment) {
        Quality quality = run.quality();
        if (quality == null || Double.isNaN(quality.segmentSilhouette()[segment])) {
            return "";
        }
        return words.text("card.silhouette", words.fixed(quality.segmentSilhouette()[segment], 2));
    }

    /** Whether the recipe tells stages. */
    boolean staged() {
        return LifecycleStage.told(run);
    }

    /** The stage that prevails in a segment. */
    String stage(StageTable table, int segment) {
        return LifecycleText.prevailing(table, segment, words);
    }

    int colour(int segment) {
        return run.segmentation().colours()[segment];
    }

    Labels renamed(int segment, String name, String note) {
        String proposed = SegmentNames.proposed(run, labels, words).get(segment);
        return labels.with(segment, run, name.equals(proposed) ? "" : name.strip(), note, words);
    }
}
