// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.function.Consumer;
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
     * @param segmentation of the embedding of the rows
     */
    public record Found(FittedEmbedding learnt, Segmentation segmentation) {}

    public Found find(
            ScaledMatrix matrix, SegmentSettings how, int k, Consumer<EpochLoss> learning, Progress progress) {
        FittedEmbedding learnt = new Autoencoder(settings).fit(matrix, learning, progress.part(0, 0.6));
        ScaledMatrix start = learnt.encode(matrix, threads, progress.silent());
        RefinedEmbedding refined = refine(matrix, learnt, start, how, k, learning, progress.part(0.6, 0.9));
        ScaledMatrix codes = refined.embedding().encode(matrix, threads, progress.part(0.9, 1));
        return new Found(learnt, engine.lloyd(codes, refined.centroids(), how, progress.silent()));
    }

    /** The same without refinement. */
    public Found unrefined(
            ScaledMatrix matrix, SegmentSettings how, int k, Consumer<EpochLoss> learning, Progress progress) {
        FittedEmbedding learnt = new Autoencoder(settings).fit(matrix, learning, progress.part(0, 0.8));
        ScaledMatrix codes = learnt.encode(matrix, threads, progress.part(0.8, 0.9));
        return new Found(learnt, engine.quick(codes, how, k, progress.part(0.9, 1)));
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
