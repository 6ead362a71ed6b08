// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoTest {
    @Test
    @Timeout(60)
    void nobodyWaitsForAStageThatIsStuck() throws Exception {
        var memo = new Memo<String, Object>();
        var begun = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var stuck = new Object();
        Thread drive = Thread.ofPlatform()
                .daemon()
                .start(() -> memo.apart("drive", () -> {
                    begun.countDown();
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return stuck;
                }));
        begun.await();
        var other = new Object();
        assertSame(other, memo.apart("other", () -> other));
        answered.countDown();
        drive.join();
        assertSame(stuck, memo.apart("drive", Object::new));
    }

    @Test
    void theLastResultIsRemembered() {
        var memo = new Memo<String, Integer>();
        var runs = new AtomicInteger();
        assertEquals(1, memo.apart("a", runs::incrementAndGet));
        assertEquals(1, memo.get("a", runs::incrementAndGet));
        assertEquals(2, memo.get("b", runs::incrementAndGet));
        assertEquals(3, memo.apart("a", runs::incrementAndGet));
    }
}
