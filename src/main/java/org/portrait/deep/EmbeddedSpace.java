// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;

/**
 * The space in which segments are found where it is not that of the features.
 *
 * @param embedding the way there
 * @param codes the rows there
 * @param judged the rows where segments are judged: the codes, or those of the embedding before it was refined, since
 *     refinement moves customers towards centroids whether there are groups or not
 * @param learnt the deep embedding before it was refined, which can reproduce rows; null of principal components
 */
public record EmbeddedSpace(
        Embedding embedding,
        ScaledMatrix codes,
        ScaledMatrix judged,
        @Nullable FittedEmbedding learnt) {}
