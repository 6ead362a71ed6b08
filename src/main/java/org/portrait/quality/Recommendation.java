// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/**
 * Which K the indices support, and how far they agree. The sentence is made from it by {@code RecommendationText}.
 *
 * @param k the recommended number of segments
 * @param bySilhouette byCalinskiHarabasz byDaviesBouldin byElbow: what each index alone would take
 * @param silhouette at the recommended K
 * @param runnerUp the second-best K by silhouette that is not a neighbour, or the recommended one if there is none
 * @param referenceSilhouette what evenly spread data of the same shape reach at this K
 */
public record Recommendation(
        int k,
        Verdict verdict,
        int bySilhouette,
        int byCalinskiHarabasz,
        int byDaviesBouldin,
        int byElbow,
        double silhouette,
        int runnerUp,
        double referenceSilhouette) {}
