// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleaningRule;
import org.portrait.ui.Snapshots;
import org.portrait.ui.chart.ScatterPlot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The customer map: axes, marks, and customers who are chosen on it. */
class MapTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private void showMap(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        fx(() -> session().changeK(5));
        waitUntilDone();
        resize(1280, 800);
        click(robot, "stage-segments");
        waitFor("the map", () -> robot.lookup("#map").tryQuery().isPresent());
    }

    private static ScatterPlot map(FxRobot robot) {
        return (ScatterPlot) find(robot, "map");
    }

    private static void choose(FxRobot robot, String box, String name) {
        @SuppressWarnings("unchecked")
        var axes = (ComboBox<Object>) find(robot, box);
        axes.setValue(axes.getItems().stream()
                .filter(axis -> axis.toString().contains(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void anyTwoFeaturesCanBeTheAxes(FxRobot robot) throws Exception {
        showMap(robot);
        String components = map(robot).getAccessibleText();
        assertTrue(components.contains("Across: PC1"), components);
        fx(() -> {
            choose(robot, "component-x", "days_since_last_order");
            choose(robot, "component-y", "feature=orders");
        });
        waitFor("the features", () -> map(robot).getAccessibleText().contains("up: orders"));
        assertTrue(find(robot, "loadings").isDisabled(), "features have no direction here");
        click(robot, "ellipses");
        Thread.sleep(300);
        pictures("map-features", robot);
        fx(() -> session().changeK(4));
        waitUntilDone();
        assertTrue(map(robot).getAccessibleText().contains("up: orders"), "they stay when K changes");
        fx(() -> choose(robot, "component-x", "number=0"));
        fx(() -> choose(robot, "component-y", "number=1"));
        waitFor("the components", () -> map(robot).getAccessibleText().contains("Across: PC1"));
        assertFalse(find(robot, "loadings").isDisabled());
        click(robot, "loadings");
        pictures("map-marks", robot);
    }

    /** The shares are those of the segments' sizes. */
    @Test
    void theMapIsToldToWhoDoesNotSeeIt(FxRobot robot) throws Exception {
        showMap(robot);
        String text = map(robot).getAccessibleText();
        int[] sizes = session().run().get().segmentation().sizes();
        int all = java.util.Arrays.stream(sizes).sum();
        assertTrue(text.startsWith("Scatter plot of %,d customers in 5 segments.".formatted(all)), text);
        Matcher share = Pattern.compile("(\\d+\\.\\d)%").matcher(text.substring(text.indexOf("Segments:")));
        for (int size : sizes) {
            assertTrue(share.find(), text);
            assertEquals(100.0 * size / all, Double.parseDouble(share.group(1)), 0.051);
        }
    }

    @Test
    void customersAreChosenWithBoxAndLassoAndSetAside(FxRobot robot) throws Exception {
        showMap(robot);
        click(robot, "tool-box");
        Bounds place = map(robot).localToScreen(map(robot).getLayoutBounds());
        double x = place.getMinX() + place.getWidth() * 0.3;
        double y = place.getMinY() + place.getHeight() * 0.3;
        robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 180, y + 120);
        fx(() -> Snapshots.save(stage.getScene(), "map-box-drawn"));
        robot.release(MouseButton.PRIMARY);
        waitFor("the chosen", () -> find(robot, "selected").getParent().isVisible());
        pictures("map-chosen", robot);
        int chosen = map(robot).selectionProperty().get().count();
        String told = ((Label) find(robot, "selected")).getText();
        assertTrue(told.startsWith("Selected: %,d (".formatted(chosen)), told);
        Matcher parts = Pattern.compile(": ([\\d,]+) \\(\\d+%\\)").matcher(told);
        int sum = parts.results()
                .mapToInt(part -> Integer.parseInt(part.group(1).replace(",", "")))
                .sum();
        assertEquals(chosen, sum, told);

        fx(() -> session().changeK(7));
        waitUntilDone();
        assertEquals(chosen, map(robot).selectionProperty().get().count(), "the customers stay the same");
        click(robot, "selected-copy");
        fx(() -> Clipboard.getSystemClipboard().clear());
        click(robot, "selected-copy");
        waitFor("the ids", () -> Clipboard.getSystemClipboard().hasString());
        fx(() -> assertEquals(
                chosen, Clipboard.getSystemClipboard().getString().lines().count()));

        click(robot, "tool-lasso");
        robot.moveTo(x, y).press(MouseButton.PRIMARY);
        robot.moveTo(x + 90, y).moveTo(x + 60, y + 90).moveTo(x, y + 40).release(MouseButton.PRIMARY);
        waitFor("fewer", () -> map(robot).selectionProperty().get().count() < chosen);
        int few = map(robot).selectionProperty().get().count();
        assertTrue(few > 0);
        long before = session().prepared().get().matrix().rows();
        click(robot, "selected-setAside");
        waitFor(
                "them to be set aside",
                () -> session().prepared().get().matrix().rows() < before);
        waitUntilDone();
        assertTrue(session()
                .recipe()
                .get()
                .clean()
                .find(CleaningRule.SetAside.class)
                .isPresent());
        assertTrue(map(robot).selectionProperty().get().empty(), "they are gone");
        assertFalse(find(robot, "selected").getParent().isVisible());
    }

    @Test
    void theKeyboardChoosesAllInView(FxRobot robot) throws Exception {
        showMap(robot);
        fx(() -> map(robot).requestFocus());
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.ENTER);
        waitFor("some", () -> !map(robot).selectionProperty().get().empty());
        int all = session().prepared().get().matrix().rows();
        assertTrue(map(robot).selectionProperty().get().count() < all);
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        waitFor("all", () -> map(robot).selectionProperty().get().count() == all);
        assertTrue(find(robot, "selected-setAside").isDisabled(), "all would be too many");
        robot.push(KeyCode.ESCAPE);
        waitFor("none", () -> map(robot).selectionProperty().get().empty());
    }
}
