// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Keeps what is drawn. */
final class Recording implements Sketch {
    private final List<Drawing.Layer> layers = new ArrayList<>();
    private List<Consumer<Sketch>> steps = new ArrayList<>();
    private double left;
    private double top;

    /** What is drawn from now on stands so far from the upper left corner. */
    void from(double x, double y) {
        left = x;
        top = y;
    }

    private double x(double x) {
        return x + left;
    }

    private double y(double y) {
        return y + top;
    }

    private double[] allX(double[] x) {
        return Arrays.stream(x).map(this::x).toArray();
    }

    private double[] allY(double[] y) {
        return Arrays.stream(y).map(this::y).toArray();
    }

    Drawing drawing(double width, double height, Color paper, String told) {
        layers.add(new Drawing.Strokes(List.copyOf(steps)));
        return new Drawing(width, height, paper, told, List.copyOf(layers));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width, boolean dashed) {
        double fromX = x(x1);
        double fromY = y(y1);
        double toX = x(x2);
        double toY = y(y2);
        steps.add(g -> g.line(fromX, fromY, toX, toY, colour, width, dashed));
    }

    @Override
    public void path(double[] x, double[] y, Color colour, double width) {
        double[] across = allX(x);
        double[] down = allY(y);
        steps.add(g -> g.path(across, down, colour, width));
    }

    @Override
    public void polygon(double[] x, double[] y, Color colour, double width, boolean dashed) {
        double[] across = allX(x);
        double[] down = allY(y);
        steps.add(g -> g.polygon(across, down, colour, width, dashed));
    }

    @Override
    public void area(double[] x, double[] y, Color fill) {
        double[] across = allX(x);
        double[] down = allY(y);
        steps.add(g -> g.area(across, down, fill));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        double across = x(x);
        double down = y(y);
        steps.add(g -> g.rectangle(across, down, width, height, fill));
    }

    @Override
    public void circle(double x, double y, double radius, Color fill) {
        double across = x(x);
        double down = y(y);
        steps.add(g -> g.circle(across, down, radius, fill));
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double width) {
        double across = x(x);
        double down = y(y);
        steps.add(g -> g.ring(across, down, radius, colour, width));
    }

    @Override
    public void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room) {
        double across = x(x);
        double down = y(y);
        steps.add(g -> g.text(text, across, down, align, how, turned, room));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        double across = x(x);
        double down = y(y);
        steps.add(g -> g.clip(across, down, width, height));
    }

    @Override
    public void unclip() {
        steps.add(Sketch::unclip);
    }

    @Override
    public void pixels(double x, double y, double width, double height, Pixels of) {
        layers.add(new Drawing.Strokes(List.copyOf(steps)));
        steps = new ArrayList<>();
        layers.add(new Drawing.Points(x(x), y(y), width, height, of));
    }
}
