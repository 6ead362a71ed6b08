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
 * Asks the FX thread all the time, and keeps how long it worked at most before it answered. What counts is the processor
 * time of that thread, and not what other programs of the machine take away from it. Where it waits for a picture to be
 * drawn, it is the processor time of that; where it waits for anything else, it is the time that passes.
 */
public final class FxWatchdog implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLIS = 10;
    private static final String RENDERER = "QuantumRenderer";
    /** Where the thread waits until the picture before is drawn. */
    private static final String FOR_PICTURE = "waitForRenderingToComplete";

    /**
     * @param millis how long the thread worked before it answered
     * @param seen what it was seen doing meanwhile, every 10 ms
     */
    public record Late(long millis, List<String> seen) {}

    private final Thread fx;
    private final long[] drawers = Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith(RENDERER))
            .mapToLong(Thread::threadId)
            .toArray();
    private final Thread watching = new Thread(this::watch, "fx-watchdog");
    private volatile boolean done;
    private volatile Late latest = new Late(0, List.of());

    /** @param fx the FX thread */
    public FxWatchdog(Thread fx) {
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
        long drawn = -drawing();
        var seen = new ArrayList<String>();
        long waited = 0;
        long forPicture = 0;
        while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            StackTraceElement[] stack = fx.getStackTrace();
            if (fx.getState() != Thread.State.RUNNABLE) {
                if (Arrays.stream(stack).anyMatch(call -> call.getMethodName().equals(FOR_PICTURE))) {
                    forPicture += LOOK_MILLIS;
                } else {
                    waited += LOOK_MILLIS;
                }
            }
            seen.add(Arrays.stream(stack).map(StackTraceElement::toString).collect(Collectors.joining("\n    ")));
        }
        drawn += drawing();
        long millis = TimeUnit.NANOSECONDS.toMillis(worked.get())
                + waited
                + Math.min(forPicture, TimeUnit.NANOSECONDS.toMillis(drawn));
        if (millis > latest.millis) {
            latest = new Late(millis, seen);
        }
    }

    /** Processor time of the thread that draws, in nanoseconds. */
    private long drawing() {
        return Arrays.stream(drawers).map(THREADS::getThreadCpuTime).sum();
    }

    /** The longest time since it began; what is under way is waited for, and it watches no more. */
    public Late latest() throws InterruptedException {
        done = true;
        watching.join();
        return latest;
    }

    @Override
    public void close() {
        done = true;
    }
}
