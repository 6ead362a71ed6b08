// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portrait.data.FeatureMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Ranks features by what they do for segments. */
public final class Ranker {
    private static final int COMPONENTS = 2;

    private final FeatureMatrix matrix;
    private final List<FeaturePart> parts;
    private final double[][] components;
    private final int[] groups;

    /**
     * @param parts p of them, all of the matrix
     * @param correlations d × d
     * @param components at least two, each of d loadings
     */
    public Ranker(FeatureMatrix matrix, List<FeaturePart> parts, double[][] correlations, double[][] components) {
        this.matrix = matrix;
        this.parts = parts;
        this.components = components;
        groups = new Redundancy(parts, correlations).groups();
    }

    /**
     * @param labels n segments, 0 to k - 1
     * @param without p adjusted Rand indices, see {@link FeatureRank#without}
     * @return the largest share of variance first; equal ones in their order
     */
    public List<FeatureRank> rank(byte[] labels, int k, double[] without, Progress progress) {
        var ranks = new ArrayList<FeatureRank>();
        for (int p = 0; p < parts.size(); p++) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, (double) p / parts.size());
            FeaturePart part = parts.get(p);
            ranks.add(new FeatureRank(
                    part.name(),
                    FeatureRanking.share(matrix, part, labels, k),
                    MutualInformation.share(matrix, part, labels, k),
                    groups[p],
                    without[p],
                    loadings(part)));
        }
        ranks.sort(Comparator.comparingDouble(FeatureRank::share).reversed());
        return ranks;
    }

    private double[] loadings(FeaturePart part) {
        var loadings = new double[COMPONENTS];
        for (int c = 0; c < COMPONENTS; c++) {
            for (int j : part.features()) {
                if (Math.abs(components[c][j]) > Math.abs(loadings[c])) {
                    loadings[c] = components[c][j];
                }
            }
        }
        return loadings;
    }
}
