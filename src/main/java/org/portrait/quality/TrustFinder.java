// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Grouping;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Divides customers again and again, and says how far the segments are found again: those of bootstrap samples, as R's
 * {@code fpc::clusterboot} does (Hennig 2007, "Cluster-wise assessment of cluster stability"; drawn with replacement,
 * each row counted once); those from other seeds; and those without the customers farthest from their centroid. Beside
 * that, whether a gap separates each segment from its nearest neighbour ({@link Separation}).
 *
 * <p>More customers than {@link TrustSettings#rows} are represented by a uniform sample, drawn by the seed. The result
 * does not depend on the number of threads.
 */
public final class TrustFinder {
    /** With heavy tails most descents end in a poor optimum, which would pass for instability; many rows take longer. */
    private static final int FEWEST_STARTS = 30;

    private static final int MOST_STARTS = 100;
    private static final int ROWS_STARTED = 100_000;

    private static final double DISSOLVED = 0.5;
    private static final double RECOVERED = 0.75;

    private final KMeans engine;
    private final SegmentSettings how;
    private final TrustSettings settings;
    private final Workers workers;

    /**
     * @param engine called by several threads at once, so best one that uses a single thread
     * @param how the segments were found; but for the restarts
     * @param threads at least 1
     */
    public TrustFinder(KMeans engine, SegmentSettings how, TrustSettings settings, int threads) {
        this.engine = engine;
        this.how = how;
        this.settings = settings;
        this.workers = new Workers(threads);
    }

    /** Some of the looked-at rows, rising, and their segments in a division of them alone. */
    record Anew(int[] rows, byte[] labels, int k) {}

    /** @param segmentation of {@code matrix} */
    public Trust find(ScaledMatrix matrix, Segmentation segmentation, Progress progress) {
        int[] chosen = SampleRows.choose(matrix.rows(), settings.rows(), how.seed());
        ScaledMatrix sample = SampleRows.matrix(matrix, chosen);
        byte[] labels = Grouping.picked(segmentation.labels(), chosen);
        int[] kept = withoutFarthest(sample, labels, segmentation.centroids());
        Anew[] found = divide(sample, matrix.rows(), segmentation.k(), kept, progress);
        Anew[] seeds = Arrays.copyOfRange(found, settings.resamples(), found.length - 1);
        double seedAgreement = Arrays.stream(seeds)
                        .mapToDouble(anew -> agreement(labels, anew))
                        .sum()
                / seeds.length;
        return new Trust(
                segments(sample, labels, segmentation, Arrays.copyOf(found, settings.resamples())),
                matrix.features().names(),
                matrix.rows(),
                labels.length,
                settings.resamples(),
                settings.seeds(),
                seedAgreement,
                labels.length - kept.length,
                agreement(labels, found[found.length - 1]));
    }

    /**
     * First the resamples, then the other seeds, at last without the farthest. A limit to the sizes is in proportion to
     * the rows.
     *
     * @param whole how many rows were segmented
     */
    private Anew[] divide(ScaledMatrix sample, int whole, int k, int[] kept, Progress progress) {
        int n = sample.rows();
        int resamples = settings.resamples();
        var found = new Anew[resamples + settings.seeds() + 1];
        long[] seeds = new SplittableRandom(how.seed()).longs(found.length).toArray();
        int starts = Math.clamp(ROWS_STARTED / n, FEWEST_STARTS, MOST_STARTS);
        int[] all = IntStream.range(0, n).toArray();
        workers.run(found.length, progress, t -> {
            int[] rows = t < resamples ? Resample.rows(n, seeds[t]) : t < found.length - 1 ? all : kept;
            int smallest = how.minSizeOf(rows.length, whole);
            var search = how.withSeed(seeds[t]).withRestarts(starts).withMinSize(smallest);
            found[t] = divided(rows.length == n ? sample : sample.picked(rows), rows, k, search, progress.silent());
        });
        return found;
    }

    private Anew divided(ScaledMatrix some, int[] rows, int k, SegmentSettings search, Progress progress) {
        int possible = KMeans.distinctRows(some, k);
        return possible < 2
                ? new Anew(rows, new byte[rows.length], 1)
                : new Anew(rows, engine.quick(some, search, possible, progress).labels(), possible);
    }

    /** The rows but the given share that are farthest from their centroid. */
    private int[] withoutFarthest(ScaledMatrix sample, byte[] labels, double[][] centroids) {
        double[] distances = Segmentation.squaredDistances(sample, labels, centroids);
        int kept = labels.length - (int) Math.ceil(labels.length * settings.setAside());
        return IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(kept)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
    }

    private static double agreement(byte[] labels, Anew anew) {
        return AdjustedRand.of(Grouping.picked(labels, anew.rows), anew.labels);
    }

    private List<SegmentTrust> segments(
            ScaledMatrix sample, byte[] labels, Segmentation segmentation, Anew[] resamples) {
        int k = segmentation.k();
        var sums = new double[k];
        var dissolved = new int[k];
        var recovered = new int[k];
        for (Anew anew : resamples) {
            double[] best = Jaccard.best(Grouping.picked(labels, anew.rows), k, anew.labels, anew.k);
            for (int s = 0; s < k; s++) {
                sums[s] += best[s];
                dissolved[s] += best[s] <= DISSOLVED ? 1 : 0;
                recovered[s] += best[s] > RECOVERED ? 1 : 0;
            }
        }
        double[][] centroids = segmentation.centroids();
        var neighbours = Neighbours.of(sample, labels, centroids, SegmentTrust.NEAR);
        double[][] columns = Dither.columns(sample, how.seed());
        var segments = new ArrayList<SegmentTrust>();
        for (int s = 0; s < k; s++) {
            segments.add(new SegmentTrust(
                    segmentation.sizes()[s],
                    neighbours.rows()[s],
                    sums[s] / resamples.length,
                    dissolved[s],
                    recovered[s],
                    Separation.of(s, neighbours.nearest(s, centroids), columns, labels, centroids),
                    neighbours.share(s)));
        }
        return segments;
    }
}
