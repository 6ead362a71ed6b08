// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of every page in both languages and both themes, for people to look at: target/screenshots. */
class ScreenshotsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private int taken;

    @Test
    void everyPageInBothLanguagesAndThemes(FxRobot robot) throws Exception {
        everyLook("start", "page-data", robot);
        click(robot, "sample-shop");
        waitUntilDone();
        fx(() -> session()
                .change(session()
                        .recipe()
                        .get()
                        .withClean(new org.portrait.clean.CleanSettings(java.util.List.of(
                                new org.portrait.clean.CleaningRule.DropDuplicates(false),
                                new org.portrait.clean.CleaningRule.Missing(
                                        new org.portrait.clean.Fill.Median(), java.util.Map.of()))))));
        waitUntilDone();
        for (var stage : org.portrait.ui.state.Stage.values()) {
            String name = stage.name().toLowerCase(java.util.Locale.ROOT);
            click(robot, "stage-" + name);
            Thread.sleep(400); // charts draw in the background
            everyLook(name, "page-" + name, robot);
        }
        assertEquals(7 * 5, taken);
    }

    private void everyLook(String page, String node, FxRobot robot) throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            for (String theme : new String[] {"light", "dark"}) {
                take(page + "-" + language + "-" + theme, 1280, 800, node, robot);
                click(robot, "theme");
            }
            click(robot, "language");
        }
        take(page + "-small", 960, 640, node, robot);
    }

    private void take(String name, double width, double height, String node, FxRobot robot) throws Exception {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        waitFor(node, () -> robot.lookup("#" + node).tryQuery().isPresent());
        Thread.sleep(300); // charts draw in the background
        Scene scene = stage.getScene();
        fx(() -> Snapshots.save(scene, name));
        taken++;
        fx(() -> {
            stage.setWidth(1000);
            stage.setHeight(1000);
        });
    }
}
