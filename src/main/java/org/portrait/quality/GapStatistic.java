// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Measures the {@link Gap} against sets that are uniform in the box of the principal axes ({@code spaceH0 = "scaledPCA"}
 * in R), each divided by the same engine as the customers. Above 1,000 customers, that many are drawn.
 */
public final class GapStatistic {
    /** B: the mean of so many has an error of a seventh of their standard deviation. */
    private static final int REFERENCES = 50;

    private static final int ROWS = 1_000;

    private final Clustering clustering;
    private final Workers workers;
    private final long seed;

    /**
     * @param clustering divides customers and reference data, several at once
     * @param threads at least 1; the result does not depend on it
     */
    public GapStatistic(Clustering clustering, int threads, long seed) {
        this.clustering = clustering;
        workers = new Workers(threads);
        this.seed = seed;
    }

    /** @param highest the last K; fewer are measured where the drawn customers have fewer distinct rows */
    public Gap measure(ScaledMatrix matrix, int highest, Progress progress) {
        double[][] rows = EvenBox.rows(matrix, SampleRows.choose(matrix.rows(), ROWS, seed));
        ScaledMatrix drawn = ReferenceData.matrix(rows);
        EvenBox box = EvenBox.principal(rows);
        int last = Math.max(1, Math.min(highest, KMeans.distinctRows(drawn, highest + 1) - 1));
        double[] customers = logInertia(drawn, last, progress.silent());
        var random = new SplittableRandom(seed);
        List<SplittableRandom> each =
                Stream.generate(random::split).limit(REFERENCES).toList();
        var even = new double[REFERENCES][];
        workers.run(
                REFERENCES,
                progress,
                b -> even[b] = logInertia(box.draw(rows.length, each.get(b)), last, progress.silent()));
        var gaps = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        for (int i = 0; i < last; i++) {
            int k = i;
            double[] ofK = Arrays.stream(even).mapToDouble(logs -> logs[k]).toArray();
            double mean = sum(ofK) / REFERENCES;
            double squares = sum(
                    Arrays.stream(ofK).map(log -> (log - mean) * (log - mean)).toArray());
            gaps.add(mean - customers[i]);
            errors.add(Math.sqrt((1 + 1.0 / REFERENCES) * squares / (REFERENCES - 1)));
        }
        return new Gap(gaps, errors, REFERENCES, rows.length);
    }

    /** In this order: streams add up as they like. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
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
