// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * Moves single rows to another segment while that lowers the inertia, counting what the move does to both means
 * (Hartigan 1975; Hartigan and Wong 1979; Telgarsky and Vattani 2010). Leaving a segment of n rows saves
 * {@code n / (n - 1)} of the squared distance to its mean, joining one of m rows costs {@code m / (m + 1)} of it. Where
 * Lloyd's iterations rest, such moves may still exist; where no such move exists, Lloyd's iterations rest.
 *
 * <p>Few rows are compared with all means. What is kept per row is its margin: by how much its own mean is at least
 * nearer than any other, less twice the way that means have gone since. While that is above {@code r - 1} times the
 * distance to the own mean, with {@code r} the square root of {@code n / (n - 1) · (m + 1) / m}, no move can pay.
 */
final class PointMoves {
    /** A move must save more than this share of the cost, or rounding could move a row for ever. */
    private static final double LEAST_GAIN = 1e-10;

    /** Rounding is far below this share. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_PASSES = 30;
    private final Tiles tiles;
    private final byte[] labels;
    private final double[][] means;
    private final int[] sizes;
    /** Margin of each row + twice the {@link #way} at the time. */
    private final float[] until;

    private double way;
    private int smallest;

    private PointMoves(Tiles tiles, byte[] labels, double[][] means, int[] sizes, float[] margins) {
        this.tiles = tiles;
        this.labels = labels;
        this.means = means;
        this.sizes = sizes;
        until = margins;
        findSmallest();
    }

    /**
     * @param labels changed in place
     * @param means of the labels, used up
     * @param sizes of the labels, used up
     * @param margins per row by how much its own mean is at least nearer than any other, used up; -∞ where that is not
     *     known
     * @return whether a label changed
     */
    static boolean improve(Tiles tiles, byte[] labels, double[][] means, int[] sizes, float[] margins) {
        var moves = new PointMoves(tiles, labels, means, sizes, margins);
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
                double squared = squared(point, means[from]);
                int to = content(row, from, squared) ? from : cheapest(row, point, from, squared);
                if (to != from) {
                    move(row, point, from, to);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private boolean content(int row, int from, double squared) {
        double own = sizes[from];
        double ratio = own / (own - 1) * (smallest + 1.0) / smallest;
        return until[row] - 2 * way >= Math.sqrt(squared) * (Math.sqrt(ratio) - 1 + ROUNDING);
    }

    private int cheapest(int row, double[] point, int from, double squared) {
        double saved = squared * sizes[from] / (sizes[from] - 1);
        double lowest = saved - saved * LEAST_GAIN;
        double nearest = Double.POSITIVE_INFINITY;
        int to = from;
        for (int c = 0; c < means.length; c++) {
            if (c != from) {
                double other = squared(point, means[c]);
                nearest = Math.min(nearest, other);
                double cost = other * sizes[c] / (sizes[c] + 1);
                if (cost < lowest) {
                    lowest = cost;
                    to = c;
                }
            }
        }
        until[row] = Math.nextDown((float) ((Math.sqrt(nearest) - Math.sqrt(squared)) * (1 - ROUNDING) + 2 * way));
        return to;
    }

    private void move(int row, double[] point, int from, int to) {
        labels[row] = (byte) to;
        sizes[from]--;
        sizes[to]++;
        double left = 0;
        double joined = 0;
        for (int j = 0; j < point.length; j++) {
            double away = (point[j] - means[from][j]) / sizes[from];
            double near = (point[j] - means[to][j]) / sizes[to];
            means[from][j] -= away;
            means[to][j] += near;
            left += away * away;
            joined += near * near;
        }
        way += Math.sqrt(Math.max(left, joined)) * (1 + ROUNDING);
        until[row] = Float.NEGATIVE_INFINITY;
        findSmallest();
    }

    private void findSmallest() {
        smallest = Integer.MAX_VALUE;
        for (int size : sizes) {
            smallest = Math.min(smallest, size);
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
