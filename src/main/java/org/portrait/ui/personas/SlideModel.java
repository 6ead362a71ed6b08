// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.personas.Distinction;
import org.portrait.personas.PersonaText;
import org.portrait.personas.SegmentProfile;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;

/** What the personas are in a presentation: one board, or several where one would be too full. From aggregates alone. */
final class SlideModel {
    private static final int MOST = 8;
    private static final int FACTS = 3;

    /**
     * One board.
     *
     * @param title how many customers in how many segments
     * @param source the file they come from
     */
    record Board(String title, String source, List<Card> cards) {}

    /**
     * One segment.
     *
     * @param number counted from 1
     * @param share of the customers
     * @param valueShare what it has of the chosen column, "" without one
     * @param note the first sentence of the analyst's own note, or ""
     * @param suggestion what the playbook suggests where there is no note, or ""
     * @param facts what sets it apart most, strongest first; none where they would tell of single customers
     */
    record Card(
            int number,
            int colour,
            String name,
            String share,
            String customers,
            String valueShare,
            String note,
            String suggestion,
            List<Fact> facts,
            boolean small) {}

    /**
     * One feature.
     *
     * @param own mean of the segment, as people read it
     * @param overall mean of all customers
     * @param difference in standard deviations
     */
    record Fact(String feature, String label, String own, String overall, double difference) {}

    private final Run run;
    private final PersonaModel model;
    private final Messages words;
    private final PersonaText text;

    SlideModel(Run run, PersonaModel model, Messages words) {
        this.run = run;
        this.model = model;
        this.words = words;
        text = SegmentNames.text(run, words);
    }

    /** As few as will do, as evenly filled as can be. */
    List<Board> boards() {
        List<SegmentProfile> profiles = run.profiles();
        int k = profiles.size();
        int boards = (k + MOST - 1) / MOST;
        int customers = profiles.stream().mapToInt(SegmentProfile::size).sum();
        String title = words.text("slide.title", customers, k);
        var all = new ArrayList<Board>();
        for (int b = 0; b < boards; b++) {
            // the first ones have one more where they cannot all have the same
            int from = b * (k / boards) + Math.min(b, k % boards);
            int to = from + k / boards + (b < k % boards ? 1 : 0);
            String file = run.provenance().file();
            all.add(new Board(
                    title,
                    boards == 1 ? file : words.text("slide.part", file, b + 1, boards),
                    profiles.subList(from, to).stream().map(this::card).toList()));
        }
        return all;
    }

    private Card card(SegmentProfile profile) {
        boolean small = profile.small();
        String note = firstSentence(model.note(profile.segment()));
        List<String> actions = note.isEmpty() && !small ? model.actions(profile) : List.of();
        return new Card(
                profile.segment() + 1,
                model.colour(profile.segment()),
                model.name(profile.segment()),
                words.percent(profile.share(), 1),
                words.text("slide.customers", profile.size()),
                small ? "" : model.valueShare(profile),
                note,
                actions.isEmpty() ? "" : actions.getFirst(),
                small
                        ? List.of()
                        : text.distinctions(profile, FACTS).stream()
                                .map(this::fact)
                                .toList(),
                small);
    }

    private String firstSentence(String note) {
        var sentences = BreakIterator.getSentenceInstance(words.locale());
        sentences.setText(note);
        int end = sentences.next();
        return end == BreakIterator.DONE ? "" : note.substring(0, end).strip();
    }

    private Fact fact(Distinction d) {
        return new Fact(
                d.feature(),
                model.figures().label(d),
                model.figures().own(d),
                model.figures().overall(d),
                d.difference());
    }
}
