// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.portrait.work.Progress;

/**
 * Segments with a limit to their sizes, for K = 2, 3, … in turn. Where those without it do not keep it, several descents
 * start side by side: one from those, one from the result for K - 1 with a further centroid, the others from seed
 * streams and from rows at random; the one of lowest inertia counts, ties to the first. Where {@link Chain} searches a
 * sample, so does this, and the best is carried on to larger samples and to all rows. So is the one from the segments
 * without the limit, for a sample does not tell small differences; where rows are very many, only the better one of the
 * largest sample goes on to all of them.
 *
 * <p>The result for K depends on the matrix, seed, restarts, limit and K alone. With one restart there is one start.
 */
final class SizedSearch {
    /** What another start must gain to count, as a share of the inertia: on all rows, and on a sample. */
    private static final double LEAST_GAIN = 1e-9;

    private static final double LEAST_GAIN_OF_SAMPLE = 1e-3;
    private static final int DRAWN = -4;
    private static final long EFFORT = 200_000;
    private static final int MOST_EFFORT = 8;
    /** Up to so many rows times dimensions times segments, two starts are carried on to all rows. */
    private static final long FEW = 20_000_000;

    private final Tiles tiles;
    private final SegmentSettings settings;
    private final Workers workers;
    private final Workers alone;
    private final Progress progress;
    private final Tiles searched;
    /** Larger samples than the one that is searched, rising, and all rows. */
    private final List<Tiles> larger;

    private final SeedStream[] streams;
    /** The centroids for K - 1; those of no segment at first. */
    private double[][] previous = {};

    SizedSearch(Tiles tiles, SegmentSettings settings, Workers workers, Progress progress) {
        this.tiles = tiles;
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
        alone = Workers.serial(progress);
        searched = Chain.searched(tiles, settings, workers);
        larger = new ArrayList<>(searched == tiles ? List.of() : Chain.larger(tiles, settings, workers));
        if (searched != tiles && larger.getLast() != tiles) {
            larger.add(tiles);
        }
        streams = new SeedStream[(further(2) + 1) / 2];
        workers.each(
                streams.length,
                r -> streams[r] = new SeedStream(searched, new RandomStream(settings.seed(), r), alone));
    }

    /** @param free the segments for the next K without the limit; they stay where none of them is too small */
    Segmentation next(Segmentation free) {
        boolean kept = Arrays.stream(free.sizes()).min().orElse(0) >= settings.minSize();
        Segmentation found = kept
                ? free.withLimit(new SizeLimit(settings.minSize(), free.inertia(), tiles.rows()))
                : best(free.centroids()).numbered(free);
        previous = found.centroids();
        return found;
    }

    private SizedDescent best(double[][] free) {
        double[][][] starts = starts(free);
        Workers each = starts.length == 1 ? workers : alone;
        var tried = new SizedDescent[starts.length];
        workers.each(tried.length, s -> tried[s] = descent(searched, starts[s], new double[free.length], each));
        SizedDescent best = best(searched == tiles ? LEAST_GAIN : LEAST_GAIN_OF_SAMPLE, List.of(tried));
        return searched == tiles ? best : carried(free, tried[0], best);
    }

    private static SizedDescent best(double leastGain, List<SizedDescent> descents) {
        SizedDescent best = descents.getFirst();
        for (SizedDescent other : descents) {
            best = other.inertia() < best.inertia() * (1 - leastGain) ? other : best;
        }
        return best;
    }

    private double[][][] starts(double[][] free) {
        int k = free.length;
        var starts = new ArrayList<double[][]>();
        starts.add(free);
        if (streams.length > 0) {
            if (previous.length == k - 1) {
                starts.add(Search.oneMore(searched, previous, settings.seed(), workers));
            }
            var seeds = new double[further(k)][][];
            workers.each(seeds.length, r -> seeds[r] = r % 2 == 0 ? streams[r / 2].first(k) : drawn(k, r));
            starts.addAll(List.of(seeds));
        }
        return starts.toArray(double[][][]::new);
    }

    /** Rows at random: the seeds of streams lie far out, where few customers are. */
    private double[][] drawn(int k, int number) {
        var random = new RandomStream(settings.seed(), DRAWN, k, number);
        var seeds = new double[k][];
        Arrays.setAll(seeds, _ -> searched.point((int) (random.next() * searched.rows())));
        return seeds;
    }

    /** Small data are searched harder: they have more local optima that matter, and it costs little. */
    private int further(int k) {
        long size = (long) searched.rows() * searched.dimensions() * k;
        long restarts = settings.restarts() - 1L;
        return (int) Math.clamp(EFFORT * restarts / size, Math.min(1, restarts), MOST_EFFORT * restarts);
    }

    /** The descent from the segments without the limit begins anew, at them: the sample only gives it its prices. */
    private SizedDescent carried(double[][] free, SizedDescent first, SizedDescent best) {
        Tiles smallest = larger.getFirst();
        var carried = new ArrayList<SizedDescent>();
        carried.add(descent(smallest, free, first.prices(), workers));
        if (best != first) {
            carried.add(descent(smallest, best.centroids(), best.prices(), workers));
        }
        boolean many = (long) tiles.rows() * tiles.dimensions() * free.length > FEW;
        for (Tiles level : larger.subList(1, larger.size())) {
            if (level == tiles && many) {
                carried.retainAll(List.of(best(LEAST_GAIN_OF_SAMPLE, carried)));
            }
            carried.replaceAll(last -> descent(level, last.centroids(), last.prices(), workers));
        }
        return best(LEAST_GAIN, carried);
    }

    private SizedDescent descent(Tiles rows, double[][] centroids, double[] prices, Workers by) {
        return new SizedDescent(rows, tiles.rows(), centroids, prices, settings, by, progress).run();
    }
}
