// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** The worker of the window: a thread for each job, results and progress on the FX thread. Call it from there only. */
public final class FxWorker implements Worker {
    private static final Duration A_LITTLE = Duration.millis(250);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("draw-", 0).factory());
    private final ExecutorService givingWay = Executors.newCachedThreadPool(new BackgroundThreads());
    private final Map<String, Job> running = new HashMap<>();
    private final List<Runnable> onCancelAll = new ArrayList<>();
    private final Map<String, PauseTransition> pending = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Status> status = new ReadOnlyObjectWrapper<>();
    private final Consumer<Throwable> defects;

    /** @param defects told, on the FX thread, of everything that is not a refusal */
    public FxWorker(Consumer<Throwable> defects) {
        this.defects = defects;
    }

    @Override
    public <T> void run(String name, Work<T> work, Consumer<T> onDone, Consumer<Failure> onFailed) {
        stop(name);
        var job = new Job(name);
        running.put(name, job);
        // were what is awaited to give way, a program that has just been started would compile itself first
        (name.equals(AWAITED) ? threads : givingWay).execute(() -> {
            try {
                T result = work.run(job, job::publish);
                job.finish(() -> onDone.accept(result));
            } catch (CancelledException _) {
                job.finish(() -> {});
            } catch (FailureException e) {
                job.finish(() -> onFailed.accept(e.failure()));
            } catch (OutOfMemoryError _) {
                job.finish(() -> onFailed.accept(new Failure.OutOfMemory()));
            } catch (RuntimeException | Error e) {
                job.finish(() -> defects.accept(e));
            }
        });
    }

    /** Runs small drawing jobs off the FX thread, which do not give way; they bring their own latest-wins. */
    public java.util.concurrent.Executor background() {
        return threads;
    }

    /** The FX thread. */
    public java.util.concurrent.Executor fx() {
        return Platform::runLater;
    }

    @Override
    public void cancel(String name) {
        stop(name);
        if (running.isEmpty()) {
            status.set(null);
        }
    }

    private void stop(String name) {
        Job job = running.remove(name);
        if (job != null) {
            job.cancelled = true;
        }
    }

    @Override
    public void cancelAll() {
        running.values().forEach(job -> job.cancelled = true);
        running.clear();
        status.set(null);
        onCancelAll.forEach(Runnable::run);
    }

    @Override
    public void onCancelAll(Runnable close) {
        onCancelAll.add(close);
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Status> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void later(String name, Runnable update) {
        PauseTransition pause = pending.computeIfAbsent(name, _ -> new PauseTransition(A_LITTLE));
        pause.setOnFinished(_ -> update.run());
        pause.playFromStart();
    }

    /** One run of one work. */
    private final class Job implements Progress {
        private final String name;
        private final AtomicReference<@Nullable Status> latest = new AtomicReference<>();
        private volatile boolean cancelled;

        Job(String name) {
            this.name = name;
        }

        @Override
        public void report(Activity activity, double fraction) {
            if (latest.getAndSet(new Status(activity, fraction)) == null) {
                Platform.runLater(() -> {
                    Status seen = latest.getAndSet(null);
                    if (running.get(name) == this && seen != null) {
                        status.set(seen);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        void publish(Runnable update) {
            Platform.runLater(() -> {
                if (running.get(name) == this) {
                    update.run();
                }
            });
        }

        void finish(Runnable update) {
            Platform.runLater(() -> {
                if (running.remove(name, this)) {
                    if (running.isEmpty()) {
                        status.set(null);
                    }
                    update.run();
                }
            });
        }
    }
}
