// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import org.portrait.data.Agreement;

/**
 * Whether a deep embedding helps to tell these customers apart, beside K-Means on their features for the same K.
 *
 * @param k segments @param size numbers of the embedding
 * @param rows that were looked at @param customers of whom they are a uniform sample
 * @param stability mean adjusted Rand index of the deep segments with those of networks that learnt from four fifths of
 *     the rows, by other seeds
 * @param plainStability the same of K-Means
 * @param ownSilhouette of the deep segments in the embedding before it was refined: refinement moves customers towards
 *     centroids, whether there are groups or not
 * @param silhouette of the deep segments in the scaled space of the features
 * @param plainSilhouette of K-Means there
 * @param agreement adjusted Rand index of deep segments and K-Means
 * @param error share of the squared deviation from the means, of rows that were not learnt from, that the network does
 *     not reproduce; may exceed 1
 * @param pcaError the same of as many principal components
 * @param denseGroups that HDBSCAN finds in the scaled space, 0 where it finds none or most rows are noise
 * @param within how far deep segments keep dense groups whole, or dense groups them: the larger of two shares of the
 *     customers in dense groups, of those whose group is the most frequent in their segment, and the other way round; NaN
 *     where there are no dense groups
 * @param plainWithin the same of K-Means
 */
public record EmbeddingComparison(
        int k,
        int size,
        int rows,
        int customers,
        double stability,
        double plainStability,
        double ownSilhouette,
        double silhouette,
        double plainSilhouette,
        double agreement,
        double error,
        double pcaError,
        int denseGroups,
        double within,
        double plainWithin) {
    /** From here on deep segments respect dense groups. */
    private static final double RESPECTED = 0.95;
    /** A network that leaves less than this share of what principal components leave has seen something bent. */
    private static final double BENT = 0.9;

    private static final double STABLE = 0.75;
    private static final double CLEARER = 0.02;

    /** What is to be said, the first that applies. */
    public enum Verdict {
        /** Customers lie in dense groups that are not round, and the segments cut through them, as those of K-Means do. */
        OTHER_SHAPES,
        /** The segments are those of K-Means. */
        SAME_SEGMENTS,
        /** As many principal components tell the features as well. */
        NOTHING_BENT,
        /** Another network finds other segments. */
        UNSTABLE,
        /** The embedding shows the segments no more clearly than the features do. */
        NOT_CLEARER,
        HELPED
    }

    public Verdict verdict() {
        if (denseGroups >= 2 && within < RESPECTED && plainWithin < RESPECTED) {
            return Verdict.OTHER_SHAPES;
        }
        if (Agreement.of(agreement) == Agreement.ALIKE) {
            return Verdict.SAME_SEGMENTS;
        }
        if (!(error < BENT * pcaError)) {
            return Verdict.NOTHING_BENT;
        }
        if (stability < STABLE) {
            return Verdict.UNSTABLE;
        }
        return ownSilhouette >= plainSilhouette + CLEARER ? Verdict.HELPED : Verdict.NOT_CLEARER;
    }
}
