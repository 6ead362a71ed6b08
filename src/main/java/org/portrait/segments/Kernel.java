// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/**
 * The inner loops over one tile. Squared distances are the sum of squared differences in feature order, whatever way
 * the loops are arranged. The loops are written so that HotSpot vectorises them: one array per operand, one index, no
 * branch.
 */
final class Kernel {
    private Kernel() {}

    /** Squared distances of every row of the tile to one point. */
    static void distances(double[][] tile, double[] point, double[] squared, int rows) {
        first(tile[0], point[0], squared, rows);
        int j = 1;
        for (; j + 4 <= point.length; j += 4) {
            addFour(tile, point, j, squared, rows);
        }
        for (; j < point.length; j++) {
            add(tile[j], point[j], squared, rows);
        }
    }

    private static void first(double[] x, double c, double[] squared, int rows) {
        for (int i = 0; i < rows; i++) {
            double difference = x[i] - c;
            squared[i] = difference * difference;
        }
    }

    private static void add(double[] x, double c, double[] squared, int rows) {
        for (int i = 0; i < rows; i++) {
            double difference = x[i] - c;
            squared[i] += difference * difference;
        }
    }

    private static void addFour(double[][] tile, double[] point, int j, double[] squared, int rows) {
        double[] x0 = tile[j];
        double[] x1 = tile[j + 1];
        double[] x2 = tile[j + 2];
        double[] x3 = tile[j + 3];
        double c0 = point[j];
        double c1 = point[j + 1];
        double c2 = point[j + 2];
        double c3 = point[j + 3];
        for (int i = 0; i < rows; i++) {
            double a = x0[i] - c0;
            double b = x1[i] - c1;
            double c = x2[i] - c2;
            double d = x3[i] - c3;
            squared[i] = squared[i] + a * a + b * b + c * c + d * d;
        }
    }

    /**
     * The nearest centroid of every row, ties to the lowest number.
     *
     * @param nearest filled with numbers of centroids
     * @param squared filled with squared distances to them
     * @param second filled with squared distances to the second-nearest centroid, infinite when there is only one
     */
    static void nearest(
            double[][] tile, double[][] centroids, int[] nearest, double[] squared, double[] second, int rows) {
        Arrays.fill(nearest, 0, rows, 0);
        Arrays.fill(second, 0, rows, Double.POSITIVE_INFINITY);
        distances(tile, centroids[0], squared, rows);
        var candidate = new double[rows];
        for (int k = 1; k < centroids.length; k++) {
            distances(tile, centroids[k], candidate, rows);
            select(candidate, k, nearest, squared, second, rows);
        }
    }

    private static void select(double[] candidate, int k, int[] nearest, double[] squared, double[] second, int rows) {
        for (int i = 0; i < rows; i++) {
            second[i] = Math.min(second[i], Math.max(candidate[i], squared[i]));
        }
        for (int i = 0; i < rows; i++) {
            double challenger = candidate[i];
            double best = squared[i];
            nearest[i] = challenger < best ? k : nearest[i];
            squared[i] = Math.min(challenger, best);
        }
    }

    /** Squared distances of the rows to the centroids of their segments: the same bits as {@link #distances}. */
    static void own(double[][] tile, double[][] centroids, byte[] labels, int offset, double[] squared, int rows) {
        for (int i = 0; i < rows; i++) {
            double[] centroid = centroids[labels[offset + i]];
            double sum = 0;
            for (int j = 0; j < centroid.length; j++) {
                double difference = tile[j][i] - centroid[j];
                sum += difference * difference;
            }
            squared[i] = sum;
        }
    }

    /** Adds the tile's rows to the sums (K × d, row by row) and counts of their segments, in row order. */
    static void accumulate(double[][] tile, byte[] labels, int offset, double[] sums, int[] counts, int rows) {
        int d = tile.length;
        for (int i = 0; i < rows; i++) {
            int k = labels[offset + i];
            counts[k]++;
            for (int j = 0; j < d; j++) {
                sums[k * d + j] += tile[j][i];
            }
        }
    }

    /** The sum of {@code min(known, other)} over the rows, in row order. */
    static double sumOfSmaller(double[] known, double[] other, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += Math.min(known[i], other[i]);
        }
        return sum;
    }
}
