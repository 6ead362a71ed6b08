// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.personas.RuleSql;
import org.portrait.pipeline.RuleStage;
import org.portrait.work.Failure;
import org.portrait.work.Progress;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The rules and the suggested actions on the persona cards. */
class RulesTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void aRuleIsCopiedAsSql(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        waitFor("a rule", () -> robot.lookup("#persona-1-sql").tryQuery().isPresent());
        waitUntilWorkedOut(robot);
        pictures("rules", robot);
        press(robot, "persona-1-sql");
        var run = Objects.requireNonNull(session().run().get());
        var rules = new RuleStage().rules(run, Progress.none());
        fx(() -> assertEquals(
                RuleSql.of(rules.rules().getFirst()),
                Clipboard.getSystemClipboard().getString()));
        Label fidelity = robot.lookup("#persona-fidelity .label").query();
        String percent = Math.round(rules.fidelity() * 100) + "%";
        assertTrue(fidelity.getText().contains(percent), fidelity.getText());
    }

    @Test
    void suggestionsCanBeChanged(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        waitFor("a rule", () -> robot.lookup("#persona-1-sql").tryQuery().isPresent());
        Path file = folder.resolve("settings").resolve("playbook.json");
        fx(((Button) find(robot, "playbook-edit"))::fire);
        waitFor("the playbook", () -> Files.exists(file));
        Files.writeString(file, """
                {"version": 1, "actions": [{"when": [], "en": "Call them.", "zh": "打电话。"}]}
                """);
        press(robot, "stage-export");
        press(robot, "stage-personas");
        waitFor(
                "the own suggestion",
                () -> !robot.lookup("Call them.").queryAll().isEmpty());
        Files.writeString(file, "{");
        press(robot, "stage-export");
        press(robot, "stage-personas");
        waitFor("the refusal", () -> session().failure().get() != null);
        assertEquals(
                new Failure.PlaybookUnreadable(file, 1, ""),
                Objects.requireNonNull(session().failure().get()).failure());
    }
}
