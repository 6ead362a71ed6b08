// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** Gaussians in the plane: groups of unequal size that stand near each other, in groups that stand apart. */
enum OptimumData {
    FIFTEEN(5000, new int[] {5, 4, 3, 2, 1}, 15, 10236.913323502362),
    THIRTY_ONE(3100, new int[] {7, 6, 5, 4, 4, 3, 2}, 31, 6588.011838000506);

    private static final double APART = 40;
    private static final double NEAR = 5;

    private final int points;
    private final int[] groups;
    private final int k;
    private final double best;

    OptimumData(int points, int[] groups, int k, double best) {
        this.points = points;
        this.groups = groups;
        this.k = k;
        this.best = best;
    }

    int k() {
        return k;
    }

    double best() {
        return best;
    }

    /** Always the same points. */
    double[][] points() {
        var random = new Xoshiro(k);
        var centres = new double[k][];
        var spreads = new double[k];
        int c = 0;
        for (int g = 0; g < groups.length; g++) {
            double angle = 2 * Math.PI * g / groups.length;
            double[] middle = {APART * StrictMath.cos(angle), APART * StrictMath.sin(angle)};
            for (int member = 0; member < groups[g]; member++) {
                centres[c] = near(middle, centres, c, groups[g], random);
                spreads[c++] = 0.6 + 0.9 * random.uniform();
            }
        }
        var points = new double[this.points][];
        for (int i = 0; i < points.length; i++) {
            int from = i % k;
            points[i] = new double[] {
                centres[from][0] + spreads[from] * random.normal(), centres[from][1] + spreads[from] * random.normal()
            };
        }
        return points;
    }

    /** A place around the middle that is not too near those before. */
    private static double[] near(double[] middle, double[][] centres, int before, int members, Xoshiro random) {
        double reach = NEAR * Math.sqrt(members);
        while (true) {
            double[] place = {middle[0] + reach * (random.uniform() - 0.5), middle[1] + reach * (random.uniform() - 0.5)
            };
            boolean free = true;
            for (int c = 0; c < before; c++) {
                free &= Squares.distance(place, centres[c]) > 0.6 * NEAR * NEAR;
            }
            if (free) {
                return place;
            }
            reach *= 1.01;
        }
    }
}
