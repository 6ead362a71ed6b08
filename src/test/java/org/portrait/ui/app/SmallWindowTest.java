// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** In a small window what matters is on screen: whole words in the legend, the verdict, every column. */
class SmallWindowTest extends WindowTest {
    private static final double LINE = 17;

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void wordsAndColumnsAreWhole(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        for (String language : new String[] {"en", "zh"}) {
            press(robot, "stage-segments");
            press(robot, "segments-show");
            both(language + "-segments");
            for (int[] size : new int[][] {{1024, 700}, {900, 600}}) {
                resize(size[0], size[1]);
                theLegendIsWhole(robot);
                theVerdictIsShown(robot, size[1] == 700 ? 6 : 3);
            }
            resize(1000, 1000);
            press(robot, "compare-show");
            waitFor(
                    "the comparison",
                    () -> robot.lookup("#compare-table").tryQuery().isPresent());
            both(language + "-compare");
            everyColumnIsInSight(robot, "compare-table");
            press(robot, "stage-personas");
            press(robot, "unlike-show");
            waitFor(
                    "the customers",
                    () -> robot.lookup("#unlike-customers").tryQuery().isPresent());
            both(language + "-unlike");
            everyColumnIsInSight(robot, "unlike-customers");
            press(robot, "card-show");
            press(robot, "language");
        }
    }

    private void both(String name) throws Exception {
        picture(1024, 700, "small-" + name + "-1024");
        picture(900, 600, "small-" + name + "-900");
    }

    /** What is shown of each of the five names is shown whole, and the rest where it is pointed at. */
    private static void theLegendIsWhole(FxRobot robot) {
        List<Hyperlink> entries = robot.lookup("#legend .hyperlink").queryAllAs(Hyperlink.class).stream()
                .toList();
        assertEquals(5, entries.size());
        for (Hyperlink entry : entries) {
            assertTrue(entry.getText().matches("\\d \\p{L}.+"), entry.getText());
            assertEquals(entry.getText(), ((Text) entry.lookup(".text")).getText());
            assertTrue(entry.getAccessibleHelp().startsWith(entry.getText()));
        }
    }

    private static void theVerdictIsShown(FxRobot robot, int lines) {
        var text = (ScrollPane) find(robot, "quality-text");
        assertTrue(text.getViewportBounds().getHeight() >= lines * LINE, text.getViewportBounds() + "");
        var verdict = (Label) find(robot, "recommendation");
        assertEquals(verdict.getText(), verdict.getAccessibleHelp());
    }

    private void everyColumnIsInSight(FxRobot robot, String id) {
        resize(1024, 700);
        var table = (TableView<?>) find(robot, id);
        assertFalse(table.getVisibleLeafColumns().isEmpty());
        assertTrue(
                table.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()),
                id + " scrolls sideways");
        resize(1000, 1000);
    }
}
