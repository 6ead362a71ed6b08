// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers along several features at one moment; immutable, so that they can be drawn off the FX thread.
 *
 * @param axes d features
 * @param columns d × n values, in the units of the axes
 * @param ranges per feature what is shown of it
 * @param labels n segments, from 0
 * @param palette per segment a number of {@link SegmentPalette}
 * @param centroids k × d, in the units of the axes
 * @param visible per segment
 * @param isolated the only segment in colour, or -1
 */
record SeveralFeatures(
        List<ScatterAxis> axes,
        float[][] columns,
        List<ViewPort> ranges,
        byte[] labels,
        int[] palette,
        double[][] centroids,
        boolean[] visible,
        int isolated) {
    static final SeveralFeatures NONE = new SeveralFeatures(
            List.of(), new float[0][], List.of(), new byte[0], new int[0], new double[0][], new boolean[0], -1);

    static SeveralFeatures of(
            List<ScatterAxis> axes, FeatureValues values, byte[] labels, int[] palette, double[][] centroids) {
        var all = new boolean[palette.length];
        Arrays.fill(all, true);
        return new SeveralFeatures(
                List.copyOf(axes), values.columns(), values.ranges(), labels, palette, centroids, all, -1);
    }

    SeveralFeatures withVisible(boolean[] shown) {
        return shown.length == palette.length
                ? new SeveralFeatures(axes, columns, ranges, labels, palette, centroids, shown.clone(), isolated)
                : this;
    }

    SeveralFeatures withIsolated(int segment) {
        int one = segment < palette.length ? segment : -1;
        return new SeveralFeatures(axes, columns, ranges, labels, palette, centroids, visible, one);
    }

    /** Whether the same customers are in the same segments; compared by identity. */
    boolean samePoints(SeveralFeatures other) {
        return columns == other.columns && labels == other.labels;
    }

    int features() {
        return axes.size();
    }

    /** How many customers there are. */
    int rows() {
        return labels.length;
    }

    /** Two features, the first across and the second up. */
    ViewPort view(int across, int up) {
        ViewPort x = ranges.get(across);
        ViewPort y = ranges.get(up);
        return new ViewPort(x.left(), x.right(), y.bottom(), y.top());
    }

    SegmentInk ink(PlotInk plot) {
        return SegmentInk.of(palette, visible, isolated, plot);
    }

    /** Those to be seen, with the only one in colour last, so that it is drawn above the others. */
    int[] drawn() {
        return seen(IntStream.concat(others(), IntStream.of(isolated)));
    }

    /** The same with the only one in colour first, so that it stands at the bottom of bars. */
    int[] stacked() {
        return seen(IntStream.concat(IntStream.of(isolated), others()));
    }

    private int[] seen(IntStream segments) {
        return segments.filter(s -> s >= 0 && visible[s]).toArray();
    }

    private IntStream others() {
        return IntStream.range(0, palette.length).filter(s -> s != isolated);
    }

    /** Whether what belongs to a segment is drawn in its colour. */
    boolean inColour(int segment) {
        return visible[segment] && (isolated < 0 || isolated == segment);
    }
}
