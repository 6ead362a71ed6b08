// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Arrays;

/**
 * Ten Gaussians with random covariances S (axes turned at random, condition number up to 10), weights drawn from a flat
 * Dirichlet distribution, and centres m so that {@code |m_i - m_j| >= c * sqrt(max(tr S_i, tr S_j))} for every pair,
 * with equality for the nearest one.
 */
final class Blobs implements Rows {
    private static final int BLOBS = 10;
    private static final double CONDITION = 10;

    private final double[][] centres = new double[BLOBS][];
    /** Columns times their standard deviations, so that axes * z has covariance S. */
    private final double[][][] axes = new double[BLOBS][][];

    private final double[] traces = new double[BLOBS];
    private final double[] cumulated = new double[BLOBS];

    Blobs(int columns, double separation, Xoshiro random) {
        for (int b = 0; b < BLOBS; b++) {
            axes[b] = axes(columns, random);
            traces[b] = Arrays.stream(axes[b])
                    .mapToDouble(row -> Arrays.stream(row).map(v -> v * v).sum())
                    .sum();
            cumulated[b] = (b == 0 ? 0 : cumulated[b - 1]) + random.exponential();
        }
        place(columns, separation, random);
    }

    /** A box that grows until a centre fits in; then everything shrinks until the nearest pair is where it should be. */
    private void place(int columns, double separation, Xoshiro random) {
        double side = 0.1 * separation * Math.sqrt(traces[0] / columns);
        double nearest = Double.POSITIVE_INFINITY;
        for (int b = 0; b < BLOBS; b++) {
            double closest;
            do {
                side *= 1.01;
                double reach = side;
                centres[b] = new double[columns];
                Arrays.setAll(centres[b], _ -> reach * (2 * random.uniform() - 1));
                closest = closestBefore(b);
            } while (closest < separation);
            nearest = Math.min(nearest, closest);
        }
        double shrink = separation / nearest;
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> centre[j] * shrink);
        }
    }

    private double closestBefore(int b) {
        double closest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < b; a++) {
            double distance = Math.sqrt(Squares.distance(centres[a], centres[b]) / Math.max(traces[a], traces[b]));
            closest = Math.min(closest, distance);
        }
        return closest;
    }

    /** A random orthonormal basis by Gram and Schmidt, each vector as long as its standard deviation. */
    private static double[][] axes(int columns, Xoshiro random) {
        var basis = new double[columns][columns];
        double size = 0.5 + random.uniform();
        for (int a = 0; a < columns; a++) {
            double[] vector = basis[a];
            Arrays.setAll(vector, _ -> random.normal());
            for (int before = 0; before < a; before++) {
                double[] other = basis[before];
                double share = Squares.product(vector, other) / Squares.product(other, other);
                Arrays.setAll(vector, j -> vector[j] - share * other[j]);
            }
            double deviation = size * StrictMath.pow(CONDITION, 0.5 * random.uniform());
            double stretch = deviation / Math.sqrt(Squares.product(vector, vector));
            Arrays.setAll(vector, j -> vector[j] * stretch);
        }
        return basis;
    }

    @Override
    public void draw(Xoshiro random, double[] row) {
        double place = random.uniform() * cumulated[BLOBS - 1];
        int blob = 0;
        while (cumulated[blob] <= place) {
            blob++;
        }
        System.arraycopy(centres[blob], 0, row, 0, row.length);
        for (double[] axis : axes[blob]) {
            double along = random.normal();
            for (int j = 0; j < row.length; j++) {
                row[j] += along * axis[j];
            }
        }
    }
}
