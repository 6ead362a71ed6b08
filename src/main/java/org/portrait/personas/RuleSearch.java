// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portrait.personas.RuleTree.Way;

/**
 * Makes a rule for one segment out of a tree: begins with the way to the best node, then, as long as that is better,
 * adds the way to another or leaves out a bound or a value. Better is a higher F1 (the harmonic mean of precision and
 * coverage, van Rijsbergen 1979), minus 0.01 for every bound or value to read. What does not reach 0.3 is no rule.
 */
final class RuleSearch {
    private static final double PRICE = 0.01;
    private static final double LEAST = 0.3;
    private static final int ALTERNATIVES = 2;

    private record Scored(List<List<Condition>> rule, double score) {}

    private final Matches matches;
    private final List<List<Condition>> ways;

    /** @param matches on the rows that rules grow from */
    RuleSearch(Matches matches, RuleTree tree) {
        this.matches = matches;
        ways = tree.ways().stream()
                .map(Way::conditions)
                .filter(conditions -> !conditions.isEmpty())
                .toList();
    }

    /** @return alternatives, none when the tree does not tell the segment from the others */
    List<List<Condition>> rule(BitSet segment) {
        var found = new Scored(List.of(), LEAST);
        while (true) {
            double reached = found.score();
            Optional<Scored> better = changes(found.rule()).stream()
                    .map(changed -> new Scored(changed, score(changed, segment)))
                    .max(Comparator.comparingDouble(Scored::score))
                    .filter(best -> best.score() > reached);
            if (better.isEmpty()) {
                return found.rule();
            }
            found = better.get();
        }
    }

    private double score(List<List<Condition>> rule, BitSet segment) {
        BitSet right = matches.any(rule);
        int found = right.cardinality();
        right.and(segment);
        int length =
                rule.stream().flatMap(List::stream).mapToInt(Condition::length).sum();
        return 2.0 * right.cardinality() / (found + segment.cardinality()) - PRICE * length;
    }

    private List<List<List<Condition>>> changes(List<List<Condition>> rule) {
        var changes = new ArrayList<List<List<Condition>>>();
        if (rule.size() < ALTERNATIVES) {
            ways.forEach(way -> changes.add(with(rule, rule.size(), way)));
        }
        for (int a = 0; a < rule.size(); a++) {
            List<Condition> conditions = rule.get(a);
            for (int c = 0; c < conditions.size(); c++) {
                var without = new ArrayList<>(conditions);
                Condition condition = without.remove(c);
                if (!without.isEmpty()) {
                    changes.add(with(rule, a, without));
                }
                for (Condition weaker : condition.weaker()) {
                    var weakened = new ArrayList<>(conditions);
                    weakened.set(c, weaker);
                    changes.add(with(rule, a, weakened));
                }
            }
        }
        return changes;
    }

    private static List<List<Condition>> with(List<List<Condition>> rule, int at, List<Condition> alternative) {
        var changed = new ArrayList<>(rule);
        if (at < changed.size()) {
            changed.set(at, alternative);
        } else {
            changed.add(alternative);
        }
        return changed;
    }
}
