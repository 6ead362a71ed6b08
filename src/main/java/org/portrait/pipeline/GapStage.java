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

    /** For K = 1 to the highest of the settings, or to what the customers allow. */
    public Gap measure(Prepared customers, SegmentSettings settings, Progress progress) {
        int highest = Math.min(settings.kMax(), customers.highestK());
        SegmentSettings once = settings.withK(null).withRange(2, highest).withRestarts(1);
        return memo.get(
                new Key(customers.matrix(), once),
                () -> new GapStatistic((matrix, kTo, part) -> divide(matrix, once, kTo, part), threads, once.seed())
                        .measure(customers.matrix(), highest, progress));
    }

    private List<Segmentation> divide(ScaledMatrix matrix, SegmentSettings settings, int kTo, Progress progress) {
        var found = new ArrayList<Segmentation>();
        engine.sweep(matrix, settings, kTo, found::add, progress);
        return found;
    }
}
