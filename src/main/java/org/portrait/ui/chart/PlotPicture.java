// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
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
     * What is to be drawn, taken on the FX thread.
     *
     * @param figure what the plot shows, or null where it draws itself
     * @param height of the plot with the names of the colours under it
     */
    record Subject(
            Plot plot, @Nullable ScatterFigure figure, PlotInk ink, double width, double plotHeight, double height) {
        static Subject of(Plot plot) {
            ScatterFigure figure = plot.figure();
            double height = plot.getHeight();
            double key = figure == null ? 0 : figure.keyHeight(plot.getWidth());
            return new Subject(plot, figure, Plot.light(), plot.getWidth(), height, height + key);
        }

        private void below(GraphicsContext g) {
            if (figure == null) {
                plot.drawIn(ink, g);
            } else {
                figure.below(new CanvasSketch(g), ink, width, plotHeight);
                figure.key(new CanvasSketch(g), ink, width, plotHeight);
            }
        }

        private void above(GraphicsContext g) {
            if (figure != null) {
                figure.above(new CanvasSketch(g), ink, width, plotHeight);
            }
        }
    }

    /**
     * Off the FX thread.
     *
     * @param fx the FX thread
     * @param scale pixels per point of the screen
     */
    static PlotPicture of(Subject subject, double scale, Executor fx, Progress progress) {
        int width = (int) Math.round(subject.width() * scale);
        int height = (int) Math.round(subject.height() * scale);
        var picture = new PlotPicture(width, new int[width * height]);
        picture.draw(subject::below, scale, subject.ink().paper(), fx, progress);
        if (subject.figure() != null) {
            ScatterRaster.Scene points =
                    subject.figure().points(subject.ink(), subject.width(), subject.plotHeight(), scale);
            PlotArea area = subject.figure().area(subject.width(), subject.plotHeight());
            int[] drawn = new ScatterRaster().draw(points);
            picture.lay(
                    drawn, points.width(), (int) Math.round(area.left() * scale), (int) Math.round(area.top() * scale));
            var over = new PlotPicture(width, new int[width * height]);
            over.draw(subject::above, scale, Color.TRANSPARENT, fx, progress);
            picture.lay(over.pixels, width, 0, 0);
        }
        return picture;
    }

    private void draw(Consumer<GraphicsContext> content, double scale, Color paper, Executor fx, Progress progress) {
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

    private void tile(Consumer<GraphicsContext> content, double scale, Color paper, int top, int rows) {
        var canvas = new Canvas(width, rows);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.translate(0, -top);
        g.scale(scale, scale);
        content.accept(g);
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
