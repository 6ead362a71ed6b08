// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The ticked rules, at most one of each kind except ranges. */
public record CleanSettings(List<CleaningRule> rules) {
    /** What is done when nothing is said: text is trimmed, and rows with missing values are dropped. */
    public static final CleanSettings DEFAULT = new CleanSettings(
            List.of(new CleaningRule.TrimText(false), new CleaningRule.Missing(new Fill.DropRow(), Map.of())));

    public CleanSettings {
        rules = List.copyOf(rules);
        var kinds = rules.stream()
                .filter(r -> !(r instanceof CleaningRule.KeepRange))
                .map(Object::getClass)
                .toList();
        if (kinds.size() != Set.copyOf(kinds).size()) {
            throw new IllegalArgumentException("a rule is there twice");
        }
    }

    /** With further customers set aside; if until now they were told apart otherwise, only these are. */
    public CleanSettings setAside(CleaningRule.SetAside further) {
        var changed = new ArrayList<>(rules);
        changed.removeIf(CleaningRule.SetAside.class::isInstance);
        changed.add(find(CleaningRule.SetAside.class)
                .filter(rule -> Objects.equals(rule.column(), further.column()))
                .map(rule -> rule.with(further.customers()))
                .orElse(further));
        return new CleanSettings(changed);
    }

    public <R extends CleaningRule> Optional<R> find(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
