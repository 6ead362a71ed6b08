// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/**
 * Draws every customer as lines from axis to axis, none left out: between two axes those who begin and end at the same two
 * places are counted first and drawn as one line of as much ink (binned parallel coordinates: Novotný and Hauser,
 * "Outlier-preserving focus+context visualization in parallel coordinates", IEEE TVCG 12(5), 2006). Not safe for use by two
 * threads at once.
 */
final class ParallelRaster {
    /** Places on an axis, at most; where an axis has more pixels, lines are as much thicker. */
    private static final int PLACES = 256;

    private final ColourSums sums = new ColourSums();
    private long[] together = new long[0];

    /** The first axis is at the left edge, the last at the right. */
    record Scene(SeveralFeatures shown, SegmentInk ink, int width, int height, double scale)
            implements RasterScene<Scene> {
        @Override
        public boolean looksLike(Scene other) {
            return shown.samePoints(other.shown) && ink.looksLike(other.ink) && sameSize(other);
        }
    }

    int[] draw(Scene scene) {
        int gaps = scene.shown().features() - 1;
        int places = Math.min(PLACES, scene.height());
        if (together.length != 2 * places * places) {
            together = new long[2 * places * places];
        }
        long[] pixels = sums.of(scene.width() * scene.height());
        long[] reds = ColourSums.packed(scene.ink(), true);
        long[] others = ColourSums.packed(scene.ink(), false);
        for (int gap = 0; gap < gaps; gap++) {
            count(scene.shown(), gap, places, reds, others);
            int from = gap * (scene.width() - 1) / gaps;
            int to = (gap + 1) * (scene.width() - 1) / gaps;
            lines(scene, places, from, to + (gap == gaps - 1 ? 1 : 0), Math.max(1, to - from), pixels);
        }
        return sums.shade();
    }

    private void count(SeveralFeatures shown, int gap, int places, long[] reds, long[] others) {
        float[] left = shown.columns()[gap];
        float[] right = shown.columns()[gap + 1];
        ViewPort l = shown.ranges().get(gap);
        ViewPort r = shown.ranges().get(gap + 1);
        float perLeft = (float) (places / l.height());
        float perRight = (float) (places / r.height());
        float topLeft = (float) l.top();
        float topRight = (float) r.top();
        byte[] labels = shown.labels();
        for (int i = 0; i < labels.length; i++) {
            int a = Math.clamp((int) ((topLeft - left[i]) * perLeft), 0, places - 1);
            int b = Math.clamp((int) ((topRight - right[i]) * perRight), 0, places - 1);
            int place = 2 * (a * places + b);
            together[place] += reds[labels[i]];
            together[place + 1] += others[labels[i]];
        }
    }

    private void lines(Scene s, int places, int from, int to, int across, long[] pixels) {
        double perPlace = (double) s.height() / places;
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                int place = 2 * (a * places + b);
                if (together[place] != 0) {
                    double slope = (b - a) * perPlace / across;
                    double thick = Math.max(1, Math.max(perPlace, Math.abs(slope)));
                    for (int x = from; x < to; x++) {
                        double top = (a + 0.5) * perPlace + slope * (x - from + 0.5) - thick / 2;
                        int end = Math.min(s.height(), (int) (top + thick + 0.5));
                        for (int y = Math.max(0, (int) (top + 0.5)); y < end; y++) {
                            int pixel = 2 * (y * s.width() + x);
                            pixels[pixel] += together[place];
                            pixels[pixel + 1] += together[place + 1];
                        }
                    }
                    together[place] = 0;
                    together[place + 1] = 0;
                }
            }
        }
    }
}
