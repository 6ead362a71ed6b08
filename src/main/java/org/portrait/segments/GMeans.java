// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * G-Means (Hamerly and Elkan 2003): a group is divided in two by K-Means, and stays so when its members do not lie like a
 * Gaussian on the line between the two; after every round of that Lloyd's iterations go over all rows.
 */
final class GMeans {
    /** Of {@link AndersonDarling}, at the level of 0.0001, which the authors advise. */
    private static final double CRITICAL = 1.8692;
    /** Below this the test says little (as in Smile). */
    private static final int FEWEST = 25;

    private static final int RESTARTS = 3;

    private final KMeans engine;
    private final ScaledMatrix matrix;
    private final SegmentSettings settings;

    GMeans(KMeans engine, ScaledMatrix matrix, long seed) {
        this.engine = engine;
        this.matrix = matrix;
        settings = SegmentSettings.DEFAULT.withRestarts(RESTARTS).withSeed(seed);
    }

    /** A group that is no Gaussian, and the centroids of its halves. */
    private record Split(int group, double statistic, double[][] halves) {}

    /** At most {@code highest} groups, and at most 50. */
    Grouping divide(int highest, Progress progress) {
        byte[] labels = new byte[matrix.rows()];
        double[][] centroids = {new double[0]}; // of a single group nobody asks for it
        int most = Math.min(highest, SegmentSettings.HIGHEST_K);
        while (true) {
            List<Split> splits = splits(labels, centroids.length, progress).stream()
                    .sorted(Comparator.comparingDouble(split -> -split.statistic))
                    .limit(most - centroids.length)
                    .toList();
            if (splits.isEmpty()) {
                return new Grouping(labels, centroids.length);
            }
            var next = new ArrayList<>(Arrays.asList(centroids));
            for (Split split : splits) {
                next.set(split.group, split.halves[0]);
                next.add(split.halves[1]);
            }
            Segmentation segmentation =
                    engine.lloyd(matrix, next.toArray(double[][]::new), settings, progress.silent());
            labels = segmentation.labels();
            centroids = segmentation.centroids();
            progress.report(Activity.SEGMENTING, (double) centroids.length / (most + 1));
        }
    }

    private List<Split> splits(byte[] labels, int groups, Progress progress) {
        var splits = new ArrayList<Split>();
        for (int g = 0; g < groups; g++) {
            progress.checkCancelled();
            int group = g;
            ScaledMatrix members = matrix.picked(IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == group)
                    .toArray());
            if (members.rows() >= FEWEST && KMeans.distinctRows(members, 2) == 2) {
                double[][] halves =
                        engine.quick(members, settings, 2, progress.silent()).centroids();
                double statistic = AndersonDarling.adjusted(between(members, halves));
                if (statistic > CRITICAL) {
                    splits.add(new Split(g, statistic, halves));
                }
            }
        }
        return splits;
    }

    /** Where the rows lie on the line between two points. */
    private static double[] between(ScaledMatrix matrix, double[][] points) {
        var places = new double[matrix.rows()];
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] values = matrix.column(j);
            double way = points[1][j] - points[0][j];
            for (int i = 0; i < places.length; i++) {
                places[i] += values[i] * way;
            }
        }
        return places;
    }
}
