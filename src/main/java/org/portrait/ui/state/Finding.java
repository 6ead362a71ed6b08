// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Run;
import org.portrait.ui.task.Work;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;

/**
 * Something about the described segments, or about the customers before there are segments, that takes a while to find
 * out, so that it is only looked for while some page shows it, and again for every other segmentation.
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
    public interface Search<S, T> {
        T find(S about, Progress progress);
    }

    /**
     * Where it is found.
     *
     * @param shown what is on screen now
     * @param subject what of that it is about: found again only when this is another
     */
    private record Source<S, T>(
            ReadOnlyObjectProperty<@Nullable S> shown, Function<S, Object> subject, Search<S, T> search) {
        @Nullable
        Object about() {
            S now = shown.get();
            return now == null ? null : subject.apply(now);
        }

        @Nullable
        Work<T> work() {
            S now = shown.get();
            return now == null ? null : (progress, _) -> search.find(now, progress);
        }
    }

    private final Session session;
    private final Worker worker;
    private final String name;
    private final Source<?, T> source;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private @Nullable Object about;
    private boolean wanted;
    /** Where a refusal belongs. */
    private Stage stage = Stage.PERSONAS;

    /** @param name of the work; a new search cancels the one before */
    public Finding(Session session, Worker worker, String name, Search<Run, T> search) {
        this(session, worker, name, Run::segmentation, search);
    }

    /** @param subject what of a run it is about: found again only when this is another */
    public Finding(Session session, Worker worker, String name, Function<Run, Object> subject, Search<Run, T> search) {
        this(session, worker, name, new Source<>(session.run(), subject, search));
    }

    private Finding(Session session, Worker worker, String name, Source<?, T> source) {
        this.session = session;
        this.worker = worker;
        this.name = name;
        this.source = source;
        source.shown.subscribe(this::changed);
        worker.onCancelAll(this::stopped);
    }

    /** What is found about the customers before they are segmented. */
    public static <T> Finding<T> ofCustomers(Session session, Worker worker, String name, Search<Prepared, T> search) {
        return new Finding<>(session, worker, name, new Source<>(session.prepared(), p -> p, search))
                .refusedAt(Stage.FEATURES);
    }

    /** @param page to which a refusal belongs, where it is not the personas */
    public Finding<T> refusedAt(Stage page) {
        stage = page;
        return this;
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
        Work<T> work = source.work();
        if (work == null) {
            return;
        }
        about = source.about();
        value.set(null);
        state.set(State.LOOKING);
        worker.run(
                name,
                work,
                found -> {
                    value.set(found);
                    state.set(State.THERE);
                },
                refused -> {
                    stopped();
                    session.failed(stage, refused);
                });
    }

    private void changed() {
        Object now = source.about();
        if (now != null && now.equals(about)) {
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

    /** What was found about what is on screen, null until then. */
    public ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
