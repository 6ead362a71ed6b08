// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;
import java.util.SplittableRandom;

/** A {@link Layer} that learns. */
final class Dense {
    private final Layer layer;
    private final Adam ofWeights;
    private final Adam ofBiases;
    private double[] input = {};
    private double[] output = {};
    private double[] byWeights = {};
    private double[] byBiases = {};

    Dense(Layer start) {
        layer = copy(start);
        ofWeights = new Adam(start.weights().length);
        ofBiases = new Adam(start.biases().length);
    }

    private static Layer copy(Layer of) {
        return new Layer(
                of.inputs(), of.outputs(), of.weights().clone(), of.biases().clone(), of.bent());
    }

    /** Weights evenly spread within ±√(6 / (inputs + outputs)) (Glorot and Bengio 2010), biases 0. */
    static Layer random(int inputs, int outputs, boolean bent, SplittableRandom random) {
        double reach = Math.sqrt(6.0 / (inputs + outputs));
        double[] weights =
                random.doubles((long) inputs * outputs, -reach, reach).toArray();
        return new Layer(inputs, outputs, weights, new double[outputs], bent);
    }

    /** As it is now. */
    Layer layer() {
        return copy(layer);
    }

    /** Remembers what {@link #backward} needs. */
    double[] forward(double[] x, int rows) {
        input = x;
        output = layer.apply(x, rows);
        return output;
    }

    /**
     * Takes the gradient of a loss by the outputs back through the layer, and keeps those by weights and biases.
     *
     * @param by rows × outputs, overwritten
     * @return rows × inputs: the gradient by the inputs
     */
    double[] backward(double[] by, int rows) {
        int inputs = layer.inputs();
        int outputs = layer.outputs();
        if (layer.bent()) {
            for (int i = 0; i < by.length; i++) {
                double left = Math.sqrt(1 - output[i] * output[i]); // 1 / √(1 + x²)
                by[i] *= left * left * left;
            }
        }
        byBiases = new double[outputs];
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < outputs; j++) {
                byBiases[j] += by[r * outputs + j];
            }
        }
        byWeights = new double[inputs * outputs];
        Products.add(Products.transposed(input, rows, inputs), inputs, rows, by, outputs, byWeights);
        var back = new double[rows * inputs];
        Products.add(by, rows, outputs, Products.transposed(layer.weights(), inputs, outputs), inputs, back);
        return back;
    }

    /** One step down the last gradient. */
    void step(double rate) {
        ofWeights.step(layer.weights(), byWeights, rate);
        ofBiases.step(layer.biases(), byBiases, rate);
    }

    /** The last ones, by weights and by biases. */
    List<double[]> gradients() {
        return List.of(byWeights, byBiases);
    }
}
