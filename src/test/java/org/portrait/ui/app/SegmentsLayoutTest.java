// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Dragging K changes what the Segments page says, never where anything is. */
class SegmentsLayoutTest extends WindowTest {
    private static final double HEADING = 34;
    private static final double ROW = 34;
    private static final double BAR = 12;
    private static final double LINE = 17;

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void nothingMovesWhenKChangesAndTheMapIsLargest(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        change(recipe -> recipe.withSegments(recipe.segments().withRange(2, 30)));
        waitUntilDone();
        press(robot, "stage-segments");
        for (int[] size : new int[][] {{1280, 800}, {960, 640}, {900, 600}}) {
            resize(size[0], size[1]);
            everyK(robot, size[0] + "×" + size[1]);
        }
    }

    private void everyK(FxRobot robot, String size) throws Exception {
        show(2);
        Bounds axis = place(robot, "quality-chart");
        Bounds map = place(robot, "map");
        Bounds table = place(robot, "centroids");
        Bounds card = find(robot, "map").getParent().getLayoutBounds();
        assertTrue(area(card) > area(table) && area(map) > area(axis), size + ": " + card + table);
        assertTrue(map.getHeight() >= 180, size + ": " + map);
        assertTrue(table.getHeight() >= HEADING + 2 * ROW + BAR, size + ": " + table);
        for (int k = 3; k <= 30; k++) {
            show(k);
            String where = size + ", K = " + k;
            assertEquals(axis, place(robot, "quality-chart"), where);
            assertEquals(map, place(robot, "map"), where);
            assertEquals(table, place(robot, "centroids"), where);
        }
    }

    /** At the smallest size the words are longer than their place: they scroll, and the bar says so. */
    @Test
    void theRecommendationCanBeReadToItsEnd(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        resize(960, 640);
        ScrollPane text = (ScrollPane) find(robot, "quality-text");
        Bounds words = text.getContent().getLayoutBounds();
        Bounds shown = text.getViewportBounds();
        assertTrue(shown.getHeight() >= 3 * LINE, "three lines at least: " + shown);
        assertTrue(words.getHeight() > shown.getHeight(), words + " in " + shown);
        assertTrue(
                text.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()),
                "a bar");
    }

    @Test
    void theDividersKeepTheirShares(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        resize(1280, 800);
        Bounds before = place(robot, "map");
        for (int size = 600; size < 1000; size += 77) {
            resize(size + 300, size);
        }
        resize(1280, 800);
        assertEquals(before, place(robot, "map"));
    }

    private void show(int k) throws Exception {
        fx(() -> session().changeK(k));
        waitUntilDone();
    }

    private static Bounds place(FxRobot robot, String id) {
        Node node = find(robot, id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static double area(Bounds place) {
        return place.getWidth() * place.getHeight();
    }
}
