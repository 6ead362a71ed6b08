// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portrait.segments.Dendrogram;
import smile.plot.swing.Figure;
import smile.plot.swing.Heatmap;
import smile.plot.swing.Line;
import smile.plot.swing.LinePlot;
import smile.plot.swing.Projection;
import smile.plot.swing.Renderer;
import smile.plot.swing.Shape;

/**
 * Plots drawn by Smile off screen, on white, as PNG of two pixels per point. They have no margin and no words: fonts differ
 * from machine to machine, some have none, and what is told beside a picture can be read aloud and copied.
 */
final class SmilePlots {
    /** Per point. */
    static final int PIXELS = 2;
    /** What Smile draws one unit wide, in points. */
    private static final double STROKE = 1.5;
    /** Where colours of a heat map are full, in standard deviations. */
    static final double FULL = 2;

    static final Color BELOW = new Color(SegmentColour.of(0).rgb());
    static final Color ABOVE = new Color(SegmentColour.of(5).rgb());
    private static final int SHADES = 41;

    private SmilePlots() {}

    /**
     * A line for the share of each component ({@link #BELOW}) and one for that of all up to it ({@link #ABOVE}). Component i
     * lies at (i + 0.5) / n of the width, a share at share / 1.05 of the height.
     */
    static byte[] scree(double[] shares, int width, int height) {
        var sums = new double[shares.length];
        Arrays.setAll(sums, i -> shares[i] + (i == 0 ? 0 : sums[i - 1]));
        var plot = new LinePlot(line(sums, ABOVE), line(shares, BELOW));
        return png(plot, new double[] {-0.5, 0}, new double[] {shares.length - 0.5, 1.05}, width, height);
    }

    private static Line line(double[] values, Color colour) {
        double[][] points = IntStream.range(0, values.length)
                .mapToObj(i -> new double[] {i, values[i]})
                .toArray(double[][]::new);
        return new Line(points, Line.Style.SOLID, '#', colour);
    }

    /** Leaf i of {@link Dendrogram#order} lies at (i + 0.5) / n of the width, a height at height / (1.05 top) of the height. */
    static byte[] dendrogram(Dendrogram tree, int width, int height) {
        double[] heights = tree.heights();
        int n = tree.leaves();
        int[][] merge = IntStream.range(0, heights.length)
                .mapToObj(t -> new int[] {tree.left()[t], tree.right()[t]})
                .toArray(int[][]::new);
        double[] rises = IntStream.range(0, heights.length) // Smile adds each to the height of what is merged
                .mapToDouble(t -> heights[t] - Math.max(below(tree, merge[t][0]), below(tree, merge[t][1])))
                .toArray();
        var plot = new smile.plot.swing.Dendrogram(merge, rises, Color.BLACK);
        return png(
                plot,
                new double[] {-0.5, 0},
                new double[] {n - 0.5, 1.05 * heights[heights.length - 1]},
                width,
                height);
    }

    private static double below(Dendrogram tree, int node) {
        return node < tree.leaves() ? 0 : tree.heights()[node - tree.leaves()];
    }

    /**
     * Cells of the same size, from {@link #BELOW} for -2 over white for 0 to {@link #ABOVE} for 2, the first row on top.
     *
     * @param differences rows of at least two values; NaN stays white
     */
    static byte[] heatMap(double[][] differences, int width, int height) {
        int k = differences.length;
        int d = differences[0].length;
        // two rows below the picture, because Smile scales colours to the values there are
        double[][] rows = Stream.concat(
                        Arrays.stream(differences)
                                .map(row -> Arrays.stream(row)
                                        .map(v -> Math.clamp(v, -FULL, FULL))
                                        .toArray()),
                        Stream.of(-FULL, FULL).map(end -> {
                            var row = new double[d];
                            Arrays.fill(row, end);
                            return row;
                        }))
                .toArray(double[][]::new);
        double[] x = IntStream.range(0, d).mapToDouble(j -> j + 0.5).toArray();
        double[] y = IntStream.range(0, k + 2).mapToDouble(i -> k - i - 0.5).toArray();
        return png(new Heatmap(x, y, rows, shades()), new double[2], new double[] {d, k}, width, height);
    }

    private static Color[] shades() {
        return IntStream.range(0, SHADES)
                .mapToObj(i -> shade(2.0 * i / (SHADES - 1) - 1))
                .toArray(Color[]::new);
    }

    /** @param share of the way from white, -1 to 1 */
    static Color shade(double share) {
        Color end = share < 0 ? BELOW : ABOVE;
        double way = Math.abs(share);
        return new Color(mixed(end.getRed(), way), mixed(end.getGreen(), way), mixed(end.getBlue(), way));
    }

    private static int mixed(int end, double way) {
        return (int) Math.round(255 + way * (end - 255));
    }

    private static byte[] png(Shape plot, double[] lower, double[] upper, int width, int height) {
        var figure = new Figure(lower, upper, false).setMargin(0).setLegendVisible(false);
        for (int axis = 0; axis < 2; axis++) {
            figure.getAxis(axis).setGridVisible(false).setFrameVisible(false).setTickVisible(false);
            figure.getAxis(axis).setLabel(null);
        }
        figure.add(plot); // as a shape, which leaves the bounds as they are
        var picture = new BufferedImage(PIXELS * width, PIXELS * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.scale(PIXELS * STROKE, PIXELS * STROKE);
        var renderer =
                new Wordless(figure.projection((int) Math.ceil(width / STROKE), (int) Math.ceil(height / STROKE)));
        renderer.setGraphics(pen);
        figure.paint(renderer);
        pen.dispose();
        return PictureFile.png(picture);
    }

    /** Leaves out what would take a font. */
    private static final class Wordless extends Renderer {
        Wordless(Projection projection) {
            super(projection);
        }

        @Override
        public void drawText(String text, double[] place, double horizontal, double vertical, double rotation) {}

        @Override
        public void drawTextBaseRatio(
                String text, double[] place, double horizontal, double vertical, double rotation) {}
    }
}
