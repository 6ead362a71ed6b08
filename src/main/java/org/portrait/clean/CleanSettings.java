// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.portrait.data.Dataset;

/** The ticked rules, at most one of each kind except ranges; of customers set aside one for each id column. */
public record CleanSettings(List<CleaningRule> rules) {
    /** What is done when nothing is said: text is trimmed, and rows with missing values are dropped. */
    public static final CleanSettings DEFAULT = new CleanSettings(
            List.of(new CleaningRule.TrimText(false), new CleaningRule.Missing(new Fill.DropRow(), Map.of())));

    public CleanSettings {
        rules = List.copyOf(rules);
        var kinds = rules.stream()
                .filter(r -> !(r instanceof CleaningRule.KeepRange))
                .map(r -> r instanceof CleaningRule.SetAside aside
                        ? List.of(aside.getClass(), Optional.ofNullable(aside.column()))
                        : List.of(r.getClass()))
                .toList();
        if (kinds.size() != Set.copyOf(kinds).size()) {
            throw new IllegalArgumentException("a rule is there twice");
        }
    }

    /** With further customers set aside, however those who are already are told apart. */
    public CleanSettings setAside(CleaningRule.SetAside further) {
        var changed = new ArrayList<CleaningRule>();
        CleaningRule.SetAside all = further;
        for (CleaningRule rule : rules) {
            if (rule instanceof CleaningRule.SetAside aside && Objects.equals(aside.column(), further.column())) {
                all = aside.with(further.customers());
            } else {
                changed.add(rule);
            }
        }
        changed.add(all);
        return new CleanSettings(changed);
    }

    /** With the customers in some rows no longer set aside by hand. */
    public CleanSettings putBack(Dataset dataset, List<Integer> chosen) {
        var changed = new ArrayList<CleaningRule>();
        for (CleaningRule rule : rules) {
            if (!(rule instanceof CleaningRule.SetAside aside)) {
                changed.add(rule);
                continue;
            }
            for (int row : chosen) {
                aside = aside.without(dataset, row);
            }
            if (!aside.customers().isEmpty()) {
                changed.add(aside);
            }
        }
        return new CleanSettings(changed);
    }

    public <R extends CleaningRule> Optional<R> find(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
