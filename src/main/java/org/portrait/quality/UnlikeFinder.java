// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.Quantiles;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Finds the customers who lie outside their own segment: beyond the upper fence of Tukey (1977), 1.5 interquartile
 * ranges above the third quartile of the distances in the segment. Where the middle half of a segment lies at one
 * distance, the median distance of all customers stands for the range.
 *
 * <p>A rare mixture of values can lie near the centroid of a wide segment, so the customers who are isolated from all
 * others are found, too: whose score is beyond the same fence of the scores of all customers, and above {@value
 * #ORDINARY}. Liu, Ting and Zhou (2008, section 2) read scores against that mark: well below it a customer is quite
 * safely normal, and where all are near it there are no distinct anomalies. From where on one is, they leave open (0.6 in
 * figure 3 is an illustration), and it depends on the number of features; the fence asks for what is unusual among
 * these customers, however many these are.
 */
public final class UnlikeFinder {
    private static final double FENCE = 1.5;
    private static final double ORDINARY = 0.5;
    /** A feature below that share of the squared distance explains nothing. */
    private static final double SMALLEST_SHARE = 0.1;

    /**
     * @param matrix the features: there customers are unlike their own, wherever the segments were found
     * @param isolation score of the isolation forest per row, 0 to 1
     * @param progress checked for cancellation
     */
    public Unlike find(ScaledMatrix matrix, Segmentation segmentation, double[] isolation, Progress progress) {
        progress.report(Activity.MEASURING, 0);
        double[] distances = Segmentation.distances(matrix, segmentation.labels(), segmentation.inFeatures());
        Fence[] fences = fences(distances, segmentation, progress);
        double limit = isolationLimit(isolation);
        var customers = new ArrayList<Unlike.Customer>();
        var counts = new int[fences.length];
        for (int i = 0; i < distances.length; i++) {
            int s = segmentation.labels()[i];
            double spreads = fences[s].spreads(distances[i]);
            boolean far = spreads > FENCE;
            boolean isolated = isolation[i] > limit;
            if (far || isolated) {
                counts[s]++;
                customers.add(new Unlike.Customer(
                        i,
                        s,
                        distances[i],
                        fences[s].median,
                        spreads,
                        isolation[i],
                        isolated ? far ? Unlike.By.BOTH : Unlike.By.ISOLATION : Unlike.By.DISTANCE,
                        causes(matrix, i, segmentation.inFeatures()[s], distances[i])));
            }
        }
        customers.sort(
                Comparator.comparingDouble((Unlike.Customer c) -> -c.spreads()).thenComparingInt(Unlike.Customer::row));
        return new Unlike(customers, counts, limit);
    }

    private static Fence[] fences(double[] distances, Segmentation segmentation, Progress progress) {
        var fences = new Fence[segmentation.k()];
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double usual = Quantiles.median(sorted);
        for (int s = 0; s < fences.length; s++) {
            progress.checkCancelled();
            int segment = s;
            fences[s] = Fence.of(
                    IntStream.range(0, distances.length)
                            .filter(i -> segmentation.labels()[i] == segment)
                            .mapToDouble(i -> distances[i])
                            .sorted()
                            .toArray(),
                    usual);
        }
        return fences;
    }

    private static double isolationLimit(double[] isolation) {
        double[] sorted = isolation.clone();
        Arrays.sort(sorted);
        return Math.max(ORDINARY, Fence.of(sorted, 0).end());
    }

    private record Fence(double median, double third, double range) {
        /** @param usual stands for the range where that is 0 */
        static Fence of(double[] sorted, double usual) {
            double third = Quantiles.of(sorted, 0.75);
            double range = third - Quantiles.of(sorted, 0.25);
            return new Fence(Quantiles.median(sorted), third, range > 0 ? range : usual);
        }

        double end() {
            return third + FENCE * range;
        }

        double spreads(double distance) {
            return range > 0 ? (distance - third) / range : 0;
        }
    }

    private static List<Unlike.Cause> causes(ScaledMatrix matrix, int row, double[] centroid, double distance) {
        double[] original = matrix.toOriginal(centroid);
        return IntStream.range(0, centroid.length)
                .mapToObj(j -> {
                    double difference = matrix.value(row, j) - centroid[j];
                    return new Unlike.Cause(
                            j,
                            matrix.features().columns()[j][row],
                            original[j],
                            difference * difference / (distance * distance));
                })
                .filter(cause -> cause.share() >= SMALLEST_SHARE)
                .sorted(Comparator.comparingDouble((Unlike.Cause c) -> -c.share()))
                .limit(Unlike.CAUSES)
                .toList();
    }
}
