// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** K-Means can be watched on the map, and the segments that were found come back. */
class StepsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private String told(FxRobot robot) {
        return robot.lookup("#step").<Label>query().getText();
    }

    private String map(FxRobot robot) {
        return robot.lookup("#map").query().getAccessibleText();
    }

    @Test
    void itIsWatchedToTheEndAndLeft(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        click(robot, "stage-segments");
        waitFor("the map", () -> map(robot).contains("1,845"));
        String found = map(robot);
        fx(() -> robot.lookup(".tab-pane").<TabPane>query().getSelectionModel().select(2));
        waitFor("the buttons", () -> robot.lookup("#steps-next").tryQuery().isPresent());
        assertTrue(robot.lookup("#steps-next").query().isDisabled());
        press(robot, "steps-begin");
        waitFor("the start", () -> told(robot).startsWith("Start: 5 customers"));
        press(robot, "steps-next");
        waitFor("the means", () -> told(robot).startsWith("Iteration 1: every centre moves"));
        press(robot, "steps-next");
        waitFor("the choice", () -> told(robot).contains("go to a nearer centre"));
        assertFalse(map(robot).equals(found), "other segments are on the map");
        pictures("steps", robot);
        for (int i = 0; i < 200 && !told(robot).contains("nobody changes"); i++) {
            String before = told(robot);
            press(robot, "steps-next");
            waitFor("the next", () -> !told(robot).equals(before));
        }
        assertTrue(told(robot).contains("The segments on the other pages"), told(robot));
        assertTrue(robot.lookup("#steps-next").query().isDisabled());
        press(robot, "steps-leave");
        assertEquals(found, map(robot));
        press(robot, "steps-play");
        waitFor("the film", () -> told(robot).startsWith("Iteration 2"));
        fx(() -> session().changeK(4));
        waitUntilDone();
        assertEquals("Watch how centres drawn at random find their places.", told(robot));
    }
}
