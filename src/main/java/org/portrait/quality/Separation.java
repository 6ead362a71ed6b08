// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * Whether a gap separates a segment from the nearest other one: Hartigan's dip test (1985) of members of both, projected
 * on the line from one centroid to the other.
 *
 * <p>Not all members count. Those for which the two centroids are the nearest ones lie in a convex part of the space (a
 * Voronoi cell of the second order), and a log-concave density, which has no groups, is log-concave on it and so
 * unimodal in every projection (Prékopa 1973). Of all members that does not hold: honeycombs cut from an even field are
 * narrowest at their border. Those that lie between the two centroids tell nothing of a gap elsewhere in a segment. Where
 * few are left, the second and then the first condition is dropped, but then only those closest to the border count, so
 * few that the shape of a cell does not show.
 *
 * <p>Of the larger side as many count as of the smaller, those closest to the border, for a small group beside a large
 * one would be overlooked; a cut across the line leaves what is unimodal unimodal.
 *
 * @param nearest the other segment
 * @param rows that count
 * @param dip of their projections
 * @param pValue that evenly spread rows would have such a dip, as {@link DipTable} gives it
 */
public record Separation(int nearest, int rows, double dip, double pValue) {
    private static final int FEW = 50;
    private static final int MOST_OF_ALL = 100;

    private enum Members {
        FACING_BETWEEN,
        FACING,
        ALL
    }

    /** @param columns d columns of n scaled values, see {@link Dither} */
    static Separation of(int segment, double[][] columns, byte[] labels, double[][] centroids, Neighbours neighbours) {
        int nearest = neighbours.nearest()[segment];
        var line = new Line(columns, labels, neighbours.second(), centroids[segment], centroids[nearest]);
        double[] own = {};
        double[] other = {};
        int most = labels.length;
        for (Members members : Members.values()) {
            if (Math.min(own.length, other.length) < FEW) {
                own = line.positions(segment, nearest, members);
                other = line.positions(nearest, segment, members);
                most = members == Members.ALL ? MOST_OF_ALL : most;
            }
        }
        // own ones rise to the border, the others start from it
        int side = Math.min(most, Math.min(own.length, other.length));
        double[] positions = Arrays.copyOfRange(own, own.length - side, own.length + side);
        System.arraycopy(other, 0, positions, side, side);
        double dip = Dip.of(positions);
        return new Separation(nearest, positions.length, dip, DipTable.pValue(dip, positions.length));
    }

    /** From one centroid, at 0, to another, at 1. */
    private record Line(double[][] columns, byte[] labels, byte[] second, double[] from, double[] to) {
        /** Where members of a segment lie, rising. */
        double[] positions(int segment, int other, Members members) {
            double length = Neighbours.squared(from, to);
            var positions = new double[labels.length];
            int count = 0;
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == segment && (members == Members.ALL || second[i] == other)) {
                    double position = along(i) / length;
                    if (members != Members.FACING_BETWEEN || position >= 0 && position <= 1) {
                        positions[count++] = position;
                    }
                }
            }
            Arrays.sort(positions, 0, count);
            return Arrays.copyOf(positions, count);
        }

        private double along(int row) {
            double along = 0;
            for (int j = 0; j < from.length; j++) {
                along += (columns[j][row] - from[j]) * (to[j] - from[j]);
            }
            return along;
        }
    }
}
