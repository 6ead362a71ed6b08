// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.segments.KMeans;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Divides customers and bootstrap samples of them by the same engine, and says how {@link Stability} depends on K. */
public final class StabilityFinder {
    private static final int RESAMPLES = 100;
    private static final int ROWS = 2_000;

    private final Clustering clustering;
    private final Workers workers;
    private final long seed;

    /**
     * @param clustering divides the customers and the resamples, several at once
     * @param threads at least 1; the result does not depend on it
     */
    public StabilityFinder(Clustering clustering, int threads, long seed) {
        this.clustering = clustering;
        workers = new Workers(threads);
        this.seed = seed;
    }

    /** @param highest the last K, at least 2; fewer are measured where the drawn customers have fewer distinct rows */
    public Stability measure(ScaledMatrix matrix, int highest, Progress progress) {
        int[] rows = SampleRows.choose(matrix.rows(), ROWS, seed);
        ScaledMatrix drawn = SampleRows.matrix(matrix, rows);
        int last = Math.max(2, possible(drawn, highest));
        List<Segmentation> found = clustering.sweep(drawn, last, progress.silent());
        long[] seeds = new SplittableRandom(seed).longs(RESAMPLES).toArray();
        var again = new double[RESAMPLES][];
        workers.run(
                RESAMPLES,
                progress,
                b -> again[b] = again(drawn, found, Resample.rows(rows.length, seeds[b]), progress.silent()));
        var means = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        for (int i = 0; i < found.size(); i++) {
            double sum = 0;
            double squares = 0;
            for (double[] one : again) {
                sum += one[i];
                squares += one[i] * one[i];
            }
            double mean = sum / RESAMPLES;
            double variance = Math.max(0, squares / RESAMPLES - mean * mean) * RESAMPLES / (RESAMPLES - 1);
            means.add(mean);
            errors.add(Math.sqrt(variance / RESAMPLES));
        }
        return new Stability(means, errors, RESAMPLES, rows.length);
    }

    private static int possible(ScaledMatrix matrix, int highest) {
        return Math.min(highest, KMeans.distinctRows(matrix, highest + 1) - 1);
    }

    /** Per K the mean over the segments; a sample of too few distinct rows counts with as many as it can have. */
    private double[] again(ScaledMatrix drawn, List<Segmentation> found, int[] rows, Progress progress) {
        ScaledMatrix sample = drawn.picked(rows);
        int last = possible(sample, found.size() + 1);
        var all = new Segmentation[0];
        Segmentation[] divided =
                last < 2 ? all : clustering.sweep(sample, last, progress).toArray(all);
        var means = new double[found.size()];
        for (int i = 0; i < means.length; i++) {
            int k = found.get(i).k();
            Segmentation other = divided.length == 0 ? null : divided[Math.min(i, divided.length - 1)];
            double[] best = Jaccard.best(
                    Grouping.picked(found.get(i).labels(), rows),
                    k,
                    other == null ? new byte[rows.length] : other.labels(),
                    other == null ? 1 : other.k());
            means[i] = Arrays.stream(best).reduce(0, Double::sum) / k;
        }
        return means;
    }
}
