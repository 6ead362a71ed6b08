// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.scene.control.Button;
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
}
