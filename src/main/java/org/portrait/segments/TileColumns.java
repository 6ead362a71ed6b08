// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/** The loops over the values of one feature in a tile. */
final class TileColumns {
    private TileColumns() {}

    /** In four parts, which the processor adds up side by side. */
    static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return a + b + (c + d);
    }

    /** The largest absolute value. */
    static double magnitude(double[] values) {
        double largest = 0;
        for (double value : values) {
            double size = Math.abs(value);
            largest = size > largest ? size : largest;
        }
        return largest;
    }

    /** Takes off the centre and changes the unit; adds the squares to {@code norms}. */
    static void centre(double[] column, double centre, double perUnit, double[] norms) {
        for (int i = 0; i < column.length; i++) {
            double value = (column[i] - centre) * perUnit;
            column[i] = value;
            norms[i] += value * value;
        }
    }

    /** @param rough filled from {@code at} on, strip by strip, which are {@code width} apart */
    static void layOut(double[] column, float[] rough, int at, int width) {
        int to = at;
        int i = 0;
        for (; i + NearestKernel.STRIP <= column.length; i += NearestKernel.STRIP, to += width) {
            for (int lane = 0; lane < NearestKernel.STRIP; lane++) {
                rough[to + lane] = (float) column[i + lane];
            }
        }
        for (int lane = 0; i < column.length; i++, lane++) {
            rough[to + lane] = (float) column[i];
        }
    }
}
