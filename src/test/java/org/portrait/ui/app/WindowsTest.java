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
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.portrait.ui.state.ThreeGroups;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several windows of one program: each has its own work, and all have the same preferences. */
class WindowsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Asks about unsaved work; the buttons are: save, leave, stay. */
    private void answer(FxRobot robot, int button) throws Exception {
        waitFor("the question", () -> robot.lookup("#unsaved").tryQuery().isPresent());
        fx(() -> {
            var question = (DialogPane) find(robot, "unsaved");
            ((Button) question.lookupButton(question.getButtonTypes().get(button))).fire();
        });
        waitFor("no question", () -> robot.lookup("#unsaved").tryQuery().isEmpty());
    }

    private long recoveries() {
        try (var files = Files.newDirectoryStream(folder.resolve("settings/recovery"), "*.portrait")) {
            long count = 0;
            for (Path _ : files) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project(Workbench of) {
        return of.session().opening().project().get();
    }

    private void saveAs(FxRobot robot, Path project) throws Exception {
        answer = project;
        fx(() -> ((ButtonBase) find(robot, "save")).fire());
        waitFor("the project", () -> project.equals(project(workbench)));
    }

    @Test
    void eachWindowHasWorkOfItsOwn(FxRobot robot) throws Exception {
        Path data = ThreeGroups.write(folder);
        fx(() -> workbench.open(data));
        waitUntilDone();
        fx(() -> session().changeK(3));
        waitUntilDone();
        Path spring = folder.resolve("spring.portrait");
        saveAs(robot, spring);
        Path summer = Files.copy(spring, folder.resolve("summer.portrait"));
        Workbench first = workbench;

        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        waitFor("another window", () -> windows.shown().size() == 2);
        Workbench second = windows.shown().getLast();
        assertNull(second.session().source().get(), "it begins with the start page");
        assertEquals(data, first.session().source().get());

        // what is preferred holds everywhere
        fx(() -> first.preferences().language(Messages.CHINESE));
        assertTrue(second.preferences().words().now().chinese());
        fx(() -> second.preferences().language(Messages.ENGLISH));
        fx(() -> second.preferences().dark(true));
        assertTrue(first.preferences().themes().dark().get());
        fx(() -> first.preferences().dark(false));
        assertFalse(second.preferences().themes().dark().get());

        // a project is open once, and in a window of its own
        fx(() -> windows.open(second, List.of(spring)));
        assertNull(second.session().source().get(), "it is open in the first");
        fx(() -> windows.open(first, List.of(summer)));
        waitFor("a third window", () -> windows.shown().size() == 3);
        Workbench third = windows.shown().getLast();
        waitFor("the other project", () -> summer.equals(project(third)));
        assertEquals(spring, project(first));
        workbench = third;
        waitUntilDone();

        // each has its own recovery file, and closing one leaves the others
        for (Workbench changed : List.of(first, third)) {
            fx(() -> changed.session().changeK(2));
        }
        waitFor("two recovery files", () -> recoveries() == 2);
        fx(() -> third.close(() -> {}));
        answer(robot, 1);
        assertEquals(List.of(first, second), windows.shown());
        assertEquals(1, recoveries());
        workbench = first;
        waitUntilDone();

        // the end: of all, or of none in which there is something to lose
        fx(() -> item("quit").fire());
        answer(robot, 2);
        assertEquals(List.of(first, second), windows.shown());
        fx(windows::quit);
        answer(robot, 0);
        waitFor("the end", () -> windows.shown().isEmpty());
        assertTrue(Files.readString(spring).contains("\"k\" : 2"), "it was saved");
        assertEquals(0, recoveries());
    }

    private MenuItem item(String id) {
        return ((SplitMenuButton) stage.getScene().getRoot().lookup("#open"))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
