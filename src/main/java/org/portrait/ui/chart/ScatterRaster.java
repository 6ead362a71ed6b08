// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Arrays;

/**
 * Draws points into an array of premultiplied ARGB pixels. Few points become anti-aliased discs; many become a density
 * picture, in which a pixel has the mean colour of its points and an opacity that grows with the logarithm of their
 * number, so that neither crowds nor single customers vanish. Where every point falls is remembered: a change of
 * colours alone costs one gather. Not safe for use by two threads at once.
 */
final class ScatterRaster {
    /** Above this number of points the picture is a density. */
    static final int MOST_DISCS = 20_000;

    private static final int FADED = 0xFFB8BCC2;
    private static final int OUTSIDE = -1;

    /**
     * What to draw.
     *
     * @param colours per label opaque ARGB
     * @param visible per label
     * @param isolated the only label in colour, or -1
     * @param scale pixels per unit of the screen, for the size of discs
     */
    record Scene(
            float[] x,
            float[] y,
            byte[] labels,
            int[] colours,
            boolean[] visible,
            int isolated,
            ViewPort view,
            int width,
            int height,
            double scale) {
        /** Whether it is the same picture; points and labels are compared by identity. */
        boolean looksLike(Scene other) {
            return x == other.x
                    && y == other.y
                    && labels == other.labels
                    && Arrays.equals(colours, other.colours)
                    && Arrays.equals(visible, other.visible)
                    && isolated == other.isolated
                    && view.equals(other.view)
                    && width == other.width
                    && height == other.height
                    && scale == other.scale;
        }
    }

    private int[] places = new int[0];
    private Object placedX = places;
    private Object placedY = places;
    private ViewPort placedView = new ViewPort(0, 0, 0, 0);
    private int placedWidth;
    private int placedHeight;
    private long[] redCounts = new long[0];
    private long[] greenBlues = new long[0];

    /** @return width × height pixels, row by row from the top */
    int[] draw(Scene scene) {
        place(scene);
        var pixels = new int[scene.width() * scene.height()];
        if (scene.x().length <= MOST_DISCS) {
            discs(scene, pixels);
        } else {
            density(scene, pixels);
        }
        return pixels;
    }

    private void place(Scene s) {
        boolean known = placedX == s.x()
                && placedY == s.y()
                && placedView.equals(s.view())
                && placedWidth == s.width()
                && placedHeight == s.height();
        if (known) {
            return;
        }
        float[] x = s.x();
        float[] y = s.y();
        if (places.length != x.length) {
            places = new int[x.length];
        }
        float perX = (float) (s.width() / s.view().width());
        float perY = (float) (s.height() / s.view().height());
        float left = (float) s.view().left();
        float top = (float) s.view().top();
        for (int i = 0; i < x.length; i++) {
            int column = (int) ((x[i] - left) * perX);
            int row = (int) ((top - y[i]) * perY);
            boolean inside = x[i] >= left && y[i] <= top && column < s.width() && row < s.height();
            places[i] = inside ? row * s.width() + column : OUTSIDE;
        }
        placedX = x;
        placedY = y;
        placedView = s.view();
        placedWidth = s.width();
        placedHeight = s.height();
    }

    private void density(Scene s, int[] pixels) {
        if (redCounts.length != pixels.length) {
            redCounts = new long[pixels.length];
            greenBlues = new long[pixels.length];
        } else {
            Arrays.fill(redCounts, 0);
            Arrays.fill(greenBlues, 0);
        }
        long[] reds = packed(s, true);
        long[] others = packed(s, false);
        byte[] labels = s.labels();
        for (int i = 0; i < labels.length; i++) {
            int place = places[i];
            if (place != OUTSIDE) {
                redCounts[place] += reds[labels[i]];
                greenBlues[place] += others[labels[i]];
            }
        }
        long most = 1;
        for (long sum : redCounts) {
            most = Math.max(most, sum >>> 32);
        }
        double perLog = 0.72 / Math.log1p(most);
        for (int p = 0; p < pixels.length; p++) {
            int count = (int) (redCounts[p] >>> 32);
            if (count > 0) {
                int red = (int) ((redCounts[p] & 0xFFFFFFFFL) / count);
                int green = (int) ((greenBlues[p] >>> 32) / count);
                int blue = (int) ((greenBlues[p] & 0xFFFFFFFFL) / count);
                pixels[p] = premultiplied(red, green, blue, 0.28 + perLog * Math.log1p(count));
            }
        }
    }

    /** Per label (1, red) or (green, blue) in the halves of a long, 0 for what is hidden. */
    private static long[] packed(Scene s, boolean first) {
        var packed = new long[Math.max(s.colours().length, 128)];
        for (int label = 0; label < s.colours().length; label++) {
            if (s.visible()[label]) {
                int c = s.isolated() < 0 || s.isolated() == label ? s.colours()[label] : FADED;
                packed[label] = first ? 1L << 32 | (c >> 16 & 0xFF) : (long) (c >> 8 & 0xFF) << 32 | (c & 0xFF);
            }
        }
        return packed;
    }

    private void discs(Scene s, int[] pixels) {
        double crowd = Math.clamp(Math.log10(Math.max(1, s.x().length)) - 2, 0, 2);
        double radius = (4.2 - crowd) * s.scale();
        double opacity = 0.85 - 0.12 * crowd;
        if (s.isolated() >= 0) {
            discs(s, pixels, radius, opacity * 0.5, false);
            discs(s, pixels, radius, opacity, true);
        } else {
            discs(s, pixels, radius, opacity, true);
        }
    }

    /** @param coloured the isolated label, or all if there is none; otherwise the faded rest */
    private void discs(Scene s, int[] pixels, double radius, double opacity, boolean coloured) {
        double perX = s.width() / s.view().width();
        double perY = s.height() / s.view().height();
        for (int i = 0; i < s.x().length; i++) {
            int label = s.labels()[i];
            boolean inColour = s.isolated() < 0 || s.isolated() == label;
            if (s.visible()[label] && inColour == coloured) {
                double centreX = (s.x()[i] - s.view().left()) * perX;
                double centreY = (s.view().top() - s.y()[i]) * perY;
                disc(s, pixels, centreX, centreY, radius, inColour ? s.colours()[label] : FADED, opacity);
            }
        }
    }

    private static void disc(Scene s, int[] pixels, double cx, double cy, double radius, int colour, double opacity) {
        int top = Math.max(0, (int) Math.floor(cy - radius - 1));
        int bottom = Math.min(s.height() - 1, (int) Math.ceil(cy + radius + 1));
        int left = Math.max(0, (int) Math.floor(cx - radius - 1));
        int right = Math.min(s.width() - 1, (int) Math.ceil(cx + radius + 1));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double distance = Math.hypot(column + 0.5 - cx, row + 0.5 - cy);
                double cover = Math.clamp(radius + 0.5 - distance, 0, 1) * opacity;
                if (cover > 0) {
                    int p = row * s.width() + column;
                    pixels[p] = over(pixels[p], colour, cover);
                }
            }
        }
    }

    private static int over(int below, int colour, double alpha) {
        int above = premultiplied(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, alpha);
        double rest = 1 - alpha;
        return (int) ((above >>> 24) + (below >>> 24) * rest) << 24
                | (int) ((above >> 16 & 0xFF) + (below >> 16 & 0xFF) * rest) << 16
                | (int) ((above >> 8 & 0xFF) + (below >> 8 & 0xFF) * rest) << 8
                | (int) ((above & 0xFF) + (below & 0xFF) * rest);
    }

    private static int premultiplied(int red, int green, int blue, double alpha) {
        return (int) (alpha * 255 + 0.5) << 24
                | (int) (red * alpha + 0.5) << 16
                | (int) (green * alpha + 0.5) << 8
                | (int) (blue * alpha + 0.5);
    }
}
