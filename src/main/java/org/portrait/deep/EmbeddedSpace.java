// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;

/**
 * The space in which segments are found where it is not that of the features.
 *
 * @param embedding the way there
 * @param codes the rows there
 * @param learnt the deep embedding before it was refined, which can reproduce rows; null of principal components
 */
public record EmbeddedSpace(
        Embedding embedding, ScaledMatrix codes, @Nullable FittedEmbedding learnt) {}
