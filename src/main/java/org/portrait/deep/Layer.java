// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;

/**
 * A layer of a network: every output is a weighted sum of the inputs and a bias, bent or not.
 *
 * @param weights inputs × outputs, input by input
 * @param biases one per output
 * @param bent whether x / √(1 + x²) is made of every output x: the inverse square root unit (Carlile, Delamarter, Kinney,
 *     Marti and Whitney 2017), shaped like a hyperbolic tangent, of operations that IEEE 754 rounds correctly
 */
public record Layer(int inputs, int outputs, double[] weights, double[] biases, boolean bent) {
    public Layer {
        if (weights.length != inputs * outputs || biases.length != outputs) {
            throw new IllegalArgumentException("one weight per input and output, one bias per output");
        }
    }

    /** Through all layers: @param x rows × inputs of the first; @return rows × outputs of the last */
    static double[] through(List<Layer> layers, double[] x, int rows) {
        double[] y = x;
        for (Layer layer : layers) {
            y = layer.apply(y, rows);
        }
        return y;
    }

    /** @param x rows × inputs; @return rows × outputs */
    double[] apply(double[] x, int rows) {
        var y = new double[rows * outputs];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(biases, 0, y, r * outputs, outputs);
        }
        Products.add(x, rows, inputs, weights, outputs, y);
        if (bent) {
            for (int i = 0; i < y.length; i++) {
                y[i] /= Math.sqrt(1 + y[i] * y[i]);
            }
        }
        return y;
    }
}
