// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * The whole way to deep segments of one K: an {@link Autoencoder} learns an embedding, K-Means divides it,
 * {@link EmbeddedClustering} refines both, and K-Means goes on from its centroids.
 */
public final class DeepSegments {
    private final KMeans engine;
    private final DeepSettings settings;
    private final int threads;

    /** @param threads the result does not depend on it */
    public DeepSegments(KMeans engine, DeepSettings settings, int threads) {
        this.engine = engine;
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * @param learnt before refinement, which can reproduce rows
     * @param segmentation of the embedding of the rows, refined or not
     */
    public record Found(FittedEmbedding learnt, Segmentation segmentation) {}

    /** @param refinedFor the number of segments for which the embedding is refined, mostly {@code k}; null for none */
    public Found find(
            ScaledMatrix matrix,
            SegmentSettings how,
            int k,
            @Nullable Integer refinedFor,
            Consumer<EpochLoss> learning,
            Progress progress) {
        FittedEmbedding learnt = new Autoencoder(settings).fit(matrix, learning, progress.part(0, 0.6));
        ScaledMatrix start = learnt.encode(matrix, threads, progress.silent());
        if (refinedFor == null) {
            return new Found(learnt, engine.quick(start, how, k, progress.part(0.6, 1)));
        }
        RefinedEmbedding refined = refine(matrix, learnt, start, how, refinedFor, learning, progress.part(0.6, 0.9));
        ScaledMatrix codes = refined.embedding().encode(matrix, threads, progress.part(0.9, 1));
        return new Found(
                learnt,
                refinedFor == k
                        ? engine.lloyd(codes, refined.centroids(), how, progress.silent())
                        : engine.quick(codes, how, k, progress.silent()));
    }

    /** @param learnt of {@code matrix} @param start what it makes of the rows */
    public RefinedEmbedding refine(
            ScaledMatrix matrix,
            FittedEmbedding learnt,
            ScaledMatrix start,
            SegmentSettings how,
            int k,
            Consumer<EpochLoss> learning,
            Progress progress) {
        Segmentation first = engine.quick(start, how, k, progress.part(0, 0.3));
        return new EmbeddedClustering(settings)
                .refine(matrix, learnt, first.centroids(), learning, progress.part(0.3, 1));
    }
}
