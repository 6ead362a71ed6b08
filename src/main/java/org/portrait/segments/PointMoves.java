// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * Moves single rows to another segment while that lowers the inertia, counting what the move does to both means
 * (Hartigan 1975; Hartigan and Wong 1979; Telgarsky and Vattani 2010). Leaving a segment of n rows saves
 * {@code n / (n - 1)} of the squared distance to its mean, joining one of m rows costs {@code m / (m + 1)} of it. Where
 * Lloyd's iterations rest, such moves may still exist; where no such move exists, Lloyd's iterations rest.
 */
final class PointMoves {
    /** A move must save more than this share of the cost, or rounding could move a row for ever. */
    private static final double LEAST_GAIN = 1e-10;

    private static final int MOST_PASSES = 30;
    private final Tiles tiles;
    private final byte[] labels;
    private final double[][] means;
    private final int[] sizes;

    private PointMoves(Tiles tiles, byte[] labels, double[][] means, int[] sizes) {
        this.tiles = tiles;
        this.labels = labels;
        this.means = means;
        this.sizes = sizes;
    }

    /**
     * @param labels changed in place
     * @param means of the labels, used up
     * @param sizes of the labels, used up
     * @return whether a label changed
     */
    static boolean improve(Tiles tiles, byte[] labels, double[][] means, int[] sizes) {
        var moves = new PointMoves(tiles, labels, means, sizes);
        int pass = 0;
        while (pass < MOST_PASSES && moves.pass()) {
            pass++;
        }
        return pass > 0;
    }

    private boolean pass() {
        boolean moved = false;
        var point = new double[tiles.dimensions()];
        for (int row = 0; row < labels.length; row++) {
            int from = labels[row];
            if (sizes[from] > 1) {
                tiles.point(row, point);
                int to = cheapest(point, from);
                if (to != from) {
                    move(row, point, from, to);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private int cheapest(double[] point, int from) {
        double saved = squared(point, means[from]) * sizes[from] / (sizes[from] - 1);
        double lowest = saved - saved * LEAST_GAIN;
        int to = from;
        for (int c = 0; c < means.length; c++) {
            if (c != from) {
                double cost = squared(point, means[c]) * sizes[c] / (sizes[c] + 1);
                if (cost < lowest) {
                    lowest = cost;
                    to = c;
                }
            }
        }
        return to;
    }

    private void move(int row, double[] point, int from, int to) {
        labels[row] = (byte) to;
        sizes[from]--;
        sizes[to]++;
        for (int j = 0; j < point.length; j++) {
            means[from][j] -= (point[j] - means[from][j]) / sizes[from];
            means[to][j] += (point[j] - means[to][j]) / sizes[to];
        }
    }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double difference = a[j] - b[j];
            sum += difference * difference;
        }
        return sum;
    }
}
