// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.LloydStep;
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
        var segments = session.segmentation().get();
        if (customers == null || segments == null) {
            return;
        }
        ScaledMatrix matrix = customers.matrix();
        LloydStep now = step.get();
        int k = segments.k();
        long seed = start;
        busy = true;
        worker.run(
                NAME,
                (progress, _) -> now == null ? LloydStep.start(matrix, k, seed, progress) : now.next(matrix, progress),
                done -> {
                    busy = false;
                    step.set(done);
                },
                _ -> busy = false);
    }

    void leave() {
        worker.cancel(NAME);
        busy = false;
        step.set(null);
    }
}
