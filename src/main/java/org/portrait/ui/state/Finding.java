// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Run;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;

/**
 * Something about the described segments that takes a while to find out, so that it is only looked for while some page
 * shows it, and again for every other segmentation.
 */
public final class Finding<T> {
    /** How it stands. */
    public enum State {
        /** Not asked for, or there is nothing yet to look at. */
        NONE,
        LOOKING,
        THERE,
        /** Cancelled by the analyst, or refused: {@link #retry} starts it again. */
        STOPPED
    }

    /** What finds it, off the FX thread. */
    @FunctionalInterface
    public interface Search<T> {
        T find(Run run, Progress progress);
    }

    private final Session session;
    private final Worker worker;
    private final String name;
    private final Function<Run, Object> subject;
    private final Search<T> search;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private @Nullable Run about;
    private boolean wanted;

    /** @param name of the work; a new search cancels the one before */
    public Finding(Session session, Worker worker, String name, Search<T> search) {
        this(session, worker, name, Run::segmentation, search);
    }

    /** @param subject what of a run it is about: found again only when this is another */
    public Finding(Session session, Worker worker, String name, Function<Run, Object> subject, Search<T> search) {
        this.session = session;
        this.worker = worker;
        this.name = name;
        this.subject = subject;
        this.search = search;
        session.run().subscribe(this::changed);
        worker.onCancelAll(this::stopped);
    }

    /** Pages say whether they are on screen. */
    public void want(boolean shown) {
        wanted = shown;
        if (shown && state.get() == State.NONE) {
            retry();
        }
    }

    /** Looks for it, also after it was stopped. */
    public void retry() {
        Run run = session.run().get();
        if (run == null) {
            return;
        }
        about = run;
        state.set(State.LOOKING);
        worker.run(
                name,
                (progress, _) -> search.find(run, progress),
                found -> {
                    value.set(found);
                    state.set(State.THERE);
                },
                refused -> {
                    stopped();
                    session.failed(Stage.PERSONAS, refused);
                });
    }

    private void changed(@Nullable Run run) {
        if (run != null && about != null && subject.apply(run).equals(subject.apply(about))) {
            return; // described anew, but the same
        }
        worker.cancel(name);
        about = null;
        value.set(null);
        state.set(State.NONE);
        if (wanted) {
            retry();
        }
    }

    private void stopped() {
        if (state.get() == State.LOOKING) {
            state.set(State.STOPPED);
        }
    }

    /** What was found about the segments of {@link Session#run()}, null until then. */
    public ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
