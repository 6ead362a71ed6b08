// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.personas.RuleSet;
import org.portrait.personas.RuleSql;
import org.portrait.personas.RuleText;
import org.portrait.personas.SegmentRule;

/** The rules of segments as a table, one row per segment; what was not measured is empty. */
public record RuleTable(RuleSet rules, List<String> names, Messages words) {
    /**
     * {@code precision}, {@code coverage} and {@code tree_fidelity} are of {@code held_out_rows}, of all segments:
     * {@code held_out} of them are of this one, {@code held_out_found} the rule finds, {@code held_out_right} are both;
     * {@code customers} is how many the rule finds among all, {@code precision_all} and {@code coverage_all} what it is
     * worth there, which can be counted in {@code segments.csv}; but the tree has seen most of these rows.
     */
    public static final List<String> HEADINGS = List.of(
            "segment",
            "segment_name",
            "rule",
            "sql",
            "precision",
            "coverage",
            "held_out",
            "held_out_found",
            "held_out_right",
            "customers",
            "precision_all",
            "coverage_all",
            "held_out_rows",
            "tree_fidelity",
            "tree_depth");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        var text = new RuleText(words);
        for (SegmentRule rule : rules.rules()) {
            sink.take(
                    rule.segment() + 1,
                    names.get(rule.segment()),
                    text.rule(rule),
                    RuleSql.of(rule),
                    rule.precision(),
                    rule.coverage(),
                    rule.heldOut(),
                    rule.heldOutMatched(),
                    rule.heldOutRight(),
                    rule.matched(),
                    (double) rule.right() / rule.matched(),
                    (double) rule.right() / rule.size(),
                    rules.heldOut(),
                    rules.fidelity(),
                    rules.depth());
        }
    }
}
