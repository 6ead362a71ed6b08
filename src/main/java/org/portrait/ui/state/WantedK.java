// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Recommendation;
import org.portrait.segments.SegmentSettings;

/** Which number of segments is to be on screen. */
final class WantedK {
    /** While the range is still being computed and the analyst has chosen nothing, at most this K is shown. */
    private static final int AT_FIRST = 4;

    private WantedK() {}

    /** The chosen one, as far as there are as many different customers, or the recommended one; 0 while there is none. */
    static int of(SegmentSettings settings, Sweep sweep, @Nullable Prepared prepared) {
        Integer chosen = settings.k();
        if (chosen != null) {
            int highest = settings.kMax();
            return Math.min(chosen, prepared == null ? highest : Math.min(highest, prepared.highestK()));
        }
        Recommendation recommendation = sweep.recommendation();
        int reached = sweep.segmentations().size() + 1;
        return recommendation != null ? recommendation.k() : reached < 2 ? 0 : Math.min(AT_FIRST, reached);
    }
}
