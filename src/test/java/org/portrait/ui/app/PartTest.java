// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A file that is larger than the memory: the window says so, and opens a part of it. */
class PartTest extends WindowTest {
    /** Bytes of the file for a byte of the heap: a code of three letters takes fifteen times as much as in the file. */
    private static final int GROWTH = 8;

    @Start
    void start(Stage window) {
        open(window);
    }

    /** The same megabyte over and over. */
    private Path large() throws Exception {
        var block = new StringBuilder();
        for (int i = 0; block.length() < 1 << 20; i++) {
            String code = Integer.toString(36 * 36 + i % 40_000, 36);
            block.append(code).append(',').append(18 + i * 7 % 60).append(',').append(i * i % 11);
            for (int note = 0; note < 8; note++) {
                block.append(',').append(code);
            }
            block.append('\n');
        }
        byte[] rows = block.toString().getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a large shop.csv");
        try (var out = Files.newOutputStream(file)) {
            out.write("customer_id,age,visits,n1,n2,n3,n4,n5,n6,n7,a note with quite a long name about what was said\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < Runtime.getRuntime().maxMemory() / GROWTH; size += rows.length) {
                out.write(rows);
            }
        }
        return file;
    }

    @Test
    void aPartOfALargeFileIsOpened(FxRobot robot) throws Exception {
        Path file = large();
        fx(() -> session().open(file));
        waitFor("the choice", () -> robot.lookup("#part-panel").tryQuery().isPresent());
        assertNull(session().loaded().get());
        assertTrue(text("failure-text").startsWith("a large shop.csv has about "), text("failure-text"));
        assertTrue(text("part-memory").contains("that are free."), text("part-memory"));
        pictures("part", robot);

        press(robot, "part-all");
        assertTrue(open().isDisabled());
        assertTrue(text("part-memory").contains("more than"), text("part-memory"));
        picture("part-over");
        press(robot, "part-useful");
        assertFalse(open().isDisabled());
        fx(() -> every().getValueFactory().setValue(5_000));
        press(robot, "part-open");
        waitUntilDone();
        var loaded = Objects.requireNonNull(session().loaded().get());
        assertEquals(
                List.of("customer_id", "age", "visits"),
                loaded.dataset().schema().names());
        long lines;
        try (var all = Files.lines(file)) {
            lines = all.count() - 1;
        }
        assertEquals((lines + 4_999) / 5_000, loaded.dataset().rows());
        assertEquals(5_000, session().recipe().get().data().everyNth());
        assertEquals("A sample: one of every 5,000 rows was read. Only 3 columns were read.", text("data-part"));
        assertNull(stage.getScene().lookup("#part-panel"));
        picture("part-opened");
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> every() {
        return (Spinner<Integer>) stage.getScene().lookup("#part-every");
    }

    private Button open() {
        return (Button) stage.getScene().lookup("#part-open");
    }

    private String text(String id) {
        return ((Label) stage.getScene().lookup("#" + id)).getText();
    }
}
