// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Our K-Means: exact Euclidean distances in double precision, in the scaled space. Results do not depend on the number
 * of threads, down to the last bit. One engine may serve several threads at once.
 */
public final class KMeans implements AutoCloseable {
    private final NearestKernel kernel;
    private final WorkerPool pool;
    /** Previews have threads of their own, for those of a sweep wait while one is made. */
    private final WorkerPool previews;

    private final RightOfWay rightOfWay = new RightOfWay();
    /** What a sweep is working on now; a preview uses it, too. */
    private volatile @Nullable Laid laid;

    private record Laid(ScaledMatrix matrix, Tiles tiles) {}

    /** @param threads that work on one request, the calling one included */
    public KMeans(int threads) {
        this(threads, NearestKernel.best());
    }

    KMeans(int threads, NearestKernel kernel) {
        this.kernel = kernel;
        pool = new WorkerPool(threads);
        previews = new WorkerPool(threads);
    }

    /** How many rows differ from each other, counted up to {@code limit}: the largest K that makes sense. */
    public static int distinctRows(ScaledMatrix matrix, int limit) {
        return DistinctRows.count(matrix.rows(), matrix.dimensions(), matrix::value, limit);
    }

    /**
     * Computes the segments for K = 2, 3, …, {@code kTo} and hands over each as soon as it is known, in this order, on
     * the calling thread. The result for K depends on the matrix, seed, restarts, iteration limit, tolerance and K
     * alone, and the colours on nothing else either. Inertia never rises with K unless a descent stopped at its limit.
     * The range in the settings is the caller's business.
     *
     * <p>With a limit to the sizes, each is made to keep it, from several starts unless restarts is 1; then inertia may
     * rise with K, and the result for K depends on the limit, too.
     *
     * @throws FailureException {@link Failure.KTooLarge} when {@code kTo} is above the number of distinct rows,
     *     {@link Failure.SegmentsTooSmall} when there are too few for so many segments of that size
     */
    public void sweep(
            ScaledMatrix matrix, SegmentSettings settings, int kTo, Consumer<Segmentation> published, Progress whole) {
        Progress progress = rightOfWay.givingWay(whole);
        progress.report(Activity.SEGMENTING, 0);
        checkK(matrix, kTo);
        settings.possible(kTo, matrix.rows());
        Workers workers = pool.under(progress);
        var tiles = Tiles.of(matrix, kernel, workers);
        laid = new Laid(matrix, tiles);
        try {
            var chain = new Chain(tiles, settings, kTo, workers, progress);
            UnaryOperator<Segmentation> sized = sized(tiles, settings, workers, progress);
            sweep(chain, kTo, sized, published, progress);
        } finally {
            laid = null;
        }
    }

    private static UnaryOperator<Segmentation> sized(
            Tiles tiles, SegmentSettings settings, Workers workers, Progress progress) {
        return settings.minSize() == 0
                ? UnaryOperator.identity()
                : new SizedSearch(tiles, settings, workers, progress)::next;
    }

    private static void sweep(
            Chain chain,
            int kTo,
            UnaryOperator<Segmentation> sized,
            Consumer<Segmentation> published,
            Progress progress) {
        @Nullable Segmentation previous = null;
        for (int k = 2; k <= kTo; k++) {
            var numbered = sized.apply(Numbering.of(chain.next()));
            previous = previous == null ? numbered : SegmentMatching.coloured(previous, numbered);
            progress.checkCancelled();
            published.accept(previous);
            progress.report(Activity.SEGMENTING, shareUpTo(k, kTo));
        }
    }

    /** How many of so many rows a preview looks at before all of them are given to the segments it found. */
    public static int previewRows(int rows) {
        return Chain.searchedRows(rows);
    }

    /**
     * Segments for one K at once, to be shown until {@link #sweep} has come to that K: found on a sample, with labels and
     * inertia of all rows. Not what the sweep will find, and without
     * a limit to the sizes. A sweep that is under way waits meanwhile.
     *
     * @param like what is on screen, whose colours are taken over, or null
     * @throws FailureException {@link Failure.KTooLarge} when {@code k} is above the number of distinct rows
     */
    public Segmentation preview(
            ScaledMatrix matrix, SegmentSettings settings, int k, @Nullable Segmentation like, Progress progress) {
        checkK(matrix, k);
        Workers workers = previews.under(progress);
        return rightOfWay.pass(() -> {
            Laid known = laid;
            Tiles tiles = known != null && known.matrix == matrix ? known.tiles : Tiles.of(matrix, kernel, workers);
            return Preview.of(tiles, settings, k, like, workers);
        });
    }

    /** The work for one K grows about as K. */
    private static double shareUpTo(int k, int kTo) {
        return (k * (k + 1) / 2 - 1.0) / (kTo * (kTo + 1) / 2 - 1.0);
    }

    /**
     * Lloyd's algorithm from the given seeds and nothing else: ties to the lowest number, an empty segment takes the
     * row that lies farthest from its centroid. Seed and restarts are not used. Segments are renumbered by size at the
     * end; colours are the numbers.
     *
     * @param seeds K points of d values in the scaled space, 2 to 50
     * @throws FailureException {@link Failure.KTooLarge} when there are more seeds than distinct rows
     */
    public Segmentation lloyd(ScaledMatrix matrix, double[][] seeds, SegmentSettings settings, Progress progress) {
        progress.report(Activity.SEGMENTING, 0);
        checkK(matrix, seeds.length);
        Workers workers = pool.under(progress);
        var tiles = Tiles.of(matrix, kernel, workers);
        var descent = new Descent(tiles, seeds, DescentLimits.of(settings, tiles), workers).run();
        var numbered = Numbering.of(descent);
        progress.report(Activity.SEGMENTING, 1);
        return numbered;
    }

    /**
     * The best of as many descents as there are restarts, each from greedy k-means++ seeds of its own (Arthur and
     * Vassilvitskii 2007). Less thorough than {@link #sweep} and many times as fast, for one K and for data that are
     * divided over and over, such as resamples; meant for some thousands of rows. A limit to the sizes is kept from that
     * best one alone. Colours are the numbers.
     *
     * @throws FailureException as {@link #sweep}
     */
    public Segmentation quick(ScaledMatrix matrix, SegmentSettings settings, int k, Progress progress) {
        checkK(matrix, k);
        settings.possible(k, matrix.rows());
        Workers workers = pool.under(progress);
        var tiles = Tiles.of(matrix, kernel, workers);
        var limits = DescentLimits.of(settings, tiles);
        @Nullable Descent best = null;
        for (int r = 0; r < settings.restarts(); r++) {
            progress.checkCancelled();
            double[][] seeds = new SeedStream(tiles, new RandomStream(settings.seed(), r), workers).first(k);
            var descent = new Descent(tiles, seeds, limits, workers);
            best = best == null ? descent.run() : Best.of(best, descent.challenge(best));
        }
        Segmentation found = Numbering.of(Objects.requireNonNull(best, "at least one restart"));
        return sized(tiles, settings.withRestarts(1), workers, progress).apply(found);
    }

    private static void checkK(ScaledMatrix matrix, int k) {
        if (k < 2 || k > SegmentSettings.HIGHEST_K) {
            throw new FailureException(new Failure.KOutOfRange(k, 2, SegmentSettings.HIGHEST_K));
        }
        int distinct = distinctRows(matrix, k);
        if (distinct < k) {
            throw new FailureException(new Failure.KTooLarge(k, distinct));
        }
    }

    @Override
    public void close() {
        pool.close();
        previews.close();
    }
}
