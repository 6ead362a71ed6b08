// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A defect of ours is told with a report that can be copied and holds nothing of anybody. */
class DefectTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private DialogPane dialog(FxRobot robot) throws Exception {
        waitFor("the dialog", () -> robot.lookup("#defect").tryQuery().isPresent());
        return robot.lookup("#defect").query();
    }

    private void tell(FxRobot robot, String name) throws Exception {
        Platform.runLater(() -> {
            throw new IllegalStateException("Wang Fang, 8800 yuan");
        });
        DialogPane dialog = dialog(robot);
        fx(() -> robot.from(dialog)
                .lookup("#defect-details")
                .<ToggleButton>query()
                .fire());
        Thread.sleep(300); // until it is laid out
        fx(() -> Snapshots.save(dialog.getScene(), name));
    }

    @Test
    void theReportIsCopiedAndHoldsNothingOfACustomer(FxRobot robot) throws Exception {
        tell(robot, "defect-en");
        DialogPane dialog = dialog(robot);
        String report = ((TextArea) robot.from(dialog).lookup("#defect-report").query()).getText();
        assertTrue(report.contains("at org.portrait.ui.app.DefectTest."), report);
        assertFalse(report.contains("Wang") || report.contains("8800"), report);
        String code = report.lines().findFirst().orElseThrow().replaceAll(".*, ", "");
        assertTrue(
                ((Label) robot.from(dialog).lookup("#defect-text").query())
                        .getText()
                        .contains(code),
                "so that both can be told to be of one defect");
        robot.clickOn(robot.from(dialog).lookup("#copy-report").<Node>query());
        fx(() -> assertEquals(report, Clipboard.getSystemClipboard().getString()));
        robot.clickOn(robot.from(dialog).lookup("Close").<Node>query());
        waitFor("its end", () -> robot.lookup("#defect").tryQuery().isEmpty());
        press(robot, "language");
        press(robot, "theme");
        tell(robot, "defect-zh");
        robot.clickOn(robot.from(dialog(robot)).lookup("关闭").<Node>query());
        waitFor("its end", () -> robot.lookup("#defect").tryQuery().isEmpty());
    }
}
