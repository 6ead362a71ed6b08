// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** What is drawn on the screen and in files of vectors alike: lines, shapes and words in points of the screen. */
interface Sketch {
    void line(double x1, double y1, double x2, double y2, Color colour, double width);

    /** @param dashed whether the closed line is */
    void polygon(double[] x, double[] y, Color colour, double width, boolean dashed);

    void rectangle(double x, double y, double width, double height, Color fill);

    void circle(double x, double y, double radius, Color fill);

    /**
     * A line of words, centred on {@code y}.
     *
     * @param turned whether it is read from the bottom to the top
     * @param room they are pressed together where they are longer
     */
    void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room);

    /** Leaves out, until {@link #unclip}, what is not within. */
    void clip(double x, double y, double width, double height);

    void unclip();

    /** Of words. */
    record Lettered(double size, boolean bold, Color colour) {}
}
