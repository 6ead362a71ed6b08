// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;

/**
 * Says which features carry the segments: by the share of a feature's variance that lies between them, the sum of
 * squares between divided by the total (eta squared, the squared correlation ratio; Fisher 1925, §45). It does not
 * depend on the scaling.
 */
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
                .mapToObj(j -> new Share(matrix.names().get(j), share(matrix.columns()[j], labels, k)))
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
            between += share(values, labels, k) * variance;
            total += variance;
        }
        return total == 0 ? 0 : between / total;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double share(double[] values, byte[] labels, int k) {
        var moments = Moments.of(values);
        if (moments.deviation() == 0) {
            return 0;
        }
        var sums = new double[k];
        var sizes = new int[k];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double z = (values[i] - moments.mean()) / moments.deviation();
            sums[labels[i]] += z;
            sizes[labels[i]]++;
            total += z * z;
        }
        double between = 0;
        for (int s = 0; s < k; s++) {
            between += sizes[s] == 0 ? 0 : sums[s] * sums[s] / sizes[s];
        }
        return Math.clamp(between / total, 0.0, 1.0);
    }
}
