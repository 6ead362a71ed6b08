// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.portrait.features.Suggestion.Reason;

/**
 * Which features say the same.
 *
 * @param parts p of them
 * @param correlations d × d, of their features
 */
record Redundancy(List<FeaturePart> parts, double[][] correlations) {
    /** Features that are connected by correlations of at least this size go together: about half of their variance. */
    static final double TOGETHER = 0.7;

    private static final double HUNDRED = 100;

    private record Pair(FeaturePart one, FeaturePart other, double correlation) {}

    /**
     * Which features to leave out, the strongest correlation first: of two the one with more missing cells, else the one
     * more correlated with the other features (as caret's {@code findCorrelation}; Kuhn 2008), else the later one. The
     * columns of a category stay: they are only what another feature repeats.
     *
     * @param missing cells of the file that a feature is made from
     */
    List<Suggestion.Repeats> repeats(ToIntFunction<FeatureDefinition> missing) {
        var repeats = new ArrayList<Suggestion.Repeats>();
        Set<FeaturePart> gone = new HashSet<>();
        for (Pair pair : pairs()) {
            if (!gone.contains(pair.one) && !gone.contains(pair.other)) {
                Suggestion.Repeats found = repeat(pair, missing);
                repeats.add(found);
                gone.add(found.about().equals(pair.one.definition()) ? pair.one : pair.other);
            }
        }
        return repeats;
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int b = 0; b < parts.size(); b++) {
            for (int a = 0; a < b; a++) {
                double r = strongest(parts.get(a), parts.get(b));
                if (Math.abs(r) > Suggestion.Repeats.FROM
                        && (parts.get(a).single() || parts.get(b).single())) {
                    pairs.add(new Pair(parts.get(a), parts.get(b), r));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(p -> -Math.abs(p.correlation)));
        return pairs;
    }

    private Suggestion.Repeats repeat(Pair pair, ToIntFunction<FeatureDefinition> missing) {
        if (!pair.one.single() || !pair.other.single()) {
            return repeat(pair, pair.one.single(), Reason.CATEGORY, 0, 0);
        }
        int one = missing.applyAsInt(pair.one.definition());
        int other = missing.applyAsInt(pair.other.definition());
        if (one != other) {
            return repeat(pair, one > other, Reason.MISSING, Math.max(one, other), Math.min(one, other));
        }
        double ofOne = redundancy(pair, true);
        double ofOther = redundancy(pair, false);
        Reason reason = ofOne == ofOther ? Reason.LATER : Reason.REDUNDANT;
        return repeat(pair, ofOne > ofOther, reason, Math.max(ofOne, ofOther), Math.min(ofOne, ofOther));
    }

    private static Suggestion.Repeats repeat(Pair pair, boolean first, Reason reason, double here, double there) {
        FeaturePart gone = first ? pair.one : pair.other;
        FeaturePart kept = first ? pair.other : pair.one;
        return new Suggestion.Repeats(
                gone.definition(), gone.name(), kept.name(), pair.correlation, reason, here, there);
    }

    /** The mean size of the correlations with the features that are not of the pair, in hundredths; 0 where none. */
    private double redundancy(Pair pair, boolean first) {
        FeaturePart part = first ? pair.one : pair.other;
        double mean = parts.stream()
                .filter(p -> p != pair.one && p != pair.other)
                .mapToDouble(p -> Math.abs(strongest(part, p)))
                .average()
                .orElse(0);
        return Math.rint(HUNDRED * mean) / HUNDRED;
    }

    /** The strongest correlation between features of two parts, 0 where one is constant. */
    private double strongest(FeaturePart a, FeaturePart b) {
        double strongest = 0;
        for (int i : a.features()) {
            for (int j : b.features()) {
                if (Math.abs(correlations[i][j]) > Math.abs(strongest)) {
                    strongest = correlations[i][j];
                }
            }
        }
        return strongest;
    }

    /** Per part the number of its group, from 1 in the order of their first parts; 0 where it goes with none. */
    int[] groups() {
        var groups = new int[parts.size()];
        int found = 0;
        for (int p = 0; p < groups.length; p++) {
            if (groups[p] == 0 && with(p).length > 0) {
                found++;
                connect(p, found, groups);
            }
        }
        return groups;
    }

    private void connect(int part, int group, int[] groups) {
        groups[part] = group;
        for (int other : with(part)) {
            if (groups[other] == 0) {
                connect(other, group, groups);
            }
        }
    }

    private int[] with(int part) {
        return IntStream.range(0, parts.size())
                .filter(other -> other != part)
                .filter(other -> Math.abs(strongest(parts.get(part), parts.get(other))) >= TOGETHER)
                .toArray();
    }
}
