// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/**
 * Moves single rows to another segment while that lowers the inertia, counting what the move does to both means
 * (Hartigan 1975; Hartigan and Wong 1979; Telgarsky and Vattani 2010). Leaving a segment of n rows saves
 * {@code n / (n - 1)} of the squared distance to its mean, joining one of m rows costs {@code m / (m + 1)} of it. Where
 * Lloyd's iterations rest, such moves may still exist; where no such move exists, Lloyd's iterations rest.
 *
 * <p>Few rows are looked at. What is known of each is its margin, by how much its own mean is at least nearer than any
 * other, and its reach, how far that mean is at most; the way that means have gone since is taken off and added. While the
 * margin is at least {@code r - 1} times the reach, with {@code r} the square root of {@code n / (n - 1) · (m + 1) / m},
 * no move can pay. Segments of few rows, of which r is large, mostly lie far away: none of them can be joined with profit
 * within {@code D / (1 + r)} of a mean that is {@code D} from theirs, and the margin need only do for the others.
 */
final class PointMoves {
    /** A move must save more than this share of the cost, or rounding could move a row for ever. */
    private static final double LEAST_GAIN = 1e-10;

    /** Rounding is far below this share. */
    private static final double ROUNDING = 1e-9;

    private static final int SMALL = 50;
    private static final int MOST_PASSES = 30;
    private final Tiles tiles;
    private final byte[] labels;
    private final double[][] means;
    /** The first values of all means, then the second ones and so on. */
    private final double[] columns;

    private final double[] squares;
    private final int[] sizes;
    /** Margin of each row + twice the {@link #way} at the time. */
    private final float[] until;
    /** Reach of each row - the {@link #way} at the time. */
    private final float[] reach;
    /** Per segment r - 1 for the smallest m. */
    private final double[] strict;
    /** Per segment r - 1 for the smallest m that is not small. */
    private final double[] least;
    /** Per segment the smallest D / (1 + r) of small ones. */
    private final double[] free;

    private double way;

    private PointMoves(Tiles tiles, byte[] labels, double[][] means, int[] sizes, float[] margins, float[] reaches) {
        this.tiles = tiles;
        this.labels = labels;
        this.means = means;
        this.sizes = sizes;
        until = margins;
        reach = reaches;
        squares = new double[(sizes.length + NearestKernel.STRIP - 1) / NearestKernel.STRIP * NearestKernel.STRIP];
        columns = new double[tiles.dimensions() * squares.length];
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < tiles.dimensions(); j++) {
                columns[j * squares.length + c] = means[c][j];
            }
        }
        strict = new double[sizes.length];
        least = new double[sizes.length];
        free = new double[sizes.length];
        resized();
    }

    /**
     * @param labels changed in place
     * @param means of the labels, used up
     * @param sizes of the labels, used up
     * @param margins per row by how much its own mean is at least nearer than any other, used up; -∞ where that is not
     *     known
     * @param reaches per row how far its own mean is at most, used up
     * @return whether a label changed
     */
    static boolean improve(
            Tiles tiles, byte[] labels, double[][] means, int[] sizes, float[] margins, float[] reaches) {
        var moves = new PointMoves(tiles, labels, means, sizes, margins, reaches);
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
            if (sizes[from] > 1 && !content(from, until[row] - 2 * way, reach[row] + way)) {
                tiles.point(row, point);
                int to = cheapest(row, point, from);
                if (to != from) {
                    move(row, point, from, to);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private boolean content(int segment, double margin, double distance) {
        return margin >= distance * strict[segment] || margin >= distance * least[segment] && distance <= free[segment];
    }

    private int cheapest(int row, double[] point, int from) {
        tiles.kernel().squares(point, columns, squares);
        double squared = squares[from];
        double saved = squared * sizes[from] / (sizes[from] - 1);
        double lowest = saved - saved * LEAST_GAIN;
        double nearest = Double.POSITIVE_INFINITY;
        int to = from;
        for (int c = 0; c < means.length; c++) {
            if (c != from) {
                double other = squares[c];
                nearest = Math.min(nearest, other);
                double cost = other * sizes[c] / (sizes[c] + 1);
                if (cost < lowest) {
                    lowest = cost;
                    to = c;
                }
            }
        }
        double own = Math.sqrt(squared);
        until[row] = Math.nextDown((float) ((Math.sqrt(nearest) - own) * (1 - ROUNDING) + 2 * way));
        reach[row] = Math.nextUp((float) (own * (1 + ROUNDING) - way));
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
            columns[j * squares.length + from] = means[from][j];
            columns[j * squares.length + to] = means[to][j];
            left += away * away;
            joined += near * near;
        }
        way += Math.sqrt(Math.max(left, joined)) * (1 + ROUNDING);
        until[row] = Float.NEGATIVE_INFINITY;
        resized();
    }

    private void resized() {
        double fewest = Integer.MAX_VALUE;
        double smallest = Integer.MAX_VALUE;
        for (int size : sizes) {
            fewest = Math.min(fewest, size);
            smallest = size < SMALL ? smallest : Math.min(smallest, size);
        }
        for (int c = 0; c < sizes.length; c++) {
            strict[c] = ratio(sizes[c], fewest) - 1 + ROUNDING;
            least[c] = ratio(sizes[c], smallest) - 1 + ROUNDING;
            free[c] = Double.POSITIVE_INFINITY;
            for (int other = 0; other < sizes.length; other++) {
                if (other != c && sizes[other] < SMALL) {
                    double apart = Math.sqrt(squared(means[c], means[other])) * (1 - ROUNDING);
                    free[c] = Math.min(free[c], apart / (1 + ratio(sizes[c], sizes[other])));
                }
            }
        }
    }

    private static double ratio(double own, double other) {
        return Math.sqrt(own / (own - 1) * (other + 1) / other);
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
