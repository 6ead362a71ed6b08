// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/** Plain Java, written so that HotSpot vectorises it: one array per operand, one index, no branch. */
final class PlainDistances implements DistanceKernel {
    @Override
    public void add(double[] points, int from, int to, double[] origins, double shift, double[] run) {
        int m = run.length;
        int d = origins.length / m;
        var squares = new double[m];
        for (int p = from * d; p < to * d; p += d) {
            Arrays.fill(squares, 0);
            for (int j = 0; j < d; j++) {
                addSquares(origins, j * m, points[p + j], squares);
            }
            for (int r = 0; r < m; r++) {
                run[r] += (Math.sqrt(squares[r]) + shift) - shift;
            }
        }
    }

    private static void addSquares(double[] origins, int at, double value, double[] squares) {
        for (int r = 0; r < squares.length; r++) {
            double difference = origins[at + r] - value;
            squares[r] += difference * difference;
        }
    }
}
