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

    private final Memo<Key, Gap> gaps = new Memo<>();
    private final Memo<Key, Stability> stabilities = new Memo<>();

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
                customers.judged(), settings.withK(null).withRange(2, highest).withRestarts(1));
    }

    /** Both, one after the other. */
    public ByK measure(Prepared customers, SegmentSettings settings, Progress progress) {
        Gap gap = gap(customers, settings, progress.part(0, HALF));
        return new ByK(gap, stability(customers, settings, progress.part(HALF, 1)), settings.minSize());
    }

    /** For K = 1 to the highest of the settings, or to what the customers allow. */
    public Gap gap(Prepared customers, SegmentSettings settings, Progress progress) {
        Key key = key(customers, settings);
        return gaps.get(
                key,
                () -> new GapStatistic(clustering(key), threads, key.settings.seed())
                        .measure(key.matrix, key.settings.kMax(), progress));
    }

    /** For K = 2 to the highest of the settings, or to what the customers allow. */
    public Stability stability(Prepared customers, SegmentSettings settings, Progress progress) {
        Key key = key(customers, settings);
        return stabilities.get(
                key,
                () -> new StabilityFinder(clustering(key), threads, key.settings.seed())
                        .measure(key.matrix, key.settings.kMax(), progress));
    }

    /** With a limit to the sizes in proportion to the rows. */
    private Clustering clustering(Key key) {
        SegmentSettings once = key.settings;
        int whole = key.matrix.rows();
        return (matrix, kTo, progress) ->
                divide(matrix, once.withMinSize(once.minSizeOf(matrix.rows(), whole)), kTo, progress);
    }

    private List<Segmentation> divide(ScaledMatrix matrix, SegmentSettings settings, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(matrix, settings, kTo, found::add, progress);
        return found;
    }
}
