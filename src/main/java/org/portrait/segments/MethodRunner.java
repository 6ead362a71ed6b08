// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Divides customers by any {@link Method.Other}; meant for some thousands of them, since most methods compare all with all.
 * Results depend on the rows, the method and the seed alone.
 */
public final class MethodRunner {
    /** Up to so many rows each is a leaf of Ward's tree; more are first divided into so many groups by K-Means. */
    private static final int LEAVES = 2_000;

    private static final int FINE = 500;
    /** Seedings of the K-Means from which a mixture starts. */
    private static final int RESTARTS = 3;

    private final KMeans engine = new KMeans(1);

    /** @param k how many groups, for methods that need to be told */
    public MethodResult run(MethodRows customers, Method.Other method, int k, long seed, Progress progress) {
        progress.report(Activity.SEGMENTING, 0);
        ScaledMatrix matrix = customers.matrix();
        return switch (method) {
            case Method.Ward(int highest) -> ward(matrix, highest, seed, progress);
            case Method.GaussianMixture(int highest) -> mixtures(matrix, highest, seed, progress);
            case Method.Hdbscan dense -> {
                int smallest = Math.min(dense.smallest(matrix.rows()), matrix.rows());
                Dendrogram tree = DensityTree.of(matrix.toRows(), smallest, progress);
                Grouping grouping = Grouping.numbered(DenseGroups.of(tree, smallest));
                yield new MethodResult.Groups(grouping, grouping.k() < 2 ? 0 : grouping.k());
            }
            case Method.GMeans(int highest) -> {
                Grouping grouping = new GMeans(engine, matrix, seed).divide(highest, progress);
                boolean stopped = grouping.k() >= highest;
                yield new MethodResult.Groups(grouping, grouping.k() < 2 || stopped ? 0 : grouping.k());
            }
            case Method.KPrototypes() ->
                new MethodResult.Groups(
                        Grouping.numbered(
                                Prototypes.of(customers, k, seed, progress).groups()),
                        0);
        };
    }

    private static MethodResult ward(ScaledMatrix matrix, int highest, long seed, Progress progress) {
        double[][] rows = matrix.toRows();
        FineGroups leaves = rows.length <= LEAVES ? FineGroups.single(rows) : FineGroups.of(rows, FINE, seed, progress);
        Dendrogram tree = WardTree.of(leaves.centres(), leaves.weights(), progress);
        return new MethodResult.Tree(tree, leaves.leaves(), highest);
    }

    private MethodResult mixtures(ScaledMatrix matrix, int highest, long seed, Progress progress) {
        double[][] columns = Mixture.standardised(matrix);
        var groupings = new ArrayList<Grouping>();
        int last = KMeans.distinctRows(matrix, highest);
        var bic = new double[last];
        SegmentSettings settings =
                SegmentSettings.DEFAULT.withRestarts(RESTARTS).withSeed(seed);
        for (int k = 1; k <= last; k++) {
            byte[] start = k == 1
                    ? new byte[matrix.rows()]
                    : engine.quick(matrix, settings, k, progress.silent()).labels();
            Mixture mixture = Mixture.fit(columns, start, k, progress);
            groupings.add(Grouping.numbered(mixture.labels()));
            bic[k - 1] = mixture.bic();
            progress.report(Activity.SEGMENTING, (double) k * k / (last * last));
        }
        return new MethodResult.Mixtures(List.copyOf(groupings), Arrays.copyOf(bic, last));
    }
}
