// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import org.portrait.pipeline.Project;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.Recovery;

/** Keeps what is in no project yet a moment after every change, and offers what the last program could not save. */
final class Autosave {
    private final Session session;
    private final Worker worker;
    private final Projects projects;
    private final Recovery recovery;

    Autosave(Session session, Worker worker, Projects projects, Recovery recovery) {
        this.session = session;
        this.worker = worker;
        this.projects = projects;
        this.recovery = recovery;
    }

    /** @param first whether this is the window that offers it */
    void start(boolean first) {
        if (first) {
            worker.run("left", (_, _) -> recovery.left(), projects.opener()::offer, projects::refuse);
        }
        Runnable changed = () -> worker.later("autosave", this::keep);
        session.recipe().subscribe(changed);
        session.labels().subscribe(changed);
        session.run().subscribe(changed); // by which segments are recognised
        projects.changed().subscribe(changed);
    }

    private void keep() {
        Path data = session.source().get();
        boolean worth = projects.changed().get() || session.history().canUndo().get();
        Project work = data == null || !worth ? null : projects.work(data);
        worker.run(
                "autosave",
                (_, _) -> {
                    if (work == null) {
                        recovery.forget();
                    } else {
                        recovery.keep(work);
                    }
                    return true;
                },
                _ -> {},
                projects::refuse);
    }
}
