// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;

/**
 * One row per segment.
 *
 * @param names of the K segments
 * @param features d names
 * @param sizes K counts of customers
 * @param centroids K × d values in original units
 */
public record CentroidTable(List<String> names, List<String> features, int[] sizes, double[][] centroids) {
    public CentroidTable {
        names = List.copyOf(names);
        features = List.copyOf(features);
    }

    /**
     * The centroids of a converged segmentation are the means of its customers, and computed as such: the way back from
     * the scaled space would round a share of 0 to one a little below.
     */
    public static CentroidTable of(ScaledMatrix matrix, Segmentation segmentation, List<String> names) {
        double[][] centroids =
                Arrays.stream(segmentation.centroids()).map(matrix::toOriginal).toArray(double[][]::new);
        if (segmentation.converged()) {
            for (int j = 0; j < matrix.dimensions(); j++) {
                double[] means = segmentation.means(matrix.features().columns()[j]);
                for (int s = 0; s < means.length; s++) {
                    centroids[s][j] = means[s];
                }
            }
        }
        return new CentroidTable(names, matrix.features().names(), segmentation.sizes(), centroids);
    }

    public int k() {
        return centroids.length;
    }

    /** The share of all customers that a segment holds, 0 to 1. */
    public double share(int segment) {
        return (double) sizes[segment] / IntStream.of(sizes).sum();
    }
}
