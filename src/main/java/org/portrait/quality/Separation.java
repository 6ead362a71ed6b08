// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.FewValues;

/**
 * Whether a gap separates a segment from the nearest other one: Hartigan's dip test (1985) of members of both, projected
 * on the line from one centroid to the other.
 *
 * <p>Only members in the {@link Corridor} along the line count. It is convex, and a log-concave density, which has no
 * groups, is log-concave on it and so unimodal in every projection (Prékopa 1973). Of all members that does not hold:
 * honeycombs cut from an even field are narrowest at their border. Where there are enough, only those between the two
 * centroids count, for others tell of gaps elsewhere in a segment. Of the larger side as many count as of the smaller,
 * those closest to the border, or a small group beside a large one would be overlooked; a cut across the line leaves
 * what is unimodal unimodal.
 *
 * @param nearest the other segment
 * @param rows that count
 * @param dip of their projections
 * @param pValue that evenly spread rows would have such a dip, as {@link DipTable} gives it
 * @param maker the feature of two values (yes or no) that makes the gap: without all such features there is none, and
 *     in this one the two centroids differ, and most; -1 where there is a gap without them, where that cannot be told, or
 *     where there is none at all
 * @param filtered whether a filter on one of that feature's values finds much the same customers as the segment
 */
public record Separation(int nearest, int rows, double dip, double pValue, int maker, boolean filtered) {
    /**
     * Strict, for many segments are tested in a year of work, and rows that are spread evenly must not pass as two
     * groups.
     */
    private static final double SIGNIFICANCE = 0.001;

    /** A Jaccard similarity. */
    private static final double MUCH_THE_SAME = 0.8;

    /** A feature of two values in which the shares of two segments differ by less makes no gap between them. */
    private static final double DIFFER = 0.1;

    private static final double[] NOT_TWO = new double[0];

    private static final int ENOUGH = 50;
    /** Below, even two heaps of customers can hardly be told from chance. */
    private static final int FEW = 40;

    /** Whether too few rows count for a gap to show. */
    public boolean few() {
        return rows < FEW;
    }

    /** Whether there is a gap. */
    public boolean found() {
        return pValue < SIGNIFICANCE;
    }

    /** @param columns d columns of n scaled values, see {@link Dither} */
    static Separation of(int segment, int nearest, double[][] columns, byte[] labels, double[][] centroids) {
        Separation all = tested(segment, nearest, columns, labels, centroids);
        if (!all.found()) {
            return all;
        }
        double[][] two = Arrays.stream(columns)
                .map(column -> FewValues.of(column, 2).filter(values -> values.length == 2))
                .map(values -> values.orElse(NOT_TWO))
                .toArray(double[][]::new);
        List<Integer> codes = IntStream.range(0, columns.length)
                .filter(j -> two[j] != NOT_TWO)
                .boxed()
                .toList();
        List<Integer> differ = codes.stream()
                .filter(j ->
                        Math.abs(centroids[segment][j] - centroids[nearest][j]) >= DIFFER * (two[j][1] - two[j][0]))
                .toList();
        if (differ.isEmpty()) {
            return all;
        }
        int[] others = IntStream.range(0, columns.length)
                .filter(j -> !codes.contains(j))
                .toArray();
        double[][] left = IntStream.of(others).mapToObj(j -> columns[j]).toArray(double[][]::new);
        double[][] ends = Arrays.stream(centroids)
                .map(c -> IntStream.of(others).mapToDouble(j -> c[j]).toArray())
                .toArray(double[][]::new);
        if (others.length > 0) {
            Separation without = tested(segment, nearest, left, labels, ends);
            if (without.found() || without.few()) {
                return all;
            }
        }
        int maker = differ.stream()
                .max(Comparator.comparingDouble(j -> Math.abs(centroids[segment][j] - centroids[nearest][j])))
                .orElseThrow();
        boolean filtered = Arrays.stream(two[maker])
                .anyMatch(value -> alike(segment, labels, columns[maker], value) >= MUCH_THE_SAME);
        return new Separation(nearest, all.rows, all.dip, all.pValue, maker, filtered);
    }

    /** Jaccard similarity of a segment with the customers who have a value. */
    private static double alike(int segment, byte[] labels, double[] column, double value) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean own = labels[i] == segment;
            boolean has = column[i] == value;
            both += own && has ? 1 : 0;
            either += own || has ? 1 : 0;
        }
        return (double) both / either;
    }

    private static Separation tested(
            int segment, int nearest, double[][] columns, byte[] labels, double[][] centroids) {
        int from = Math.min(segment, nearest);
        int to = Math.max(segment, nearest);
        var corridor = Corridor.of(centroids, from, to);
        double[] before = corridor.positions(columns, labels, from, true);
        double[] behind = corridor.positions(columns, labels, to, true);
        if (Math.min(before.length, behind.length) < ENOUGH) {
            before = corridor.positions(columns, labels, from, false);
            behind = corridor.positions(columns, labels, to, false);
        }
        int side = Math.min(before.length, behind.length);
        double[] positions = Arrays.copyOfRange(before, before.length - side, before.length + side);
        System.arraycopy(behind, 0, positions, side, side);
        double dip = Dip.of(positions);
        return new Separation(nearest, positions.length, dip, DipTable.pValue(dip, positions.length), -1, false);
    }
}
