// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * What has been learnt: a few numbers for every row, and the way back from them.
 *
 * @param encoder layers from the d features to the embedding
 * @param decoder layers back; after {@link EmbeddedClustering} they know nothing of the changed embedding, and are empty
 */
public record FittedEmbedding(Coding coding, List<Layer> encoder, List<Layer> decoder) {
    public FittedEmbedding {
        encoder = List.copyOf(encoder);
        decoder = List.copyOf(decoder);
    }

    public int size() {
        return encoder.getLast().outputs();
    }

    /** The way into the embedding alone. */
    public Embedding.Encoder toEmbedding() {
        return new Embedding.Encoder(coding.mean(), coding.scale(), encoder);
    }

    ScaledMatrix encode(ScaledMatrix matrix, int threads, Progress progress) {
        return toEmbedding().encode(matrix, threads, progress);
    }

    /** Every row as the network reproduces it from its embedding: d columns of n scaled values. */
    public double[][] reconstruct(ScaledMatrix matrix, int threads, Progress progress) {
        int d = coding.dimensions();
        var columns = new double[d][matrix.rows()];
        Embedding.Encoder.eachBlock(matrix.rows(), threads, progress, (first, count) -> {
            double[] inputs =
                    coding.inputs(matrix, IntStream.range(first, first + count).toArray(), 0, count);
            double[] out = Layer.through(decoder, Layer.through(encoder, inputs, count), count);
            for (int i = 0; i < out.length; i++) {
                columns[i % d][first + i / d] = coding.scaled(out[i], i % d);
            }
        });
        return columns;
    }
}
