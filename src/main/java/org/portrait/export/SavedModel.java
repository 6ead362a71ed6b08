// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Arrays;
import java.util.List;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.Fingerprint;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.Scaling;
import org.portrait.segments.Segmentation;

/**
 * Everything that scoring new customers needs: fill, build the features, {@code (x - offset) * factor}, nearest
 * centroid.
 *
 * @param version of this format
 * @param recipe of the training run, as JSON
 * @param training the file that was learned from
 * @param segments per segment what is known of it
 */
public record SavedModel(
        int version,
        String recipe,
        Fingerprint training,
        FittedCleaning cleaning,
        FittedFeatures features,
        AffineScaling scaling,
        List<ModelSegment> segments) {
    public static final int VERSION = 1;
    private static final double FAR = 0.99;

    public SavedModel {
        segments = List.copyOf(segments);
    }

    /**
     * The scaling as it was fitted.
     *
     * @param features d names
     * @param offset d values in original units
     * @param factor d values, feature weights included
     */
    public record AffineScaling(Scaling kind, List<String> features, double[] offset, double[] factor) {}

    /**
     * @param segment counted from 1
     * @param centroid d values in the scaled space
     * @param distance99 the distance to the centroid that 99 % of its customers do not exceed, in the scaled space
     *     (quantile by linear interpolation, Hyndman and Fan type 7)
     */
    public record ModelSegment(int segment, String name, int size, double[] centroid, double distance99) {}

    public static SavedModel of(
            String recipe,
            Fingerprint training,
            FittedCleaning cleaning,
            FittedFeatures features,
            Scaling kind,
            ScaledMatrix matrix,
            Segmentation segmentation,
            List<String> names) {
        var scaling = new AffineScaling(kind, matrix.features().names(), matrix.offset(), matrix.factor());
        var segments = new ModelSegment[segmentation.k()];
        double[] distances = segmentation.distances(matrix);
        Arrays.setAll(
                segments,
                s -> new ModelSegment(
                        s + 1,
                        names.get(s),
                        segmentation.sizes()[s],
                        segmentation.centroids()[s],
                        quantile(own(distances, segmentation, s))));
        return new SavedModel(VERSION, recipe, training, cleaning, features, scaling, List.of(segments));
    }

    private static double[] own(double[] distances, Segmentation segmentation, int segment) {
        var own = new double[segmentation.sizes()[segment]];
        int n = 0;
        for (int i = 0; i < distances.length; i++) {
            if (segmentation.labels()[i] == segment) {
                own[n++] = distances[i];
            }
        }
        Arrays.sort(own);
        return own;
    }

    private static double quantile(double[] sorted) {
        double position = FAR * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
