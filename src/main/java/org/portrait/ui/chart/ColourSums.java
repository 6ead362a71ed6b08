// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;

/**
 * How many customers fall on each pixel, and the sum of their colours: a pixel gets the mean colour, and an opacity that
 * grows with the logarithm of their number, so that neither crowds nor single customers vanish.
 */
final class ColourSums {
    /** The faintest a pixel with a point can be, and how much the fullest is above it. */
    private static final double FAINTEST = 0.28;

    private static final double RANGE = 0.72;
    private static final int TABLE = 1024;

    /** Per pixel (count, red) and (green, blue) of its points in the halves of two longs; zeros between pictures. */
    private long[] sums = new long[0];

    /** Two sums for each pixel: numbers of {@link #packed} are added to the first and to the second. */
    long[] of(int pixels) {
        if (sums.length != 2 * pixels) {
            sums = new long[2 * pixels];
        }
        return sums;
    }

    /** Per label (1, red) or (green, blue) in the halves of a long, 0 for what is hidden. */
    static long[] packed(SegmentInk s, boolean first) {
        var packed = new long[128];
        for (int label = 0; label < s.colours().length; label++) {
            if (s.visible()[label]) {
                packed[label] = packed(s.colour(label), first);
                packed[label + ScatterRaster.LEFT_OUT] = packed(s.faded(), first);
            }
        }
        return packed;
    }

    private static long packed(int colour, boolean first) {
        return first ? 1L << 32 | (colour >> 16 & 0xFF) : (long) (colour >> 8 & 0xFF) << 32 | (colour & 0xFF);
    }

    /** @return premultiplied ARGB pixels; the sums are zeros again */
    int[] shade() {
        int size = sums.length / 2;
        long most = 1;
        for (int p = 0; p < size; p++) {
            most = Math.max(most, sums[2 * p] >>> 32);
        }
        double perLog = RANGE / Math.log1p(most);
        var opacities = new double[(int) Math.min(TABLE, most + 1)];
        Arrays.setAll(opacities, count -> FAINTEST + perLog * Math.log1p(count));
        var pixels = new int[size];
        for (int p = 0; p < size; p++) {
            long first = sums[2 * p];
            if (first != 0) {
                long second = sums[2 * p + 1];
                sums[2 * p] = 0;
                sums[2 * p + 1] = 0;
                int count = (int) (first >>> 32);
                double opacity = count < opacities.length ? opacities[count] : FAINTEST + perLog * Math.log1p(count);
                double each = opacity / count;
                pixels[p] = (int) (opacity * 255 + 0.5) << 24
                        | (int) ((first & 0xFFFFFFFFL) * each + 0.5) << 16
                        | (int) ((second >>> 32) * each + 0.5) << 8
                        | (int) ((second & 0xFFFFFFFFL) * each + 0.5);
            }
        }
        return pixels;
    }
}
