// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.List;
import org.portrait.features.Suggestion.Reason;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;

/** Suggestions in plain words. */
public final class SuggestionText {
    private final Messages m;

    public SuggestionText(Messages messages) {
        this.m = messages;
    }

    /** What is proposed; of what is told for information only the feature. */
    public String what(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.NoGroups) {
            return suggestion.feature();
        }
        return m.text(
                suggestion.instead().isPresent() ? "suggestion.log" : "suggestion.leaveOut", suggestion.feature());
    }

    /** What has been done, once it is taken. */
    public String done(Suggestion suggestion) {
        return m.text(
                suggestion.instead().isPresent() ? "suggestion.logged" : "suggestion.leftOut", suggestion.feature());
    }

    /** The reason, with its numbers: a sentence. */
    public String why(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Constant _ -> m.text("suggestion.why.constant");
            case Suggestion.NearUnique _ -> m.text("suggestion.why.nearUnique");
            case Suggestion.Repeats r -> {
                int decimals = r.reason() == Reason.MISSING ? 0 : 2;
                yield m.text(
                        "suggestion.why." + r.reason(),
                        r.kept(),
                        m.fixed(r.correlation(), 2),
                        m.fixed(r.here(), decimals),
                        m.fixed(r.there(), decimals));
            }
            case Suggestion.TwoValues t ->
                m.text("suggestion.why.twoValues", m.number(t.low()), m.number(t.high()), m.percent(t.higher(), 0));
            case Suggestion.LongTail t -> m.text("suggestion.why.tail", m.fixed(t.before(), 1), m.fixed(t.after(), 1));
            case Suggestion.NoGroups n ->
                m.text("suggestion.why.noGroups", m.fixed(n.pValue(), 2), m.number(n.rows(), 0));
        };
    }

    /** All of them, each in a line of its own; features without groups on their own are told together. */
    public List<String> lines(List<Suggestion> suggestions) {
        var lines = new ArrayList<String>();
        var alone = new ArrayList<String>();
        for (Suggestion suggestion : suggestions) {
            if (suggestion instanceof Suggestion.NoGroups) {
                alone.add(suggestion.feature());
            } else {
                lines.add(m.text("suggestion.line", what(suggestion), why(suggestion)));
            }
        }
        if (!alone.isEmpty()) {
            lines.add(m.text("suggestion.alone.line", ListText.of(alone, m)));
        }
        return lines;
    }
}
