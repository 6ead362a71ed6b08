// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.quality.Gap;
import org.portrait.quality.GapStatistic;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/**
 * The gap statistic, after a sweep and beside it: it needs fifty more of them, on fewer customers. Remembers the last one,
 * whatever K is looked at. Safe to call from several threads.
 */
public final class GapStage {
    private record Key(ScaledMatrix matrix, SegmentSettings settings) {}

    private final int threads;
    /** Not the one of the sweep, which gives way to previews and shares its tiles with them. */
    private final KMeans engine = new KMeans(1);

    private final Memo<Key, Gap> memo = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public GapStage(int threads) {
        this.threads = threads;
    }

    /** What of a run it depends on, so not on K. */
    public Object subject(Run run) {
        return key(run.prepared(), run.provenance().recipe().segments());
    }

    private static Key key(Prepared customers, SegmentSettings settings) {
        int highest = customers.highestK(settings);
        return new Key(
                customers.matrix(),
                settings.withK(null).withRange(2, highest).withRestarts(1).withMinSize(0));
    }

    /** For K = 1 to the highest of the settings, or to what the customers allow. */
    public Gap measure(Prepared customers, SegmentSettings settings, Progress progress) {
        Key key = key(customers, settings);
        SegmentSettings once = key.settings;
        return memo.get(
                key,
                () -> new GapStatistic((matrix, kTo, part) -> divide(matrix, once, kTo, part), threads, once.seed())
                        .measure(key.matrix, once.kMax(), progress));
    }

    private List<Segmentation> divide(ScaledMatrix matrix, SegmentSettings settings, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(matrix, settings, kTo, found::add, progress);
        return found;
    }
}
