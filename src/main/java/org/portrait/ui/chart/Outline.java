// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;

/**
 * A closed line round some of the points.
 *
 * @param x y: its corners, in data units
 */
record Outline(double[] x, double[] y) {
    static Outline box(double x1, double y1, double x2, double y2) {
        return new Outline(new double[] {x1, x2, x2, x1}, new double[] {y1, y1, y2, y2});
    }

    /**
     * Which points lie within: those from which a ray crosses the line an odd number of times.
     *
     * @param shown per label whether its points count
     */
    Selection select(float[] pointX, float[] pointY, byte[] labels, boolean[] shown) {
        double left = Arrays.stream(x).min().orElse(Double.NaN);
        double right = Arrays.stream(x).max().orElse(Double.NaN);
        double bottom = Arrays.stream(y).min().orElse(Double.NaN);
        double top = Arrays.stream(y).max().orElse(Double.NaN);
        var chosen = new boolean[pointX.length];
        int count = 0;
        for (int i = 0; i < chosen.length; i++) {
            double px = pointX[i];
            double py = pointY[i];
            if (px >= left && px <= right && py >= bottom && py <= top && shown[labels[i]] && contains(px, py)) {
                chosen[i] = true;
                count++;
            }
        }
        return new Selection(chosen, count);
    }

    private boolean contains(double px, double py) {
        boolean inside = false;
        for (int a = 0, b = x.length - 1; a < x.length; b = a++) {
            if (y[a] > py != y[b] > py && px < (x[b] - x[a]) * (py - y[a]) / (y[b] - y[a]) + x[a]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
