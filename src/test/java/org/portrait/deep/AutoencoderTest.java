// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.data.StrictJson;
import org.portrait.embed.Pca;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

class AutoencoderTest {
    private static final DeepSettings SHORT = DeepSettings.DEFAULT.withEpochs(3);

    /** Six correlated columns of variance 1. */
    private static ScaledMatrix correlated(int n) {
        var random = new Random(8);
        var rows = new double[n][6];
        for (double[] row : rows) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            Arrays.setAll(row, j -> a * (j + 1) + b * (3 - j) + 2 * random.nextGaussian());
        }
        return GeneratedData.standardised(rows);
    }

    private static double squaredError(ScaledMatrix matrix, double[][] reconstructed) {
        double sum = 0;
        for (int j = 0; j < reconstructed.length; j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                double error = reconstructed[j][i] - matrix.value(i, j);
                sum += error * error;
            }
        }
        return sum / matrix.rows();
    }

    /**
     * Without hidden layers nothing is bent, and the best such network spans the first principal components (Baldi and
     * Hornik 1989): its squared error is the sum of the other variances.
     */
    @Test
    void aLinearOneIsAsGoodAsPrincipalComponents() {
        ScaledMatrix matrix = correlated(1_000);
        var linear = new DeepSettings(2, List.of(), 20_000, 400, 100, 4e-3, 0, 3);
        FittedEmbedding embedding = new Autoencoder(linear).fit(matrix, _ -> {}, Progress.none());
        double[] variances = new Pca().fit(matrix, Progress.none()).variances();
        double best = Arrays.stream(variances).skip(2).sum();
        double error = squaredError(matrix, embedding.reconstruct(matrix, 1, Progress.none()));
        assertTrue(error >= best * (1 - 1e-9), "nothing linear is better: " + error + " and " + best);
        assertTrue(error <= best * 1.01, error + " and " + best);
    }

    @Test
    void theSameBitsOnAnyNumberOfThreadsAndAlone() {
        ScaledMatrix matrix = correlated(2_500);
        var first = new ArrayList<EpochLoss>();
        FittedEmbedding embedding = new Autoencoder(SHORT).fit(matrix, first::add, Progress.none());
        var second = new ArrayList<EpochLoss>();
        FittedEmbedding again = new Autoencoder(SHORT).fit(matrix, second::add, Progress.none());
        assertEquals(first, second);
        assertEquals(3, first.size());
        double[][] codes = columns(embedding.encode(matrix, 1, Progress.none()));
        assertArrayEquals(codes, columns(again.encode(matrix, 3, Progress.none())));
        ScaledMatrix one = embedding.encode(matrix.picked(new int[] {2_001}), 1, Progress.none());
        for (int e = 0; e < codes.length; e++) {
            assertEquals(codes[e][2_001], one.value(0, e));
        }
        FittedEmbedding other = new Autoencoder(SHORT.withSeed(2)).fit(matrix, _ -> {}, Progress.none());
        assertTrue(other.encode(matrix, 1, Progress.none()).value(0, 0) != codes[0][0]);
    }

    /** As for a model file. */
    @Test
    void comesBackFromJson() {
        ScaledMatrix matrix = correlated(200);
        FittedEmbedding embedding = new Autoencoder(SHORT).fit(matrix, _ -> {}, Progress.none());
        StrictJson.Refusal refusal = (fault, where) ->
                new Failure.RecipeUnreadable(Path.of("x"), Failure.RecipeFault.WRONG_VALUE, fault + " " + where);
        String json = StrictJson.write(embedding.toEmbedding());
        Embedding back = StrictJson.value(json, Embedding.Encoder.class, refusal);
        assertArrayEquals(
                columns(embedding.encode(matrix, 1, Progress.none())),
                columns(back.encode(matrix, 1, Progress.none())));
    }

    /** By hand: (5 - 1) / 2 = 2 enters, 2 · 0.5 - 0.25 = 0.75 is bent to 0.75 / 1.25 = 0.6, of which 10 · 0.6 + 1 is made. */
    @Test
    void anEncoderIsAppliedLayerByLayer() {
        var bent = new Layer(1, 1, new double[] {0.5}, new double[] {-0.25}, true);
        var straight = new Layer(1, 2, new double[] {10, -1}, new double[] {1, 0}, false);
        var encoder = new Embedding.Encoder(new double[] {1}, 2, List.of(bent, straight));
        var five = new ScaledMatrix(
                new FeatureMatrix(List.of("x"), new double[][] {{5}}), new double[1], new double[] {1});
        ScaledMatrix codes = encoder.encode(five, 1, Progress.none());
        assertEquals(7, codes.value(0, 0), 1e-15);
        assertEquals(-0.6, codes.value(0, 1), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Embedding.Encoder(new double[] {1}, 2, List.of(straight, straight)));
    }

    /** The square of such a value is infinite, and a unit would take it for 0. */
    @Test
    void whatIsBeyondAllMeasureHasNoPlace() {
        FittedEmbedding embedding = new Autoencoder(SHORT).fit(correlated(200), _ -> {}, Progress.none());
        ScaledMatrix rows = GeneratedData.standardised(new double[2][6]);
        double[][] columns = rows.features().columns();
        columns[3][1] = 1e200;
        var plain = new ScaledMatrix(rows.features(), new double[6], new double[] {1, 1, 1, 1, 1, 1});
        for (double[] column : columns(embedding.encode(plain, 1, Progress.none()))) {
            assertTrue(Double.isFinite(column[0]));
            assertTrue(Double.isNaN(column[1]));
        }
    }

    private static double[][] columns(ScaledMatrix codes) {
        return codes.features().columns();
    }

    /** By construction: every number is centred, and their variances are 1 on average; rows learnt from are 90 %. */
    @Test
    void theEmbeddingHasUnitVarianceOnAverage() {
        ScaledMatrix matrix = correlated(2_000);
        FittedEmbedding embedding = new Autoencoder(SHORT).fit(matrix, _ -> {}, Progress.none());
        double variance = 0;
        for (double[] column : columns(embedding.encode(matrix, 1, Progress.none()))) {
            double mean = Arrays.stream(column).average().orElseThrow();
            assertEquals(0, mean, 0.05);
            variance += Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum() / column.length / 4;
        }
        assertEquals(1, variance, 0.05);
    }

    /** What is known by one number of eight alike is told again; the held-out rows tell so, too. */
    @Test
    void columnsOfZeroAndOneComeBackAsProbabilities() {
        var random = new Random(2);
        var columns = new double[9][1_000];
        for (int i = 0; i < 1_000; i++) {
            int value = random.nextInt(3);
            for (int j = 0; j < 9; j++) {
                columns[j][i] = j % 3 == value ? 1 : 0;
            }
        }
        var names =
                java.util.stream.IntStream.range(0, 9).mapToObj(j -> "v" + j).toList();
        double[] half = new double[9];
        Arrays.fill(half, 0.5);
        var matrix = new ScaledMatrix(new FeatureMatrix(names, columns), new double[9], half);
        var losses = new ArrayList<EpochLoss>();
        FittedEmbedding embedding =
                new Autoencoder(DeepSettings.DEFAULT.withSize(2)).fit(matrix, losses::add, Progress.none());
        double[][] back = embedding.reconstruct(matrix, 1, Progress.none());
        for (int j = 0; j < 9; j++) {
            for (int i = 0; i < 1_000; i++) {
                assertEquals(matrix.value(i, j), back[j][i], 0.05);
            }
        }
        assertTrue(losses.getFirst().validation() > 10 * losses.getLast().validation());
    }

    @Test
    void stopsWhenAsked() {
        ScaledMatrix matrix = correlated(300);
        var progress = new CancelledProgress();
        assertThrows(CancelledException.class, () -> new Autoencoder(SHORT).fit(matrix, _ -> {}, progress));
        FittedEmbedding embedding = new Autoencoder(SHORT).fit(matrix, _ -> {}, Progress.none());
        assertThrows(CancelledException.class, () -> embedding.encode(matrix, 1, progress));
        assertThrows(
                CancelledException.class,
                () -> new EmbeddedClustering(SHORT).refine(matrix, embedding, new double[2][4], _ -> {}, progress));
    }
}
