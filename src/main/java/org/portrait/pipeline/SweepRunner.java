// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Assessor;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.quality.Recommender;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Runs one chain of K, publishes each result as it comes, then measures them and recommends one. */
final class SweepRunner {
    private final Prepared customers;
    private final SegmentSettings settings;
    private final KMeans engine;
    private final int threads;
    private final Consumer<Sweep> published;
    private final List<Segmentation> known;
    private final List<Segmentation> segmentations = new ArrayList<>();

    /** @param known segments for K = 2, 3, … of the same customers with the same settings, if there are any */
    SweepRunner(
            Prepared customers,
            SegmentSettings settings,
            KMeans engine,
            int threads,
            List<Segmentation> known,
            Consumer<Sweep> published) {
        this.known = known;
        this.engine = engine;
        this.customers = customers;
        this.settings = settings;
        this.threads = threads;
        this.published = published;
    }

    Sweep run(int lowest, int highest, Progress progress) {
        int distinct = Math.min(highest, customers.highestK());
        if (lowest > distinct) {
            throw new FailureException(new Failure.KTooLarge(lowest, customers.highestK()));
        }
        int last =
                Math.min(distinct, settings.possible(lowest, customers.space().rows()));
        cluster(last, progress.part(0, 0.6));
        List<Segmentation> measured = segmentations.stream()
                .filter(s -> s.k() >= lowest)
                .map(customers::judged)
                .toList();
        var assessor = new Assessor(customers.judged(), threads, settings.seed());
        List<Quality> qualities = assessor.assessAll(measured, progress.part(0.6, 0.9));
        published.accept(new Sweep(segmentations, qualities, null));
        Recommendation recommendation = new Recommender(this::divide, threads, settings.seed())
                .recommend(customers.judged(), customers.matrix(), measured, qualities, progress.part(0.9, 1));
        return new Sweep(segmentations, qualities, recommendation);
    }

    /** A shorter chain is the beginning of a longer one. */
    private void cluster(int last, Progress progress) {
        if (known.size() >= last - 1) {
            known.subList(0, last - 1).forEach(this::found);
        } else {
            engine.sweep(customers.space(), settings, last, s -> found(customers.told(s)), progress);
        }
    }

    private void found(Segmentation segmentation) {
        segmentations.add(segmentation);
        published.accept(new Sweep(segmentations, List.of(), null));
    }

    /** Reference data are divided with a single start: they only show what is reached without groups. */
    private List<Segmentation> divide(ScaledMatrix matrix, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(matrix, settings.withRestarts(1).withMinSize(0), kTo, found::add, progress);
        return found;
    }
}
