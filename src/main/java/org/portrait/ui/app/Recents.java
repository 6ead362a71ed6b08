// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.Objects;
import org.portrait.pipeline.Run;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** Keeps a picture of the segments beside the file in the list of what was opened last. */
final class Recents {
    private final Session session;
    private final Worker worker;
    private final Preferences preferences;

    Recents(Session session, Worker worker, Preferences preferences) {
        this.session = session;
        this.worker = worker;
        this.preferences = preferences;
    }

    void start() {
        session.run().subscribe((_, _) -> worker.later("recent", this::keep));
    }

    private void keep() {
        Run run = session.run().get();
        Path data = session.source().get();
        if (run != null && data != null) {
            Path opened = Objects.requireNonNullElse(session.opening().project().get(), data);
            preferences.segmented(opened, run.segmentation());
        }
    }
}
