// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * Draws points into an array of premultiplied ARGB pixels. Few points become anti-aliased {@linkplain Marker shapes};
 * many become a density picture, in which a pixel has the mean colour of its points and an opacity that grows with the
 * logarithm of their number, so that neither crowds nor single customers vanish. Not safe for use by two threads at once.
 */
final class ScatterRaster {
    /** Above this number of points the picture is a density. */
    static final int MOST_DISCS = 20_000;

    /** Added to the label of a point that is faded whatever its segment; above every segment. */
    static final int LEFT_OUT = 64;

    /**
     * What to draw.
     *
     * @param index of the points, once there is one: it makes densities faster
     * @param labels n segments, with {@link #LEFT_OUT} added for those that are faded
     * @param markers per segment, for few points
     * @param scale pixels per unit of the screen, for the size of discs
     */
    record Scene(
            float[] x,
            float[] y,
            @Nullable PointIndex index,
            byte[] labels,
            SegmentInk ink,
            Marker[] markers,
            ViewPort view,
            int width,
            int height,
            double scale)
            implements RasterScene<Scene> {
        @Override
        public boolean looksLike(Scene other) {
            return x == other.x
                    && y == other.y
                    && labels == other.labels
                    && ink.looksLike(other.ink)
                    && view.equals(other.view)
                    && sameSize(other);
        }
    }

    private final DensityRaster density = new DensityRaster();

    /** @return width × height pixels, row by row from the top */
    int[] draw(Scene scene) {
        int points = placed(scene.x());
        if (points > MOST_DISCS) {
            return density.draw(scene);
        }
        var pixels = new int[scene.width() * scene.height()];
        discs(scene, points, pixels);
        return pixels;
    }

    /** How many have a place, but not how many above {@link #MOST_DISCS}. */
    private static int placed(float[] x) {
        int placed = 0;
        for (int i = 0; i < x.length && placed <= MOST_DISCS; i++) {
            placed += Float.isNaN(x[i]) ? 0 : 1;
        }
        return placed;
    }

    private void discs(Scene s, int points, int[] pixels) {
        double crowd = Math.clamp(Math.log10(Math.max(1, points)) - 2, 0, 2);
        double radius = (4.2 - crowd) * s.scale();
        double opacity = 0.85 - 0.12 * crowd;
        discs(s, pixels, radius, opacity * 0.5, false);
        discs(s, pixels, radius, opacity, true);
    }

    /** @param coloured those in the colour of their segment; otherwise the faded rest */
    private void discs(Scene s, int[] pixels, double radius, double opacity, boolean coloured) {
        double perX = s.width() / s.view().width();
        double perY = s.height() / s.view().height();
        for (int i = 0; i < s.x().length; i++) {
            int label = s.labels()[i] % LEFT_OUT;
            boolean inColour = s.labels()[i] < LEFT_OUT && s.ink().inColour(label);
            if (s.ink().visible()[label] && inColour == coloured && !Float.isNaN(s.x()[i])) {
                double centreX = (s.x()[i] - s.view().left()) * perX;
                double centreY = (s.view().top() - s.y()[i]) * perY;
                int colour = inColour ? s.ink().colours()[label] : s.ink().faded();
                mark(s, pixels, s.markers()[label], centreX, centreY, radius, colour, opacity);
            }
        }
    }

    private static void mark(
            Scene s, int[] pixels, Marker marker, double cx, double cy, double radius, int colour, double opacity) {
        double reach = Marker.REACH * radius;
        int top = Math.max(0, (int) Math.floor(cy - reach - 1));
        int bottom = Math.min(s.height() - 1, (int) Math.ceil(cy + reach + 1));
        int left = Math.max(0, (int) Math.floor(cx - reach - 1));
        int right = Math.min(s.width() - 1, (int) Math.ceil(cx + reach + 1));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double beyond = marker.beyond((column + 0.5 - cx) / radius, (row + 0.5 - cy) / radius) * radius;
                double cover = Math.clamp(0.5 - beyond, 0, 1) * opacity;
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
