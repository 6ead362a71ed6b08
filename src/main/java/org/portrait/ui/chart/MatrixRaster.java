// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Draws the points of a scatter matrix: each pair of features as {@link ScatterRaster} does, and on the diagonal how each
 * feature is spread, the segments on top of each other. Not safe for use by two threads at once.
 */
final class MatrixRaster {
    /** Of the size that discs have on the map. */
    private static final double SMALLER = 0.45;

    private static final int BAR = 3;

    private final ScatterRaster raster = new ScatterRaster();

    /** @param layout in points of the screen, of which the pixels begin where its cells do */
    record Scene(SeveralFeatures shown, SegmentInk ink, MatrixLayout layout, int width, int height, double scale)
            implements RasterScene<Scene> {
        @Override
        public boolean looksLike(Scene other) {
            return shown.samePoints(other.shown)
                    && ink.looksLike(other.ink)
                    && layout.equals(other.layout)
                    && sameSize(other);
        }

        private int x(int column) {
            return (int) Math.round((layout.x(column) - layout.left()) * scale);
        }

        private int y(int row) {
            return (int) Math.round((layout.y(row) - MatrixLayout.TOP) * scale);
        }
    }

    int[] draw(Scene scene) {
        var pixels = new int[scene.width() * scene.height()];
        int across = (int) Math.min(scene.width(), Math.round(scene.layout().cellWidth() * scene.scale()));
        int down = (int) Math.min(scene.height(), Math.round(scene.layout().cellHeight() * scene.scale()));
        for (int row = 0; row < scene.shown().features(); row++) {
            for (int column = 0; column < scene.shown().features(); column++) {
                int[] cell = row == column
                        ? spread(scene, row, across, down)
                        : raster.draw(pair(scene, column, row, across, down));
                int left = Math.min(scene.x(column), scene.width() - across);
                int top = Math.min(scene.y(row), scene.height() - down);
                for (int y = 0; y < down; y++) {
                    System.arraycopy(cell, y * across, pixels, (top + y) * scene.width() + left, across);
                }
            }
        }
        return pixels;
    }

    /** Other shapes would be too small to be told apart. */
    private static Marker[] discs(int segments) {
        return Stream.generate(() -> Marker.DISC).limit(segments).toArray(Marker[]::new);
    }

    private static ScatterRaster.Scene pair(Scene s, int column, int row, int across, int down) {
        SeveralFeatures shown = s.shown();
        return new ScatterRaster.Scene(
                shown.columns()[column],
                shown.columns()[row],
                null,
                shown.labels(),
                s.ink(),
                discs(s.ink().colours().length),
                shown.view(column, row),
                across,
                down,
                s.scale() * SMALLER);
    }

    /** Bars of customers, the highest as high as two thirds of the cell, under the name. */
    private static int[] spread(Scene s, int feature, int across, int down) {
        int bars = Math.max(1, (int) (across / (BAR * s.scale())));
        int[][] counts = counts(s, feature, bars);
        long most = 1;
        for (int[] bar : counts) {
            most = Math.max(most, sum(bar));
        }
        var pixels = new int[across * down];
        double room = down * 0.66;
        for (int b = 0; b < bars; b++) {
            long below = 0;
            for (int segment : s.shown().stacked()) {
                int from = down - (int) Math.round(room * below / most);
                below += counts[b][segment];
                int to = down - (int) Math.round(room * below / most);
                int colour = s.ink().colour(segment);
                for (int y = to; y < from; y++) {
                    int start = y * across;
                    Arrays.fill(pixels, start + b * across / bars, start + (b + 1) * across / bars, colour);
                }
            }
        }
        return pixels;
    }

    private static int[][] counts(Scene s, int feature, int bars) {
        SeveralFeatures shown = s.shown();
        var counts = new int[bars][shown.palette().length];
        ViewPort range = shown.ranges().get(feature);
        float[] values = shown.columns()[feature];
        double perUnit = bars / range.width();
        for (int i = 0; i < values.length; i++) {
            if (s.ink().visible()[shown.labels()[i]]) {
                int bar = (int) Math.min(bars - 1, (values[i] - range.left()) * perUnit);
                counts[bar][shown.labels()[i]]++;
            }
        }
        return counts;
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
