// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

class AssessorTest {
    private static final ScaledMatrix TWELVE = Fixtures.matrix(
            new double[] {1, 2},
            new double[] {1.5, 1.8},
            new double[] {5, 8},
            new double[] {8, 8},
            new double[] {1, 0.6},
            new double[] {9, 11},
            new double[] {8, 2},
            new double[] {10, 2},
            new double[] {9, 3},
            new double[] {8, 2},
            new double[] {4, 5},
            new double[] {9, 3});

    private static Quality assess(ScaledMatrix matrix, Segmentation segmentation) {
        return new Assessor(matrix, 2, 1).assess(segmentation, Progress.none());
    }

    private static void close(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected));
    }

    /** scikit-learn 1.2.1: silhouette_score, calinski_harabasz_score, davies_bouldin_score of the same labels. */
    @Test
    void equalsScikitLearnWithASingletonAndDuplicates() {
        Quality four = assess(TWELVE, Fixtures.labelled(TWELVE, 0, 0, 1, 1, 0, 1, 2, 2, 2, 2, 3, 2));
        close(0.5676858857519999, four.silhouette());
        close(30.22611500389278, four.calinskiHarabasz());
        close(0.39246546352720557, four.daviesBouldin());
        assertEquals(0, four.segmentSilhouette()[3]);
        assertEquals(0, four.silhouetteError());
        assertEquals(12, four.silhouetteRows());
        Quality two = assess(TWELVE, Fixtures.labelled(TWELVE, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1));
        close(0.46502897727222986, two.silhouette());
        close(10.355503245300682, two.calinskiHarabasz());
        close(0.745852829523892, two.daviesBouldin());
    }

    /** Origin as above, for three features scaled by offset and factor, and labels with large and poor segments. */
    @Test
    void equalsScikitLearnInTheScaledSpace() {
        var columns = new double[3][300];
        var poor = new int[300];
        var fair = new int[300];
        for (int i = 0; i < 300; i++) {
            columns[0][i] = i * 37 % 101 / 10.0;
            columns[1][i] = i * i % 97 / 5.0;
            columns[2][i] = i * 11 % 13 + i / 100.0;
            poor[i] = i * 7 % 5;
            fair[i] = (columns[0][i] > 5 ? 1 : 0) + (columns[2][i] > 7 ? 2 : 0);
        }
        var matrix = new ScaledMatrix(
                new FeatureMatrix(List.of("a", "b", "c"), columns), new double[] {1, 2, 3}, new double[] {0.5, 0.25, 2
                });
        List<Quality> both = new Assessor(matrix, 1, 1)
                .assessAll(List.of(Fixtures.labelled(matrix, poor), Fixtures.labelled(matrix, fair)), Progress.none());
        close(-0.022764088247235824, both.get(0).silhouette());
        close(0.03964950447834459, both.get(0).calinskiHarabasz());
        close(89.40165047966131, both.get(0).daviesBouldin());
        close(0.10244426983128371, both.get(1).silhouette());
        close(239.82159320094078, both.get(1).calinskiHarabasz());
        close(3.057890324959408, both.get(1).daviesBouldin());
    }

    /** By hand: segments {0, 2} and {10, 14} on a line, means 1 and 12. */
    @Test
    void measuresDistancesWithinAndBetween() {
        var line = Fixtures.matrix(new double[] {0}, new double[] {2}, new double[] {10}, new double[] {14});
        Quality quality = assess(line, Fixtures.labelled(line, 0, 0, 1, 1));
        assertArrayEquals(new double[] {1, 2}, quality.within());
        assertArrayEquals(new double[] {0, 11}, quality.between()[0]);
        assertEquals(10, quality.inertia());
        close(3.0 / 11, quality.daviesBouldin());
        close(121 / (10 / 2.0), quality.calinskiHarabasz());
        double ofZero = 1 - 2 / 12.0;
        double ofTwo = 1 - 2 / 10.0;
        double ofTen = 1 - 4 / 9.0;
        double ofFourteen = 1 - 4 / 13.0;
        close((ofZero + ofTwo) / 2, quality.segmentSilhouette()[0]);
        close((ofZero + ofTwo + ofTen + ofFourteen) / 4, quality.silhouette());
    }

    @Test
    void identicalRowsScoreLikeInScikitLearn() {
        var same = Fixtures.matrix(new double[] {3}, new double[] {3}, new double[] {3}, new double[] {3});
        Quality quality = assess(same, Fixtures.labelled(same, 0, 0, 1, 1));
        assertEquals(0, quality.silhouette());
        assertEquals(1, quality.calinskiHarabasz());
        assertEquals(0, quality.daviesBouldin());
    }

    private static ScaledMatrix large() {
        return Fixtures.drawn(20_500, random -> new double[] {random.nextGaussian() * 3, random.nextGaussian()});
    }

    private static Segmentation cut(ScaledMatrix matrix, int k) {
        return Fixtures.labelled(
                matrix,
                IntStream.range(0, matrix.rows())
                        .map(i -> Math.clamp((int) Math.floor(matrix.value(i, 0) / 3 + k / 2.0), 0, k - 1))
                        .toArray());
    }

    @Test
    void isTheSameOnAnyNumberOfThreadsAndAloneOrTogether() {
        ScaledMatrix matrix = large();
        List<Segmentation> cuts = List.of(cut(matrix, 2), cut(matrix, 3), cut(matrix, 4));
        List<Quality> one = new Assessor(matrix, 1, 9).assessAll(cuts, Progress.none());
        for (int threads : new int[] {2, 4}) {
            List<Quality> more = new Assessor(matrix, threads, 9).assessAll(cuts, Progress.none());
            for (int s = 0; s < cuts.size(); s++) {
                same(one.get(s), more.get(s));
            }
        }
        same(one.get(1), new Assessor(matrix, 2, 9).assess(cuts.get(1), Progress.none()));
    }

    private static void same(Quality a, Quality b) {
        assertEquals(a.silhouette(), b.silhouette());
        assertEquals(a.silhouetteError(), b.silhouetteError());
        assertEquals(a.simplifiedSilhouette(), b.simplifiedSilhouette());
        assertEquals(a.squaredSilhouette(), b.squaredSilhouette());
        assertEquals(a.calinskiHarabasz(), b.calinskiHarabasz());
        assertEquals(a.daviesBouldin(), b.daviesBouldin());
        assertArrayEquals(a.segmentSilhouette(), b.segmentSilhouette());
        assertArrayEquals(a.within(), b.within());
    }

    /** Over forty samples: the error is what it is said to be, and about a fourth of that of a plain mean of widths. */
    @Test
    void aSampleIsCloseToAllRowsAndKnowsItsError() {
        ScaledMatrix matrix = large();
        Segmentation cut = cut(matrix, 3);
        double[] widths = widths(matrix, cut);
        double mean = DoubleStream.of(widths).average().orElseThrow();
        double plain = Math.sqrt(DoubleStream.of(widths)
                        .map(w -> (w - mean) * (w - mean))
                        .average()
                        .orElseThrow()
                / 2_000
                * (1 - 2_000.0 / widths.length));
        double squares = 0;
        for (int seed = 0; seed < 40; seed++) {
            Quality sampled = new Assessor(matrix, 2, seed).assess(cut, Progress.none());
            assertEquals(2_000, sampled.silhouetteRows());
            assertTrue(sampled.silhouetteError() < plain / 3);
            double errors = (sampled.silhouette() - mean) / sampled.silhouetteError();
            squares += errors * errors / 40;
        }
        // 40 · squares is chi-squared with 40 degrees of freedom: 20.7 to 66.8 with 99 %
        assertTrue(squares > 20.7 / 40 && squares < 66.8 / 40, "" + squares);
    }

    /** Every distance to every row, as the definition says. */
    private static double[] widths(ScaledMatrix matrix, Segmentation cut) {
        int n = matrix.rows();
        double[] x = matrix.column(0);
        double[] y = matrix.column(1);
        return IntStream.range(0, n)
                .parallel()
                .mapToDouble(i -> {
                    var sums = new double[cut.k()];
                    for (int j = 0; j < n; j++) {
                        double dx = x[i] - x[j];
                        double dy = y[i] - y[j];
                        sums[cut.labels()[j]] += Math.sqrt(dx * dx + dy * dy);
                    }
                    int own = cut.labels()[i];
                    double a = sums[own] / (cut.sizes()[own] - 1);
                    double b = IntStream.range(0, cut.k())
                            .filter(c -> c != own)
                            .mapToDouble(c -> sums[c] / cut.sizes()[c])
                            .min()
                            .orElseThrow();
                    return (b - a) / Math.max(a, b);
                })
                .toArray();
    }

    @Test
    void samplesShrinkBeyondHalfAMillionRows() {
        assertEquals(20_000, SampleRows.count(20_000));
        assertEquals(2_000, SampleRows.count(500_000));
        assertEquals(1_000, SampleRows.count(1_000_000));
        assertEquals(500, SampleRows.count(20_000_000));
        int[] rows = SampleRows.choose(30_000, 4);
        assertEquals(
                2_000,
                IntStream.of(rows).distinct().filter(r -> r >= 0 && r < 30_000).count());
        assertArrayEquals(IntStream.of(rows).sorted().toArray(), rows);
    }

    @Test
    void canBeCancelled() {
        var assessor = new Assessor(TWELVE, 2, 1);
        var segmentation = Fixtures.labelled(TWELVE, 0, 0, 1, 1, 0, 1, 2, 2, 2, 2, 3, 2);
        assertThrows(CancelledException.class, () -> assessor.assess(segmentation, new CancelledProgress()));
    }

    /** The eigenvectors of [[2, 1], [1, 2]] are (1, 1) / √2 for 3 and (1, -1) / √2 for 1. */
    @Test
    void findsPrincipalAxes() {
        var a = new double[][] {{2, 1}, {1, 2}};
        double[][] vectors = SymmetricEigen.vectors(a);
        int three = a[0][0] > a[1][1] ? 0 : 1;
        assertEquals(3, a[three][three], 1e-12);
        assertEquals(0.5, vectors[0][three] * vectors[1][three], 1e-12);
        assertEquals(-0.5, vectors[0][1 - three] * vectors[1][1 - three], 1e-12);
        var random = new SplittableRandom(2);
        assertEquals(
                1,
                new EvenBox(new double[][] {{1}}, new double[] {1}, new double[] {1})
                        .draw(5, random)
                        .value(3, 0));
    }
}
