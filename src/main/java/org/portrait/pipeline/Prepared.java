// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.Cleaned;
import org.portrait.data.Dataset;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.EmbeddedSpace;
import org.portrait.embed.FittedPca;
import org.portrait.features.BuiltFeatures;
import org.portrait.load.Loaded;
import org.portrait.personas.Measure;
import org.portrait.scale.FittedScaling;
import org.portrait.segments.Grouping;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * The customers, ready to be segmented.
 *
 * @param matrix the scaled features, in which segments are told
 * @param pca the map on which segments are shown
 * @param highestK how many segments are possible: the number of distinct rows in the space, at most 50
 * @param keys by which these customers are known elsewhere
 * @param embedded the space in which segments are found, null where it is that of the features
 */
public record Prepared(
        Loaded loaded,
        Cleaned cleaned,
        BuiltFeatures features,
        FittedScaling scaling,
        ScaledMatrix matrix,
        FittedPca pca,
        int highestK,
        Keys keys,
        @Nullable EmbeddedSpace embedded) {
    /** What is segmented; distances live there. */
    public ScaledMatrix space() {
        return embedded == null ? matrix : embedded.codes();
    }

    /** Where segments are judged; every index lives there. It is the space, unless that was made for some segments. */
    ScaledMatrix judged() {
        return embedded == null ? matrix : embedded.judged();
    }

    /** Segments of the space, to be judged. */
    Segmentation judged(Segmentation found) {
        return judged() == space() ? found : new Grouping(found.labels(), found.k()).segmentation(judged());
    }

    /** Segments of the space, told in the features. */
    public Segmentation told(Segmentation found) {
        return embedded == null ? found : found.toldIn(matrix);
    }

    Prepared in(EmbeddedSpace space, int highest) {
        return new Prepared(loaded, cleaned, features, scaling, matrix, pca, highest, keys, space);
    }

    /** Per customer that takes part the row of the file as it was read. */
    public int[] rowsRead() {
        int[] rows = loaded.dataset().rowsBySource();
        Dataset kept = cleaned.dataset();
        return IntStream.range(0, kept.rows()).map(i -> rows[kept.sourceRow(i)]).toArray();
    }

    /** What the values of the d features count. */
    public List<Measure> measures() {
        return Measure.of(features.fitted(), cleaned.dataset().schema());
    }

    /** @throws FailureException with {@link Failure.KTooLarge} where customers do not differ enough for so many segments */
    public void require(int k) {
        if (k > highestK) {
            throw new FailureException(new Failure.KTooLarge(k, highestK));
        }
    }

    /** The largest K of the settings that is possible; fewer where a limit to the sizes allows no more, but at least 2. */
    public int highestK(SegmentSettings settings) {
        return Math.min(Math.min(settings.kMax(), highestK), Math.max(2, settings.possible(matrix.rows())));
    }
}
