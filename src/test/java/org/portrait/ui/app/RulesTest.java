// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.personas.RuleSql;
import org.portrait.pipeline.RuleStage;
import org.portrait.work.Progress;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The rules on the persona cards. */
class RulesTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void aRuleIsCopiedAsSql(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        click(robot, "stage-personas");
        waitFor("a rule", () -> robot.lookup("#persona-1-sql").tryQuery().isPresent());
        pictures("rules", robot);
        click(robot, "persona-1-sql");
        var run = Objects.requireNonNull(session().run().get());
        var rules = new RuleStage().rules(run, Progress.none());
        fx(() -> assertEquals(
                RuleSql.of(rules.rules().getFirst()),
                Clipboard.getSystemClipboard().getString()));
        Label fidelity = robot.lookup("#persona-fidelity .label").query();
        String percent = Math.round(rules.fidelity() * 100) + "%";
        assertTrue(fidelity.getText().contains(percent), fidelity.getText());
    }
}
