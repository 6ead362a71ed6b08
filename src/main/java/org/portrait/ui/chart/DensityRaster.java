// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The density picture of many points. Where every point falls is remembered: a change of colours alone costs one pass
 * over the points. With an index the points are taken by its cells, so that each pass runs through memory in order, and
 * those outside the view are left out.
 */
final class DensityRaster {
    private static final int OUTSIDE = -1;
    /** The faintest a pixel with a point can be, and how much the fullest is above it. */
    private static final double FAINTEST = 0.28;

    private static final double RANGE = 0.72;
    private static final int TABLE = 1024;

    private int[] places = new int[0];
    private int[] runs = new int[0];
    private ScatterRaster.@Nullable Scene placed;
    private byte[] labels = new byte[0];
    private byte[] sorted = labels;
    private @Nullable PointIndex sortedBy;
    /** Per pixel (count, red) and (green, blue) of its points in the halves of two longs; zeros between pictures. */
    private long[] sums = new long[0];

    /** @return width × height premultiplied ARGB pixels, row by row from the top */
    int[] draw(ScatterRaster.Scene scene) {
        if (placed == null || !samePlaces(placed, scene)) {
            place(scene);
            placed = scene;
        }
        int pixels = scene.width() * scene.height();
        if (sums.length != 2 * pixels) {
            sums = new long[2 * pixels];
        }
        addUp(scene, labels(scene));
        return shade(pixels);
    }

    private static boolean samePlaces(ScatterRaster.Scene s, ScatterRaster.Scene t) {
        return s.x() == t.x()
                && s.y() == t.y()
                && s.index() == t.index()
                && s.view().equals(t.view())
                && s.width() == t.width()
                && s.height() == t.height();
    }

    private void place(ScatterRaster.Scene s) {
        PointIndex index = s.index();
        float[] x = index == null ? s.x() : index.sortedX();
        float[] y = index == null ? s.y() : index.sortedY();
        runs = index == null ? new int[] {0, x.length} : index.runs(s.view());
        if (places.length != x.length) {
            places = new int[x.length];
        }
        float perX = (float) (s.width() / s.view().width());
        float perY = (float) (s.height() / s.view().height());
        float left = (float) s.view().left();
        float top = (float) s.view().top();
        for (int r = 0; r < runs.length; r += 2) {
            for (int i = runs[r]; i < runs[r + 1]; i++) {
                int column = (int) ((x[i] - left) * perX);
                int row = (int) ((top - y[i]) * perY);
                boolean inside = x[i] >= left && y[i] <= top && column < s.width() && row < s.height();
                places[i] = inside ? row * s.width() + column : OUTSIDE;
            }
        }
    }

    private byte[] labels(ScatterRaster.Scene s) {
        PointIndex index = s.index();
        if (index == null) {
            return s.labels();
        }
        if (labels != s.labels() || sortedBy != index) {
            labels = s.labels();
            sortedBy = index;
            sorted = index.sorted(labels);
        }
        return sorted;
    }

    private void addUp(ScatterRaster.Scene s, byte[] points) {
        long[] reds = packed(s, true);
        long[] others = packed(s, false);
        for (int r = 0; r < runs.length; r += 2) {
            for (int i = runs[r]; i < runs[r + 1]; i++) {
                int place = places[i];
                if (place != OUTSIDE) {
                    sums[2 * place] += reds[points[i]];
                    sums[2 * place + 1] += others[points[i]];
                }
            }
        }
    }

    /** Per label (1, red) or (green, blue) in the halves of a long, 0 for what is hidden. */
    private static long[] packed(ScatterRaster.Scene s, boolean first) {
        var packed = new long[128];
        for (int label = 0; label < s.colours().length; label++) {
            if (s.visible()[label]) {
                int c = s.isolated() < 0 || s.isolated() == label ? s.colours()[label] : s.faded();
                packed[label] = packed(c, first);
                packed[label + ScatterRaster.LEFT_OUT] = packed(s.faded(), first);
            }
        }
        return packed;
    }

    private static long packed(int colour, boolean first) {
        return first ? 1L << 32 | (colour >> 16 & 0xFF) : (long) (colour >> 8 & 0xFF) << 32 | (colour & 0xFF);
    }

    private int[] shade(int size) {
        long most = 1;
        for (int p = 0; p < size; p++) {
            most = Math.max(most, sums[2 * p] >>> 32);
        }
        double perLog = RANGE / Math.log1p(most);
        var opacities = new double[(int) Math.min(TABLE, most + 1)];
        Arrays.setAll(opacities, count -> FAINTEST + perLog * Math.log1p(count));
        var pixels = new int[size];
        for (int p = 0; p < size; p++) {
            long first = sums[2 * p];
            if (first != 0) {
                long second = sums[2 * p + 1];
                sums[2 * p] = 0;
                sums[2 * p + 1] = 0;
                int count = (int) (first >>> 32);
                double opacity = count < opacities.length ? opacities[count] : FAINTEST + perLog * Math.log1p(count);
                double each = opacity / count;
                pixels[p] = (int) (opacity * 255 + 0.5) << 24
                        | (int) ((first & 0xFFFFFFFFL) * each + 0.5) << 16
                        | (int) ((second >>> 32) * each + 0.5) << 8
                        | (int) ((second & 0xFFFFFFFFL) * each + 0.5);
            }
        }
        return pixels;
    }
}
