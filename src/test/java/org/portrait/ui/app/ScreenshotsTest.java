// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.ui.Snapshots;
import org.portrait.ui.Unnamed;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of every page in both languages and both themes, for people to look at: target/screenshots. */
class ScreenshotsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Of a page in a language, see {@link #pictured}. */
    private static final int EACH = Series.thorough() ? 6 : 2;

    private int taken;
    private String language = "en";

    @Test
    void everyPageInEnglish(FxRobot robot) throws Exception {
        bothThemes("start", "page-data", robot);
        press(robot, "sample-shop");
        everyPage(robot);
        press(robot, "stage-segments");
        for (int k : new int[] {10, 20}) {
            fx(() -> session().changeK(k));
            waitUntilDone();
            bothThemes("segments-k" + k, "page-segments", robot);
        }
        assertEquals(11 * EACH, taken);
    }

    /** With Chinese column names and values, too. */
    @Test
    void everyPageInChinese(FxRobot robot) throws Exception {
        press(robot, "language");
        language = "zh";
        bothThemes("start", "page-data", robot);
        press(robot, "sample-zh");
        everyPage(robot);
        assertEquals(9 * EACH, taken);
    }

    private void everyPage(FxRobot robot) throws Exception {
        waitUntilDone();
        change(recipe -> recipe.withClean(new CleanSettings(List.of(
                new CleaningRule.DropDuplicates(false), new CleaningRule.Missing(new Fill.Median(), Map.of())))));
        waitUntilDone();
        for (var stage : org.portrait.ui.state.Stage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT);
            press(robot, "stage-" + name);
            Thread.sleep(150); // charts draw in the background
            if (stage == org.portrait.ui.state.Stage.PERSONAS) {
                waitUntilWorkedOut(robot);
            }
            bothThemes(name, "page-" + name, robot);
        }
        press(robot, "stage-personas");
        press(robot, "slide-show");
        waitFor("the lights", () -> robot.lookup("#slide-1 .light").tryQuery().isPresent());
        bothThemes("slide", "slide", robot);
    }

    /** A thorough run has all sizes in both themes, and one picture as a screen of twice as many dots shows it. */
    private void bothThemes(String page, String node, FxRobot robot) throws Exception {
        for (String theme : new String[] {"light", "dark"}) {
            String name = page + "-" + language + "-" + theme;
            if (pictured(language, theme)) {
                take(name, 1280, 800, 1, node, robot);
            }
            if (Series.thorough()) {
                take(name + "-1024", 1024, 700, 1, node, robot);
            }
            press(robot, "theme");
        }
        if (Series.thorough()) {
            take(page + "-" + language + "-200", 1280, 800, 2, node, robot);
        }
        take(page + "-" + language + "-small", 960, 640, 1, node, robot);
    }

    private void take(String name, double width, double height, int scale, String node, FxRobot robot)
            throws Exception {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        waitFor(node, () -> robot.lookup("#" + node).tryQuery().isPresent());
        Thread.sleep(150); // charts draw in the background
        Scene scene = stage.getScene();
        fx(() -> {
            Snapshots.save(scene, scale, name);
            assertEquals(List.of(), Unnamed.in(scene.getRoot()), name + " has nameless controls");
        });
        taken++;
        fx(() -> {
            stage.setWidth(1000);
            stage.setHeight(1000);
        });
    }
}
