// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.portrait.work.Progress;

/** Daemon threads that help the calling thread; the caller always works too, so one thread needs no pool. */
final class WorkerPool implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final int helpers;
    private final ThreadPoolExecutor pool;

    WorkerPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
        helpers = threads - 1;
        int size = Math.max(1, helpers);
        pool = new ThreadPoolExecutor(
                size,
                size,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("segments-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
    }

    Workers under(Progress progress) {
        return helpers == 0 ? Workers.serial(progress) : (tasks, task) -> share(tasks, task, progress);
    }

    private void share(int tasks, IntConsumer task, Progress progress) {
        var next = new AtomicInteger();
        Runnable work = () -> takeTurns(next, tasks, task, progress);
        var running = new ArrayList<Future<?>>();
        for (int h = 0; h < Math.min(helpers, tasks - 1); h++) {
            running.add(pool.submit(work));
        }
        try {
            work.run();
        } finally {
            next.set(tasks);
            running.removeIf(helper -> pool.remove((Runnable) helper)); // those that have not begun need not begin
            await(running);
        }
    }

    private static void takeTurns(AtomicInteger next, int tasks, IntConsumer task, Progress progress) {
        boolean finished = false;
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                progress.checkCancelled();
                task.accept(i);
            }
            finished = true;
        } finally {
            if (!finished) {
                next.set(tasks);
            }
        }
    }

    /** Waits even when interrupted: no helper may still write into arrays that the caller goes on to use. */
    private static void await(List<Future<?>> running) {
        boolean interrupted = false;
        RuntimeException failure = null;
        for (var future : running) {
            for (boolean waiting = true; waiting; ) {
                try {
                    future.get();
                    waiting = false;
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    waiting = false;
                    failure = unchecked(e);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException ours -> ours;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
