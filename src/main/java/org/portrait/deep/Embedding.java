// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.embed.FittedPca;
import org.portrait.quality.Workers;
import org.portrait.work.Progress;

/** The fitted way from scaled features to the few numbers in which segments are found. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Embedding.Components.class, name = "components"),
    @JsonSubTypes.Type(value = Embedding.Encoder.class, name = "network")
})
public sealed interface Embedding {
    /** How many features it needs. */
    int dimensions();

    /** How many numbers it makes of them. */
    int size();

    /**
     * The embedding of every row, as a matrix of its own, neither offset nor scaled. A row comes out the same, bit for bit,
     * in whatever company.
     *
     * @param matrix with the features and scaling that the embedding was fitted to, rows old or new
     * @param threads the result does not depend on it
     */
    ScaledMatrix encode(ScaledMatrix matrix, int threads, Progress progress);

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** @param columns size × n @param name of which number */
    private static ScaledMatrix matrix(double[][] columns, String name) {
        var names =
                IntStream.rangeClosed(1, columns.length).mapToObj(e -> name + e).toList();
        var ones = new double[columns.length];
        Arrays.fill(ones, 1);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[columns.length], ones);
    }

    /**
     * Principal components with the proportions of their variances.
     *
     * @param mean d means in the scaled space
     * @param components size × d unit vectors
     */
    record Components(double[] mean, double[][] components) implements Embedding {
        public Components {
            boolean whole = components.length > 0
                    && Embedding.finite(mean)
                    && Arrays.stream(components).allMatch(c -> c.length == mean.length && Embedding.finite(c));
            if (!whole) {
                throw new IllegalArgumentException("a component has one entry per feature");
            }
        }

        public static Components of(FittedPca pca, EmbeddingSettings settings) {
            int size = settings.numbers(pca.mean().length);
            return new Components(pca.mean(), Arrays.copyOf(pca.components(), size));
        }

        @Override
        public int dimensions() {
            return mean.length;
        }

        @Override
        public int size() {
            return components.length;
        }

        @Override
        public ScaledMatrix encode(ScaledMatrix matrix, int threads, Progress progress) {
            double[][] scores = Arrays.stream(components)
                    .map(component -> FittedPca.scores(matrix, mean, component))
                    .toArray(double[][]::new);
            return Embedding.matrix(scores, "PC");
        }
    }

    /**
     * What a network has learnt. Only additions, products, quotients and roots lead to its numbers, so that they are the
     * same bits on every machine.
     *
     * @param mean d means in the scaled space
     * @param scale what enters the first layer is (scaled - mean) / scale
     * @param layers one after the other, from the d features to the embedding
     */
    record Encoder(double[] mean, double scale, List<Layer> layers) implements Embedding {
        private static final int BLOCK = 1024;
        /** The square of a larger input may be infinite, and then a unit would take it for 0. */
        private static final double LARGEST = 1e100;

        public Encoder {
            layers = List.copyOf(layers);
            int width = mean.length;
            for (Layer layer : layers) {
                if (layer.inputs() != width) {
                    throw new IllegalArgumentException("a layer takes what the one before it gives");
                }
                width = layer.outputs();
            }
            boolean whole =
                    layers.stream().allMatch(l -> Embedding.finite(l.weights()) && Embedding.finite(l.biases()));
            if (layers.isEmpty()
                    || !whole
                    || !Embedding.finite(mean)
                    || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an encoder has layers and a positive scale, all finite");
            }
        }

        @Override
        public int dimensions() {
            return mean.length;
        }

        @Override
        public int size() {
            return layers.getLast().outputs();
        }

        /** A row with a value beyond all measure has no place: NaN. */
        @Override
        public ScaledMatrix encode(ScaledMatrix matrix, int threads, Progress progress) {
            var columns = new double[size()][matrix.rows()];
            eachBlock(matrix.rows(), threads, progress, (first, count) -> {
                double[] inputs = inputs(matrix, first, count);
                double[] codes = Layer.through(layers, inputs, count);
                for (int i = 0; i < codes.length; i++) {
                    columns[i % columns.length][first + i / columns.length] = codes[i];
                }
                for (int i = 0; i < inputs.length; i++) {
                    if (!(Math.abs(inputs[i]) <= LARGEST)) {
                        for (double[] column : columns) {
                            column[first + i / mean.length] = Double.NaN;
                        }
                    }
                }
            });
            return Embedding.matrix(columns, "E");
        }

        private double[] inputs(ScaledMatrix matrix, int first, int count) {
            return inputs(
                    matrix, mean, scale, IntStream.range(first, first + count).toArray(), 0, count);
        }

        /** Some rows as they enter: count × d. */
        static double[] inputs(ScaledMatrix matrix, double[] mean, double scale, int[] rows, int from, int count) {
            int d = mean.length;
            var inputs = new double[count * d];
            for (int j = 0; j < d; j++) {
                for (int i = 0; i < count; i++) {
                    inputs[i * d + j] = (matrix.value(rows[from + i], j) - mean[j]) / scale;
                }
            }
            return inputs;
        }

        /** Rows that are worked on together. */
        interface Block {
            void of(int first, int count);
        }

        static void eachBlock(int rows, int threads, Progress progress, Block block) {
            new Workers(threads)
                    .run(
                            (rows + BLOCK - 1) / BLOCK,
                            progress,
                            b -> block.of(b * BLOCK, Math.min(BLOCK, rows - b * BLOCK)));
        }
    }
}
