// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.Playbook;
import org.portrait.personas.PlaybookJson;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.PlaybookStore;

/** The playbook from which actions are suggested, and its file when the analyst wants to edit it. */
public final class PlaybookModel {
    private final PlaybookStore store;
    private final Worker worker;
    private final Session session;
    private final ReadOnlyObjectWrapper<Playbook> playbook = new ReadOnlyObjectWrapper<>(PlaybookJson.standard());
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();

    public PlaybookModel(PlaybookStore store, Worker worker, Session session) {
        this.store = store;
        this.worker = worker;
        this.session = session;
    }

    /** Reads it anew; one that cannot be read leaves the one before. */
    void load() {
        worker.run(
                "playbook",
                (_, _) -> store.load(),
                read -> {
                    if (!read.equals(playbook.get())) {
                        playbook.set(read);
                    }
                },
                refused -> session.failed(Stage.PERSONAS, refused));
    }

    /** Makes sure that there is a file to edit. */
    void edit() {
        worker.run("playbook", (_, _) -> store.toEdit(), file::set, refused -> session.failed(Stage.PERSONAS, refused));
    }

    ReadOnlyObjectProperty<Playbook> playbook() {
        return playbook.getReadOnlyProperty();
    }

    /** Where it can be edited, null until that was asked for. */
    ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }
}
