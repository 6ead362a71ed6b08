// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.List;
import java.util.Map;
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

    public <R extends CleaningRule> Optional<R> find(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
