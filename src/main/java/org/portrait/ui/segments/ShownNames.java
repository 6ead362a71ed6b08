// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.segments.Segmentation;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;

/** What the segments on screen are called. */
final class ShownNames {
    private ShownNames() {}

    /**
     * A preview has numbers; others keep the last names until they are described, or refused.
     *
     * @param preview whether names would not be true of what is shown
     * @return empty where the last names stay
     */
    static Optional<List<String>> of(Session session, @Nullable Segmentation shown, boolean preview, Messages words) {
        Run run = session.run().get();
        if (shown != null && (session.preliminary().get() || preview)) {
            return Optional.of(UndescribedSegments.names(shown, words));
        } else if (run != null && run.segmentation() == shown) {
            return Optional.of(SegmentNames.of(run, session.labels().get(), words));
        } else if (shown == null && session.states().get().get(Stage.SEGMENTS) == StageState.FAILED) {
            return Optional.of(List.of());
        }
        return Optional.empty();
    }
}
