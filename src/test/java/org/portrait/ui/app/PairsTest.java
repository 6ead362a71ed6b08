// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.features.FeatureRanking;
import org.portrait.ui.Snapshots;
import org.portrait.ui.chart.SegmentPalette;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several features at once: scatter matrix and parallel coordinates. */
class PairsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private void showPairs(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        fx(() -> session().changeK(5));
        waitUntilDone();
        press(robot, "stage-segments");
        press(robot, "pairs-show");
        waitFor("the features", () -> !text(robot, "matrix").isEmpty());
    }

    private static String text(FxRobot robot, String id) {
        return Objects.requireNonNullElse(find(robot, id).getAccessibleText(), "");
    }

    /** The names of those that separate most, best first, as the ranking of all features has them. */
    private List<String> best() {
        var prepared = Objects.requireNonNull(session().prepared().get());
        var segments = Objects.requireNonNull(session().segmentation().get());
        return new FeatureRanking()
                .rank(prepared.matrix().features(), segments.labels(), segments.k()).stream()
                        .map(FeatureRanking.Share::feature)
                        .toList();
    }

    private static String lines(String told) {
        return told.lines().findFirst().orElse("");
    }

    @Test
    void theFeaturesThatSeparateMostAreShownAtFirst(FxRobot robot) throws Exception {
        showPairs(robot);
        Thread.sleep(500); // until all points are drawn
        pictures("pairs", robot);
        String told = lines(text(robot, "matrix"));
        int customers = session().prepared().get().matrix().rows();
        assertTrue(told.startsWith("Scatter matrix of %,d customers in 5 segments along ".formatted(customers)), told);
        List<String> best = best();
        for (int j = 0; j < best.size(); j++) {
            assertEquals(j < 5, told.contains(best.get(j)), best.get(j) + " in " + told);
        }
        assertEquals(1 + 5 * 4 / 2, text(robot, "matrix").lines().count(), "a correlation for each pair");
        assertEquals(1 + 5, text(robot, "parallel").lines().count(), "a line for each segment");
    }

    @Test
    void aPairOpensOnTheMap(FxRobot robot) throws Exception {
        showPairs(robot);
        List<String> best = best();
        Node matrix = find(robot, "matrix");
        fx(matrix::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.LEFT);
        String told = lines(text(robot, "matrix"));
        assertTrue(told.startsWith(best.get(0) + " (across) and " + best.get(2) + " (up), correlation "), told);
        picture("pairs-chosen-en-light");
        robot.push(KeyCode.ENTER);
        waitFor("the map", () -> robot.lookup("#map").tryQuery().isPresent());
        waitFor("the pair", () -> text(robot, "map").contains("Across: " + best.get(0) + "; up: " + best.get(2)));

        press(robot, "pairs-show");
        waitFor("the features", () -> !text(robot, "matrix").isEmpty());
        Bounds place = matrix.localToScreen(matrix.getLayoutBounds());
        robot.clickOn(place.getMaxX() - 60, place.getMaxY() - 40); // the diagonal is no pair
        assertFalse(robot.lookup("#map").tryQuery().isPresent());
        robot.clickOn(place.getMinX() + 80, place.getMaxY() - 40);
        waitFor(
                "the other pair",
                () -> robot.lookup("#map").tryQuery().isPresent()
                        && text(robot, "map").contains("Across: " + best.get(0) + "; up: " + best.get(4)));
    }

    @Test
    void featuresAreChosenTwoToSix(FxRobot robot) throws Exception {
        showPairs(robot);
        List<String> best = best();
        choose(robot, best.get(6));
        waitFor("six", () -> lines(text(robot, "matrix")).contains(best.get(6)));
        assertTrue(box(robot, best.get(7)).isDisable(), "no room for a seventh");
        for (int j = 0; j < 4; j++) {
            String feature = best.get(j);
            choose(robot, feature);
            waitFor("one fewer", () -> !lines(text(robot, "matrix")).contains(feature));
        }
        assertTrue(box(robot, best.get(4)).isDisable(), "two are needed");
        assertEquals(2, text(robot, "matrix").lines().count());
        fx(() -> session().changeK(4));
        waitUntilDone();
        waitFor("four segments", () -> lines(text(robot, "matrix")).contains("in 4 segments"));
        assertTrue(lines(text(robot, "matrix")).contains(best.get(6)), "what was chosen stays when K changes");
        fx(() -> items(robot).getFirst().fire());
        waitFor("the proposal", () -> text(robot, "matrix").lines().count() == 11);
    }

    @Test
    void theLegendHoldsForBoth(FxRobot robot) throws Exception {
        showPairs(robot);
        waitFor(
                "names",
                () -> robot.lookup("#pairs #legend .check-box").queryAll().size() == 5);
        var ticks = robot.lookup("#pairs #legend .check-box").queryAllAs(CheckBox.class);
        String first = text(robot, "parallel").lines().toList().get(1);
        assertTrue(first.startsWith("1 "), first);
        fx(() -> ticks.iterator().next().fire());
        waitFor("one fewer", () -> text(robot, "parallel").lines().count() == 5);
        assertFalse(text(robot, "parallel").contains(first));
        int other = colour(2);
        waitFor("all in colour", () -> pixels(robot, other) > 0);
        List<Hyperlink> links =
                List.copyOf(robot.lookup("#pairs #legend .hyperlink").queryAllAs(Hyperlink.class));
        fx(() -> links.get(1).fire());
        waitFor("only one in colour", () -> pixels(robot, other) == 0);
        fx(() -> assertTrue(pixels(robot, colour(1)) > 0));
        fx(() -> Snapshots.save(stage.getScene(), "pairs-isolated"));
        fx(() -> links.get(1).fire());
        waitFor("all in colour again", () -> pixels(robot, other) > 0);
    }

    private int colour(int segment) {
        return SegmentPalette.argb(
                Objects.requireNonNull(session().segmentation().get()).colours()[segment]);
    }

    /** Of the bars on the diagonal, which are not mixed with anything. */
    private static long pixels(FxRobot robot, int colour) {
        WritableImage seen = find(robot, "matrix").snapshot(null, null);
        var pixels = new int[(int) seen.getWidth() * (int) seen.getHeight()];
        int width = (int) seen.getWidth();
        seen.getPixelReader()
                .getPixels(0, 0, width, (int) seen.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }

    private static List<MenuItem> items(FxRobot robot) {
        var menu = (MenuButton) find(robot, "pairs-features");
        menu.getOnShowing().handle(null);
        return menu.getItems();
    }

    /** The tick of a feature in the menu. */
    static CheckBox box(FxRobot robot, String feature) {
        return items(robot).stream()
                .filter(item -> item instanceof CustomMenuItem && !(item instanceof SeparatorMenuItem))
                .map(item -> (CheckBox) ((CustomMenuItem) item).getContent())
                .filter(box -> feature.equals(box.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(FxRobot robot, String feature) {
        fx(() -> box(robot, feature).fire());
    }
}
