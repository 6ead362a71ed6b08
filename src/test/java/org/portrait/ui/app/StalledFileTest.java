// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.portrait.ui.Snapshots;
import org.portrait.work.Activity;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A drive that does not answer: a pipe that nobody writes into blocks who reads it, in the same way. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes in folders")
class StalledFileTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void theWindowSaysThatItWaitsAndCancelsAtOnce(FxRobot robot) throws Exception {
        Path pipe = folder.resolve("stalled.csv");
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", pipe.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        var answered = new AtomicBoolean();
        var over = new CountDownLatch(1);
        robot.interact(() -> workbench
                .worker()
                .run(
                        "refresh",
                        (progress, _) -> {
                            progress.report(Activity.READING, 0);
                            try {
                                return Files.readString(pipe);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            } finally {
                                over.countDown();
                            }
                        },
                        _ -> answered.set(true),
                        _ -> answered.set(true)));
        Label doing = robot.lookup("#status-doing").queryAs(Label.class);
        waitFor("the words that it waits", () -> doing.getText().equals("Still waiting for the file to be read"));
        robot.interact(() -> Snapshots.save(stage.getScene(), "stalled-file"));
        robot.interact(() -> {
            session().cancel();
            assertNull(workbench.worker().status().get());
            assertFalse(doing.getParent().isVisible());
        });
        // another file opens while the first still does not answer
        Path file = Files.writeString(folder.resolve("good.csv"), "id,a,b\n" + "1,2,3\n2,3,5\n3,5,7\n".repeat(20));
        robot.interact(() -> session().open(file));
        waitFor("the other file", () -> session().loaded().get() != null);
        assertEquals(1, over.getCount());
        Files.writeString(pipe, "at last");
        over.await();
        robot.interact(() -> {});
        assertFalse(answered.get());
        assertTrue(doing.getText().isEmpty() || doing.getParent().isVisible());
    }
}
