// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.scale.Scaler;
import org.portrait.scale.Scaling;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Against scikit-learn 1.2.1's silhouette_score (euclidean, and sqeuclidean), calinski_harabasz_score and
 * davies_bouldin_score, same labels; the simplified silhouette against four lines of NumPy 1.24.
 */
class QualityReferenceTest {
    private static ScaledMatrix plain(double[]... columns) {
        var names = java.util.stream.IntStream.range(0, columns.length)
                .mapToObj(j -> "f" + j)
                .toList();
        var matrix = new FeatureMatrix(names, columns);
        return new Scaler().fit(matrix, Scaling.NONE, java.util.Map.of()).apply(matrix);
    }

    /** Labels with the means of their members as centroids. */
    private static Segmentation labelled(ScaledMatrix matrix, int k, byte[] labels) {
        var centroids = new double[k][matrix.dimensions()];
        var sizes = new int[k];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < matrix.dimensions(); j++) {
                centroids[labels[i]][j] += matrix.value(i, j);
            }
        }
        for (int s = 0; s < k; s++) {
            for (int j = 0; j < matrix.dimensions(); j++) {
                centroids[s][j] /= sizes[s];
            }
        }
        return new Segmentation(labels, centroids, sizes, 0, List.of(0.0), true, new int[k]);
    }

    private static Quality assess(ScaledMatrix matrix, int k, byte[] labels, int threads) {
        return new Assessor(matrix, threads, 1).assess(labelled(matrix, k, labels), Progress.none());
    }

    @Test
    void smallDataWithDuplicatesAndASingleton() {
        ScaledMatrix matrix = plain(
                new double[] {1, 2, 1.5, 8, 9, 8.2, 1, 0.5, 2, 20, 8, 1},
                new double[] {2, 1, 1.8, 8, 7.5, 9, 9, 8.5, 9.5, 20, 8, 2});
        Quality quality = assess(matrix, 4, new byte[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 1, 0}, 2);
        assertEquals(0.7904770740685169, quality.silhouette(), 1e-9);
        assertEquals(0.8943962052055885, quality.squaredSilhouette(), 1e-12);
        assertEquals(0.840991168570396, quality.simplifiedSilhouette(), 1e-12);
        assertEquals(360.57622123994105, quality.calinskiHarabasz(), 360 * 1e-9);
        assertEquals(0.13805145403831012, quality.daviesBouldin(), 1e-9);
        assertEquals(0, quality.segmentSilhouette()[3], "a singleton scores 0");
        assertEquals(0, quality.silhouetteError());
        assertEquals(12, quality.silhouetteRows());
        assertEquals(Math.hypot(20 - mean(matrix, 0), 20 - mean(matrix, 1)), far(matrix), 1e-12);
    }

    /**
     * R 4.2.2, cluster 2.1.4: {@code silhouette(labels, dist(cbind(x, y)))}, its widths per label with {@code quantile(w,
     * c(.25, .5, .75))} and {@code mean(w < 0)}; the last customer has a label of another place.
     */
    @Test
    void theWidthsOfASegmentAreSpreadAsInR() {
        ScaledMatrix matrix = plain(
                new double[] {1, 2, 1.5, 8, 9, 8.2, 1, 0.5, 2, 20, 8, 1},
                new double[] {2, 1, 1.8, 8, 7.5, 9, 9, 8.5, 9.5, 20, 8, 2});
        Quality quality = assess(matrix, 4, new byte[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 1, 2}, 2);
        double[][] expected = {
            {0.8325145818655855, 0.8153858855493654, 0.8159912880297655, 0.8413816312638955, 0},
            {0.8735505963170871, 0.8431745898872313, 0.8745833750699123, 0.9049593814997682, 0},
            {0.1804548283167284, 0.1177653950086511, 0.5141678259452789, 0.5768572592533563, 0.25},
            {0, 0, 0, 0, 0}
        };
        Quality turned = quality.inOrder(new int[] {3, 2, 1, 0});
        for (int s = 0; s < 4; s++) {
            assertArrayEquals(expected[s], spread(quality, s), 1e-9);
            assertArrayEquals(expected[s], spread(turned, 3 - s), 1e-9);
        }
    }

    private static double[] spread(Quality q, int s) {
        return new double[] {q.segmentSilhouette()[s], q.width(s, 0.25), q.width(s, 0.5), q.width(s, 0.75), q.below(s)};
    }

    private static double mean(ScaledMatrix matrix, int j) {
        return (matrix.value(0, j) + matrix.value(1, j) + matrix.value(2, j) + matrix.value(11, j)) / 4;
    }

    private static double far(ScaledMatrix matrix) {
        return assess(matrix, 4, new byte[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 1, 0}, 1)
                .between()[0][3];
    }

    @Test
    void wholesaleCustomersWithLabelsByThresholds() throws Exception {
        ScaledMatrix matrix = wholesale();
        var labels = new byte[matrix.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((matrix.value(i, 0) > 0 ? 1 : 0) + (matrix.value(i, 2) > 0.5 ? 2 : 0));
        }
        Quality quality = assess(matrix, 4, labels, 2);
        assertEquals(0.22440866490478006, quality.silhouette(), 1e-9);
        assertEquals(0.3190424645326165, quality.squaredSilhouette(), 1e-12);
        assertEquals(0.3590943076845001, quality.simplifiedSilhouette(), 1e-12);
        assertEquals(88.31780120452986, quality.calinskiHarabasz(), 88 * 1e-9);
        assertEquals(1.7904560805187502, quality.daviesBouldin(), 2e-9);
    }

    /** The six spends, standard scaling; the file lies beside the K-Means tests. */
    private static ScaledMatrix wholesale() throws Exception {
        try (var in = Objects.requireNonNull(Segmentation.class.getResourceAsStream("wholesale.csv"))) {
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            var columns = new double[6][lines.size()];
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",");
                for (int j = 0; j < 6; j++) {
                    columns[j][i] = Double.parseDouble(cells[3 + j]);
                }
            }
            var matrix = new FeatureMatrix(List.of("a", "b", "c", "d", "e", "f"), columns);
            return new Scaler()
                    .fit(matrix, Scaling.STANDARD, java.util.Map.of())
                    .apply(matrix);
        }
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        var random = new SplittableRandom(7);
        double[] x = random.doubles(3000).toArray();
        double[] y = random.doubles(3000).toArray();
        var labels = new byte[3000];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (x[i] < 0.3 ? 0 : x[i] < 0.7 ? 1 : 2);
        }
        Quality one = assess(plain(x, y), 3, labels, 1);
        Quality four = assess(plain(x, y), 3, labels, 4);
        assertEquals(one.silhouette(), four.silhouette(), 0.0);
        assertArrayEquals(one.segmentSilhouette(), four.segmentSilhouette(), 0.0);
        assertArrayEquals(one.within(), four.within(), 0.0);
    }
}
