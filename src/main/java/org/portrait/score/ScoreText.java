// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    public List<String> lines(ScoreCounts scored) {
        List<String> lines = counts(scored);
        long total = scored.scored();
        if (total > 0) {
            Drift drift = scored.drift(model);
            segments(scored, drift.segments(), lines);
            lines.add(words.text(
                    "score.unusual", number(scored.unusual()), words.percent((double) scored.unusual() / total, 1)));
            lines.add(words.text("score.unlike", number(scored.unlike())));
            lines.addAll(new DriftText(model, words).lines(drift));
        }
        lines.addAll(agreement());
        return lines;
    }

    /** The rows alone: how many could be scored, and why others not; what was filled; how far the rule agrees. */
    public List<String> rows(ScoreCounts scored) {
        List<String> lines = counts(scored);
        lines.addAll(agreement());
        return lines;
    }

    private List<String> counts(ScoreCounts scored) {
        var lines = new ArrayList<String>();
        lines.add(words.text("score.rows", number(scored.scored()), number(scored.rows())));
        causes("score.hindered", scored.hindered(), scored.causes(), Note.Cause::hinders, lines);
        causes("score.unseen", scored.noted(), scored.causes(), cause -> !cause.hinders(), lines);
        String filled = scored.filled().entrySet().stream()
                .map(e -> words.text("score.count", e.getKey(), number(e.getValue())))
                .collect(Collectors.joining(words.comma()));
        if (!filled.isEmpty()) {
            lines.add(words.text("score.filled", filled));
        }
        return lines;
    }

    private List<String> agreement() {
        double agreement = model.training().agreement();
        return agreement < 1 ? List.of(words.text("score.agreement", words.percent(agreement, 1))) : List.of();
    }

    private void causes(
            String key, long rows, Map<Note.Cause, Long> counts, Predicate<Note.Cause> these, List<String> lines) {
        if (rows > 0) {
            String causes = counts.entrySet().stream()
                    .filter(e -> these.test(e.getKey()))
                    .sorted(Map.Entry.<Note.Cause, Long>comparingByValue().reversed())
                    .map(e -> words.text("score.count", cause(e.getKey()), number(e.getValue())))
                    .collect(Collectors.joining(words.comma()));
            lines.add(words.text(key, number(rows), causes));
        }
    }

    private void segments(ScoreCounts scored, Shift shares, List<String> lines) {
        for (ModelSegment segment : model.segments()) {
            int s = segment.segment() - 1;
            lines.add(words.text(
                    "score.segment",
                    segment.segment(),
                    segment.name(),
                    number(scored.segments()[s]),
                    words.percent(shares.now()[s], 1),
                    words.percent(shares.before(s), 1)));
        }
        lines.add(words.text("score.shares", shares.degree()));
    }

    private String number(long count) {
        return words.number(count, 0);
    }
}
