// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;

/** Layers that learn together, one after the other. */
final class Network {
    private final List<Dense> layers;

    Network(List<Layer> start) {
        layers = start.stream().map(Dense::new).toList();
    }

    /** As they are now. */
    List<Layer> layers() {
        return layers.stream().map(Dense::layer).toList();
    }

    /** @return rows × outputs of the last layer; not to be written to */
    double[] forward(double[] x, int rows) {
        double[] y = x;
        for (Dense layer : layers) {
            y = layer.forward(y, rows);
        }
        return y;
    }

    /** @param by rows × outputs of the last layer, overwritten */
    void backward(double[] by, int rows) {
        double[] back = by;
        for (Dense layer : layers.reversed()) {
            back = layer.backward(back, rows);
        }
    }

    /** One step down the gradients of the last {@link #backward}. */
    void step(double rate) {
        layers.forEach(layer -> layer.step(rate));
    }

    /** By layer, weights then biases. */
    List<double[]> gradients() {
        return layers.stream().flatMap(layer -> layer.gradients().stream()).toList();
    }
}
