// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FeatureDefinition;
import org.portrait.personas.Measure;
import org.portrait.segments.Segmentation;

/**
 * One row per segment. The centroid of a logarithm, read in the units of its column, is a geometric mean:
 * exp(mean of ln(1 + x)) - 1.
 *
 * @param names of the K segments
 * @param features d names
 * @param measures d of them: what the values count
 * @param sizes K counts of customers
 * @param centroids K × d values of the features, before they were scaled
 */
public record CentroidTable(
        List<String> names, List<String> features, List<Measure> measures, int[] sizes, double[][] centroids) {
    public CentroidTable {
        names = List.copyOf(names);
        features = List.copyOf(features);
        measures = List.copyOf(measures);
    }

    /**
     * The centroids of a converged segmentation are the means of its customers, and computed as such: the way back from
     * the scaled space would round a share of 0 to one a little below.
     *
     * @param measures of the d features
     */
    public static CentroidTable of(
            ScaledMatrix matrix, List<Measure> measures, Segmentation segmentation, List<String> names) {
        double[][] centroids =
                Arrays.stream(segmentation.inFeatures()).map(matrix::toOriginal).toArray(double[][]::new);
        if (segmentation.converged()) {
            for (int j = 0; j < matrix.dimensions(); j++) {
                double[] means = segmentation.means(matrix.features().columns()[j]);
                for (int s = 0; s < means.length; s++) {
                    centroids[s][j] = means[s];
                }
            }
        }
        return new CentroidTable(names, matrix.features().names(), measures, segmentation.sizes(), centroids);
    }

    public int k() {
        return centroids.length;
    }

    /**
     * The d features as they are called where their values are read in the units of their columns.
     *
     * @param logarithm what a column is called whose logarithm is a feature
     */
    List<String> headings(UnaryOperator<String> logarithm) {
        return IntStream.range(0, features.size())
                .mapToObj(j -> measures.get(j) == Measure.LOGARITHM
                        ? logarithm.apply(FeatureDefinition.Log.column(features.get(j)))
                        : features.get(j))
                .toList();
    }

    /** In the units of the column, in its own type. */
    @Nullable
    Object value(int segment, int feature) {
        return PlainText.value(measures.get(feature), centroids[segment][feature]);
    }

    /** The share of all customers that a segment holds, 0 to 1. */
    public double share(int segment) {
        return (double) sizes[segment] / IntStream.of(sizes).sum();
    }
}
