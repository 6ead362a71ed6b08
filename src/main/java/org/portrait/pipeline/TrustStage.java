// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.quality.Trust;
import org.portrait.quality.TrustFinder;
import org.portrait.quality.TrustSettings;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** How far the segments of a run can be trusted. Remembers the last answer; safe to call from several threads. */
public final class TrustStage {
    private record Key(Segmentation segmentation, SegmentSettings settings) {}

    private final int threads;
    private final KMeans engine = new KMeans(1);
    private final Memo<Key, Trust> found = new Memo<>();

    /** @param threads how many processors to use; results do not depend on it */
    public TrustStage(int threads) {
        this.threads = threads;
    }

    public Trust find(Run run, Progress progress) {
        SegmentSettings how = run.provenance().recipe().segments();
        return found.get(
                new Key(run.segmentation(), how),
                () -> new TrustFinder(engine, how, TrustSettings.DEFAULT, threads)
                        .find(run.prepared().judged(), run.prepared().judged(run.segmentation()), progress));
    }
}
