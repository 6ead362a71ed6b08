// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Measures segmentations of one matrix, in its scaled space. Calinski–Harabasz, Davies–Bouldin and the distances within
 * and between use the means of the members; they equal scikit-learn's for the same labels.
 *
 * <p>The silhouette is exact up to 20,000 rows. Above, it is estimated from 2,000 rows drawn by the seed (fewer beyond
 * half a million rows, never below 500), each with its exact distances to all rows, the same rows for every K.
 *
 * <p>The result is the same, bit for bit, on any number of threads and whether segmentations are measured one by one or
 * together; together is much faster, since the distances serve all of them.
 */
public final class Assessor {
    private static final int BATCH = 128;

    private final ScaledMatrix matrix;
    private final Workers workers;
    private final int[] rows;
    private final DistanceSums distances;

    /** @param threads at least 1 */
    public Assessor(ScaledMatrix matrix, int threads, long seed) {
        this.matrix = matrix;
        this.workers = new Workers(threads);
        this.rows = SampleRows.choose(matrix.rows(), seed);
        this.distances = new DistanceSums(matrix);
    }

    public Quality assess(Segmentation segmentation, Progress progress) {
        return assessAll(List.of(segmentation), progress).getFirst();
    }

    /** @return one quality for each segmentation, in the given order */
    public List<Quality> assessAll(List<Segmentation> segmentations, Progress progress) {
        if (segmentations.isEmpty()) {
            return List.of();
        }
        List<Dispersion> dispersions = Dispersion.of(matrix, segmentations, workers, progress.part(0, 0.1));
        List<CentroidSilhouettes> known =
                CentroidSilhouettes.of(matrix, segmentations, dispersions, rows, workers, progress.part(0.1, 0.3));
        double[][] widths = widths(segmentations, dispersions, progress.part(0.3, 1));
        return IntStream.range(0, dispersions.size())
                .mapToObj(s -> quality(segmentations.get(s), dispersions.get(s), widths[s], known.get(s)))
                .toList();
    }

    /** Per segmentation the silhouette widths of the chosen rows. */
    private double[][] widths(List<Segmentation> segmentations, List<Dispersion> dispersions, Progress progress) {
        var grouped = GroupedRows.of(matrix, segmentations);
        var widths = new double[dispersions.size()][rows.length];
        int[] first = grouped.first();
        workers.run((rows.length + BATCH - 1) / BATCH, progress, batch -> {
            int from = batch * BATCH;
            int[] own = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH));
            double[][] sums = distances.from(own, grouped, progress);
            for (int s = 0; s < first.length - 1; s++) {
                byte[] labels = segmentations.get(s).labels();
                for (int r = 0; r < own.length; r++) {
                    widths[s][from + r] = Silhouette.width(
                            sums,
                            r,
                            first[s],
                            labels[own[r]],
                            dispersions.get(s).counts());
                }
            }
        });
        return widths;
    }

    /** Per segment, ascending. */
    private double[][] sorted(double[] widths, Segmentation segmentation) {
        byte[] labels = segmentation.labels();
        return IntStream.range(0, segmentation.k())
                .mapToObj(s -> IntStream.range(0, rows.length)
                        .filter(r -> labels[rows[r]] == s)
                        .mapToDouble(r -> widths[r])
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
    }

    private Quality quality(
            Segmentation segmentation, Dispersion dispersion, double[] widths, CentroidSilhouettes known) {
        var silhouette = Silhouette.of(widths, rows, segmentation.labels(), known);
        return new Quality(
                segmentation.k(),
                segmentation.inertia(),
                silhouette.mean(),
                silhouette.error(),
                rows.length,
                known.simplified(),
                known.squared(),
                dispersion.calinskiHarabasz(),
                dispersion.daviesBouldin(),
                dispersion.within(),
                dispersion.between(),
                silhouette.segments(),
                sorted(widths, segmentation));
    }
}
