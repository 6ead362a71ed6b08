// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Optional;
import org.portrait.deep.EmbeddingComparer;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.deep.FittedEmbedding;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Whether the deep embedding of a run helps to tell its customers apart, beside as many segments of K-Means in the
 * features. Remembers the last answer; safe to call from several threads.
 */
public final class EmbeddingStage {
    private record Key(Segmentation segmentation, EmbeddingSettings embedding, SegmentSettings segments) {}

    private final int threads;
    private final KMeans engine;
    private final Memo<Key, EmbeddingComparison> found = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public EmbeddingStage(int threads) {
        this.threads = threads;
        engine = new KMeans(threads);
    }

    /** Nothing where segments were not found in a deep embedding. */
    public Optional<EmbeddingComparison> find(Run run, Progress progress) {
        Prepared customers = run.prepared();
        FittedEmbedding learnt =
                customers.embedded() == null ? null : customers.embedded().learnt();
        if (learnt == null) {
            return Optional.empty();
        }
        EmbeddingSettings settings = run.provenance().recipe().embedding();
        SegmentSettings how = run.provenance().recipe().segments();
        Segmentation deep = run.segmentation();
        return Optional.of(found.get(new Key(deep, settings, how), () -> {
            Segmentation plain = engine.quick(customers.matrix(), how, deep.k(), progress.part(0, 0.2));
            return new EmbeddingComparer(engine, SpaceStage.deep(settings, how.seed()), threads)
                    .compare(
                            customers.matrix(), learnt, deep, settings.refinedFor(), plain, how, progress.part(0.2, 1));
        }));
    }
}
