// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.RecipeJson;
import org.portrait.ui.Snapshots;
import org.portrait.work.Failure;
import org.portrait.work.Progress;
import org.portrait.workspace.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A table from the clipboard is opened like a file, and is not kept. */
class PasteTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private void copy(Map<DataFormat, Object> content) {
        fx(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    private void copy(String text) {
        copy(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** Forty customers in two groups, with a line break in one cell, between the given signs. */
    private static String customers(String between, String end) {
        var text = new StringBuilder(String.join(between, "id", "age", "spend", "note") + end);
        for (int i = 0; i < 40; i++) {
            String note = i == 3 ? "\"two\nlines\"" : "note " + i;
            text.append(String.join(
                            between,
                            "K" + i,
                            String.valueOf(20 + i % 2 * 30 + i % 5),
                            String.valueOf(i % 2 * 500 + i),
                            note))
                    .append(end);
        }
        return text.toString();
    }

    private Path source() {
        return Objects.requireNonNull(session().source().get());
    }

    @Test
    void cellsAreOpenedFromTheStartScreenAndRemovedAfterwards(FxRobot robot) throws Exception {
        var both = new ClipboardContent();
        both.putString(customers("\t", "\r\n"));
        both.putHtml("<table><tr><td>not looked at</td></tr></table>");
        copy(both);
        press(robot, "start-paste");
        waitUntilDone();
        var dataset = Objects.requireNonNull(session().loaded().get()).dataset();
        assertEquals(40, dataset.rows());
        assertEquals("two\nlines", dataset.text(3, "note"));
        fx(() -> {
            assertEquals("Clipboard", ((Label) find(robot, "open-file")).getText());
            assertEquals("Clipboard – Portrait", stage.getTitle());
            Snapshots.save(stage.getScene(), "pasted-en-light");
        });
        assertEquals(
                List.of(), new SettingsStore(folder.resolve("settings")).load().recent());

        // the recipe names no file: it gives the same with the same cells from one
        Path recipe = Files.writeString(
                folder.resolve("recipe.json"),
                RecipeJson.write(Objects.requireNonNull(session().run().get())
                        .provenance()
                        .recipe()));
        Path file = Files.writeString(folder.resolve("customers.csv"), customers(",", "\n"));
        var replayed = new Pipeline(1).run(file, RecipeJson.read(recipe), Progress.none());
        assertArrayEquals(
                Objects.requireNonNull(session().run().get()).segmentation().labels(),
                replayed.segmentation().labels());

        Path pasted = source();
        assertTrue(Files.exists(pasted));
        fx(() -> workbench.open(file));
        waitFor("the file", () -> source().equals(file));
        assertFalse(Files.exists(pasted));
    }

    @Test
    void theKeyPastesOnTheDataPageOnly(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        Path sample = source();
        copy(customers(";", "\n"));
        press(robot, "stage-clean");
        robot.press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V, KeyCode.SHORTCUT);
        assertEquals(sample, source());
        press(robot, "stage-data");
        robot.press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V, KeyCode.SHORTCUT);
        waitFor("the table", () -> !source().equals(sample));
        assertEquals("Clipboard", source().getFileName().toString());
        waitUntilDone();

        // in a field for text the key means its text
        Path pasted = source();
        var field = new TextField();
        fx(() -> {
            ((javafx.scene.layout.Pane) stage.getScene().lookup(".top-bar"))
                    .getChildren()
                    .add(field);
            field.requestFocus();
        });
        copy("a\tb\n1\t2\n");
        robot.press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V, KeyCode.SHORTCUT);
        waitFor("the text", () -> field.getText().startsWith("a"));
        assertEquals(pasted, source());

        fx(() -> stage.hide());
        assertFalse(Files.exists(pasted));
    }

    @Test
    void aClipboardWithoutATableIsRefusedInASentence(FxRobot robot) throws Exception {
        copy(Map.of(DataFormat.IMAGE, new WritableImage(2, 2)));
        press(robot, "start-paste");
        waitFor("the refusal", () -> session().failure().get() != null);
        assertEquals(
                new Failure.NothingToPaste(),
                Objects.requireNonNull(session().failure().get()).failure());
        fx(() -> {
            assertEquals(
                    "There is no table on the clipboard. Copy cells from a spreadsheet or a web page, a row of names and"
                            + " at least one of values, and paste again.",
                    ((Label) find(robot, "failure-text")).getText());
            Snapshots.save(stage.getScene(), "nothing-to-paste-en-light");
        });
        fx(() -> session().dismissFailure());
        copy("just a line");
        press(robot, "start-paste");
        waitFor("the refusal", () -> session().failure().get() != null);
        assertNull(session().source().get());
    }
}
