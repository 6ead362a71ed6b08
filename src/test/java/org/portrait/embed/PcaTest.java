// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

class PcaTest {
    private static final double[][] COLUMNS = {{2, 4, 6, 1, 8, 3}, {0, 1, 5, 3, 6, 2}, {1, 3, 2, 7, 5, 2}};

    private static ScaledMatrix matrix(boolean standard, double[]... columns) {
        int d = columns.length;
        var offset = new double[d];
        var factor = new double[d];
        for (int j = 0; j < d; j++) {
            double mean = Arrays.stream(columns[j]).average().orElseThrow();
            double variance = Arrays.stream(columns[j])
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            offset[j] = standard ? mean : 0;
            factor[j] = standard ? 1 / Math.sqrt(variance) : 1;
        }
        var names = IntStream.range(0, d).mapToObj(j -> "f" + j).toList();
        return new ScaledMatrix(new FeatureMatrix(names, columns), offset, factor);
    }

    /** numpy 1.24.2: eigh(cov(Z.T, bias=True)) of the standardised columns, largest first, signs fixed. */
    @Test
    void equalsNumpy() {
        ScaledMatrix matrix = matrix(true, COLUMNS);
        FittedPca pca = new Pca().fit(matrix, Progress.none());
        assertArrayEquals(
                new double[] {1.8624321221166296, 1.0293289280626843, 0.10823894982068571}, pca.variances(), 1e-14);
        assertArrayEquals(
                new double[] {0.6208107073722099, 0.3431096426875615, 0.03607964994022857}, pca.shares(), 1e-14);
        double[][] components = {
            {0.6161624064487928, 0.7128490957359265, 0.3349478401000727},
            {-0.4950886225814273, 0.01979893700797693, 0.8686168648396019},
            {-0.6125611354547866, 0.701037922513344, -0.36512283758827924}
        };
        double[] scores = {
            -1.8530964138731505,
            -0.6723198840960916,
            1.0306820368192584,
            -0.1226467117237079,
            2.3744657104734572,
            -0.7570847375997661
        };
        float[] projected = pca.project(matrix, 0);
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(components[c], pca.components()[c], 1e-14);
        }
        for (int i = 0; i < scores.length; i++) {
            double[] point = {matrix.value(i, 0), matrix.value(i, 1), matrix.value(i, 2)};
            assertEquals((float) scores[i], projected[i], 1e-6f);
            assertEquals(scores[i], pca.project(point, 0), 1e-14);
        }
    }

    /** numpy: corrcoef of the first standardised column and the first scores. */
    @Test
    void loadingsOfStandardisedFeaturesAreCorrelations() {
        FittedPca pca = new Pca().fit(matrix(true, COLUMNS), Progress.none());
        assertEquals(0.8408827128138606, pca.loadings(0)[0], 1e-14);
    }

    @Test
    void aSingleFeatureGetsASecondComponentOfZeros() {
        ScaledMatrix matrix = matrix(false, new double[] {1, 3, 5});
        FittedPca pca = new Pca().fit(matrix, Progress.none());
        assertArrayEquals(new double[][] {{1}, {0}}, pca.components());
        assertArrayEquals(new double[] {8.0 / 3, 0}, pca.variances(), 1e-15);
        assertArrayEquals(new double[] {1, 0}, pca.shares());
        assertArrayEquals(new float[] {-2, 0, 2}, pca.project(matrix, 0));
        assertArrayEquals(new float[3], pca.project(matrix, 1));
    }

    @Test
    void nothingVariesAndNothingIsUndefined() {
        FittedPca pca = new Pca().fit(matrix(false, new double[] {4, 4}, new double[] {7, 7}), Progress.none());
        assertArrayEquals(new double[] {0, 0}, pca.shares());
        assertArrayEquals(new double[] {0, 0}, pca.variances());
    }

    /** Var(a) = Var(b) = 2/3, cov = 2/3: the first component is the diagonal, whatever the common offset. */
    @Test
    void aCommonOffsetLosesNothing() {
        double[] far = {1e9 - 1, 1e9, 1e9 + 1};
        FittedPca pca = new Pca().fit(matrix(false, far, far.clone()), Progress.none());
        assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, pca.components()[0], 1e-15);
        assertArrayEquals(new double[] {4.0 / 3, 0}, pca.variances(), 1e-14);
    }

    @Test
    void keepsTenOrthonormalComponentsByFallingVariance() {
        var random = new Random(3);
        var columns = new double[30][5000];
        for (int i = 0; i < 5000; i++) {
            double common = random.nextGaussian();
            for (int j = 0; j < 30; j++) {
                columns[j][i] = common * (j % 5) + random.nextGaussian() * (1 + j % 3);
            }
        }
        FittedPca pca = new Pca().fit(matrix(false, columns), Progress.none());
        assertEquals(10, pca.components().length);
        for (int a = 0; a < 10; a++) {
            assertTrue(a == 0 || pca.variances()[a] <= pca.variances()[a - 1]);
            assertTrue(Arrays.stream(pca.components()[a]).max().orElseThrow()
                    >= -Arrays.stream(pca.components()[a]).min().orElseThrow() - 1e-9);
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int j = 0; j < 30; j++) {
                    product += pca.components()[a][j] * pca.components()[b][j];
                }
                assertEquals(a == b ? 1 : 0, product, 1e-13);
            }
        }
    }

    /** A·v = λ·v for random symmetric matrices, and the trace is the sum of the eigenvalues. */
    @Test
    void eigenvectorsSolveTheirEquation() {
        for (int d : List.of(1, 2, 7, 40)) {
            var random = new Random(d);
            var matrix = new double[d][d];
            double trace = 0;
            for (int a = 0; a < d; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a][b] = random.nextGaussian();
                    matrix[b][a] = matrix[a][b];
                }
                trace += matrix[a][a];
            }
            var eigen = SymmetricEigen.of(matrix, Progress.none());
            assertEquals(trace, Arrays.stream(eigen.values()).sum(), 1e-12);
            for (int c = 0; c < d; c++) {
                for (int a = 0; a < d; a++) {
                    double image = 0;
                    for (int b = 0; b < d; b++) {
                        image += matrix[a][b] * eigen.vectors()[c][b];
                    }
                    assertEquals(eigen.values()[c] * eigen.vectors()[c][a], image, 1e-12);
                }
            }
        }
    }

    @Test
    void canBeCancelled() {
        var cancelled = new CancelledProgress();
        assertThrows(CancelledException.class, () -> new Pca().fit(matrix(true, COLUMNS), cancelled));
    }
}
