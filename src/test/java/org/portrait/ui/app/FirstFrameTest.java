// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** When a start counts as done, and the window does what could wait. */
class FirstFrameTest extends WindowTest {
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private Bounds page;

    @Start
    void start(Stage window) {
        open(window);
        window.getScene().addPostLayoutPulseListener(pictures::incrementAndGet);
        new FirstFrame(() -> {
                    before.set(pictures.get());
                    page = window.getScene().lookup("#page-data").getLayoutBounds();
                    times.incrementAndGet();
                    done.countDown();
                })
                .start();
    }

    @Test
    void comesOnceAfterTheStartPageIsDrawn(FxRobot robot) throws Exception {
        assertTrue(done.await(60, TimeUnit.SECONDS));
        assertTrue(before.get() >= 2, "two pictures were laid out before");
        assertTrue(page.getWidth() > 500 && page.getHeight() > 500, page.toString());
        Thread.sleep(300);
        fx(() -> assertEquals(1, times.get()));
    }
}
