// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.function.Consumer;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.Autoencoder;
import org.portrait.deep.DeepSegments;
import org.portrait.deep.DeepSettings;
import org.portrait.deep.EmbeddedSpace;
import org.portrait.deep.Embedding;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.deep.EpochLoss;
import org.portrait.deep.FittedEmbedding;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Brings customers into the space in which their segments are to be found. That is decided by their features, the settings
 * of the embedding and the seed alone, never by the K that is looked at. Remembers the last network, and the last space.
 */
final class SpaceStage {
    private record Key(Prepared customers, EmbeddingSettings settings, long seed) {}

    private record LearntKey(Prepared customers, DeepSettings settings) {}

    private final KMeans engine;
    private final int threads;
    private final Memo<Key, Prepared> spaces = new Memo<>();
    private final Memo<LearntKey, FittedEmbedding> learnt = new Memo<>();

    SpaceStage(KMeans engine, int threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /**
     * @param customers in the space of their features
     * @param learning told of each epoch of a network that is not remembered
     */
    Prepared embedded(
            Prepared customers,
            EmbeddingSettings settings,
            long seed,
            Consumer<EpochLoss> learning,
            Progress progress) {
        if (settings.space() == EmbeddingSettings.Space.FEATURES) {
            return customers;
        }
        return spaces.get(new Key(customers, settings, seed), () -> {
            EmbeddedSpace space = space(customers, settings, seed, learning, progress);
            return customers.in(space, distinct(space.codes()));
        });
    }

    /**
     * How many rows differ, at most as many as there can be segments.
     *
     * @throws FailureException with {@link Failure.KTooLarge} where these are not two
     */
    static int distinct(ScaledMatrix space) {
        int distinct = KMeans.distinctRows(space, SegmentSettings.HIGHEST_K);
        if (distinct < 2) {
            throw new FailureException(new Failure.KTooLarge(2, distinct));
        }
        return distinct;
    }

    private EmbeddedSpace space(
            Prepared customers,
            EmbeddingSettings settings,
            long seed,
            Consumer<EpochLoss> learning,
            Progress progress) {
        if (settings.space() == EmbeddingSettings.Space.PCA) {
            var components = Embedding.Components.of(customers.pca(), settings);
            ScaledMatrix scores = components.encode(customers.matrix(), threads, progress);
            return new EmbeddedSpace(components, scores, scores, null);
        }
        DeepSettings how = deep(settings, seed);
        FittedEmbedding network = learnt.get(
                new LearntKey(customers, how),
                () -> new Autoencoder(how).fit(customers.matrix(), learning, progress.part(0, 0.6)));
        ScaledMatrix codes = network.toEmbedding().encode(customers.matrix(), threads, progress.part(0.6, 0.7));
        Integer k = settings.refinedFor();
        return k == null
                ? new EmbeddedSpace(network.toEmbedding(), codes, codes, network)
                : refined(customers, network, codes, how, k, learning, progress.part(0.7, 1));
    }

    /** How the network of an embedding learns. */
    static DeepSettings deep(EmbeddingSettings settings, long seed) {
        return DeepSettings.DEFAULT.withSize(settings.size()).withSeed(seed);
    }

    private EmbeddedSpace refined(
            Prepared customers,
            FittedEmbedding network,
            ScaledMatrix codes,
            DeepSettings how,
            int k,
            Consumer<EpochLoss> learning,
            Progress progress) {
        customers.require(k);
        var search = SegmentSettings.DEFAULT.withSeed(how.seed());
        Embedding embedding = new DeepSegments(engine, how, threads)
                .refine(customers.matrix(), network, codes, search, k, learning, progress.part(0, 0.9))
                .embedding()
                .toEmbedding();
        ScaledMatrix refined = embedding.encode(customers.matrix(), threads, progress.part(0.9, 1));
        return new EmbeddedSpace(embedding, refined, codes, network);
    }
}
