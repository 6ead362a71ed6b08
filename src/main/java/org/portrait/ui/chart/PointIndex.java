// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/**
 * Finds the points in a part of the data: a uniform grid, filled by a counting sort. The points are kept in the order of
 * their cells, so that neighbours on screen are neighbours in memory.
 */
final class PointIndex {
    private static final int POINTS_PER_CELL = 4;
    private static final int MOST_CELLS_ACROSS = 2048;

    private final float[] x;
    private final float[] y;
    private final ViewPort bounds;
    private final int across;
    private final int[] starts;
    private final int[] order;
    private final float[] sortedX;
    private final float[] sortedY;

    PointIndex(float[] x, float[] y) {
        this.x = x;
        this.y = y;
        bounds = ViewPort.of(x, y);
        across = Math.clamp((int) Math.sqrt((double) x.length / POINTS_PER_CELL), 1, MOST_CELLS_ACROSS);
        starts = new int[across * across + 1];
        for (int i = 0; i < x.length; i++) {
            starts[cell(i) + 1]++;
        }
        for (int c = 0; c < across * across; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        order = new int[x.length];
        sortedX = new float[x.length];
        sortedY = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            int place = next[cell(i)]++;
            order[place] = i;
            sortedX[place] = x[i];
            sortedY[place] = y[i];
        }
    }

    /** n coordinates by cell. */
    float[] sortedX() {
        return sortedX;
    }

    float[] sortedY() {
        return sortedY;
    }

    /** Something that is known of every point, by cell. */
    byte[] sorted(byte[] values) {
        var sorted = new byte[values.length];
        for (int o = 0; o < sorted.length; o++) {
            sorted[o] = values[order[o]];
        }
        return sorted;
    }

    /** Pairs of first and one after last, in the order of cells: all points of a part, and some around it. */
    int[] runs(ViewPort part) {
        int lowest = row(part.bottom());
        var runs = new int[2 * (row(part.top()) - lowest + 1)];
        for (int r = 0; r < runs.length; r += 2) {
            int row = lowest + r / 2;
            runs[r] = starts[row * across + column(part.left())];
            runs[r + 1] = starts[row * across + column(part.right()) + 1];
        }
        return runs;
    }

    private int cell(int i) {
        return row(y[i]) * across + column(x[i]);
    }

    private int column(double value) {
        return Math.clamp((int) ((value - bounds.left()) / bounds.width() * across), 0, across - 1);
    }

    private int row(double value) {
        return Math.clamp((int) ((value - bounds.bottom()) / bounds.height() * across), 0, across - 1);
    }

    /**
     * @param atX atY: in data units
     * @param reachX reachY: half axes of the ellipse that is searched
     * @param shown per label whether it counts
     * @return the nearest point, or -1
     */
    int nearest(double atX, double atY, double reachX, double reachY, byte[] labels, boolean[] shown) {
        int nearest = -1;
        double best = 1;
        for (int row = row(atY - reachY); row <= row(atY + reachY); row++) {
            int from = starts[row * across + column(atX - reachX)];
            int to = starts[row * across + column(atX + reachX) + 1];
            for (int o = from; o < to; o++) {
                double dx = (sortedX[o] - atX) / reachX;
                double dy = (sortedY[o] - atY) / reachY;
                double distance = dx * dx + dy * dy;
                if (distance < best && shown[labels[order[o]]]) {
                    best = distance;
                    nearest = order[o];
                }
            }
        }
        return nearest;
    }
}
