// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Workers;
import org.portrait.work.Progress;

/**
 * What has been learnt: a few numbers for every row, and the way back from them. Only additions, products, quotients and
 * roots lead to the numbers, each row by itself, so that they are the same bits everywhere and in any company.
 *
 * @param encoder layers from the d features to the embedding
 * @param decoder layers back; after {@link EmbeddedClustering} they know nothing of the changed embedding, and are empty
 */
public record FittedEmbedding(Coding coding, List<Layer> encoder, List<Layer> decoder) {
    private static final int BLOCK = 1024;

    public FittedEmbedding {
        encoder = List.copyOf(encoder);
        decoder = List.copyOf(decoder);
    }

    public int size() {
        return encoder.getLast().outputs();
    }

    /**
     * The embedding of every row, as a matrix of its own, neither offset nor scaled.
     *
     * @param matrix with the features and scaling that were learnt from, rows old or new
     * @param threads the result does not depend on it
     */
    public ScaledMatrix encode(ScaledMatrix matrix, int threads, Progress progress) {
        var columns = new double[size()][matrix.rows()];
        eachBlock(matrix, threads, progress, (first, count) -> {
            double[] code = applied(encoder, inputs(matrix, first, count), count);
            for (int i = 0; i < code.length; i++) {
                columns[i % columns.length][first + i / columns.length] = code[i];
            }
        });
        var names = IntStream.rangeClosed(1, size()).mapToObj(e -> "e" + e).toList();
        var ones = new double[size()];
        Arrays.fill(ones, 1);
        return new ScaledMatrix(new FeatureMatrix(names, columns), new double[size()], ones);
    }

    /** Every row as the network reproduces it from its embedding: d columns of n scaled values. */
    public double[][] reconstruct(ScaledMatrix matrix, int threads, Progress progress) {
        int d = coding.dimensions();
        var columns = new double[d][matrix.rows()];
        eachBlock(matrix, threads, progress, (first, count) -> {
            double[] out = applied(decoder, applied(encoder, inputs(matrix, first, count), count), count);
            for (int i = 0; i < out.length; i++) {
                columns[i % d][first + i / d] = coding.scaled(out[i], i % d);
            }
        });
        return columns;
    }

    private double[] inputs(ScaledMatrix matrix, int first, int count) {
        return coding.inputs(matrix, IntStream.range(first, first + count).toArray(), 0, count);
    }

    private interface Block {
        void of(int first, int count);
    }

    private static void eachBlock(ScaledMatrix matrix, int threads, Progress progress, Block block) {
        int n = matrix.rows();
        new Workers(threads)
                .run((n + BLOCK - 1) / BLOCK, progress, b -> block.of(b * BLOCK, Math.min(BLOCK, n - b * BLOCK)));
    }

    static double[] applied(List<Layer> layers, double[] x, int rows) {
        double[] y = x;
        for (Layer layer : layers) {
            y = layer.apply(y, rows);
        }
        return y;
    }
}
