// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.join.JoinReport.Added;
import org.portrait.join.JoinReport.Example;
import org.portrait.join.JoinReport.Keys;

/** Says in words what was met when a further file was joined. */
public final class JoinText {
    private final Messages words;

    public JoinText(Messages words) {
        this.words = words;
    }

    /** In one sentence: how many columns came from where, and to how many customers. */
    public String summary(JoinReport r) {
        JoinSettings s = r.settings();
        String keys =
                s.customerKey().equals(s.furtherKey()) ? s.customerKey() : s.customerKey() + " = " + s.furtherKey();
        return words.text(
                "join.summary", count(r.added().size()), s.name(), keys, count(r.matched()), count(r.customers()));
    }

    /** What does not fit on either side, with examples; what is 0 is not mentioned. */
    public List<String> exceptions(JoinReport r) {
        JoinSettings s = r.settings();
        var lines = new ArrayList<String>();
        add(lines, "join.unmatched", r.unmatched(), s.customerKey());
        add(lines, "join.withLeadingZeros", r.withLeadingZeros());
        add(lines, "join.withoutKey", r.withoutKey(), s.customerKey());
        add(lines, "join.unused", r.unused(), s.furtherKey(), s.name());
        if (r.repeated().count() > 0) {
            lines.add(words.text(
                    "join.repeated." + s.several().name(),
                    count(r.repeated().count()),
                    s.furtherKey(),
                    s.name(),
                    count(r.rowsNotTaken()),
                    r.repeated().examples().stream().map(this::rows).collect(Collectors.joining(words.comma()))));
        }
        add(lines, "join.rowsWithoutKey", r.rowsWithoutKey(), s.furtherKey(), s.name());
        List<String> renamed =
                r.added().stream().filter(Added::renamed).map(Added::name).toList();
        if (!renamed.isEmpty()) {
            lines.add(words.text("join.renamed", FailureText.columns(renamed, words)));
        }
        return lines;
    }

    private void add(List<String> lines, String key, Keys keys, String... names) {
        if (keys.count() > 0) {
            var arguments = new ArrayList<Object>(List.of(count(keys.count())));
            arguments.add(keys.examples().stream().map(Example::key).collect(Collectors.joining(words.comma())));
            arguments.addAll(List.of(names));
            lines.add(words.text(key, arguments.toArray()));
        }
    }

    private void add(List<String> lines, String key, int number, String... names) {
        if (number > 0) {
            var arguments = new ArrayList<Object>(List.of(count(number)));
            arguments.addAll(List.of(names));
            lines.add(words.text(key, arguments.toArray()));
        }
    }

    private String rows(Example example) {
        return words.text("join.rows", example.key(), count(example.rows()));
    }

    private String count(int number) {
        return words.number(number, 0);
    }
}
