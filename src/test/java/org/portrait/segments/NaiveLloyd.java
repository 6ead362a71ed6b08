// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What {@code KMeans.lloyd} must equal: row by row, no tricks, written without looking at the kernel. */
final class NaiveLloyd {
    final double[][] rows;
    double[][] centroids;
    int[] labels;
    int iterations;
    boolean converged;

    NaiveLloyd(double[][] rows, double[][] seeds, int maxIterations) {
        this.rows = rows;
        centroids = seeds;
        labels = nearest();
        while (!converged && (iterations < maxIterations || empty() >= 0)) {
            for (int c = empty(); c >= 0; c = empty()) {
                labels[farthest(c)] = c;
            }
            int[] before = labels;
            centroids = means();
            labels = nearest();
            iterations++;
            converged = Arrays.equals(before, labels) && empty() < 0;
        }
        for (int round = 0; round < 10 && !sorted(); round++) {
            List<Integer> order = order();
            centroids = order.stream().map(c -> centroids[c]).toArray(double[][]::new);
            labels = nearest();
        }
    }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    double inertia() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += squared(rows[i], centroids[labels[i]]);
        }
        return sum;
    }

    int[] sizes() {
        var sizes = new int[centroids.length];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    private int[] nearest() {
        var nearest = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 1; c < centroids.length; c++) {
                if (squared(rows[i], centroids[c]) < squared(rows[i], centroids[nearest[i]])) {
                    nearest[i] = c;
                }
            }
        }
        return nearest;
    }

    private int empty() {
        int[] sizes = sizes();
        for (int c = 0; c < sizes.length; c++) {
            if (sizes[c] == 0) {
                return c;
            }
        }
        return -1;
    }

    /** Rows that were just moved into an empty segment are alone there and so not candidates. */
    private int farthest(int forSegment) {
        int[] sizes = sizes();
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < rows.length; i++) {
            double own = squared(rows[i], centroids[labels[i]]);
            if (labels[i] != forSegment && sizes[labels[i]] > 1 && own > most) {
                farthest = i;
                most = own;
            }
        }
        return farthest;
    }

    private double[][] means() {
        var means = new double[centroids.length][rows[0].length];
        int[] sizes = sizes();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                means[labels[i]][j] += rows[i][j];
            }
        }
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < means[c].length; j++) {
                means[c][j] /= sizes[c];
            }
        }
        return means;
    }

    private List<Integer> order() {
        int[] sizes = sizes();
        List<Integer> order = new ArrayList<>();
        for (int label : labels) {
            if (!order.contains(label)) {
                order.add(label);
            }
        }
        order.sort(Comparator.comparingInt(c -> -sizes[c]));
        return order;
    }

    private boolean sorted() {
        List<Integer> order = order();
        for (int c = 0; c < order.size(); c++) {
            if (order.get(c) != c) {
                return false;
            }
        }
        return order.size() == centroids.length;
    }
}
