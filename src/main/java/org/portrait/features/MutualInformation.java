// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Arrays;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Quantiles;

/**
 * How much of the segment of a customer a feature tells, whatever the shape of their relation: the mutual information
 * divided by the entropy of the segments, which is Theil's (1970) uncertainty coefficient. Numbers are cut into tenths.
 * Both entropies are corrected for the number of rows (Miller 1955).
 */
final class MutualInformation {
    private static final int BINS = 10;

    private MutualInformation() {}

    /**
     * @param labels n segments, 0 to k - 1
     * @return 0 (nothing) to 1 (all)
     */
    static double share(FeatureMatrix matrix, FeaturePart part, byte[] labels, int k) {
        int[] bins = part.single() ? tenths(matrix.columns()[part.features()[0]]) : values(matrix, part.features());
        return share(bins, Math.max(BINS, part.features().length + 1), labels, k);
    }

    /** The tenth of each value; equal values are in the same one. */
    private static int[] tenths(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var ends = new double[BINS - 1];
        Arrays.setAll(ends, b -> Quantiles.of(sorted, (b + 1.0) / BINS));
        double[] distinct = Arrays.stream(ends).distinct().toArray();
        return Arrays.stream(values).mapToInt(v -> below(distinct, v)).toArray();
    }

    private static int below(double[] ends, double value) {
        int bin = 0;
        while (bin < ends.length && value > ends[bin]) {
            bin++;
        }
        return bin;
    }

    /** Which of the 0/1 features of a category is 1. */
    private static int[] values(FeatureMatrix matrix, int[] features) {
        var bins = new int[matrix.rows()];
        for (int f = 0; f < features.length; f++) {
            double[] indicator = matrix.columns()[features[f]];
            for (int i = 0; i < bins.length; i++) {
                bins[i] += indicator[i] == 1 ? f + 1 : 0;
            }
        }
        return bins;
    }

    static double share(int[] bins, int most, byte[] labels, int k) {
        var together = new int[most * k];
        var inBin = new int[most];
        var inSegment = new int[k];
        for (int i = 0; i < bins.length; i++) {
            together[bins[i] * k + labels[i]]++;
            inBin[bins[i]]++;
            inSegment[labels[i]]++;
        }
        double segments = entropy(inSegment, bins.length);
        double shared = segments + entropy(inBin, bins.length) - entropy(together, bins.length);
        return segments > 0 ? Math.clamp(shared / segments, 0, 1) : 0;
    }

    /** In nats. */
    private static double entropy(int[] counts, int n) {
        double sum = 0;
        int used = 0;
        for (int count : counts) {
            if (count > 0) {
                sum -= (double) count / n * StrictMath.log((double) count / n);
                used++;
            }
        }
        return sum + (used - 1) / (2.0 * n);
    }
}
