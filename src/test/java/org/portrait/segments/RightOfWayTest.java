// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

class RightOfWayTest {
    private final RightOfWay rightOfWay = new RightOfWay();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Progress progress = rightOfWay.givingWay(new Progress() {
        @Override
        public void report(Activity activity, double fraction) {}

        @Override
        public boolean cancelled() {
            asked.countDown();
            return cancelled.get();
        }
    });

    @Test
    void longWorkWaitsWhileShortWorkIsUnderWay() throws Exception {
        assertFalse(progress.cancelled());
        CompletableFuture<Boolean> waiting = rightOfWay.pass(() -> {
            var longWork = CompletableFuture.supplyAsync(progress::cancelled);
            assertTrue(reached());
            assertFalse(longWork.isDone());
            return longWork;
        });
        assertEquals(false, waiting.get(10, TimeUnit.SECONDS));
    }

    @Test
    void longWorkThatIsCancelledDoesNotWait() {
        rightOfWay.pass(() -> {
            var longWork = CompletableFuture.supplyAsync(progress::cancelled);
            assertTrue(reached());
            cancelled.set(true);
            assertTrue(ends(longWork));
            return true;
        });
    }

    @Test
    void shortWorkThatFailsLeavesTheWayFree() {
        try {
            rightOfWay.pass(() -> {
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException e) {
            assertEquals("on purpose", e.getMessage());
        }
        assertFalse(progress.cancelled());
    }

    private boolean reached() {
        try {
            return asked.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean ends(CompletableFuture<Boolean> work) {
        return CompletableFuture.supplyAsync(work::join)
                .completeOnTimeout(false, 10, TimeUnit.SECONDS)
                .join();
    }
}
