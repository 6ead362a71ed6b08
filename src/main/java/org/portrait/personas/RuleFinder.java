// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.personas.RuleTree.Way;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Explains segments by short rules on the columns behind the features, in original units: grows a shallow decision tree
 * that predicts the segment, takes a rule for each segment out of it, and counts what tree and rules are worth on rows
 * that were held out.
 */
public final class RuleFinder {
    /**
     * @param cleaned row {@code i} has label {@code i}
     * @param features what the segments were made from
     */
    public RuleSet find(
            Dataset cleaned,
            List<FeatureDefinition> features,
            Segmentation segments,
            RuleSettings settings,
            Progress progress) {
        step(progress, 0);
        HeldOut rows = HeldOut.of(segments, settings);
        var seen = new Matches(cleaned, rows.grown());
        List<Question> questions = Questions.of(cleaned, features, rows.grown());
        step(progress, 0.2);
        RuleTree tree = tree(seen, questions, rows.grown(), segments, settings);
        step(progress, 0.6);
        var search = new RuleSearch(seen, tree);
        Matches unseen = seen.on(rows.measured());
        int[] all = IntStream.range(0, cleaned.rows()).toArray();
        Matches everybody = seen.on(all);
        var rules = new ArrayList<SegmentRule>();
        for (int s = 0; s < segments.k(); s++) {
            step(progress, 0.6 + 0.4 * s / segments.k());
            List<List<Condition>> rule = search.rule(members(segments, s, rows.grown()));
            SegmentRule found = measured(
                    s, rule, members(segments, s, rows.measured()), members(segments, s, all), unseen, everybody);
            boolean useless = found.heldOutRight() == 0 && rows.measured().length > 0;
            rules.add(useless ? new SegmentRule(s, List.of(), found.heldOut(), 0, 0, 0, 0, found.size()) : found);
        }
        int reproduced = tree.ways().stream()
                .filter(way -> way.segment() >= 0)
                .mapToInt(way -> reproduced(way, unseen, segments, rows.measured()))
                .sum();
        return new RuleSet(
                rules, tree.depth(), cleaned.rows(), rows.grown().length, rows.measured().length, reproduced);
    }

    private static SegmentRule measured(
            int segment, List<List<Condition>> rule, BitSet own, BitSet all, Matches unseen, Matches everybody) {
        BitSet found = unseen.any(rule);
        BitSet foundAll = everybody.any(rule);
        return new SegmentRule(
                segment,
                rule,
                own.cardinality(),
                found.cardinality(),
                common(found, own),
                foundAll.cardinality(),
                common(foundAll, all),
                all.cardinality());
    }

    private static int common(BitSet some, BitSet others) {
        var common = (BitSet) some.clone();
        common.and(others);
        return common.cardinality();
    }

    /** @param seen about {@code rows}, from which the tree grows */
    static RuleTree tree(
            Matches seen, List<Question> questions, int[] rows, Segmentation segments, RuleSettings settings) {
        int[] labels = IntStream.of(rows).map(row -> segments.labels()[row]).toArray();
        if (questions.isEmpty()) {
            return new RuleTree.Leaf(0);
        }
        List<BitSet> answers =
                questions.stream().map(question -> seen.of(question.yes())).toList();
        int smallest = IntStream.range(0, segments.k())
                .map(s -> (int) IntStream.of(labels).filter(label -> label == s).count())
                .filter(size -> size > 0)
                .min()
                .orElse(1);
        int leaf = Math.min(smallest, settings.leaf());
        return SmileTree.grow(questions, answers, labels, segments.k(), settings.depth(), leaf);
    }

    private static int reproduced(Way way, Matches unseen, Segmentation segments, int[] rows) {
        return common(unseen.all(way.conditions()), members(segments, way.segment(), rows));
    }

    private static BitSet members(Segmentation segments, int segment, int[] rows) {
        var members = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (segments.labels()[rows[i]] == segment) {
                members.set(i);
            }
        }
        return members;
    }

    private static void step(Progress progress, double fraction) {
        progress.checkCancelled();
        progress.report(Activity.DESCRIBING, fraction);
    }
}
