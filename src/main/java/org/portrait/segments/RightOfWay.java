// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.function.Supplier;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Lets short work pass: while it is under way, and a moment longer, in which its result is drawn, long work waits between
 * its tasks and leaves it the processors.
 */
final class RightOfWay {
    /** Waiting work still looks so often whether it has been cancelled. */
    private static final long LOOK_MILLIS = 10;

    private static final long DRAWN_NANOS = 60_000_000;

    private int passing;
    private long ended = System.nanoTime() - DRAWN_NANOS;

    <T> T pass(Supplier<T> shortWork) {
        change(1);
        try {
            return shortWork.get();
        } finally {
            change(-1);
        }
    }

    private synchronized void change(int by) {
        passing += by;
        ended = System.nanoTime();
        notifyAll();
    }

    /** The progress of long work, which gives way whenever it asks whether it is cancelled. */
    Progress givingWay(Progress progress) {
        return new Progress() {
            @Override
            public void report(Activity activity, double fraction) {
                progress.report(activity, fraction);
            }

            @Override
            public boolean cancelled() {
                giveWay(progress);
                return progress.cancelled();
            }
        };
    }

    private synchronized void giveWay(Progress progress) {
        try {
            while ((passing > 0 || System.nanoTime() - ended < DRAWN_NANOS) && !progress.cancelled()) {
                wait(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
