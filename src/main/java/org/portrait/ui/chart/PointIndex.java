// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/** Finds the point nearest to the cursor: a uniform grid over the data, filled by a counting sort. */
final class PointIndex {
    private static final int POINTS_PER_CELL = 4;
    private static final int MOST_CELLS_ACROSS = 2048;

    private final float[] x;
    private final float[] y;
    private final ViewPort bounds;
    private final int across;
    private final int[] starts;
    private final int[] order;

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
        for (int i = 0; i < x.length; i++) {
            order[next[cell(i)]++] = i;
        }
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
                int i = order[o];
                double dx = (x[i] - atX) / reachX;
                double dy = (y[i] - atY) / reachY;
                double distance = dx * dx + dy * dy;
                if (distance < best && shown[labels[i]]) {
                    best = distance;
                    nearest = i;
                }
            }
        }
        return nearest;
    }
}
