// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** On a canvas. */
record CanvasSketch(GraphicsContext g) implements Sketch {
    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width, boolean dashed) {
        g.setStroke(colour);
        g.setLineWidth(width);
        if (dashed) {
            dashes(4, 3);
        }
        g.strokeLine(x1, y1, x2, y2);
        whole();
    }

    @Override
    public void path(double[] x, double[] y, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokePolyline(x, y, x.length);
    }

    @Override
    public void area(double[] x, double[] y, Color fill) {
        g.setFill(fill);
        g.fillPolygon(x, y, x.length);
    }

    @Override
    public void polygon(double[] x, double[] y, Color colour, double width, boolean dashed) {
        g.setStroke(colour);
        g.setLineWidth(width);
        if (dashed) {
            dashes(5, 3);
        }
        g.strokePolygon(x, y, x.length);
        whole();
    }

    /** With flat ends, or they would fill the gaps. */
    private void dashes(double... lengths) {
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(lengths);
    }

    private void whole() {
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setLineDashes();
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        g.setFill(fill);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void circle(double x, double y, double radius, Color fill) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room) {
        g.save();
        g.translate(x, y);
        g.rotate(turned ? -90 : 0);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(align);
        g.setFont(how.bold() ? Font.font(null, FontWeight.BOLD, how.size()) : Font.font(how.size()));
        g.setFill(how.colour());
        if (room == Double.MAX_VALUE) {
            g.fillText(text, 0, 0);
        } else {
            g.fillText(text, 0, 0, room);
        }
        g.restore();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    @Override
    public void unclip() {
        g.restore();
    }

    @Override
    public void pixels(double x, double y, double width, double height, Pixels of) {
        // a layer of its own
    }
}
