// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import org.portrait.clean.Cleaned;
import org.portrait.features.BuiltFeatures;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfiler;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** All columns of the customers of a run, segment by segment, which are remembered. */
public final class ProfileStage {
    private record Key(Cleaned cleaned, BuiltFeatures features, Segmentation segmentation) {}

    private final Memo<Key, List<ColumnProfile>> profiles = new Memo<>();

    public List<ColumnProfile> profiles(Run run, Progress progress) {
        Key key = key(run);
        return profiles.get(
                key,
                () -> new ColumnProfiler()
                        .profile(key.cleaned().dataset(), key.features(), key.segmentation(), progress));
    }

    /** What of a run is profiled: also other rows or roles of the columns make others of the same segments. */
    public Object subject(Run run) {
        return key(run);
    }

    private static Key key(Run run) {
        return new Key(run.prepared().cleaned(), run.prepared().features(), run.segmentation());
    }
}
