// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

/**
 * An embedding that was made to tell segments apart.
 *
 * @param centroids k points of the embedding
 */
public record RefinedEmbedding(FittedEmbedding embedding, double[][] centroids) {}
