// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.paint.Color;

/** How long the scatter's picture of 1,000,000 points takes at 1200 × 800; prints a Markdown table. */
final class ScatterBench {
    private static final int POINTS = 1_000_000;
    private static final int FRAMES = 60;
    /** Where others keep the processors busy, the time at work still tells. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScatterBench() {}

    private interface Frame {
        void draw(int number);
    }

    public static void main(String[] arguments) {
        var random = new SplittableRandom(3);
        var x = new float[POINTS];
        var y = new float[POINTS];
        var labels = new byte[2][POINTS];
        for (int i = 0; i < POINTS; i++) {
            int blob = random.nextInt(8);
            x[i] = (float) (random.nextGaussian() + 3 * Math.cos(blob));
            y[i] = (float) (random.nextGaussian() + 3 * Math.sin(blob));
            labels[0][i] = (byte) blob;
            labels[1][i] = (byte) (blob / 2);
        }
        var view = ViewPort.of(x, y);
        var index = new PointIndex(x, y);
        var raster = new ScatterRaster();
        System.out.println("| 1M points, 1200 × 800 | median ms | 95th percentile ms | of it at work ms | aim ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        row("new colours (K changed)", 16, f -> raster.draw(scene(x, y, index, labels[f % 2], view)));
        row("pan", 33, f -> raster.draw(scene(x, y, index, labels[0], view.pan(0.001 * f * view.width(), 0))));
        row("zoom", 33, f -> raster.draw(scene(x, y, index, labels[0], view.zoom(Math.pow(0.97, f), 0, 0))));
        several(new float[][] {x, y, turned(x), turned(y), x}, labels);
    }

    /** Five features; there is no aim but that the window goes on meanwhile. */
    private static void several(float[][] columns, byte[][] labels) {
        FeatureValues values = FeatureValues.of(columns);
        List<ScatterAxis> axes = Collections.nCopies(columns.length, ScatterAxis.NONE);
        int[] palette = {0, 1, 2, 3, 4, 5, 6, 7};
        var ink = new PlotInk(Color.BLACK, Color.GRAY, Color.LIGHTGRAY, Color.BLUE, Color.WHITE);
        var shown = new SeveralFeatures[2];
        Arrays.setAll(shown, f -> SeveralFeatures.of(axes, values, labels[f], palette, new double[8][5]));
        var matrix = new MatrixRaster();
        MatrixLayout layout = MatrixLayout.of(columns.length, 46, 600, 500);
        row(
                "scatter matrix of 5 features, 600 × 500",
                0,
                f -> matrix.draw(new MatrixRaster.Scene(
                        shown[f % 2], shown[f % 2].ink(ink), layout, (int) layout.width(), (int) layout.height(), 1)));
        var parallel = new ParallelRaster();
        row(
                "parallel coordinates of 5 features, 500 × 500",
                0,
                f -> parallel.draw(new ParallelRaster.Scene(shown[f % 2], shown[f % 2].ink(ink), 500, 500, 1)));
    }

    private static float[] turned(float[] values) {
        var turned = new float[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[turned.length - 1 - i];
        }
        return turned;
    }

    private static ScatterRaster.Scene scene(float[] x, float[] y, PointIndex index, byte[] labels, ViewPort view) {
        var colours = new int[8];
        var visible = new boolean[8];
        Arrays.setAll(colours, c -> 0xFF000000 | 0x1F3B5 * (c + 1));
        Arrays.fill(visible, true);
        var markers = new Marker[8];
        Arrays.setAll(markers, Marker::of);
        var ink = new SegmentInk(colours, visible, -1, 0xFFB8BCC2);
        return new ScatterRaster.Scene(x, y, index, labels, ink, markers, view, 1200, 800, 1);
    }

    private static void row(String what, int aim, Frame frames) {
        var milliseconds = new double[FRAMES];
        var busy = new double[FRAMES];
        for (int f = -FRAMES; f < FRAMES; f++) {
            long start = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            frames.draw(Math.abs(f));
            if (f >= 0) {
                milliseconds[f] = (System.nanoTime() - start) / 1e6;
                busy[f] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        Arrays.sort(busy);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %s |%n",
                what,
                milliseconds[FRAMES / 2],
                milliseconds[FRAMES * 95 / 100],
                busy[FRAMES * 95 / 100],
                aim == 0 ? "–" : aim);
    }
}
