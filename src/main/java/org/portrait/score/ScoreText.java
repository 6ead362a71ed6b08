// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portrait.i18n.Messages;

/** What became of new rows, in words. */
public final class ScoreText {
    private final Model model;
    private final Messages words;

    public ScoreText(Model model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** Why a row could not be scored, or what to think of. */
    public String note(Note note) {
        return note.causes().stream().map(this::cause).collect(Collectors.joining(words.text("score.cause.and")));
    }

    private String cause(Note.Cause cause) {
        return words.text("score.cause." + cause.kind().name(), cause.column());
    }

    /** Everything, a sentence or a segment per line: the rows, the segments, who fits nowhere, the drift. */
    public List<String> lines(Scored scored) {
        List<String> lines = counts(scored);
        int total = scored.scored();
        if (total > 0) {
            segments(scored, lines);
            lines.add(words.text(
                    "score.unusual",
                    number(scored.unusual().cardinality()),
                    words.percent((double) scored.unusual().cardinality() / total, 1)));
            lines.add(words.text("score.unlike", number(scored.unlike().cardinality())));
            lines.addAll(new DriftText(model, words).lines(scored.drift()));
        }
        lines.addAll(agreement());
        return lines;
    }

    /** The rows alone: how many could be scored, and why others not; what was filled; how far the rule agrees. */
    public List<String> rows(Scored scored) {
        List<String> lines = counts(scored);
        lines.addAll(agreement());
        return lines;
    }

    private List<String> counts(Scored scored) {
        var lines = new ArrayList<String>();
        lines.add(words.text("score.rows", number(scored.scored()), number(scored.rows())));
        causes(scored, true, "score.hindered", lines);
        causes(scored, false, "score.unseen", lines);
        if (!scored.filled().isEmpty()) {
            String filled = scored.filled().entrySet().stream()
                    .map(e -> words.text("score.count", e.getKey(), number(e.getValue())))
                    .collect(Collectors.joining(words.comma()));
            lines.add(words.text("score.filled", filled));
        }
        return lines;
    }

    private List<String> agreement() {
        double agreement = model.training().agreement();
        return agreement < 1 ? List.of(words.text("score.agreement", words.percent(agreement, 1))) : List.of();
    }

    private void causes(Scored scored, boolean hindered, String key, List<String> lines) {
        var some = new ArrayList<Note>();
        for (Note note : scored.notes()) {
            if (note != null && note.hindered() == hindered) {
                some.add(note);
            }
        }
        if (!some.isEmpty()) {
            Map<Note.Cause, Long> counts = some.stream()
                    .flatMap(note -> note.causes().stream())
                    .filter(cause -> cause.hinders() == hindered)
                    .collect(Collectors.groupingBy(cause -> cause, LinkedHashMap::new, Collectors.counting()));
            String causes = counts.entrySet().stream()
                    .sorted(Map.Entry.<Note.Cause, Long>comparingByValue().reversed())
                    .map(e -> words.text("score.count", cause(e.getKey()), number(e.getValue())))
                    .collect(Collectors.joining(words.comma()));
            lines.add(words.text(key, number(some.size()), causes));
        }
    }

    private void segments(Scored scored, List<String> lines) {
        Shift shares = scored.drift().segments();
        var counts = new int[model.segments().size()];
        for (byte segment : scored.segments()) {
            if (segment > 0) {
                counts[segment - 1]++;
            }
        }
        for (ModelSegment segment : model.segments()) {
            int s = segment.segment() - 1;
            lines.add(words.text(
                    "score.segment",
                    segment.segment(),
                    segment.name(),
                    number(counts[s]),
                    words.percent(shares.now()[s], 1),
                    words.percent(shares.before(s), 1)));
        }
        lines.add(words.text("score.shares", shares.degree()));
    }

    private String number(long count) {
        return words.number(count, 0);
    }
}
