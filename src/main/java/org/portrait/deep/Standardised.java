// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.ArrayList;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/**
 * An embedding of which every number has mean 0 and all together have a mean variance of 1. What a network calls a unit
 * is chance, which the kernel of {@link SoftAssignment} is not; how its numbers stand to each other is what it has learnt:
 * brought to the same variance, superfluous ones would count as much as the others. The encoder's last layer is changed,
 * and the decoder's first undoes it.
 */
final class Standardised {
    private Standardised() {}

    /** @param learnt the rows whose embedding is made so */
    static FittedEmbedding of(FittedEmbedding embedding, ScaledMatrix learnt) {
        ScaledMatrix codes = embedding.encode(learnt, 1, Progress.none());
        int size = embedding.size();
        var mean = new double[size];
        double variance = 0;
        for (int e = 0; e < size; e++) {
            double[] column = codes.column(e);
            for (double value : column) {
                mean[e] += value;
            }
            mean[e] /= column.length;
            for (double value : column) {
                variance += (value - mean[e]) * (value - mean[e]) / column.length / size;
            }
        }
        double unit = variance > 0 ? Math.sqrt(variance) : 1;
        var encoder = new ArrayList<>(embedding.encoder());
        encoder.set(encoder.size() - 1, divided(encoder.getLast(), mean, unit));
        var decoder = new ArrayList<>(embedding.decoder());
        decoder.set(0, multiplied(decoder.getFirst(), mean, unit));
        return new FittedEmbedding(embedding.coding(), encoder, decoder);
    }

    private static Layer divided(Layer last, double[] mean, double unit) {
        double[] weights = last.weights().clone();
        double[] biases = last.biases().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= unit;
        }
        for (int e = 0; e < biases.length; e++) {
            biases[e] = (biases[e] - mean[e]) / unit;
        }
        return new Layer(last.inputs(), last.outputs(), weights, biases, last.bent());
    }

    private static Layer multiplied(Layer first, double[] mean, double unit) {
        double[] weights = first.weights().clone();
        double[] biases = first.biases().clone();
        for (int i = 0; i < weights.length; i++) {
            biases[i % first.outputs()] += mean[i / first.outputs()] * weights[i];
            weights[i] *= unit;
        }
        return new Layer(first.inputs(), first.outputs(), weights, biases, first.bent());
    }
}
