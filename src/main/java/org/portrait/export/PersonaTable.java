// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.PersonaText;
import org.portrait.personas.Playbook;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Trust;
import org.portrait.quality.TrustText;

/** What the persona cards say as a table, one row per segment: a text to paste, and each action in a cell of its own. */
public record PersonaTable(
        List<SegmentProfile> profiles,
        List<String> names,
        PersonaText text,
        Playbook playbook,
        Trust trust,
        Messages words) {
    private static final int TRAITS = 3;

    /** With others, or less of them, of the same segments. */
    public PersonaTable withProfiles(List<SegmentProfile> changed) {
        return new PersonaTable(changed, names, text, playbook, trust, words);
    }

    /** {@code description} has the sentences of the card, {@code traits} what sets the segment apart most; {@code light} is a code. */
    public static final List<String> HEADINGS = List.of(
            "segment",
            "segment_name",
            "size",
            "share",
            "description",
            "traits",
            "action_1",
            "action_2",
            "action_3",
            "light",
            "light_sentence");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        Figures figures = text.figures(profiles);
        var trusted = new TrustText(trust, words);
        for (SegmentProfile profile : profiles) {
            int s = profile.segment();
            List<String> actions = text.actions(profile, playbook);
            sink.take(
                    s + 1,
                    names.get(s),
                    profile.size(),
                    profile.share(),
                    text.description(profile, figures),
                    traits(profile, figures, TRAITS),
                    action(actions, 0),
                    action(actions, 1),
                    action(actions, 2),
                    PlainText.lower(trust.segments().get(s).light()),
                    trusted.sentence(s));
        }
    }

    /** The light of a segment in words. */
    String light(int segment) {
        return words.text("trust.light", trust.segments().get(segment).light());
    }

    /** What sets a segment apart, the strongest first. */
    String traits(SegmentProfile profile, Figures figures, int most) {
        return text.distinctions(profile, most).stream()
                .map(d -> words.text("slide.fact", figures.label(d), figures.own(d), figures.overall(d)))
                .collect(Collectors.joining(words.text("slide.semicolon")));
    }

    private static String action(List<String> actions, int number) {
        return number < actions.size() ? actions.get(number) : "";
    }
}
