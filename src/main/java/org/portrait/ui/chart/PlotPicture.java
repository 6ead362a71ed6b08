// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.portrait.ui.chart.Drawing.Layer;
import org.portrait.ui.chart.Drawing.Points;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * A plot as pixels, drawn anew in any size, on a light background whatever the window is. It is drawn in tiles, so that
 * the FX thread, which alone can draw words, does nothing else only for moments.
 *
 * @param pixels width × height, row by row, 0xAARRGGBB, opaque
 */
record PlotPicture(int width, int[] pixels) {
    /** Pixels of a tile: drawn and read within a few milliseconds. */
    private static final int TILE = 200_000;

    /**
     * Off the FX thread.
     *
     * @param fx the FX thread
     * @param scale pixels per point of the screen
     */
    static PlotPicture of(Drawing drawing, double scale, Executor fx, Progress progress) {
        int width = (int) Math.round(drawing.width() * scale);
        int height = (int) Math.round(drawing.height() * scale);
        var picture = new PlotPicture(width, new int[width * height]);
        for (Layer layer : drawing.layers()) {
            if (layer == drawing.layers().getFirst()) {
                picture.draw(layer, scale, drawing.paper(), fx, progress);
            } else if (layer instanceof Points points) {
                picture.lay(points, scale);
            } else {
                var over = new PlotPicture(width, new int[width * height]);
                over.draw(layer, scale, Color.TRANSPARENT, fx, progress);
                picture.lay(over.pixels, width, 0, 0);
            }
        }
        return picture;
    }

    WritableImage image() {
        int height = pixels.length / width;
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private void lay(Points points, double scale) {
        int across = (int) Math.round(points.width() * scale);
        int[] drawn = points.of().draw(across, (int) Math.round(points.height() * scale), scale);
        lay(drawn, across, (int) Math.round(points.x() * scale), (int) Math.round(points.y() * scale));
    }

    private void draw(Layer content, double scale, Color paper, Executor fx, Progress progress) {
        int height = pixels.length / width;
        int rows = Math.max(1, TILE / width);
        for (int top = 0; top < height; top += rows) {
            progress.checkCancelled();
            progress.report(Activity.WRITING, Double.NaN);
            int first = top;
            int many = Math.min(rows, height - top);
            CompletableFuture.runAsync(() -> tile(content, scale, paper, first, many), fx)
                    .join();
        }
    }

    private void tile(Layer content, double scale, Color paper, int top, int rows) {
        var canvas = new Canvas(width, rows);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.translate(0, -top);
        g.scale(scale, scale);
        content.draw(new CanvasSketch(g));
        var how = new SnapshotParameters();
        how.setFill(paper);
        canvas.snapshot(how, null)
                .getPixelReader()
                .getPixels(0, 0, width, rows, PixelFormat.getIntArgbPreInstance(), pixels, top * width, width);
    }

    /** @param above premultiplied; lies with its upper left corner at ({@code left}, {@code top}) */
    private void lay(int[] above, int across, int left, int top) {
        for (int a = 0; a < above.length; a++) {
            int column = left + a % across;
            int p = (top + a / across) * width + column;
            if (above[a] >>> 24 != 0 && column < width && p < pixels.length) {
                pixels[p] = over(above[a], pixels[p]);
            }
        }
    }

    private static int over(int above, int below) {
        int rest = 255 - (above >>> 24);
        int result = 0xFF000000;
        for (int shift : new int[] {16, 8, 0}) {
            int channel = (above >> shift & 0xFF) + ((below >> shift & 0xFF) * rest + 127) / 255;
            result |= Math.min(255, channel) << shift;
        }
        return result;
    }
}
