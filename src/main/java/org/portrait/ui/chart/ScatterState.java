// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The points that a scatter plot shows at one moment; immutable, so that it can be drawn off the FX thread.
 *
 * @param x y: NaN for points that have no place
 * @param drawn the labels as the raster takes them
 */
record ScatterState(
        float[] x,
        float[] y,
        byte[] labels,
        byte[] drawn,
        int[] palette,
        boolean[] visible,
        int isolated,
        Selection selection) {
    static final ScatterState EMPTY = new ScatterState(
            new float[0],
            new float[0],
            new byte[0],
            new byte[0],
            new int[] {0},
            new boolean[] {true},
            -1,
            Selection.NONE);

    /** New points belong to one segment until told otherwise; as many points are the same customers. */
    ScatterState withPoints(float[] newX, float[] newY) {
        boolean same = newX.length == labels.length;
        int[] colours = same ? palette : new int[] {0};
        byte[] segments = same ? labels : new byte[newX.length];
        Selection kept = same ? selection : Selection.NONE;
        return new ScatterState(newX, newY, segments, kept.drawn(segments), colours, all(colours), -1, kept);
    }

    ScatterState withSegments(byte[] newLabels, int[] newPalette) {
        return new ScatterState(
                x, y, newLabels, selection.drawn(newLabels), newPalette, all(newPalette), -1, selection);
    }

    private static boolean[] all(int[] palette) {
        var all = new boolean[palette.length];
        Arrays.fill(all, true);
        return all;
    }

    ScatterState withVisible(boolean[] shown) {
        return new ScatterState(x, y, labels, drawn, palette, shown, isolated, selection);
    }

    ScatterState withIsolated(int segment) {
        return new ScatterState(x, y, labels, drawn, palette, visible, segment, selection);
    }

    ScatterState withSelection(Selection chosen) {
        return new ScatterState(x, y, labels, chosen.drawn(labels), palette, visible, isolated, chosen);
    }

    /** How many points of each segment have a place. */
    int[] sizes() {
        var sizes = new int[palette.length];
        for (int i = 0; i < Math.min(x.length, labels.length); i++) {
            sizes[labels[i]] += Float.isNaN(x[i]) ? 0 : 1;
        }
        return sizes;
    }

    /** Whether what belongs to a segment is drawn in its colour. */
    boolean inColour(int segment) {
        return visible[segment] && (isolated < 0 || isolated == segment);
    }

    /** @param width height: in pixels */
    ScatterRaster.Scene scene(
            @Nullable PointIndex index, PlotInk ink, ViewPort view, int width, int height, double scale) {
        SegmentInk colours = SegmentInk.of(palette, visible, isolated, ink);
        Marker[] markers = Arrays.stream(palette).mapToObj(Marker::of).toArray(Marker[]::new);
        return new ScatterRaster.Scene(x, y, index, drawn, colours, markers, view, width, height, scale);
    }
}
