// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Fingerprint;
import org.portrait.data.Quantiles;
import org.portrait.data.ScaledMatrix;
import org.portrait.data.Schema;
import org.portrait.deep.Embedding;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.FittedScaling;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * What a run has learned and what it learned it from, to be made a {@link Model}.
 *
 * @param file its name without its folder
 * @param program the version of Portrait
 * @param read the schema of the file as it was read, before cleaning
 * @param cleaned the rows that took part
 * @param matrix their features, in original units
 * @param embedding of the scaled features in which segments were found, or null
 * @param space the rows where segments were found
 */
public record Trained(
        String file,
        Fingerprint fingerprint,
        String program,
        Schema read,
        Dataset cleaned,
        FittedCleaning cleaning,
        FittedFeatures features,
        FeatureMatrix matrix,
        FittedScaling scaling,
        @Nullable Embedding embedding,
        ScaledMatrix space) {
    private static final double FAR = 0.99;

    /**
     * @param names one per segment
     * @param recipe as {@link Model} has it
     */
    public Model model(Segmentation segmentation, List<String> names, Map<String, Object> recipe) {
        List<ModelSegment> unmeasured = segments(segmentation, names);
        Placing placing = Placing.of(space, unmeasured, Progress.none());
        var segments = new ArrayList<ModelSegment>();
        for (ModelSegment segment : unmeasured) {
            double[] own = IntStream.range(0, matrix.rows())
                    .filter(i -> placing.nearest()[i] == segment.segment() - 1)
                    .mapToDouble(i -> placing.distance()[i])
                    .sorted()
                    .toArray();
            double far = own.length == 0 ? 0 : Quantiles.of(own, FAR);
            segments.add(segment.measured(own.length, far, own.length == 0 ? 0 : own[own.length - 1]));
        }
        long agreeing = IntStream.range(0, matrix.rows())
                .filter(i -> placing.nearest()[i] == segmentation.labels()[i])
                .count();
        return new Model(
                Model.VERSION,
                new Training(file, fingerprint, matrix.rows(), (double) agreeing / matrix.rows(), program),
                columns(),
                cleaning.only(features.columns()),
                features,
                scaling,
                embedding,
                segments,
                Bins.of(features, matrix, cleaned),
                recipe);
    }

    private List<ModelSegment> segments(Segmentation segmentation, List<String> names) {
        int[] bySize = segmentation.bySize();
        var ranks = new int[bySize.length];
        for (int r = 0; r < bySize.length; r++) {
            ranks[bySize[r]] = r + 1;
        }
        return IntStream.range(0, segmentation.k())
                .mapToObj(s -> new ModelSegment(
                        s + 1,
                        names.get(s),
                        segmentation.colours()[s],
                        segmentation.sizes()[s],
                        ranks[s],
                        segmentation.centroids()[s],
                        embedding == null ? null : segmentation.inFeatures()[s],
                        0,
                        Double.POSITIVE_INFINITY))
                .toList();
    }

    private List<ModelColumn> columns() {
        return features.columns().stream()
                .map(read::column)
                .map(column -> new ModelColumn(column.name(), column.type(), column.role()))
                .toList();
    }
}
