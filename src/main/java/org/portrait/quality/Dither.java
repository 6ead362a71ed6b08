// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;

/**
 * Spreads features of few values, such as counts, evenly within their resolution: the steps between one value and the
 * next are no gaps between groups. A value is spread half way to the next one on either side, but on one side at most
 * twice as far as on the other, so that wide gaps stay open. Features of two values (yes or no) and of more than 200 are
 * left as they are.
 */
final class Dither {
    private static final int MOST = 200;

    private Dither() {}

    /** @return d columns of n scaled values */
    static double[][] columns(ScaledMatrix matrix, long seed) {
        var random = new SplittableRandom(seed);
        var columns = new double[matrix.dimensions()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = matrix.column(j);
            spread(columns[j], random);
        }
        return columns;
    }

    /** @param values of one feature, which change */
    static void spread(double[] values, SplittableRandom random) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        if (distinct.length > 2 && distinct.length <= MOST && distinct.length < values.length) {
            spread(values, distinct, random);
        }
    }

    private static void spread(double[] values, double[] distinct, SplittableRandom random) {
        int last = distinct.length - 1;
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(distinct, values[i]);
            double down = at > 0 ? distinct[at] - distinct[at - 1] : distinct[1] - distinct[0];
            double up = at < last ? distinct[at + 1] - distinct[at] : down;
            double from = Math.min(down, 2 * up) / 2;
            double to = Math.min(up, 2 * down) / 2;
            values[i] += random.nextDouble() * (from + to) - from;
        }
    }
}
