// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What every plot is drawn with, on the screen, in a picture of any size and in files of vectors alike: lines, shapes and
 * words in points of the screen.
 */
interface Sketch {
    void line(double x1, double y1, double x2, double y2, Color colour, double width, boolean dashed);

    default void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        line(x1, y1, x2, y2, colour, width, false);
    }

    default void dashed(double x1, double y1, double x2, double y2, Color colour, double width) {
        line(x1, y1, x2, y2, colour, width, true);
    }

    /** A line through places, which does not return to the first. */
    void path(double[] x, double[] y, Color colour, double width);

    /** @param dashed whether the closed line is */
    void polygon(double[] x, double[] y, Color colour, double width, boolean dashed);

    /** A filled shape with straight edges. */
    void area(double[] x, double[] y, Color fill);

    void rectangle(double x, double y, double width, double height, Color fill);

    /** The edge of a rectangle. */
    default void frame(double x, double y, double width, double height, Color colour, double thick) {
        polygon(
                new double[] {x, x + width, x + width, x},
                new double[] {y, y, y + height, y + height},
                colour,
                thick,
                false);
    }

    void circle(double x, double y, double radius, Color fill);

    /** The edge of a circle. */
    void ring(double x, double y, double radius, Color colour, double width);

    /**
     * A line of words, centred on {@code y}.
     *
     * @param turned whether it is read from the bottom to the top
     * @param room they are pressed together where they are longer
     */
    void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room);

    /** The same from left to right. */
    default void text(String text, double x, double y, TextAlignment align, Font font, Color colour, double room) {
        boolean bold = font.getStyle().contains("Bold");
        text(text, x, y, align, new Lettered(font.getSize(), bold, colour), false, room);
    }

    /** The same, as long as it is. */
    default void text(String text, double x, double y, TextAlignment align, Font font, Color colour) {
        text(text, x, y, align, font, colour, Double.MAX_VALUE);
    }

    /** Leaves out, until {@link #unclip}, what is not within. */
    void clip(double x, double y, double width, double height);

    void unclip();

    /** Many points as one picture. On screen it is a {@link RasterLayer} instead, which is drawn off the FX thread. */
    void pixels(double x, double y, double width, double height, Pixels of);

    default void pixels(PlotArea area, Pixels of) {
        pixels(area.left(), area.top(), area.width(), area.height(), of);
    }

    /** Of words. */
    record Lettered(double size, boolean bold, Color colour) {}

    /** A picture that is drawn when it is known how large; off the FX thread. */
    @FunctionalInterface
    interface Pixels {
        /**
         * @param width height: in pixels
         * @param scale pixels per point of the screen
         * @return premultiplied ARGB, row by row from the top
         */
        int[] draw(int width, int height, double scale);
    }
}
