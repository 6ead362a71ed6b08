// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.kit.Shortcut;
import org.portrait.workspace.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Help on every page, and the tour of the window. */
class GuideTest extends WindowTest {
    private static final String[] STOPS = {
        "rail", "columns", "features", "quality-chart", "map", "persona-1", "export-workbook"
    };

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void theKeysOfTheWindowAreThoseInTheHelp() {
        var listened = new HashSet<>(stage.getScene().getAccelerators().keySet());
        listened.remove(new KeyCodeCombination(KeyCode.ENTER)); // of the button that it would press
        assertEquals(Arrays.stream(Shortcut.values()).map(Shortcut::keys).collect(Collectors.toSet()), listened);
    }

    @Test
    void helpIsAboutThePageOnScreen(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        assertEquals("How to begin", heading(robot));
        robot.push(KeyCode.ESCAPE);
        assertFalse(panel(robot).isVisible());
        press(robot, "stage-features");
        robot.push(KeyCode.F1);
        assertEquals("Choose features", heading(robot));
        press(robot, "language");
        assertEquals("选择特征", heading(robot));
        press(robot, "help-close");
        assertFalse(panel(robot).isVisible());
        press(robot, "help");
        assertTrue(panel(robot).isVisible());
    }

    @Test
    void theKeyboardComesBackToWhereItWas(FxRobot robot) throws Exception {
        Node before = find(robot, "start-open");
        fx(before::requestFocus);
        robot.push(KeyCode.F1);
        assertEquals("help-body", stage.getScene().getFocusOwner().getId());
        robot.push(KeyCode.ESCAPE);
        assertEquals(before, stage.getScene().getFocusOwner());
    }

    @Test
    void whatIsLookedForIsFoundAndFollowed(FxRobot robot) throws Exception {
        press(robot, "help");
        robot.clickOn("#help-search").write("dip test");
        robot.clickOn("Glossary › Dip test");
        assertEquals("Glossary", heading(robot));
        assertTrue(body(robot).getVvalue() > 0.2, "at the section");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("How to begin", heading(robot));
        press(robot, "help-contents");
        robot.clickOn("Which scaling when?");
        assertEquals("Which scaling when?", heading(robot));
    }

    /** A page keeps the room that it needs. */
    @Test
    void helpStandsBesideThePageWhereThereIsRoom(FxRobot robot) throws Exception {
        press(robot, "help");
        for (int width : new int[] {1600, 1024}) {
            resize(width, 700);
            double right = onScreen(find(robot, "page-data")).getMaxX();
            assertEquals(width > 1500, right <= onScreen(panel(robot)).getMinX() + 1, width + " pixels");
        }
    }

    @Test
    void helpInPictures(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        for (String page : List.of("data", "segments")) {
            press(robot, "stage-" + page);
            robot.push(KeyCode.F1);
            guidePictures("help-" + page, robot);
        }
        robot.clickOn("#help-search").write("k");
        fx(() -> robot.lookup("#help-search").queryTextInputControl().setText("silhouette"));
        picture(1280, 800, "help-search-en");
        press(robot, "help-contents");
        picture(1280, 800, "help-contents-en");
        press(robot, "language");
        picture(1024, 700, "help-contents-zh");
    }

    @Test
    void theTourIsOfferedOnceAndNeverForced(FxRobot robot) throws Exception {
        guidePictures("tour-offer", robot);
        assertTrue(find(robot, "tour-offer").isVisible());
        assertNull(session().source().get());
        press(robot, "tour-not-now");
        assertFalse(find(robot, "tour-offer").isVisible());
        assertTrue(new SettingsStore(folder.resolve("settings")).load().tourOffered());
        assertFalse(find(robot, "tour").isVisible());
    }

    @Test
    void whoOpensSomethingNeedNotAnswer(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitFor(
                "settings",
                () -> new SettingsStore(folder.resolve("settings")).load().tourOffered());
    }

    @Test
    void theTourPointsAtWhatItTalksAbout(FxRobot robot) throws Exception {
        press(robot, "tour-take");
        waitUntilDone();
        waitUntilWorkedOut(robot);
        for (int stop = 0; stop < STOPS.length; stop++) {
            String query = stop == 0 ? ".rail" : "#" + STOPS[stop];
            waitFor(query, () -> framed(robot, query));
            Bounds callout = onScreen(find(robot, "tour-callout"));
            Bounds all = onScreen(find(robot, "tour"));
            assertTrue(all.contains(callout), callout + " in " + all);
            guidePictures("tour-" + (stop + 1), robot);
            robot.push(KeyCode.RIGHT);
        }
        assertFalse(find(robot, "tour").isVisible());
    }

    @Test
    void theTourGoesBackFollowsAndEndsWithEscape(FxRobot robot) throws Exception {
        press(robot, "tour-take");
        waitFor("a sample", () -> session().source().get() != null);
        press(robot, "tour-next");
        press(robot, "tour-back");
        assertEquals("The way through", title(robot));
        press(robot, "stage-segments");
        assertEquals("How many segments", title(robot));
        robot.push(KeyCode.ESCAPE);
        assertFalse(find(robot, "tour").isVisible());
        press(robot, "help");
        press(robot, "help-tour");
        assertEquals("The way through", title(robot));
        assertFalse(panel(robot).isVisible());
        press(robot, "tour-leave");
        assertFalse(find(robot, "tour").isVisible());
    }

    private static boolean framed(FxRobot robot, String query) {
        var control = robot.lookup(query).tryQuery();
        Node frame = robot.lookup(".tour-frame").query();
        return control.isPresent()
                && frame.isVisible()
                && ((Region) frame).getWidth() > 20
                && onScreen(frame).intersects(onScreen(control.get()));
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node panel(FxRobot robot) {
        return find(robot, "help-panel");
    }

    private static ScrollPane body(FxRobot robot) {
        return (ScrollPane) find(robot, "help-body");
    }

    private static String heading(FxRobot robot) {
        return ((Label) robot.lookup(".help-heading-1").query()).getText();
    }

    private static String title(FxRobot robot) {
        return ((Label) robot.lookup(".tour-title").query()).getText();
    }

    /** In English, large and light; in Chinese, small and dark. */
    private void guidePictures(String name, FxRobot robot) throws Exception {
        picture(1280, 800, name + "-en-light");
        press(robot, "language");
        press(robot, "theme");
        picture(1024, 700, name + "-zh-small-dark");
        press(robot, "language");
        press(robot, "theme");
    }
}
