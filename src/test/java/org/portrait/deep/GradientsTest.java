// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ScaledMatrix;

/** Every gradient against central differences of its loss, (L(w + h) - L(w - h)) / 2h with h = 10⁻⁵: off by about h². */
class GradientsTest {
    private static final double STEP = 1e-5;
    private static final int[] ROWS = IntStream.range(0, 12).toArray();

    /** Three columns of numbers and two of 0 and 1. */
    private static ScaledMatrix mixed() {
        var random = new Random(4);
        var rows = new double[12][5];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> j < 3 ? random.nextGaussian() : random.nextInt(2));
        }
        return GeneratedData.standardised(rows);
    }

    private static List<Layer> layers(int... widths) {
        var random = new SplittableRandom(9);
        return IntStream.range(0, widths.length - 1)
                .mapToObj(l -> Dense.random(widths[l], widths[l + 1], l % 2 == 0, random))
                .toList();
    }

    /** By layer, weights then biases. */
    private static List<double[]> differences(List<Layer> layers, ToDoubleFunction<List<Layer>> loss) {
        var differences = new ArrayList<double[]>();
        for (Layer layer : layers) {
            for (double[] values : List.of(layer.weights(), layer.biases())) {
                differences.add(differences(values, () -> loss.applyAsDouble(layers)));
            }
        }
        return differences;
    }

    private static double[] differences(double[] values, java.util.function.DoubleSupplier loss) {
        var differences = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            values[i] = value + STEP;
            double above = loss.getAsDouble();
            values[i] = value - STEP;
            differences[i] = (above - loss.getAsDouble()) / (2 * STEP);
            values[i] = value;
        }
        return differences;
    }

    private static void assertClose(double[] expected, double[] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], 1e-7 + 1e-6 * Math.abs(expected[i]));
        }
    }

    @Test
    void ofBothReconstructionLosses() {
        ScaledMatrix matrix = mixed();
        var coding = Coding.of(matrix);
        assertArrayEquals(new boolean[] {false, false, false, true, true}, coding.question());
        List<Layer> layers = layers(5, 4, 2, 4, 5);
        double[] inputs = coding.inputs(matrix, ROWS, 0, 12);
        var network = new Network(layers);
        var gradient = new double[inputs.length];
        double loss = coding.loss(inputs, network.forward(inputs, 12), gradient);
        assertEquals(Autoencoder.loss(layers, coding, matrix, ROWS), loss);
        network.backward(gradient, 12);
        List<double[]> expected = differences(layers, l -> Autoencoder.loss(l, coding, matrix, ROWS));
        for (int i = 0; i < expected.size(); i++) {
            assertClose(expected.get(i), network.gradients().get(i));
        }
    }

    /** The target is a constant, as in the paper. */
    @Test
    void ofDeepEmbeddedClustering() {
        ScaledMatrix matrix = mixed();
        var coding = Coding.of(matrix);
        List<Layer> layers = layers(5, 4, 2);
        double[] inputs = coding.inputs(matrix, ROWS, 0, 12);
        double[][] centroids = {{0.3, -0.2}, {-0.5, 0.4}, {1, 0.1}};
        double[] places =
                Arrays.stream(centroids).flatMapToDouble(Arrays::stream).toArray();
        double[] codes = Layer.through(layers, inputs, 12);
        double[] p = SoftAssignment.target(SoftAssignment.of(codes, places, 2), 3);
        var learner = new ClusterLearner(new FittedEmbedding(coding, layers, List.of()), centroids, 0);
        double[] byCentroids = learner.gradients(inputs, p);
        ToDoubleFunction<List<Layer>> loss =
                l -> SoftAssignment.loss(p, SoftAssignment.of(Layer.through(l, inputs, 12), places, 2), 3);
        List<double[]> expected = differences(layers, loss);
        for (int i = 0; i < expected.size(); i++) {
            assertClose(expected.get(i), learner.encoder().gradients().get(i));
        }
        assertClose(differences(places, () -> loss.applyAsDouble(layers)), byCentroids);
    }
}
