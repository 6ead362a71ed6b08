// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/** Plain Java, written so that HotSpot vectorises it: one array per operand, one index, no branch. */
final class PlainDistances implements DistanceKernel {
    @Override
    public void add(double[] points, int from, int to, double[] origins, double shift, double[] run) {
        add(points, from, to, origins, shift, run, 0);
    }

    /** Only for the origins from {@code first} on. */
    void add(double[] points, int from, int to, double[] origins, double shift, double[] run, int first) {
        int m = run.length;
        int d = origins.length / m;
        if (first == m) {
            return;
        }
        var squares = new double[m];
        for (int p = from * d; p < to * d; p += d) {
            Arrays.fill(squares, 0);
            for (int j = 0; j < d; j++) {
                addSquares(origins, j * m, first, points[p + j], squares);
            }
            for (int r = first; r < m; r++) {
                run[r] += (Math.sqrt(squares[r]) + shift) - shift;
            }
        }
    }

    private static void addSquares(double[] origins, int at, int first, double value, double[] squares) {
        for (int r = first; r < squares.length; r++) {
            double difference = origins[at + r] - value;
            squares[r] += difference * difference;
        }
    }
}
