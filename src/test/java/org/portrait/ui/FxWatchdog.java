// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Asks the FX thread all the time, and notes what it was busy with where it worked too long before it answered. What counts
 * is the processor time of that thread, and not what other programs of the machine take away from it; where it waits for a
 * lock or a result, it is the time that passes.
 */
public final class FxWatchdog implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK = 10;

    /** @param stacks what it was seen doing, every 10 ms */
    public record Late(long millis, List<String> stacks) {}

    private final long limit;
    private final List<Late> late = new ArrayList<>();
    private final Thread fx;
    private final Thread watching = new Thread(this::watch, "fx-watchdog");
    private volatile boolean done;

    public FxWatchdog(long limitMillis, Thread fx) {
        this.limit = limitMillis;
        this.fx = fx;
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        try {
            while (!done) {
                ask();
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var worked = new AtomicLong(-THREADS.getThreadCpuTime(fx.threadId()));
        Platform.runLater(() -> {
            worked.addAndGet(THREADS.getCurrentThreadCpuTime());
            answered.countDown();
        });
        var stacks = new ArrayList<String>();
        int waits = 0;
        while (!answered.await(LOOK, TimeUnit.MILLISECONDS)) {
            StackTraceElement[] stack = fx.getStackTrace();
            waits += fx.getState() == Thread.State.RUNNABLE ? 0 : 1;
            stacks.add(Arrays.stream(stack).map(StackTraceElement::toString).collect(Collectors.joining("\n    ")));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(worked.get()) + (long) waits * LOOK;
        boolean ours = stacks.stream().noneMatch(stack -> stack.contains("Test."));
        if (millis > limit && ours) {
            late.add(new Late(millis, stacks));
        }
    }

    /** Late answers, the latest first. */
    public List<Late> late() {
        return late.stream().sorted((a, b) -> Long.compare(b.millis, a.millis)).toList();
    }

    @Override
    public void close() {
        done = true;
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
