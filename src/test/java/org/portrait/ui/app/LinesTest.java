// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.scene.control.Button;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;

/** What the tests of the panel for order lines and events share. */
abstract class LinesTest extends WindowTest {
    void waitUntilOutcome(FxRobot robot) throws Exception {
        waitFor(
                "what the lines make",
                () -> robot.lookup("#orders-build")
                        .tryQuery()
                        .map(node -> !((Button) node).isDisabled())
                        .orElse(false));
    }

    /** In both languages and themes, and small: {@code name-en-light} and so on. */
    void pictures(String name, FxRobot robot) throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            for (String theme : new String[] {"light", "dark"}) {
                picture(1280, 800, name + "-" + language + "-" + theme);
                click(robot, "theme");
            }
            picture(960, 640, name + "-" + language + "-small");
            click(robot, "language");
        }
    }

    private void picture(double width, double height, String name) throws Exception {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Thread.sleep(300); // until it is laid out
        fx(() -> {
            Snapshots.save(stage.getScene(), name);
            stage.setWidth(1000);
            stage.setHeight(1000);
        });
    }
}
