// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Deep embedded clustering (Xie, Girshick and Farhadi 2016): encoder and centroids are moved together so that rows which
 * nearly belong to a segment do so more, as {@link SoftAssignment} says. The target is found anew before every epoch. It
 * is over when hardly any row changes its segment in an epoch, or after so many epochs.
 */
public final class EmbeddedClustering {
    /** Xie, Girshick and Farhadi's tolerance. */
    private static final double CHANGED = 0.001;
    /** By faster steps the network leaves what it had learnt before the segments have settled. */
    private static final double SLOWER = 0.25;

    private final DeepSettings settings;

    public EmbeddedClustering(DeepSettings settings) {
        this.settings = settings;
    }

    /**
     * @param embedding of {@code matrix}
     * @param centroids k points of the embedding to start from
     * @param learning told after every epoch, on the calling thread
     */
    public RefinedEmbedding refine(
            ScaledMatrix matrix,
            FittedEmbedding embedding,
            double[][] centroids,
            Consumer<EpochLoss> learning,
            Progress progress) {
        progress.report(Activity.LEARNING, 0);
        var random = new SplittableRandom(settings.seed());
        Split split = Split.of(matrix, settings.rows(), random);
        var learner = new ClusterLearner(embedding, centroids, SLOWER * settings.rate());
        double changed = 1;
        for (int epoch = 1; epoch <= settings.epochs() && changed > CHANGED; epoch++) {
            Split.shuffle(split.learnt(), random);
            ClusterLearner.Outcome outcome = learner.epoch(matrix, split, progress);
            changed = outcome.changed();
            double heldOut = learner.loss(matrix, split.heldOut());
            learning.accept(new EpochLoss(EpochLoss.Step.CLUSTERING, epoch, outcome.loss(), heldOut));
            progress.report(Activity.LEARNING, (double) epoch / settings.epochs());
        }
        progress.report(Activity.LEARNING, 1);
        return learner.learnt();
    }
}
