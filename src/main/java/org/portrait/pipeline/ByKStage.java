// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Clustering;
import org.portrait.quality.Gap;
import org.portrait.quality.GapStatistic;
import org.portrait.quality.Stability;
import org.portrait.quality.StabilityFinder;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * The gap statistic and the stability of each K, after a sweep and beside it: they need a hundred and fifty more of them, on fewer
 * customers. A limit to the sizes holds there, too, in proportion to the rows, also of reference data: an index of the
 * segments with the limit is not beside one of others. Remembers the last ones, whatever K is looked at. Safe to call from several threads.
 */
public final class ByKStage {
    private record Key(ScaledMatrix matrix, SegmentSettings settings) {}

    private static final double HALF = 0.5;

    private final int threads;
    /** Not the one of the sweep, which gives way to previews and shares its tiles with them. */
    private final KMeans engine = new KMeans(1);

    private final Memo<Key, ByK> memo = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public ByKStage(int threads) {
        this.threads = threads;
    }

    /** What of a run it depends on, so not on K. */
    public Object subject(Run run) {
        return key(run.prepared(), run.provenance().recipe().segments());
    }

    private static Key key(Prepared customers, SegmentSettings settings) {
        int highest = customers.highestK(settings);
        return new Key(
                customers.matrix(), settings.withK(null).withRange(2, highest).withRestarts(1));
    }

    /** For K = 1 to the highest of the settings, or to what the customers allow. */
    public ByK measure(Prepared customers, SegmentSettings settings, Progress progress) {
        Key key = key(customers, settings);
        return memo.get(key, () -> measure(key, progress));
    }

    private ByK measure(Key key, Progress progress) {
        SegmentSettings once = key.settings;
        int whole = key.matrix.rows();
        Clustering clustering = (matrix, kTo, part) ->
                divide(matrix, once.withMinSize(once.minSizeOf(matrix.rows(), whole)), kTo, part);
        Gap gap = new GapStatistic(clustering, threads, once.seed())
                .measure(key.matrix, once.kMax(), progress.part(0, HALF));
        Stability stability = new StabilityFinder(clustering, threads, once.seed())
                .measure(key.matrix, once.kMax(), progress.part(HALF, 1));
        return new ByK(gap, stability, once.minSize());
    }

    private List<Segmentation> divide(ScaledMatrix matrix, SegmentSettings settings, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(matrix, settings, kTo, found::add, progress);
        return found;
    }
}
