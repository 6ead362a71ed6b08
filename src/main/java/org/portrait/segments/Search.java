// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.portrait.work.Progress;

/**
 * Looks for the best segments of a moderate number of rows, for K = 2, 3, … in turn. For each K several descents start
 * side by side: one from the result for K - 1 and a further centroid, the others from as many seed streams as there are
 * restarts. The best few go on to the end and, unless the rows are but a sample, are polished by single-point moves; the
 * best of those is challenged by exchanges and by crossing it with the others. Each descent runs on one thread, so that the result does not depend on the number of threads.
 */
final class Search {
    private static final int FIRST_ITERATIONS = 8;
    private static final int PATIENCE = 2;
    private static final int WARM = -1;
    private static final int EXCHANGE = -2;
    private static final int CROSSING = -3;
    private static final long EFFORT = 200_000;

    private final Tiles tiles;
    private final SegmentSettings settings;
    private final DescentLimits limits;
    private final Workers workers;
    private final Workers alone;
    private final SeedStream[] streams;
    private Descent best;

    /** @param sample whether the rows are a sample of others, where the last single-point move means nothing */
    Search(Tiles tiles, boolean sample, SegmentSettings settings, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.settings = settings;
        this.workers = workers;
        limits = DescentLimits.of(settings, tiles).withMoves(!sample);
        alone = Workers.serial(progress);
        streams = new SeedStream[settings.restarts()];
        workers.each(
                streams.length, r -> streams[r] = new SeedStream(tiles, new RandomStream(settings.seed(), r), alone));
        best = whole(tiles, limits, workers);
    }

    /** One segment with all rows. */
    static Descent whole(Tiles tiles, DescentLimits limits, Workers workers) {
        return new Descent(tiles, new double[][] {tiles.point(0)}, limits, workers).run(1);
    }

    /** Some centroids and one more, which is the best of a few rows drawn by D² sampling. */
    static double[][] oneMore(Tiles tiles, double[][] centroids, long seed, Workers workers) {
        int k = centroids.length + 1;
        double[][] seeds = Arrays.copyOf(centroids, k);
        seeds[k - 1] = Potential.of(tiles, centroids, workers).greedy(new RandomStream(seed, WARM, k));
        return seeds;
    }

    /** The segments for the next K, which the rows must have distinct values enough for. */
    Descent next() {
        int k = best.centroids().length + 1;
        double[][] warm = oneMore(tiles, best.centroids(), settings.seed(), workers);
        var starts = new Descent[streams.length + 1];
        workers.each(starts.length, s -> {
            double[][] seeds = s == 0 ? warm : streams[s - 1].first(k);
            starts[s] = new Descent(tiles, seeds, limits, alone).run(FIRST_ITERATIONS);
        });
        best = improved(Best.sorted(starts), k);
        return best;
    }

    private Descent improved(Descent[] sorted, int k) {
        int effort = effort(k);
        Descent[] finalists = Arrays.copyOf(sorted, Math.min(2 + effort, sorted.length));
        workers.each(finalists.length, f -> finalists[f].run().polish());
        Descent leader = Best.of(finalists);
        if (!leader.converged()) {
            return leader;
        }
        Descent exchanged = new Exchange(tiles, limits, workers, alone)
                .improve(leader, new RandomStream(settings.seed(), EXCHANGE, k), PATIENCE);
        Descent[] ancestors = Arrays.copyOf(finalists, finalists.length + 1);
        ancestors[finalists.length] = exchanged;
        return new Crossing(tiles, limits, workers, alone).improve(ancestors, effort, settings.seed(), CROSSING, k);
    }

    /** Small data are searched harder: they have more local optima that matter, and it costs little. */
    private int effort(int k) {
        return Math.clamp(EFFORT / ((long) tiles.rows() * tiles.dimensions() * k), 1, 12);
    }

    /** One row at random from each of {@code size} equally long stretches. */
    static int[] sample(int rows, int size, long seed) {
        var random = new RandomStream(seed, size, rows);
        return IntStream.range(0, size)
                .map(i -> (int) ((i + random.next()) * rows / size))
                .toArray();
    }
}
