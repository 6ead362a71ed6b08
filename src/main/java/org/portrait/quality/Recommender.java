// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * Takes the K with the best silhouette (see {@link Candidates} for tiny segments and ties), or a larger one that holds and
 * costs less than 0.05 of it, and judges what it is worth. A K holds when every two of its segments have a gap between
 * them ({@link Borders}).
 *
 * <p>Silhouettes are compared with those of data without groups: five sets of at most 1,000 rows each, divided by the
 * same engine into as many segments. In two dimensions evenly spread data reach a silhouette of 0.4 without any group in
 * them, in fifty 0.02: so it is the share of what these reach that counts. Where most features tell nothing of the groups,
 * the silhouette of true ones is below 0.1. And in so many dimensions some K of a blob holds by chance, so that a K that
 * holds is compared as well.
 *
 * <p>Where there are no groups, the best K up to 8 is taken.
 *
 * <ul>
 *   <li>{@code NO_GROUPS}: it exceeds one of these by less than an eighth or two of their standard deviations: that of data
 *       uniform in the box of the principal axes, of such from the box of the features, which have no relation between
 *       features, or of one Gaussian with the covariance of the customers; and K does not hold.
 *   <li>{@code GROUPS}: K holds, and its silhouette exceeds that of data uniform in the box of the principal axes as said
 *       above; or at least half of its segments have a gap before their nearest neighbour, and the silhouette is at least
 *       0.25 (below, Kaufman and Rousseeuw 1990, p. 88, find no substantial structure) and exceeds these by 0.10. The gap
 *       keeps long tails, whose cuts score high, from passing as groups.
 *   <li>{@code CONTINUUM}: anything else, so data that are neither even nor one Gaussian, but whose segments run into each
 *       other.
 * </ul>
 */
public final class Recommender {
    private static final int REFERENCES = 5;
    private static final int REFERENCE_ROWS = 1_000;
    private static final double STRUCTURE = 0.25;
    private static final double CLEARLY_MORE = 0.10;
    /** In proportion to what data without groups reach; chosen on block 0 of {@code ChoiceOfKTest}: any from 0.1 to 0.2 would do. */
    private static final double HARDLY_MORE = 0.125;
    /** So many segments a campaign can address; where there are no groups, nothing speaks for more. */
    private static final int MOST_WITHOUT_GROUPS = 8;

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
     * @param features the same rows in the features by which segments are told: {@code matrix}, unless that is an embedding
     * @param segmentations of {@code matrix}, by rising K, at least one
     * @param qualities of each of them
     */
    public Recommendation recommend(
            ScaledMatrix matrix,
            ScaledMatrix features,
            List<Segmentation> segmentations,
            List<Quality> qualities,
            Progress progress) {
        var candidates = new Candidates(segmentations, qualities);
        var borders = new Borders(matrix, seed);
        List<Integer> holding = holding(borders, candidates, progress.part(0, 0.2));
        int chosen = candidates.best(holding);
        boolean holds = holding.contains(chosen);
        Quality best = qualities.get(chosen);
        double[][] rows = EvenBox.rows(matrix, SampleRows.choose(matrix.rows(), SampleRows.EXACT, seed));
        Reference even = reference(EvenBox.principal(rows), rows.length, best.k(), progress.part(0.2, 0.5));
        Verdict verdict = groups(segmentations.get(chosen), best, holds, even, borders, progress)
                ? Verdict.GROUPS
                : withoutGroups(rows, best, even, progress.part(0.5, 1));
        int fewer = verdict == Verdict.NO_GROUPS ? candidates.bestUpTo(MOST_WITHOUT_GROUPS, chosen) : chosen;
        if (fewer != chosen) {
            chosen = fewer;
            holds = false;
            best = qualities.get(chosen);
            even = reference(EvenBox.principal(rows), rows.length, best.k(), progress.part(1, 1));
        }
        return new Recommendation(
                best.k(),
                verdict,
                qualities.get(candidates.bySilhouetteAlone()).k(),
                qualities.get(candidates.byCalinskiHarabasz()).k(),
                qualities.get(candidates.byDaviesBouldin()).k(),
                qualities.get(candidates.byElbow()).k(),
                best.silhouette(),
                even.mean(),
                holds,
                holds ? candidates.other(holding, chosen, features) : null,
                candidates.passedOver(chosen),
                verdict == Verdict.GROUPS
                        ? borders.maker(segmentations.get(chosen), candidates.substantial(chosen), progress)
                        : "");
    }

    private Verdict withoutGroups(double[][] rows, Quality best, Reference even, Progress progress) {
        return even.hardlyBelow(best.silhouette()) || asWithoutGroups(rows, best, progress)
                ? Verdict.NO_GROUPS
                : Verdict.CONTINUUM;
    }

    private static boolean groups(
            Segmentation segmentation,
            Quality best,
            boolean holds,
            Reference even,
            Borders borders,
            Progress progress) {
        return holds
                ? !even.hardlyBelow(best.silhouette())
                : best.silhouette() >= Math.max(STRUCTURE, even.mean() + CLEARLY_MORE)
                        && borders.share(segmentation, progress) >= 0.5;
    }

    /** Indices of the K that may be recommended and all of whose segments lie apart, tiny ones aside. */
    private static List<Integer> holding(Borders borders, Candidates candidates, Progress progress) {
        return IntStream.range(0, candidates.qualities().size())
                .filter(candidates::allowed)
                .filter(i -> candidates.substantial(i).length >= 2)
                .filter(i -> borders.allClear(candidates.segmentations().get(i), candidates.substantial(i), progress))
                .boxed()
                .toList();
    }

    private boolean asWithoutGroups(double[][] rows, Quality best, Progress progress) {
        return reference(EvenBox.ofFeatures(rows), rows.length, best.k(), progress.part(0, 0.5))
                        .hardlyBelow(best.silhouette())
                || reference(GaussianBlob.of(rows), rows.length, best.k(), progress.part(0.5, 1))
                        .hardlyBelow(best.silhouette());
    }

    private Reference reference(ReferenceData data, int customers, int k, Progress progress) {
        var random = new SplittableRandom(seed);
        var silhouettes = new double[REFERENCES];
        for (int r = 0; r < REFERENCES; r++) {
            Progress part = progress.part((double) r / REFERENCES, (r + 1.0) / REFERENCES);
            part.checkCancelled();
            ScaledMatrix drawn = data.draw(Math.min(customers, REFERENCE_ROWS), random);
            Segmentation segmentation = clustering.sweep(drawn, k, part).getLast();
            silhouettes[r] = new Assessor(drawn, threads, seed)
                    .assess(segmentation, part.part(1, 1))
                    .silhouette();
        }
        return Reference.of(silhouettes);
    }

    /** What data without groups reach: mean and standard deviation. */
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
            return silhouette - mean <= Math.max(HARDLY_MORE * mean, 2 * deviation);
        }
    }
}
