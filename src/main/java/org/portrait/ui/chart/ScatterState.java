// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scatter plot shows at one moment; immutable, so that it can be drawn off the FX thread. */
record ScatterState(
        float[] x,
        float[] y,
        byte[] labels,
        int[] palette,
        boolean[] visible,
        int isolated,
        double[] centroidX,
        double[] centroidY,
        List<String> loadingNames,
        double[] loadingX,
        double[] loadingY) {
    static final ScatterState EMPTY = new ScatterState(
            new float[0],
            new float[0],
            new byte[0],
            new int[] {0},
            new boolean[] {true},
            -1,
            new double[0],
            new double[0],
            List.of(),
            new double[0],
            new double[0]);

    /** New points belong to one segment until told otherwise. */
    ScatterState withPoints(float[] newX, float[] newY) {
        byte[] kept = newX.length == labels.length ? labels : new byte[newX.length];
        int[] colours = newX.length == labels.length ? palette : new int[] {0};
        var all = new boolean[colours.length];
        Arrays.fill(all, true);
        return new ScatterState(
                newX, newY, kept, colours, all, -1, new double[0], new double[0], loadingNames, loadingX, loadingY);
    }

    ScatterState withSegments(byte[] newLabels, int[] newPalette) {
        var all = new boolean[newPalette.length];
        Arrays.fill(all, true);
        return new ScatterState(
                x, y, newLabels, newPalette, all, -1, centroidX, centroidY, loadingNames, loadingX, loadingY);
    }

    ScatterState withCentroids(double[] newX, double[] newY) {
        return new ScatterState(x, y, labels, palette, visible, isolated, newX, newY, loadingNames, loadingX, loadingY);
    }

    ScatterState withLoadings(List<String> names, double[] newX, double[] newY) {
        return new ScatterState(x, y, labels, palette, visible, isolated, centroidX, centroidY, names, newX, newY);
    }

    ScatterState withVisible(boolean[] shown) {
        return new ScatterState(
                x, y, labels, palette, shown, isolated, centroidX, centroidY, loadingNames, loadingX, loadingY);
    }

    ScatterState withIsolated(int segment) {
        return new ScatterState(
                x, y, labels, palette, visible, segment, centroidX, centroidY, loadingNames, loadingX, loadingY);
    }

    /** @param width height: in pixels */
    ScatterRaster.Scene scene(@Nullable PointIndex index, ViewPort view, int width, int height, double scale) {
        int[] colours = Arrays.stream(palette).map(SegmentPalette::argb).toArray();
        return new ScatterRaster.Scene(x, y, index, labels, colours, visible, isolated, view, width, height, scale);
    }
}
