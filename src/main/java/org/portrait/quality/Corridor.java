// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * The round corridor along the line from one centroid to another, as wide as no third segment reaches into it between
 * the two. What the two segments hold of it is convex.
 *
 * @param from where positions are 0
 * @param to where positions are 1
 * @param radius infinite where there is no third segment; 0 or less where one lies between the two
 */
record Corridor(double[] from, double[] to, double radius) {
    static Corridor of(double[][] centroids, int a, int b) {
        double squared = Borders.squared(centroids[a], centroids[b]);
        double radius = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centroids.length; c++) {
            if (c != a && c != b) {
                radius = Math.min(
                        radius,
                        radius(
                                squared,
                                Borders.squared(centroids[a], centroids[c]),
                                Borders.squared(centroids[b], centroids[c])));
            }
        }
        return new Corridor(centroids[a], centroids[b], radius);
    }

    /**
     * How far one can go from the line towards a third centroid: its distance from the line is the height of the
     * triangle, and at either end and half way the two borders are where the distances are equal.
     */
    private static double radius(double ab, double ac, double bc) {
        double foot = (ab + ac - bc) / 2;
        double height = Math.sqrt(Math.max(0, ac - foot * foot / ab));
        double halfWay = (ac + bc - ab) / 2;
        return Math.min(halfWay, Math.min(ac, bc)) / (2 * height);
    }

    /**
     * Where members of a segment lie along the line, rising.
     *
     * @param columns d columns of n scaled values
     * @param between whether only those count that are neither before the one centroid nor behind the other
     */
    double[] positions(double[][] columns, byte[] labels, int segment, boolean between) {
        double length = Borders.squared(from, to);
        var positions = new double[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == segment) {
                double along = 0;
                double distance = 0;
                for (int j = 0; j < from.length; j++) {
                    double off = columns[j][i] - from[j];
                    along += off * (to[j] - from[j]);
                    distance += off * off;
                }
                double position = along / length;
                boolean inside = distance - along * position <= radius * radius;
                if (radius > 0 && inside && (!between || position >= 0 && position <= 1)) {
                    positions[count++] = position;
                }
            }
        }
        Arrays.sort(positions, 0, count);
        return Arrays.copyOf(positions, count);
    }
}
