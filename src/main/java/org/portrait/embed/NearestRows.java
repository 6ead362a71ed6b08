// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import java.util.Arrays;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * The rows nearest to each row, found by comparing all with all.
 *
 * @param rows n × k, the nearest first, of equally near ones the one that comes first; never the row itself
 * @param distances n × k, Euclidean, in scaled units
 */
record NearestRows(int[][] rows, double[][] distances) {
    /** @param k fewer than there are rows */
    static NearestRows of(ScaledMatrix matrix, int k, Progress progress) {
        double[][] points = matrix.toRows();
        int n = points.length;
        var near = new NearestRows(new int[n][k], new double[n][k]);
        for (double[] of : near.distances) {
            Arrays.fill(of, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < n; i++) {
            progress.checkCancelled();
            for (int j = 0; j < i; j++) {
                double squared = squared(points[i], points[j]);
                near.offer(i, j, squared);
                near.offer(j, i, squared);
            }
            progress.report(Activity.PROJECTING, (double) i * i / n / n);
        }
        for (double[] of : near.distances) {
            Arrays.setAll(of, a -> Math.sqrt(of[a]));
        }
        return near;
    }

    private static double squared(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            double difference = one[j] - other[j];
            sum += difference * difference;
        }
        return sum;
    }

    private void offer(int row, int other, double squared) {
        double[] known = distances[row];
        int place = known.length - 1;
        if (!(squared < known[place])) {
            return;
        }
        while (place > 0 && squared < known[place - 1]) {
            known[place] = known[place - 1];
            rows[row][place] = rows[row][place - 1];
            place--;
        }
        known[place] = squared;
        rows[row][place] = other;
    }
}
