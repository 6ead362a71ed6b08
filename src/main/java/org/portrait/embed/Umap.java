// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.embed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * A picture of rows in two dimensions in which neighbours stay neighbours: uniform manifold approximation and projection
 * (McInnes, Healy and Melville 2018), on one thread and in arithmetic that is the same on every machine. Its axes measure
 * nothing, and neither do the distances between islands nor their sizes.
 */
public final class Umap {
    private static final int NEIGHBOURS = 15;
    /** Of fewer distinct rows each is everybody's neighbour, and the picture says nothing. */
    public static final int FEWEST = NEIGHBOURS + 1;

    private static final long SEED = 1;
    private static final int EPOCHS = 500;
    /** Rows pushed away for each that is drawn near. */
    private static final int PUSHED = 5;
    /** No row moves farther along an axis at once. */
    private static final double FARTHEST = 4;
    /** Keeps the push of rows in almost the same place finite. */
    private static final double CLOSE = 1e-3;

    private static final double EXTENT = 10;
    private static final double NOISE = 1e-4;
    /**
     * In the picture two rows at distance d belong together by 1 / (1 + A d^(2 B)). With B = 7/8 three roots serve instead
     * of a power, whose last bits are not the same everywhere; A is the best fit, by least squares, to the smallest distance
     * 0.1 of the reference implementation, which has 1.577 and 0.895: the curves differ by less than 0.01.
     */
    private static final double A = 1.581;

    private static final double B = 0.875;
    /** What finding neighbours takes of the whole. */
    private static final double FOUND = 0.2;

    /**
     * @param matrix n × d without missing values; time grows with n² d
     * @return n values along each of two axes; equal rows are in the same place
     */
    public float[][] arrange(ScaledMatrix matrix, Progress progress) {
        double[][] rows = matrix.toRows();
        var numbers = new HashMap<List<Double>, Integer>();
        var distinct = IntStream.builder();
        var number = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int next = numbers.size();
            number[i] = numbers.computeIfAbsent(DoubleStream.of(rows[i]).boxed().toList(), _ -> next);
            if (number[i] == next) {
                distinct.add(i);
            }
        }
        double[][] places = places(matrix.picked(distinct.build().toArray()), progress);
        var arranged = new float[2][rows.length];
        for (int i = 0; i < rows.length; i++) {
            arranged[0][i] = (float) places[0][number[i]];
            arranged[1][i] = (float) places[1][number[i]];
        }
        return arranged;
    }

    /** @param distinct rows: many equal ones would be each other's only neighbours, and an island each */
    private static double[][] places(ScaledMatrix distinct, Progress progress) {
        int neighbours = Math.min(NEIGHBOURS, distinct.rows() - 1);
        var random = new SplittableRandom(SEED);
        double[][] places = start(distinct, random, progress.silent());
        if (neighbours > 0) {
            var graph = Neighbourhood.of(NearestRows.of(distinct, neighbours, progress.part(0, FOUND)));
            settle(graph, places[0], places[1], random, progress.part(FOUND, 1));
        }
        return places;
    }

    /** The first two principal components, which keep the large picture (Kobak and Linderman 2021). */
    private static double[][] start(ScaledMatrix matrix, SplittableRandom random, Progress progress) {
        FittedPca pca = new Pca().fit(matrix, progress);
        var places = new double[2][matrix.rows()];
        double widest = 0;
        for (int c = 0; c < 2; c++) {
            float[] scores = pca.project(matrix, c);
            for (int i = 0; i < scores.length; i++) {
                places[c][i] = scores[i];
                widest = Math.max(widest, Math.abs(scores[i]));
            }
        }
        double stretch = widest > 0 ? EXTENT / widest : 0;
        for (double[] axis : places) {
            Arrays.setAll(axis, i -> axis[i] * stretch + NOISE * (2 * random.nextDouble() - 1));
        }
        return places;
    }

    /** Rows that belong together are drawn near in proportion to how strongly, and others, drawn by chance, pushed away. */
    private static void settle(
            Neighbourhood graph, double[] x, double[] y, SplittableRandom random, Progress progress) {
        double strongest = Arrays.stream(graph.strength()).max().orElseThrow();
        double[] every = Arrays.stream(graph.strength()).map(s -> strongest / s).toArray();
        double[] due = every.clone();
        var force = new Force(x, y);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            progress.checkCancelled();
            progress.report(Activity.PROJECTING, (double) epoch / EPOCHS);
            double step = 1 - (epoch - 1.0) / EPOCHS;
            for (int i = 0; i < x.length; i++) {
                for (int e = graph.start()[i]; e < graph.start()[i + 1]; e++) {
                    if (due[e] <= epoch) {
                        due[e] += every[e];
                        force.draw(i, graph.to()[e], step);
                        for (int p = 0; p < PUSHED; p++) {
                            force.push(i, random.nextInt(x.length), step);
                        }
                    }
                }
            }
        }
    }

    /** The gradients of the cross-entropy between the graph and the picture. */
    private record Force(double[] x, double[] y) {
        void draw(int one, int other, double step) {
            double dx = x[one] - x[other];
            double dy = y[one] - y[other];
            double squared = dx * dx + dy * dy;
            double pull = -2 * A * B / (root(squared) + A * squared);
            double moveX = limited(pull * dx) * step;
            double moveY = limited(pull * dy) * step;
            x[one] += moveX;
            y[one] += moveY;
            x[other] -= moveX;
            y[other] -= moveY;
        }

        void push(int one, int other, double step) {
            double dx = x[one] - x[other];
            double dy = y[one] - y[other];
            double squared = dx * dx + dy * dy;
            double root = root(squared);
            double away = 2 * B * root / ((CLOSE + squared) * (root + A * squared));
            x[one] += limited(away * dx) * step;
            y[one] += limited(away * dy) * step;
        }

        /** The eighth, by which d² is more than d^(2 B); more than 0, for rows in one place. */
        private static double root(double squared) {
            return Math.sqrt(Math.sqrt(Math.sqrt(squared + Double.MIN_NORMAL)));
        }

        private static double limited(double move) {
            return Math.clamp(move, -FARTHEST, FARTHEST);
        }
    }
}
