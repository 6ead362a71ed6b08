// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** The Jaccard similarity of two sets of rows: what they share of what they hold together. */
final class Jaccard {
    private Jaccard() {}

    /**
     * For each of {@code k} segments its similarity with the most similar one of another division of the same rows; 0
     * for a segment without rows, as in R's {@code fpc::clusterboot}.
     */
    static double[] best(byte[] labels, int k, byte[] others, int kOthers) {
        int[][] shared = CrossTable.of(labels, k, others, kOthers);
        var sizes = new int[k];
        var otherSizes = new int[kOthers];
        for (int s = 0; s < k; s++) {
            for (int o = 0; o < kOthers; o++) {
                sizes[s] += shared[s][o];
                otherSizes[o] += shared[s][o];
            }
        }
        var best = new double[k];
        for (int s = 0; s < k; s++) {
            for (int o = 0; o < kOthers; o++) {
                int both = shared[s][o];
                double similarity = both == 0 ? 0 : (double) both / (sizes[s] + otherSizes[o] - both);
                best[s] = Math.max(best[s], similarity);
            }
        }
        return best;
    }
}
