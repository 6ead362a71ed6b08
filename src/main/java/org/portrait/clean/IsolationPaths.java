// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.portrait.work.Progress;
import smile.anomaly.IsolationTree;
import smile.math.MathEx;

/**
 * Isolation forest (Liu, Ting and Zhou 2008) with Smile's trees: 100 trees of 256 rows each, axis-parallel cuts. Smile
 * draws from a random source of the running thread, so the trees grow inside a pool of one fresh thread that sets the
 * seed first; measuring rows draws nothing and may use all threads.
 */
final class IsolationPaths {
    private static final int TREES = 100;
    static final int SAMPLE = 256;
    private static final int DEPTH = 8;
    private static final int CHUNK = 2048;

    private IsolationPaths() {}

    /**
     * @param points n rows of d finite values, n at least 2
     * @return per row the mean path length, rounded to 1e-9 against the last bits of logarithms; short means unlike the
     *     others
     */
    static double[] of(double[][] points, long seed, Progress progress) {
        List<IsolationTree> trees;
        try (var pool = new ForkJoinPool(1)) {
            trees = pool.submit(() -> grow(points, seed, progress)).join();
        }
        var paths = new double[points.length];
        int chunks = (points.length + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            progress.checkCancelled();
            int end = Math.min(points.length, (chunk + 1) * CHUNK);
            measure(trees, points, chunk * CHUNK, end, paths);
        });
        return paths;
    }

    private static List<IsolationTree> grow(double[][] points, long seed, Progress progress) {
        MathEx.setSeed(seed);
        var random = new SplittableRandom(seed);
        var trees = new ArrayList<IsolationTree>(TREES);
        for (int t = 0; t < TREES; t++) {
            progress.checkCancelled();
            trees.add(new IsolationTree(sample(points, random), DEPTH, 0));
        }
        return trees;
    }

    /** Distinct rows by Floyd's method (Bentley and Floyd 1987), in the order drawn. */
    private static List<double[]> sample(double[][] points, SplittableRandom random) {
        int size = Math.min(SAMPLE, points.length);
        var drawn = new java.util.LinkedHashSet<Integer>();
        for (int last = points.length - size; last < points.length; last++) {
            int row = random.nextInt(last + 1);
            if (!drawn.add(row)) {
                drawn.add(last);
            }
        }
        return drawn.stream().map(row -> points[row]).toList();
    }

    /** Tree by tree, so that a tree stays in the processor's cache while many rows walk down it. */
    private static void measure(List<IsolationTree> trees, double[][] points, int start, int end, double[] paths) {
        for (IsolationTree tree : trees) {
            for (int i = start; i < end; i++) {
                paths[i] += tree.path(points[i]);
            }
        }
        for (int i = start; i < end; i++) {
            paths[i] = Math.rint(paths[i] / TREES * 1e9) / 1e9;
        }
    }
}
