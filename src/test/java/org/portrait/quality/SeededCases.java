// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;

/**
 * Data of which it is known whether they have groups. Dimensions 2 to 12 and, for groups, K 2 to 12, or what else is said,
 * take turns with the number of the case; everything else is drawn from the block of seeds and that number.
 */
final class SeededCases {
    private static final int SMALLEST = 50;
    private static final int DIMENSIONS = 11;
    private static final int[] MANY = {20, 30, 50, 100};

    /** The seeds from which constants were chosen, and those on which the rule is reported. */
    static final int TUNED = 0;

    static final int REPORTED = 1;

    private final SplittableRandom random;
    private final int number;
    private final int d;
    private final int groups;

    SeededCases(int block, int number) {
        this(block, number, 2 + number % DIMENSIONS, 2 + (number + number / DIMENSIONS) % DIMENSIONS);
    }

    private SeededCases(int block, int number, int d, int groups) {
        random = new SplittableRandom(1_000_003L * block + number);
        this.number = number;
        this.d = d;
        this.groups = groups;
    }

    /** With 20, 30, 50 or 100 dimensions and 3 to 8 groups. */
    static SeededCases ofManyColumns(int block, int number) {
        return new SeededCases(block, number, MANY[number / 2 % MANY.length], 3 + number / 8 % 6);
    }

    /** With 4 to 6 dimensions and 3 to 8 groups. */
    static SeededCases ofFewColumns(int block, int number) {
        return new SeededCases(block, number, 4 + number % 3, 3 + number / 3 % 6);
    }

    int groups() {
        return groups;
    }

    /**
     * Gaussian groups, spherical in half of the cases and else each with axes of its own between 0.5 and 1, of 50 to 500
     * customers. They are packed as closely as chance allows, and no two centres are nearer than {@code separation} times
     * the root of the larger trace of the two covariances; the nearest two are exactly that far.
     */
    ScaledMatrix groups(double separation) {
        var shapes = IntStream.range(0, groups).mapToObj(_ -> shape()).toList();
        List<double[]> centres = centres(shapes);
        var rows = new ArrayList<double[]>();
        for (int g = 0; g < groups; g++) {
            int size = (int) Math.round(SMALLEST * StrictMath.pow(10, random.nextDouble()));
            for (int i = 0; i < size; i++) {
                double[] row = shapes.get(g).draw(random);
                for (int j = 0; j < d; j++) {
                    row[j] += separation * centres.get(g)[j];
                }
                rows.add(row);
            }
        }
        return Fixtures.matrix(rows.toArray(double[][]::new));
    }

    /** The same groups with 20 to 44 features of noise beside them, all standardised. */
    ScaledMatrix groupsAmongNoise(double separation) {
        int noise = 20 + random.nextInt(25);
        return Fixtures.standardised(Arrays.stream(groups(separation).toRows())
                .map(row -> DoubleStream.concat(
                                DoubleStream.of(row),
                                DoubleStream.generate(random::nextGaussian).limit(noise))
                        .toArray())
                .toArray(double[][]::new));
    }

    /** A box with edges between 0.5 and 1, or, every other case, a ball. */
    ScaledMatrix uniform() {
        double[] edges = random.doubles(d, 0.5, 1).toArray();
        boolean ball = number % 2 == 1;
        var rows = new double[size()][d];
        for (double[] row : rows) {
            double norm = 0;
            for (int j = 0; j < d; j++) {
                row[j] = ball ? random.nextGaussian() : edges[j] * random.nextDouble();
                norm += row[j] * row[j];
            }
            double radius = ball ? StrictMath.pow(random.nextDouble(), 1.0 / d) / Math.sqrt(norm) : 1;
            for (int j = 0; j < d; j++) {
                row[j] *= radius;
            }
        }
        return Fixtures.matrix(rows);
    }

    /** One spherical Gaussian, or, every other case, one that is three times as long as it is wide. */
    ScaledMatrix gaussian() {
        double[] deviations = new double[d];
        Arrays.fill(deviations, 1);
        deviations[0] = number % 2 == 1 ? 3 : 1;
        var shape = new Shape(deviations, axes());
        return Fixtures.matrix(
                IntStream.range(0, size()).mapToObj(_ -> shape.draw(random)).toArray(double[][]::new));
    }

    private int size() {
        return (int) Math.round(200 * StrictMath.pow(10, random.nextDouble()));
    }

    private Shape shape() {
        boolean spherical = number % 2 == 0;
        double[] deviations =
                random.doubles(d, 0.5, 1).map(s -> spherical ? 1 : s).toArray();
        return new Shape(deviations, axes());
    }

    /** For a separation of 1. */
    private List<double[]> centres(List<Shape> shapes) {
        var centres = new ArrayList<double[]>();
        double radius = 1;
        double nearest = Double.POSITIVE_INFINITY;
        while (centres.size() < shapes.size()) {
            double[] centre = random.doubles(d, -radius, radius).toArray();
            double least = Double.POSITIVE_INFINITY;
            for (int g = 0; g < centres.size(); g++) {
                double apart = Math.sqrt(squared(centre, centres.get(g)));
                double needed = Math.sqrt(Math.max(
                        shapes.get(g).trace(), shapes.get(centres.size()).trace()));
                least = Math.min(least, apart / needed);
            }
            radius *= least < 1 ? 1.01 : 1;
            if (least >= 1) {
                centres.add(centre);
                nearest = Math.min(nearest, least);
            }
        }
        for (double[] centre : centres) {
            for (int j = 0; j < d; j++) {
                centre[j] /= nearest;
            }
        }
        return centres;
    }

    private static double squared(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j]))
                .sum();
    }

    /** An orthonormal basis by Gram and Schmidt. */
    private double[][] axes() {
        var axes = new double[d][];
        for (int a = 0; a < d; a++) {
            double[] axis = IntStream.range(0, d)
                    .mapToDouble(_ -> random.nextGaussian())
                    .toArray();
            for (int b = 0; b < a; b++) {
                double along = 0;
                for (int j = 0; j < d; j++) {
                    along += axis[j] * axes[b][j];
                }
                for (int j = 0; j < d; j++) {
                    axis[j] -= along * axes[b][j];
                }
            }
            double length = Math.sqrt(squared(axis, new double[d]));
            for (int j = 0; j < d; j++) {
                axis[j] /= length;
            }
            axes[a] = axis;
        }
        return axes;
    }

    /** A Gaussian around the origin. */
    private record Shape(double[] deviations, double[][] axes) {
        double trace() {
            return squared(deviations, new double[deviations.length]);
        }

        double[] draw(SplittableRandom random) {
            var row = new double[deviations.length];
            for (int a = 0; a < row.length; a++) {
                double score = deviations[a] * random.nextGaussian();
                for (int j = 0; j < row.length; j++) {
                    row[j] += score * axes[a][j];
                }
            }
            return row;
        }
    }
}
