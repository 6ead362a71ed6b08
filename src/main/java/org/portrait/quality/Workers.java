// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Runs numbered tasks that do not depend on each other; which thread runs which has no effect on a result. */
public record Workers(int threads) {
    /** Runs {@code task} for 0 … tasks - 1, in this thread when there is only one; cancellable between tasks. */
    public void run(int tasks, Progress progress, IntConsumer task) {
        var next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                progress.checkCancelled();
                task.accept(i);
                progress.report(Activity.MEASURING, Math.min(1, (i + 1.0) / tasks));
            }
        };
        int wanted = Math.min(threads, tasks);
        if (wanted <= 1) {
            work.run();
            return;
        }
        try (var pool = Executors.newFixedThreadPool(wanted)) {
            var running = new ArrayList<Future<?>>();
            for (int t = 0; t < wanted; t++) {
                running.add(pool.submit(work));
            }
            running.forEach(Workers::await);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.portrait.work.CancelledException();
        }
    }
}
