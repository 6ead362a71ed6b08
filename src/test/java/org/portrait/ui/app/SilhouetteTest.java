// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The silhouette plot follows K and language, and says to a screen reader what it shows. */
class SilhouetteTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private static String told(FxRobot robot) {
        return Objects.requireNonNullElse(find(robot, "silhouette-chart").getAccessibleText(), "");
    }

    @Test
    void thePlotFollowsTheSegments(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        waitFor("the page", () -> robot.lookup("#quality-chart").tryQuery().isPresent());
        fx(() -> robot.lookup(".tab-pane").queryAllAs(TabPane.class).stream()
                .filter(tabs -> tabs.getTabs().size() == 4)
                .findFirst()
                .orElseThrow()
                .getSelectionModel()
                .select(1));
        waitFor("the plot", () -> told(robot).startsWith("Segment 1: mean silhouette 0."));
        assertEquals(session().k().get(), told(robot).split("Segment ").length - 1);
        assertTrue(((Label) find(robot, "silhouette-rows")).getText().endsWith("of 1,845 customers."));
        pictures("silhouette", robot);
        fx(() -> session().changeK(3));
        waitUntilDone();
        waitFor("three segments", () -> told(robot).split("Segment ").length == 4);
    }
}
