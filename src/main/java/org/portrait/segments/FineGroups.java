// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.portrait.work.Progress;

/**
 * Many small groups that stand for the rows in them: K-Means with k-means++ seeds (Arthur and Vassilvitskii 2007) and a
 * few iterations, for far more groups than anybody would look at.
 *
 * @param centres their means
 * @param weights rows of each, at least 1
 * @param leaves per row its group
 */
record FineGroups(double[][] centres, int[] weights, int[] leaves) {
    private static final int ITERATIONS = 10;

    /** Every row a group of its own. */
    static FineGroups single(double[][] rows) {
        var weights = new int[rows.length];
        var leaves = new int[rows.length];
        Arrays.fill(weights, 1);
        Arrays.setAll(leaves, i -> i);
        return new FineGroups(rows, weights, leaves);
    }

    /** @param most groups; there are fewer where fewer rows differ */
    static FineGroups of(double[][] rows, int most, long seed, Progress progress) {
        double[][] centres = seeds(rows, most, new SplittableRandom(seed), progress);
        FineGroups groups = assigned(rows, centres, progress);
        for (int i = 0; i < ITERATIONS; i++) {
            groups = assigned(rows, groups.centres, progress);
        }
        return groups;
    }

    private static double[][] seeds(double[][] rows, int most, SplittableRandom random, Progress progress) {
        var seeds = new double[most][];
        var nearest = new double[rows.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        seeds[0] = rows[random.nextInt(rows.length)];
        for (int s = 1; s < most; s++) {
            progress.checkCancelled();
            double total = 0;
            for (int i = 0; i < rows.length; i++) {
                nearest[i] = Math.min(nearest[i], PointMoves.squared(rows[i], seeds[s - 1]));
                total += nearest[i];
            }
            if (total == 0) {
                return Arrays.copyOf(seeds, s);
            }
            seeds[s] = rows[drawn(nearest, random.nextDouble() * total)];
        }
        return seeds;
    }

    /** The place at which the sum of shares passes a point; never one of share 0. */
    static int drawn(double[] shares, double point) {
        int row = 0;
        int last = 0;
        for (double left = point; row < shares.length && left >= 0; row++) {
            left -= shares[row];
            last = shares[row] > 0 ? row : last;
        }
        return last;
    }

    /** Every row to the nearest centre, which becomes the mean of its rows; centres without rows are left out. */
    private static FineGroups assigned(double[][] rows, double[][] centres, Progress progress) {
        var leaves = new int[rows.length];
        var sums = new double[centres.length][rows[0].length];
        var counts = new int[centres.length];
        for (int i = 0; i < rows.length; i++) {
            progress.checkCancelled();
            leaves[i] = nearest(rows[i], centres);
            counts[leaves[i]]++;
            for (int j = 0; j < rows[i].length; j++) {
                sums[leaves[i]][j] += rows[i][j];
            }
        }
        int[] numbers = new int[centres.length];
        int kept = 0;
        for (int c = 0; c < centres.length; c++) {
            numbers[c] = kept;
            if (counts[c] > 0) {
                for (int j = 0; j < sums[c].length; j++) {
                    sums[c][j] /= counts[c];
                }
                sums[kept] = sums[c];
                counts[kept++] = counts[c];
            }
        }
        Arrays.setAll(leaves, i -> numbers[leaves[i]]);
        return new FineGroups(Arrays.copyOf(sums, kept), Arrays.copyOf(counts, kept), leaves);
    }

    private static int nearest(double[] row, double[][] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double squared = PointMoves.squared(row, centres[c]);
            if (squared < least) {
                least = squared;
                nearest = c;
            }
        }
        return nearest;
    }
}
