// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.personas.Measure;
import org.portrait.segments.Segmentation;

class CentroidTableTest {
    /** The way back from the centroids as they are stored would give 1.0000000000000002 and 0.30000000000000004. */
    private static double[][] centroids(boolean converged) {
        var features = new FeatureMatrix(List.of("vip", "spend"), new double[][] {{1, 1, 0}, {0.3, 0.3, 0.7}});
        var matrix = new ScaledMatrix(features, new double[] {0, 0}, new double[] {1, 1});
        var segmentation = new Segmentation(
                new byte[] {0, 0, 1},
                new double[][] {{1.0000000000000002, 0.30000000000000004}, {-1e-16, 0.7}},
                new int[] {2, 1},
                0,
                List.of(0.0),
                converged,
                new int[] {0, 1});
        return CentroidTable.of(matrix, List.of(Measure.NUMBER, Measure.NUMBER), segmentation, List.of("a", "b"))
                .centroids();
    }

    @Test
    void ofAConvergedSegmentationTheyAreTheMeansOfTheCustomers() {
        double[][] centroids = centroids(true);
        assertArrayEquals(new double[] {1, 0.3}, centroids[0]);
        assertArrayEquals(new double[] {0, 0.7}, centroids[1]);
    }

    @Test
    void ofAnotherTheyAreWhereTheDescentStopped() {
        assertArrayEquals(new double[] {1.0000000000000002, 0.30000000000000004}, centroids(false)[0]);
    }
}
