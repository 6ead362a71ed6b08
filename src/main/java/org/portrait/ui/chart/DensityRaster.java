// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * The density picture of many points. Where every point falls is remembered: a change of colours alone costs one pass
 * over the points. With an index the points are taken by its cells, so that each pass runs through memory in order, and
 * those outside the view are left out.
 */
final class DensityRaster {
    private static final int OUTSIDE = -1;

    private int[] places = new int[0];
    private int[] runs = new int[0];
    private ScatterRaster.@Nullable Scene placed;
    private byte[] labels = new byte[0];
    private byte[] sorted = labels;
    private @Nullable PointIndex sortedBy;
    private final ColourSums sums = new ColourSums();

    /** @return width × height premultiplied ARGB pixels, row by row from the top */
    int[] draw(ScatterRaster.Scene scene) {
        if (placed == null || !samePlaces(placed, scene)) {
            place(scene);
            placed = scene;
        }
        int pixels = scene.width() * scene.height();
        addUp(scene, labels(scene), sums.of(pixels));
        return sums.shade();
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

    private void addUp(ScatterRaster.Scene s, byte[] points, long[] into) {
        SegmentInk ink = s.ink();
        long[] reds = ColourSums.packed(ink, true);
        long[] others = ColourSums.packed(ink, false);
        for (int r = 0; r < runs.length; r += 2) {
            for (int i = runs[r]; i < runs[r + 1]; i++) {
                int place = places[i];
                if (place != OUTSIDE) {
                    into[2 * place] += reds[points[i]];
                    into[2 * place + 1] += others[points[i]];
                }
            }
        }
    }
}
