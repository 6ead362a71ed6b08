// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Arrays;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.Correlations;
import org.portrait.features.FeaturePart;
import org.portrait.features.Ranker;
import org.portrait.features.Ranking;
import org.portrait.quality.LeaveOneOut;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Which features carry the segments of a run. Remembers the last answer; safe to call from several threads. */
public final class RankingStage {
    private record Key(ScaledMatrix matrix, Segmentation segmentation, SegmentSettings settings) {}

    private final int threads;
    private final KMeans engine = new KMeans(1);
    private final Memo<Key, Ranking> found = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public RankingStage(int threads) {
        this.threads = threads;
    }

    public Ranking find(Run run, Progress progress) {
        SegmentSettings how = run.provenance().recipe().segments();
        var key = new Key(run.prepared().matrix(), run.segmentation(), how);
        return found.get(key, () -> search(run, how, progress));
    }

    private Ranking search(Run run, SegmentSettings how, Progress progress) {
        Prepared customers = run.prepared();
        Segmentation segments = run.segmentation();
        List<FeaturePart> parts = FeaturePart.of(customers.features().fitted());
        var matrix = customers.features().matrix();
        double[][] correlations = new Correlations().of(matrix, progress.part(0, 0.1));
        LeaveOneOut.Found again = again(customers, segments, parts, how, progress.part(0.1, 0.9));
        return new Ranking(
                new Ranker(matrix, parts, correlations, customers.pca().components())
                        .rank(segments.labels(), segments.k(), again.without(), progress.part(0.9, 1)),
                segments.k(),
                again.rows(),
                matrix.rows(),
                again.withAll());
    }

    /** Of segments in an embedding nothing: without a feature there would have to be another embedding. */
    private LeaveOneOut.Found again(
            Prepared customers,
            Segmentation segments,
            List<FeaturePart> parts,
            SegmentSettings how,
            Progress progress) {
        if (customers.embedded() != null) {
            var none = new double[parts.size()];
            Arrays.fill(none, Double.NaN);
            return new LeaveOneOut.Found(0, Double.NaN, none);
        }
        return new LeaveOneOut(engine, how, threads)
                .find(
                        customers.matrix(),
                        segments,
                        parts.stream().map(FeaturePart::features).toList(),
                        progress);
    }
}
