// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.List;

/** What a method has found, for whatever number of groups is looked at. */
public sealed interface MethodResult {
    /** The groups for {@code k}, where the method does not say itself how many there are. */
    Grouping at(int k);

    /** How many groups the method proposes; 0 where it proposes nothing. */
    int proposed();

    record Groups(Grouping grouping, int proposed) implements MethodResult {
        @Override
        public Grouping at(int k) {
            return grouping;
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
        public Grouping at(int k) {
            int[] groups = dendrogram.cut(Math.min(k, dendrogram.leaves()));
            return Grouping.numbered(
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
     * @param groupings for K = 1, 2, …
     * @param bic for K = 1, 2, …: smaller is better (Schwarz 1978)
     */
    record Mixtures(List<Grouping> groupings, double[] bic) implements MethodResult {
        public Mixtures {
            groupings = List.copyOf(groupings);
        }

        @Override
        public Grouping at(int k) {
            return groupings.get(Math.min(k, groupings.size()) - 1);
        }

        /** The K of the best BIC, the smallest of equals. */
        public int best() {
            int best = 1;
            for (int k = 2; k <= bic.length; k++) {
                best = bic[k - 1] < bic[best - 1] ? k : best;
            }
            return best;
        }

        /** The best; 0 where that is the last, so that a larger one might be better still. */
        @Override
        public int proposed() {
            return best() == bic.length ? 0 : best();
        }
    }
}
