// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.EtaSquared;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;

/** Says which features carry the segments: by the share of a feature's variance that lies between them ({@link EtaSquared}). */
public final class FeatureRanking {
    /** @param share 0 (the segments do not differ in it) to 1 (they explain it wholly); 0 for a constant feature */
    public record Share(String feature, double share) {}

    /**
     * @param labels n segments, 0 to k - 1
     * @return d shares, the largest first; equal ones in feature order
     */
    public List<Share> rank(FeatureMatrix matrix, byte[] labels, int k) {
        if (labels.length != matrix.rows()) {
            throw new IllegalArgumentException("one label per row");
        }
        return IntStream.range(0, matrix.features())
                .mapToObj(j -> new Share(matrix.names().get(j), EtaSquared.of(matrix.columns()[j], labels, k)))
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .toList();
    }

    /**
     * The same for a category that became several 0/1 features: their sums of squares together, which is Goodman and
     * Kruskal's (1954) tau.
     */
    static double share(FeatureMatrix matrix, FeaturePart part, byte[] labels, int k) {
        double between = 0;
        double total = 0;
        for (int j : part.features()) {
            double[] values = matrix.columns()[j];
            double variance = part.single() ? 1 : square(Moments.of(values).deviation());
            between += EtaSquared.of(values, labels, k) * variance;
            total += variance;
        }
        return total == 0 ? 0 : between / total;
    }

    private static double square(double value) {
        return value * value;
    }
}
