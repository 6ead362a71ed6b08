// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.paint.Color;

/**
 * What a plot showed at one moment, to be drawn again elsewhere: immutable, so that it can be drawn off the FX thread.
 *
 * @param width height: in points of the screen
 * @param told what it shows, for who does not see it
 * @param layers from the lowest
 */
record Drawing(double width, double height, Color paper, String told, List<Layer> layers) {
    sealed interface Layer {
        void draw(Sketch g);
    }

    record Strokes(List<Consumer<Sketch>> steps) implements Layer {
        @Override
        public void draw(Sketch g) {
            steps.forEach(step -> step.accept(g));
        }
    }

    record Points(double x, double y, double width, double height, Sketch.Pixels of) implements Layer {
        @Override
        public void draw(Sketch g) {
            g.pixels(x, y, width, height, of);
        }
    }
}
