// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * The worker of tests and rehearsals: everything has happened when {@link #run} returns, and no toolkit is needed. A job
 * is cancelled by one of the same name that is started in the middle of it.
 */
public final class SameThreadWorker implements Worker {
    private final Map<String, Job> running = new ConcurrentHashMap<>();
    private final List<Runnable> onCancelAll = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Status> status = new ReadOnlyObjectWrapper<>();

    @Override
    public <T> void run(String name, Work<T> work, Consumer<T> onDone, Consumer<Failure> onFailed) {
        var job = new Job(name);
        running.put(name, job);
        T result;
        try {
            result = work.run(job, job::publish);
        } catch (CancelledException _) {
            return;
        } catch (FailureException e) {
            if (running.remove(name, job)) {
                onFailed.accept(e.failure());
            }
            return;
        }
        if (running.remove(name, job)) {
            onDone.accept(result);
        }
    }

    @Override
    public void cancel(String name) {
        running.remove(name);
    }

    @Override
    public void cancelAll() {
        running.clear();
        onCancelAll.forEach(Runnable::run);
    }

    @Override
    public void onCancelAll(Runnable close) {
        onCancelAll.add(close);
    }

    private final class Job implements Progress {
        private final String name;

        Job(String name) {
            this.name = name;
        }

        @Override
        public void report(Activity activity, double fraction) {}

        @Override
        public boolean cancelled() {
            return running.get(name) != this;
        }

        void publish(Runnable update) {
            if (!cancelled()) {
                update.run();
            }
        }
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Status> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void later(String name, Runnable update) {
        update.run();
    }
}
