// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Measures the {@link Gap} against sets that are uniform in the box of the principal axes ({@code spaceH0 = "scaledPCA"}
 * in R), each divided by the same engine as the customers. Above 2,000 customers, that many are drawn.
 */
public final class GapStatistic {
    /** B: the mean of so many has an error of a seventh of their standard deviation. */
    public static final int REFERENCES = 50;

    private static final int ROWS = 2_000;

    private final Clustering clustering;
    private final int references;
    private final long seed;

    /** @param clustering divides customers and reference data */
    public GapStatistic(Clustering clustering, long seed) {
        this(clustering, REFERENCES, seed);
    }

    GapStatistic(Clustering clustering, int references, long seed) {
        this.clustering = clustering;
        this.references = references;
        this.seed = seed;
    }

    /** @param highest the last K; fewer are measured where the drawn customers have fewer distinct rows */
    public Gap measure(ScaledMatrix matrix, int highest, Progress progress) {
        double[][] rows = EvenBox.rows(matrix, SampleRows.choose(matrix.rows(), ROWS, seed));
        ScaledMatrix drawn = ReferenceData.matrix(rows);
        EvenBox box = EvenBox.principal(rows);
        int last = Math.max(1, Math.min(highest, KMeans.distinctRows(drawn, highest + 1) - 1));
        double[] customers = logInertia(drawn, last, progress.part(0, 1.0 / (references + 1)));
        var random = new SplittableRandom(seed);
        var even = new double[references][];
        for (int b = 0; b < references; b++) {
            Progress part = progress.part((b + 1.0) / (references + 1), (b + 2.0) / (references + 1));
            part.checkCancelled();
            even[b] = logInertia(box.draw(drawn.rows(), random), last, part);
        }
        var gaps = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        for (int i = 0; i < last; i++) {
            int k = i;
            double[] ofK = Arrays.stream(even).mapToDouble(logs -> logs[k]).toArray();
            double mean = Arrays.stream(ofK).sum() / references;
            double squares =
                    Arrays.stream(ofK).map(log -> (log - mean) * (log - mean)).sum();
            gaps.add(mean - customers[i]);
            errors.add(Math.sqrt((1 + 1.0 / references) * squares / (references - 1)));
        }
        return new Gap(gaps, errors, references, drawn.rows());
    }

    /** For K = 1 to {@code last}. */
    private double[] logInertia(ScaledMatrix matrix, int last, Progress progress) {
        var logs = new double[last];
        logs[0] = StrictMath.log(total(matrix));
        if (last > 1) {
            for (Segmentation s : clustering.sweep(matrix, last, progress)) {
                logs[s.k() - 1] = StrictMath.log(s.inertia());
            }
        }
        return logs;
    }

    /** The sum of squared distances to the mean. */
    private static double total(ScaledMatrix matrix) {
        double total = 0;
        for (int j = 0; j < matrix.dimensions(); j++) {
            double[] column = matrix.column(j);
            double mean = 0;
            for (double value : column) {
                mean += value / column.length;
            }
            for (double value : column) {
                total += (value - mean) * (value - mean);
            }
        }
        return total;
    }
}
