// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import java.util.SplittableRandom;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Takes the K with the best silhouette (see {@link Candidates} for tiny segments and ties) and judges what it is worth
 * against evenly spread data: five sets of at most 1,000 rows, uniform in the box of the principal axes of the
 * customers, divided by the same engine into as many segments. In two dimensions these reach a silhouette of 0.4 without
 * any group in them.
 *
 * <ul>
 *   <li>{@code GROUPS}: the silhouette is at least 0.25 (below, Kaufman and Rousseeuw 1990, p. 88, find no substantial
 *       structure), exceeds the references by 0.10, and at least half of the segments have a gap before their nearest
 *       neighbour ({@link Borders}). The gap keeps long tails, whose cuts score high, from passing as groups.
 *   <li>{@code NO_GROUPS}: it exceeds neither these references nor such from the box of the features, which have no
 *       relation between features, by 0.03 or two standard deviations of the references.
 *   <li>{@code CONTINUUM}: anything else.
 * </ul>
 */
public final class Recommender {
    private static final int REFERENCES = 5;
    private static final int REFERENCE_ROWS = 1_000;
    private static final double STRUCTURE = 0.25;
    private static final double CLEARLY_MORE = 0.10;
    private static final double HARDLY_MORE = 0.03;

    private final Clustering clustering;
    private final int threads;
    private final long seed;

    /**
     * @param clustering divides the reference data
     * @param threads at least 1
     */
    public Recommender(Clustering clustering, int threads, long seed) {
        this.clustering = clustering;
        this.threads = threads;
        this.seed = seed;
    }

    /**
     * @param segmentations of {@code matrix}, by rising K, at least one
     * @param qualities of each of them
     */
    public Recommendation recommend(
            ScaledMatrix matrix, List<Segmentation> segmentations, List<Quality> qualities, Progress progress) {
        if (segmentations.isEmpty() || segmentations.size() != qualities.size()) {
            throw new IllegalArgumentException("one quality per segmentation, at least one");
        }
        var candidates = new Candidates(segmentations, qualities);
        int chosen = candidates.best();
        Quality best = qualities.get(chosen);
        double[][] rows = EvenBox.sample(matrix, seed);
        int size = Math.min(matrix.rows(), REFERENCE_ROWS);
        var principal = reference(EvenBox.principal(rows), size, best.k(), progress.part(0, 0.6));
        Verdict verdict;
        if (principal.hardlyBelow(best.silhouette())) {
            var plain = reference(EvenBox.ofFeatures(rows), size, best.k(), progress.part(0.6, 1));
            verdict = plain.hardlyBelow(best.silhouette()) ? Verdict.NO_GROUPS : Verdict.CONTINUUM;
        } else {
            boolean groups = best.silhouette() >= Math.max(STRUCTURE, principal.mean() + CLEARLY_MORE)
                    && Borders.clear(matrix, segmentations.get(chosen)) >= 0.5;
            verdict = groups ? Verdict.GROUPS : Verdict.CONTINUUM;
        }
        return new Recommendation(
                best.k(),
                verdict,
                qualities.get(candidates.bySilhouetteAlone()).k(),
                qualities.get(candidates.byCalinskiHarabasz()).k(),
                qualities.get(candidates.byDaviesBouldin()).k(),
                qualities.get(candidates.byElbow()).k(),
                best.silhouette(),
                qualities.get(candidates.runnerUp(chosen)).k(),
                principal.mean(),
                candidates.passedOver(chosen));
    }

    private Reference reference(EvenBox box, int rows, int k, Progress progress) {
        var random = new SplittableRandom(seed);
        var silhouettes = new double[REFERENCES];
        for (int r = 0; r < REFERENCES; r++) {
            Progress part = progress.part((double) r / REFERENCES, (r + 1.0) / REFERENCES);
            part.checkCancelled();
            ScaledMatrix even = box.draw(rows, random);
            Segmentation segmentation = clustering.sweep(even, k, part).getLast();
            silhouettes[r] = new Assessor(even, threads, seed)
                    .assess(segmentation, part.part(1, 1))
                    .silhouette();
        }
        return Reference.of(silhouettes);
    }

    /** What evenly spread data reach: mean and standard deviation. */
    private record Reference(double mean, double deviation) {
        static Reference of(double[] silhouettes) {
            double mean = 0;
            for (double s : silhouettes) {
                mean += s / silhouettes.length;
            }
            double squares = 0;
            for (double s : silhouettes) {
                squares += (s - mean) * (s - mean);
            }
            return new Reference(mean, Math.sqrt(squares / (silhouettes.length - 1)));
        }

        boolean hardlyBelow(double silhouette) {
            return silhouette - mean <= Math.max(HARDLY_MORE, 2 * deviation);
        }
    }
}
