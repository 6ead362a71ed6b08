// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Divides customers once more without a feature, and says how far the segments are the same: the same number of them,
 * the same scaling, seed and number of starts, to which a descent from the present centroids is added, so that the
 * segments only change where others are better; under a limit to the sizes, which such a descent would not keep, only
 * those of the seeds count, with the limit in proportion to the rows. More than 5,000 customers are represented by a uniform sample, drawn by
 * the seed. The result does not depend on the number of threads.
 */
public final class LeaveOneOut {
    private static final int MOST = 5_000;

    private final KMeans engine;
    private final SegmentSettings how;
    private final Workers workers;

    /**
     * @param engine called by several threads at once, so best one that uses a single thread
     * @param threads at least 1
     */
    public LeaveOneOut(KMeans engine, SegmentSettings how, int threads) {
        this.engine = engine;
        this.how = how;
        this.workers = new Workers(threads);
    }

    /**
     * @param rows that were divided
     * @param withAll adjusted Rand index of the segments with those found again with all features
     * @param without the same without each part; NaN where no feature is left without it
     */
    public record Found(int rows, double withAll, double[] without) {}

    /**
     * @param segmentation of {@code matrix}
     * @param parts numbers of features that are left out together
     */
    public Found find(ScaledMatrix matrix, Segmentation segmentation, List<int[]> parts, Progress progress) {
        int[] rows = SampleRows.choose(matrix.rows(), MOST, how.seed());
        ScaledMatrix sample = SampleRows.matrix(matrix, rows);
        byte[] labels = Grouping.picked(segmentation.labels(), rows);
        var found = new double[parts.size() + 1];
        workers.run(found.length, progress, p -> {
            int[] leftOut = p < parts.size() ? parts.get(p) : new int[0];
            byte[] anew = divided(without(sample, leftOut), segmentation.centroids(), matrix.rows(), progress.silent());
            found[p] = anew == null ? Double.NaN : AdjustedRand.of(labels, anew);
        });
        return new Found(rows.length, found[parts.size()], Arrays.copyOf(found, parts.size()));
    }

    /** Features with the factor 0 are the same for all. */
    private static ScaledMatrix without(ScaledMatrix matrix, int[] features) {
        double[] factor = matrix.factor().clone();
        for (int j : features) {
            factor[j] = 0;
        }
        return new ScaledMatrix(matrix.features(), matrix.offset(), factor);
    }

    /**
     * @param whole how many rows were segmented
     * @return null where all rows are alike
     */
    private byte @Nullable [] divided(ScaledMatrix matrix, double[][] centroids, int whole, Progress progress) {
        int possible = KMeans.distinctRows(matrix, centroids.length);
        if (possible < 2) {
            return null;
        }
        SegmentSettings search = how.withMinSize(how.minSizeOf(matrix.rows(), whole));
        Segmentation searched = engine.quick(matrix, search, possible, progress);
        if (possible < centroids.length || search.minSize() > 0) {
            return searched.labels();
        }
        Segmentation continued = engine.lloyd(matrix, centroids, how, progress);
        return (continued.inertia() <= searched.inertia() ? continued : searched).labels();
    }
}
