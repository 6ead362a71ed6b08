// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.portrait.data.Moments;
import org.portrait.data.ScaledMatrix;
import org.portrait.personas.SegmentProfile.Code;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.segments.SegmentMatching;
import org.portrait.segments.Segmentation;

/**
 * The segments for K = 2, 3, … up to those that are described, as far as names need them: a name is kept from one K to
 * the next.
 *
 * @param generations the last one is described
 */
public record Lineage(List<Generation> generations) {
    /**
     * @param profiles of all but the last generation no more than means and differences
     * @param from per segment the one of the generation before that it is recognised as, or -1
     */
    public record Generation(List<SegmentProfile> profiles, int[] from) {
        public Generation {
            profiles = List.copyOf(profiles);
        }
    }

    public Lineage {
        generations = List.copyOf(generations);
    }

    /** Of segments of which none is known for a smaller K. */
    public static Lineage of(List<SegmentProfile> described) {
        return new Lineage(List.of(new Generation(described, unknown(described.size()))));
    }

    /** @param chain the segments for K = 2, 3, …, of which the last are described */
    public static Lineage of(ScaledMatrix matrix, List<Segmentation> chain, List<SegmentProfile> described) {
        double[][] columns = matrix.features().columns();
        Moments[] moments = Arrays.stream(columns).map(Moments::of).toArray(Moments[]::new);
        List<Optional<Codes>> codes = Arrays.stream(columns).map(Codes::of).toList();
        var generations = new ArrayList<Generation>();
        for (int i = 0; i < chain.size(); i++) {
            Segmentation own = chain.get(i);
            int[] from = i == 0
                    ? unknown(own.k())
                    : SegmentMatching.match(
                            chain.get(i - 1).labels(), chain.get(i - 1).k(), own.labels(), own.k());
            generations.add(
                    new Generation(i + 1 < chain.size() ? means(matrix, own, moments, codes) : described, from));
        }
        return new Lineage(generations);
    }

    private static int[] unknown(int k) {
        var from = new int[k];
        Arrays.fill(from, -1);
        return from;
    }

    /** From the centroids, but for features without weight, in which these have no place. */
    private static List<SegmentProfile> means(
            ScaledMatrix matrix, Segmentation segmentation, Moments[] moments, List<Optional<Codes>> codes) {
        int d = matrix.dimensions();
        double[][] columns = matrix.features().columns();
        int k = segmentation.k();
        var shares = new ArrayList<List<List<Code>>>();
        for (int j = 0; j < d; j++) {
            double[] column = columns[j];
            shares.add(codes.get(j)
                    .map(c -> c.shares(column, segmentation.labels(), k))
                    .orElseGet(() -> Collections.nCopies(k, List.of())));
        }
        var means = new double[k][];
        Arrays.setAll(means, s -> matrix.toOriginal(segmentation.inFeatures()[s]));
        for (int j = 0; j < d; j++) {
            if (matrix.factor()[j] == 0) {
                double[] column = segmentation.means(columns[j]);
                for (int s = 0; s < means.length; s++) {
                    means[s][j] = column[s];
                }
            }
        }
        var profiles = new ArrayList<SegmentProfile>();
        for (int s = 0; s < means.length; s++) {
            var features = new ArrayList<FeatureStatistics>();
            for (int j = 0; j < d; j++) {
                features.add(statistics(
                        matrix.features().names().get(j),
                        means[s][j],
                        moments[j],
                        shares.get(j).get(s)));
            }
            int size = segmentation.sizes()[s];
            profiles.add(new SegmentProfile(s, size, (double) size / matrix.rows(), features, List.of()));
        }
        return profiles;
    }

    private static FeatureStatistics statistics(String feature, double mean, Moments all, List<Code> codes) {
        double difference = all.deviation() == 0 ? 0 : (mean - all.mean()) / all.deviation();
        return new FeatureStatistics(feature, mean, Double.NaN, all.mean(), difference, codes);
    }
}
