// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The corridor along the line from one centroid to another, as wide as no third segment reaches into it. What the two
 * segments hold of it is convex: each third centroid takes off what lies behind a plane across the shortest way from it
 * to the line between the two. There the mean of the squared distances to the two, weighted by where that way ends, is
 * larger than the one to the third; where a third is nearest both are, so no part of its segment is left.
 *
 * <p>The planes lie across lines between centroids alone. Features that tell nothing of the segments take customers far
 * from such a line and not over a plane, so however many they are, they do not narrow the corridor.
 *
 * @param from where positions are 0
 * @param to where positions are 1
 * @param third the other centroids
 * @param weights of {@code to} for each of these, 0 to 1; of {@code from} the rest
 */
record Corridor(double[] from, double[] to, double[][] third, double[] weights) {
    static Corridor of(double[][] centroids, int a, int b) {
        double[] from = centroids[a];
        double[] to = centroids[b];
        double[][] third = IntStream.range(0, centroids.length)
                .filter(c -> c != a && c != b)
                .mapToObj(c -> centroids[c])
                .toArray(double[][]::new);
        double[] weights = Arrays.stream(third)
                .mapToDouble(c -> Math.clamp(position(c, from, to), 0, 1))
                .toArray();
        return new Corridor(from, to, third, weights);
    }

    /** Whether the two are neighbours: no third segment lies half way between them. */
    boolean open() {
        double[] halfWay = IntStream.range(0, from.length)
                .mapToDouble(j -> (from[j] + to[j]) / 2)
                .toArray();
        double squared = Borders.squared(halfWay, from);
        return Arrays.stream(third).allMatch(c -> squared < Borders.squared(halfWay, c));
    }

    /**
     * Where members of a segment lie along the line, rising.
     *
     * @param columns d columns of n scaled values
     * @param between whether only those count that are neither before the one centroid nor behind the other
     */
    double[] positions(double[][] columns, byte[] labels, int segment, boolean between) {
        var positions = new double[labels.length];
        var point = new double[from.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == segment) {
                for (int j = 0; j < point.length; j++) {
                    point[j] = columns[j][i];
                }
                double position = position(point, from, to);
                if ((!between || position >= 0 && position <= 1) && holds(point)) {
                    positions[count++] = position;
                }
            }
        }
        Arrays.sort(positions, 0, count);
        return Arrays.copyOf(positions, count);
    }

    /** Along the line: 0 at its beginning, 1 at its end. */
    static double position(double[] point, double[] from, double[] to) {
        double along = 0;
        double length = 0;
        for (int j = 0; j < point.length; j++) {
            double direction = to[j] - from[j];
            along += (point[j] - from[j]) * direction;
            length += direction * direction;
        }
        return along / length;
    }

    private boolean holds(double[] point) {
        double toFrom = Borders.squared(point, from);
        double toTo = Borders.squared(point, to);
        return IntStream.range(0, third.length)
                .allMatch(c -> (1 - weights[c]) * toFrom + weights[c] * toTo < Borders.squared(point, third[c]));
    }
}
