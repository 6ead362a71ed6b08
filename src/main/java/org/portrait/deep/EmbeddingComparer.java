// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.AdjustedRand;
import org.portrait.quality.GroupingQuality;
import org.portrait.quality.Moves;
import org.portrait.quality.SampleRows;
import org.portrait.segments.Grouping;
import org.portrait.segments.KMeans;
import org.portrait.segments.Method;
import org.portrait.segments.MethodRows;
import org.portrait.segments.MethodRunner;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Finds out whether deep segments are worth it, on at most 2,000 customers: networks learn anew from four fifths of them,
 * and K-Means divides the same four fifths. The result does not depend on the number of threads.
 */
public final class EmbeddingComparer {
    private static final int ROWS = 2_000;
    private static final int ROUNDS = 3;
    /** Smaller dense groups are parts of one, in samples as small as these. */
    private static final double DENSE = 0.05;

    private static final double MOSTLY_NOISE = 0.5;

    private final KMeans engine;
    private final DeepSettings settings;
    private final int threads;

    public EmbeddingComparer(KMeans engine, DeepSettings settings, int threads) {
        this.engine = engine;
        this.settings = settings;
        this.threads = threads;
    }

    /** @param error of reconstruction, on rows that were not learnt from */
    private record Round(double agreement, double plainAgreement, double error, double pcaError) {}

    /**
     * @param matrix all customers
     * @param learnt of them, before it was refined
     * @param deep their segments in what was made of it
     * @param refinedFor the number of segments for which it was refined, or null
     * @param plain segments of K-Means, as many
     */
    public EmbeddingComparison compare(
            ScaledMatrix matrix,
            FittedEmbedding learnt,
            Segmentation deep,
            @Nullable Integer refinedFor,
            Segmentation plain,
            SegmentSettings how,
            Progress progress) {
        int[] rows = SampleRows.choose(matrix.rows(), ROWS, how.seed());
        ScaledMatrix sample = matrix.picked(rows);
        var found = new Grouping(Grouping.picked(deep.labels(), rows), plain.k());
        var usual = new Grouping(Grouping.picked(plain.labels(), rows), plain.k());
        var random = new SplittableRandom(settings.seed());
        var rounds = new Round[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            Progress part = progress.part((double) r / (ROUNDS + 1), (r + 1.0) / (ROUNDS + 1));
            rounds[r] = round(sample, found, refinedFor, usual, how, random.nextLong(), part);
        }
        Grouping dense = dense(sample, how.seed(), progress.silent());
        ScaledMatrix codes = learnt.encode(sample, threads, progress.silent());
        return new EmbeddingComparison(
                plain.k(),
                settings.size(),
                rows.length,
                matrix.rows(),
                mean(rounds, Round::agreement),
                mean(rounds, Round::plainAgreement),
                silhouette(codes, found, progress),
                silhouette(sample, found, progress),
                silhouette(sample, usual, progress),
                AdjustedRand.of(found.labels(), usual.labels()),
                mean(rounds, Round::error),
                mean(rounds, Round::pcaError),
                dense.k(),
                within(dense, found),
                within(dense, usual));
    }

    private static double mean(Round[] rounds, java.util.function.ToDoubleFunction<Round> figure) {
        double sum = 0;
        for (Round round : rounds) {
            sum += figure.applyAsDouble(round);
        }
        return sum / rounds.length;
    }

    private double silhouette(ScaledMatrix space, Grouping segments, Progress progress) {
        return GroupingQuality.of(space, segments, segments, threads, progress.silent())
                .silhouette();
    }

    private Round round(
            ScaledMatrix sample,
            Grouping found,
            @Nullable Integer refinedFor,
            Grouping usual,
            SegmentSettings how,
            long seed,
            Progress progress) {
        int n = sample.rows();
        int[] learnt = SampleRows.choose(n, n - n / 5, seed);
        var others = new BitSet(n);
        others.set(0, n);
        IntStream.of(learnt).forEach(others::clear);
        ScaledMatrix some = sample.picked(learnt);
        ScaledMatrix rest = sample.picked(others.stream().toArray());
        SegmentSettings search = how.withSeed(seed).withMinSize(how.minSizeOf(learnt.length, n));
        int k = found.k();
        DeepSegments.Found anew = new DeepSegments(engine, settings.withSeed(seed), threads)
                .find(some, search, k, refinedFor, _ -> {}, progress);
        byte[] plain = engine.quick(some, search, k, progress.silent()).labels();
        return new Round(
                AdjustedRand.of(
                        found.picked(learnt).labels(), anew.segmentation().labels()),
                AdjustedRand.of(usual.picked(learnt).labels(), plain),
                Reconstruction.error(some, rest, anew.learnt().reconstruct(rest, threads, progress.silent())),
                Reconstruction.error(some, rest, Reconstruction.byPca(some, rest, settings.size(), progress.silent())));
    }

    /** What HDBSCAN finds; nothing where most rows are noise. */
    private static Grouping dense(ScaledMatrix sample, long seed, Progress progress) {
        var rows =
                new MethodRows(sample, IntStream.range(0, sample.dimensions()).toArray(), List.of());
        Grouping dense = new MethodRunner()
                .run(rows, new Method.Hdbscan(DENSE), 0, seed, progress)
                .at(0);
        boolean noise = dense.grouped().length < MOSTLY_NOISE * sample.rows();
        return noise ? new Grouping(dense.labels(), 0) : dense;
    }

    private static double within(Grouping dense, Grouping segments) {
        int[] grouped = dense.grouped();
        if (dense.k() == 0) {
            return Double.NaN;
        }
        int[][] counts = Moves.of(
                        segments.picked(grouped).labels(),
                        segments.k(),
                        dense.picked(grouped).labels(),
                        dense.k(),
                        0,
                        0)
                .counts();
        var turned = new int[dense.k()][segments.k()];
        for (int s = 0; s < counts.length; s++) {
            for (int g = 0; g < dense.k(); g++) {
                turned[g][s] = counts[s][g];
            }
        }
        return (double) Math.max(mostFrequent(counts), mostFrequent(turned)) / grouped.length;
    }

    private static int mostFrequent(int[][] counts) {
        return Arrays.stream(counts)
                .mapToInt(row -> Arrays.stream(row).max().orElse(0))
                .sum();
    }
}
