// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A plain Canvas: a square of two units for every point, segment after segment, so that colours change seldom. */
final class CanvasScatter implements Contestant {
    private final FrameBench.Points points;
    private final Canvas canvas = new Canvas(1200, 800);
    private final ViewPort all;
    private int[][] rows;
    private ViewPort view;

    CanvasScatter(FrameBench.Points points) {
        this.points = points;
        all = ViewPort.of(points.x(), points.y());
        view = all;
        rows = points.rows(0);
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, 1200, 800);
        double perX = 1200 / view.width();
        double perY = 800 / view.height();
        for (int s = 0; s < rows.length; s++) {
            g.setFill(SegmentPalette.color(s));
            for (int i : rows[s]) {
                g.fillRect((points.x()[i] - view.left()) * perX, (view.top() - points.y()[i]) * perY, 2, 2);
            }
        }
    }

    @Override
    public Node node() {
        return canvas;
    }

    @Override
    public void recolour(int frame) {
        rows = points.rows(frame % 2);
        draw();
    }

    @Override
    public void view(double shift, double share) {
        view = all.zoom(share, 0, 0).pan(shift * 10, 0);
        draw();
    }
}
