// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.List;

/** What a method has found, for whatever number of groups is looked at. */
public sealed interface MethodResult {
    /** The groups for {@code k}, where the method does not say itself how many there are. */
    Division at(int k);

    /** How many groups the method proposes; 0 where it proposes nothing. */
    int proposed();

    record Groups(Division division, int proposed) implements MethodResult {
        @Override
        public Division at(int k) {
            return division;
        }
    }

    /**
     * A tree of mergers.
     *
     * @param leaves per row its leaf
     * @param highest K that is proposed
     */
    record Tree(Dendrogram dendrogram, int[] leaves, int highest) implements MethodResult {
        @Override
        public Division at(int k) {
            int[] groups = dendrogram.cut(Math.min(k, dendrogram.leaves()));
            return Division.numbered(
                    Arrays.stream(leaves).map(leaf -> groups[leaf]).toArray());
        }

        @Override
        public int proposed() {
            return dendrogram.longestStretch(highest);
        }
    }

    /**
     * Mixtures of one Gaussian and of more.
     *
     * @param divisions for K = 1, 2, …
     * @param bic for K = 1, 2, …: smaller is better (Schwarz 1978)
     */
    record Mixtures(List<Division> divisions, double[] bic) implements MethodResult {
        public Mixtures {
            divisions = List.copyOf(divisions);
        }

        @Override
        public Division at(int k) {
            return divisions.get(Math.min(k, divisions.size()) - 1);
        }

        /** The K of the best BIC; 0 where that is the last, so that a larger one might be better still. */
        @Override
        public int proposed() {
            int best = 0;
            for (int i = 1; i < bic.length; i++) {
                best = bic[i] < bic[best] ? i : best;
            }
            return best == bic.length - 1 ? 0 : best + 1;
        }
    }
}
