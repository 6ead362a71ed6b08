// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Arrays;

/** Seeding and Lloyd's algorithm as in the textbook, for points of the plane: what the optima are measured with. */
final class PlainKMeans {
    private static final int MOST_ITERATIONS = 10_000;

    private final double[][] points;
    private final int k;

    PlainKMeans(double[][] points, int k) {
        this.points = points;
        this.k = k;
    }

    /**
     * The inertia that Lloyd's algorithm ends at.
     *
     * @param candidates for each seed, of which the best is taken: 1 for plain k-means++
     */
    double inertia(long seed, int candidates) {
        return descend(seeds(new Xoshiro(seed), candidates));
    }

    private double[][] seeds(Xoshiro random, int candidates) {
        var seeds = new double[k][];
        seeds[0] = points[random.below(points.length)];
        var nearest = new double[points.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        lower(nearest, seeds[0]);
        for (int c = 1; c < k; c++) {
            double best = Double.POSITIVE_INFINITY;
            double[] kept = nearest;
            for (int t = 0; t < candidates; t++) {
                double[] candidate = points[draw(nearest, random)];
                double[] lowered = nearest.clone();
                double sum = lower(lowered, candidate);
                if (sum < best) {
                    best = sum;
                    kept = lowered;
                    seeds[c] = candidate;
                }
            }
            nearest = kept;
        }
        return seeds;
    }

    private double lower(double[] nearest, double[] seed) {
        double sum = 0;
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Math.min(nearest[i], Squares.distance(points[i], seed));
            sum += nearest[i];
        }
        return sum;
    }

    private static int draw(double[] weights, Xoshiro random) {
        double left = random.uniform() * Arrays.stream(weights).sum();
        int drawn = 0;
        while (drawn < weights.length - 1 && left >= weights[drawn]) {
            left -= weights[drawn];
            drawn++;
        }
        return drawn;
    }

    private double descend(double[][] seeds) {
        double[][] centres = Arrays.stream(seeds).map(double[]::clone).toArray(double[][]::new);
        var labels = new int[points.length];
        Arrays.fill(labels, -1);
        for (int iteration = 0; iteration < MOST_ITERATIONS && assign(centres, labels); iteration++) {
            move(centres, labels);
        }
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += Squares.distance(points[i], centres[labels[i]]);
        }
        return sum;
    }

    /** @return whether a label has changed */
    private boolean assign(double[][] centres, int[] labels) {
        boolean changed = false;
        for (int i = 0; i < labels.length; i++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double distance = Squares.distance(points[i], centres[c]);
                if (distance < least) {
                    least = distance;
                    best = c;
                }
            }
            changed |= labels[i] != best;
            labels[i] = best;
        }
        return changed;
    }

    /** An empty segment stays where it is. */
    private void move(double[][] centres, int[] labels) {
        var sums = new double[k][2];
        var counts = new int[k];
        for (int i = 0; i < labels.length; i++) {
            sums[labels[i]][0] += points[i][0];
            sums[labels[i]][1] += points[i][1];
            counts[labels[i]]++;
        }
        for (int c = 0; c < k; c++) {
            if (counts[c] > 0) {
                centres[c][0] = sums[c][0] / counts[c];
                centres[c][1] = sums[c][1] / counts[c];
            }
        }
    }
}
