// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

/**
 * What takes longer to find out about the segments of a run than to describe them, each part by itself; the last result
 * of each is remembered.
 */
public record Evidence(
        TrustStage trust,
        RuleStage rules,
        UnlikeStage unlike,
        ProfileStage profiles,
        RankingStage ranking,
        LifecycleStage lifecycle,
        MethodStage methods,
        OfferStage offers,
        EmbeddingStage embedding) {
    /** @param threads how many processors to use; results do not depend on it */
    public static Evidence of(int threads) {
        return new Evidence(
                new TrustStage(threads),
                new RuleStage(),
                new UnlikeStage(),
                new ProfileStage(),
                new RankingStage(threads),
                new LifecycleStage(),
                new MethodStage(threads),
                new OfferStage(),
                new EmbeddingStage(threads));
    }
}
