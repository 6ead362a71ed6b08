// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/** A canvas that stays sharp where the whole window is shown larger: it has as many pixels more, and is shrunk. */
final class Sheet extends Canvas {
    private final Scale shrunk = new Scale();

    Sheet() {
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().add(shrunk);
    }

    /**
     * Without anything on it.
     *
     * @param width height: in points of the window
     * @param magnified how much larger it is shown
     */
    Sketch blank(double width, double height, double magnified) {
        setWidth(width * magnified);
        setHeight(height * magnified);
        shrunk.setX(1 / magnified);
        shrunk.setY(1 / magnified);
        GraphicsContext g = getGraphicsContext2D();
        g.setTransform(magnified, 0, 0, magnified, 0, 0);
        g.clearRect(0, 0, width, height);
        return new CanvasSketch(g);
    }
}
