// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.LloydStep;
import org.portrait.segments.Segmentation;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** K-Means watched step by step on the map, instead of the segments that were found; until these change. */
final class StepsModel {
    private static final String NAME = "steps";

    private final Session session;
    private final Worker worker;
    private final ReadOnlyObjectWrapper<@Nullable LloydStep> step = new ReadOnlyObjectWrapper<>();
    private long start;
    private boolean busy;
    private @Nullable Segmentation segments;

    private record Watched(LloydStep step, Segmentation segments) {}

    StepsModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
        session.segmentation().subscribe(this::leave);
        session.prepared().subscribe(this::leave);
        worker.onCancelAll(() -> busy = false);
    }

    /** Null while what is on the map are the segments that were found. */
    ReadOnlyObjectProperty<@Nullable LloydStep> step() {
        return step.getReadOnlyProperty();
    }

    /** From other customers than the last time. */
    void begin() {
        leave();
        start++;
        go();
    }

    /** Nothing while the last step is still being worked out. */
    void next() {
        LloydStep now = step.get();
        if (now != null && !now.over() && !busy) {
            go();
        }
    }

    private void go() {
        var customers = session.prepared().get();
        var shown = session.segmentation().get();
        if (customers == null || shown == null) {
            return;
        }
        ScaledMatrix space = customers.space();
        LloydStep now = step.get();
        int k = shown.k();
        long seed = start;
        busy = true;
        worker.run(
                NAME,
                (progress, _) -> {
                    LloydStep next =
                            now == null ? LloydStep.start(space, k, seed, progress) : now.next(space, progress);
                    return new Watched(next, customers.told(next.segments()));
                },
                done -> {
                    busy = false;
                    segments = done.segments();
                    step.set(done.step());
                },
                _ -> busy = false);
    }

    /** Those of the step, told in the features; null while none is watched. */
    @Nullable
    Segmentation segments() {
        return step.get() == null ? null : segments;
    }

    void leave() {
        worker.cancel(NAME);
        busy = false;
        step.set(null);
    }
}
