// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** The worker of tests: everything has happened when {@link #run} returns, and no toolkit is needed. */
public final class SameThreadWorker implements Worker {
    private final ReadOnlyObjectWrapper<@Nullable Status> status = new ReadOnlyObjectWrapper<>();

    @Override
    public <T> void run(String name, Work<T> work, Consumer<T> onDone, Consumer<Failure> onFailed) {
        T result;
        try {
            result = work.run(Progress.none(), Runnable::run);
        } catch (FailureException e) {
            onFailed.accept(e.failure());
            return;
        }
        onDone.accept(result);
    }

    @Override
    public void cancel(String name) {}

    @Override
    public void cancelAll() {}

    @Override
    public ReadOnlyObjectProperty<@Nullable Status> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void later(String name, Runnable update) {
        update.run();
    }
}
