// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.portrait.ui.PointedAt;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** For a projector everything is larger and stands out more, and nobody reads who the customers are. */
class WorkshopTest extends WindowTest {
    private static final String COVERED = "•••";

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void everythingIsLargerAndNobodyIsNamed(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-data");
        assertTrue(shows(robot, "C10001"::equals), "ids are read in the table");
        double before = height(robot, "stage-data");
        press(robot, "workshop");
        assertTrue(shows(robot, COVERED::equals));
        assertTrue(!shows(robot, text -> text.startsWith("C1000")), "an id is still on screen");
        robot.push(KeyCode.F5);
        fx(() -> {});
        assertEquals(1, height(robot, "stage-data") / before, 0.01);
        assertTrue(shows(robot, "C10001"::equals));
        robot.push(KeyCode.F5);
        resize(1280, 800);
        assertEquals(1.333, height(robot, "stage-data") / before, 0.01, "800 pixels for the 600 that a page needs");
        resize(900, 600);
        assertEquals(1, height(robot, "stage-data") / before, 0.01, "no room");
        resize(1600, 900);
        assertEquals(1.5, height(robot, "stage-data") / before, 0.01);
        Bounds status = fxBounds(robot, ".status-line");
        assertEquals(900, status.getMaxY(), 1, "and nothing is out of the window");
        pictures(robot);
    }

    /** They have windows of their own, which are not magnified with the page. */
    @Test
    void menusListsAndExplanationsAreLargerToo(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        resize(1280, 800);
        Map<String, Double> before = heights(robot, "workshop-off");
        press(robot, "workshop");
        Map<String, Double> with = heights(robot, "workshop-on");
        assertEquals(before.keySet(), with.keySet());
        before.forEach((what, height) -> assertEquals(1.4, with.get(what) / height, 0.2, what));
    }

    /** Of letters in what pops up. */
    private Map<String, Double> heights(FxRobot robot, String name) {
        var heights = new TreeMap<String, Double>();
        fx(() -> {
            var marks = (MenuButton) find(robot, "marks");
            marks.show();
            heights.put("menu", popped(name + "-menu"));
            marks.hide();
            var axis = (ComboBox<?>) find(robot, "component-x");
            axis.show();
            heights.put("list", popped(name + "-list"));
            axis.hide();
            var tooltip = PointedAt.tooltip(find(robot, "undo")).orElseThrow();
            tooltip.show(stage);
            heights.put("tooltip", popped(name + "-tooltip"));
            tooltip.hide();
        });
        return heights;
    }

    private double popped(String name) {
        Scene popup = Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene();
        popup.getRoot().applyCss();
        popup.getRoot().layout();
        Snapshots.save(popup, name);
        return popup.getRoot().lookupAll(".text").stream()
                .mapToDouble(text -> text.getLayoutBounds().getHeight())
                .filter(height -> height > 0)
                .min()
                .orElseThrow();
    }

    /** A small histogram has as many pixels as it is shown with, also one that was elsewhere while all became larger. */
    @Test
    void smallPlotsStaySharp(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        resize(1280, 800);
        press(robot, "stage-features");
        press(robot, "stage-data");
        assertEquals(1, pixels(robot, "columns"), 0.01);
        press(robot, "workshop");
        double factor = pixels(robot, "columns");
        assertEquals(4 / 3.0, factor, 0.01, "800 high for 600");
        press(robot, "stage-features");
        assertEquals(factor, pixels(robot, "features"), 0.01);
    }

    /** Across the first small histogram, as a share of its width. */
    private double pixels(FxRobot robot, String table) {
        var plot = (Region) find(robot, table).lookup(".mini-histogram");
        var sheet = (Canvas) plot.getChildrenUnmodifiable().getFirst();
        return sheet.getWidth() / plot.getWidth();
    }

    private void pictures(FxRobot robot) throws Exception {
        for (String page : new String[] {"data", "segments", "personas"}) {
            press(robot, "stage-" + page);
            if (page.equals("personas")) {
                waitUntilWorkedOut(robot);
            }
            picture("workshop-" + page + "-light");
            press(robot, "theme");
            picture(1600, 900, "workshop-" + page + "-dark");
            press(robot, "theme");
        }
    }

    private static boolean shows(FxRobot robot, Predicate<String> text) {
        return robot.lookup((Node n) -> n instanceof Text t && text.test(t.getText()))
                .tryQuery()
                .isPresent();
    }

    private double height(FxRobot robot, String id) {
        return fxBounds(robot, "#" + id).getHeight();
    }

    private Bounds fxBounds(FxRobot robot, String query) {
        fx(() -> {});
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }
}
