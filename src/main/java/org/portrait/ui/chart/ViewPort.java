// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the data is on screen.
 *
 * @param left right bottom top: in data units
 */
record ViewPort(double left, double right, double bottom, double top) {
    private static final double MARGIN = 0.05;
    private static final double NARROWEST = 1e-6;

    /** All points that have a place, with a margin. */
    static ViewPort of(float[] x, float[] y) {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float bottom = left;
        float top = right;
        for (int i = 0; i < x.length; i++) {
            left = x[i] < left ? x[i] : left;
            right = x[i] > right ? x[i] : right;
            bottom = y[i] < bottom ? y[i] : bottom;
            top = y[i] > top ? y[i] : top;
        }
        if (left > right) {
            return new ViewPort(-1, 1, -1, 1);
        }
        double dx = right > left ? (right - left) * MARGIN : 1;
        double dy = top > bottom ? (top - bottom) * MARGIN : 1;
        return new ViewPort(left - dx, right + dx, bottom - dy, top + dy);
    }

    /** @param texts left, right, bottom and top; empty where they are none */
    static Optional<ViewPort> of(List<String> texts) {
        try {
            double[] ends = texts.stream().mapToDouble(Double::parseDouble).toArray();
            return ends.length == 4
                            && Arrays.stream(ends).allMatch(Double::isFinite)
                            && ends[0] < ends[1]
                            && ends[2] < ends[3]
                    ? Optional.of(new ViewPort(ends[0], ends[1], ends[2], ends[3]))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    /** @param factor below 1 zooms in; the data point ({@code x}, {@code y}) stays where it is */
    ViewPort zoom(double factor, double x, double y) {
        if (width() * factor < NARROWEST * Math.max(1, Math.abs(x))) {
            return this;
        }
        return new ViewPort(
                x - (x - left) * factor, x + (right - x) * factor, y - (y - bottom) * factor, y + (top - y) * factor);
    }

    ViewPort pan(double dx, double dy) {
        return new ViewPort(left + dx, right + dx, bottom + dy, top + dy);
    }
}
