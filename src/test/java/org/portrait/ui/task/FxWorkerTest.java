// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxWorkerTest {
    private final FxWorker worker = new FxWorker(_ -> {});

    private boolean givesWay(FxRobot robot, String name) throws Exception {
        var priority = new CompletableFuture<Integer>();
        robot.interact(() -> worker.run(
                name, (_, _) -> priority.complete(Thread.currentThread().getPriority()), _ -> {}, _ -> {}));
        return priority.get(10, TimeUnit.SECONDS) < Thread.NORM_PRIORITY;
    }

    @Test
    void whatIsComputedGivesWayButOpeningAFileAndDrawing(FxRobot robot) throws Exception {
        assertTrue(givesWay(robot, "refresh"));
        assertTrue(givesWay(robot, "gap"));
        assertFalse(givesWay(robot, "open"));
        var drawing = new CompletableFuture<Integer>();
        worker.background()
                .execute(() -> drawing.complete(Thread.currentThread().getPriority()));
        assertFalse(drawing.get(10, TimeUnit.SECONDS) < Thread.NORM_PRIORITY);
    }
}
