// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A decision tree over conditions that people can read. */
sealed interface RuleTree {
    record Leaf(int segment) implements RuleTree {}

    record Fork(Question question, RuleTree yes, RuleTree no) implements RuleTree {}

    /** What leads to a node, and the segment it stands for when it is a leaf, otherwise -1. */
    record Way(List<Condition> conditions, int segment) {}

    /** Conditions on the longest way to a leaf. */
    default int depth() {
        return switch (this) {
            case Leaf _ -> 0;
            case Fork fork -> 1 + Math.max(fork.yes().depth(), fork.no().depth());
        };
    }

    /** The ways to all nodes, in the order of the tree; conditions on one column are one. */
    default List<Way> ways() {
        var ways = new ArrayList<Way>();
        walk(this, List.of(), ways);
        return ways;
    }

    /** What is asked anywhere and its opposite, each once, in the order of the tree. */
    default List<Condition> conditions() {
        var conditions = new LinkedHashSet<Condition>();
        collect(this, conditions);
        return List.copyOf(conditions);
    }

    private static void collect(RuleTree node, Set<Condition> conditions) {
        if (node instanceof Fork fork) {
            conditions.add(fork.question().yes());
            conditions.add(fork.question().no());
            collect(fork.yes(), conditions);
            collect(fork.no(), conditions);
        }
    }

    private static void walk(RuleTree node, List<Condition> asked, List<Way> ways) {
        switch (node) {
            case Leaf leaf -> ways.add(new Way(asked, leaf.segment()));
            case Fork fork -> {
                ways.add(new Way(asked, -1));
                walk(fork.yes(), with(asked, fork.question().yes()), ways);
                walk(fork.no(), with(asked, fork.question().no()), ways);
            }
        }
    }

    private static List<Condition> with(List<Condition> asked, Condition further) {
        var merged = new LinkedHashMap<String, Condition>();
        asked.forEach(condition -> merged.put(condition.column(), condition));
        merged.merge(further.column(), further, Condition::and);
        return List.copyOf(merged.values());
    }
}
