// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.quality.Quality;
import org.portrait.quality.Verdict;
import org.portrait.scale.Scaling;
import org.portrait.segments.Segmentation;
import org.portrait.segments.SizeLimit;

/**
 * How good one segmentation is, with what it was made from; every index in the space where it was found, as {@link Quality} says.
 *
 * @param rows customers that took part
 * @param features their names
 * @param iterations of the descent that won
 * @param sizes K counts of customers
 * @param limit what a limit to the sizes cost, or null
 * @param embedding the space in which segments were found, of which the indices are
 * @param comparison whether a deep one helped, or null
 */
public record Evaluation(
        int k,
        Verdict verdict,
        int rows,
        List<String> features,
        Scaling scaling,
        long seed,
        int iterations,
        boolean converged,
        double inertia,
        double silhouette,
        int silhouetteRows,
        double simplifiedSilhouette,
        double squaredSilhouette,
        double calinskiHarabasz,
        double daviesBouldin,
        int[] sizes,
        @Nullable SizeLimit limit,
        EmbeddingSettings embedding,
        @Nullable EmbeddingComparison comparison) {
    public Evaluation {
        features = List.copyOf(features);
    }

    public static Evaluation of(
            ScaledMatrix matrix,
            Scaling scaling,
            long seed,
            Segmentation segmentation,
            Quality quality,
            Verdict verdict,
            EmbeddingSettings embedding,
            @Nullable EmbeddingComparison comparison) {
        return new Evaluation(
                segmentation.k(),
                verdict,
                matrix.rows(),
                matrix.features().names(),
                scaling,
                seed,
                segmentation.iterations(),
                segmentation.converged(),
                segmentation.inertia(),
                quality.silhouette(),
                quality.silhouetteRows(),
                quality.simplifiedSilhouette(),
                quality.squaredSilhouette(),
                quality.calinskiHarabasz(),
                quality.daviesBouldin(),
                segmentation.sizes(),
                segmentation.limit(),
                embedding,
                comparison);
    }
}
