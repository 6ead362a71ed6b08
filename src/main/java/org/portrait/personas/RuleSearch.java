// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.portrait.personas.RuleTree.Way;

/**
 * Makes a rule for one segment out of a tree: begins with the way to the best node, then, as long as that is better,
 * adds the way to another or leaves out a bound or a value. It begins anew with the best one and the best two of all
 * conditions that the tree asks anywhere, since what it asked first for the sake of others lengthens its ways; the best
 * of the rules found is taken. Better is a higher F1 (the harmonic mean of precision and coverage, van Rijsbergen 1979),
 * minus 0.01 for every bound or value to read. What does not reach 0.3 is no rule.
 */
final class RuleSearch {
    private static final double PRICE = 0.01;
    private static final double LEAST = 0.3;
    private static final int ALTERNATIVES = 2;

    private record Scored(List<List<Condition>> rule, double score) {}

    private final Matches matches;
    private final List<List<Condition>> ways;
    private final List<List<Condition>> asked;
    private final List<List<Condition>> pairs;

    /** @param matches on the rows that rules grow from */
    RuleSearch(Matches matches, RuleTree tree) {
        this.matches = matches;
        ways = tree.ways().stream()
                .map(Way::conditions)
                .filter(conditions -> !conditions.isEmpty())
                .toList();
        List<Condition> conditions = tree.conditions();
        asked = conditions.stream().map(List::of).toList();
        pairs = pairs(conditions);
    }

    /** Two of them, those on one column as one; without what nobody can meet or one of them says alone. */
    private static List<List<Condition>> pairs(List<Condition> conditions) {
        var pairs = new ArrayList<List<Condition>>();
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = i + 1; j < conditions.size(); j++) {
                Condition one = conditions.get(i);
                Condition other = conditions.get(j);
                if (!one.column().equals(other.column())) {
                    pairs.add(List.of(one, other));
                } else if (one.compatible(other) && one.and(other).length() == 2) {
                    pairs.add(List.of(one.and(other)));
                }
            }
        }
        return pairs;
    }

    /** @return alternatives, none when the tree does not tell the segment from the others */
    List<List<Condition>> rule(BitSet segment) {
        // the shortest beginnings first: of equally good rules the first stays
        var found = new Scored(List.of(), LEAST);
        for (List<List<Condition>> beginnings : List.of(asked, pairs, ways)) {
            Optional<Scored> first = best(beginnings.stream().map(List::of).toList(), segment);
            if (first.isPresent()) {
                Scored climbed = climbed(first.get(), segment);
                found = climbed.score() > found.score() ? climbed : found;
            }
        }
        return found.rule();
    }

    private Scored climbed(Scored beginning, BitSet segment) {
        var found = beginning;
        while (true) {
            Optional<Scored> better = best(changes(found.rule()), segment);
            if (better.isEmpty() || better.get().score() <= found.score()) {
                return found;
            }
            found = better.get();
        }
    }

    /** The first of the best. */
    private Optional<Scored> best(List<List<List<Condition>>> rules, BitSet segment) {
        Scored best = null;
        for (List<List<Condition>> rule : rules) {
            var scored = new Scored(rule, score(rule, segment));
            best = best == null || scored.score() > best.score() ? scored : best;
        }
        return Optional.ofNullable(best);
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
