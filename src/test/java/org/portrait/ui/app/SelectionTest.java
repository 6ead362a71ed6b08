// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureRank;
import org.portrait.pipeline.RankingStage;
import org.portrait.work.Progress;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Suggestions about features, and their ranking. */
class SelectionTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** The shop's customers with what such tables have beside it: a number of the row, spend in two currencies, a code. */
    private Path file() throws Exception {
        answer = Path.of("sample-data/shop-customers.csv");
        var random = new Random(5);
        List<String> lines = Files.readAllLines(answer);
        var csv = new StringBuilder(lines.getFirst()).append(",line,spend_gbp,spend_eur,shop_code\n");
        for (int i = 1; i < lines.size(); i++) {
            double spend = Math.exp(4 + 1.3 * random.nextGaussian());
            csv.append(lines.get(i)).append(',').append(i).append(',').append(Math.round(spend * 100) / 100.0);
            csv.append(',')
                    .append(Math.round(spend * 117 + random.nextInt(50)) / 100.0)
                    .append(",7\n");
        }
        return Files.writeString(folder.resolve("shop.csv"), csv);
    }

    private List<FeatureDefinition> chosen() {
        return Objects.requireNonNull(session().recipe().get().features().definitions());
    }

    private void focusAndPress(FxRobot robot, String id) throws Exception {
        waitFor(id, () -> robot.lookup("#" + id).tryQuery().isPresent());
        fx(() -> {
            find(robot, id).requestFocus();
            ((Button) find(robot, id)).fire();
        });
    }

    @Test
    void nothingIsLookedForWithoutCustomers(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("words.csv"), "id,city\n1,Rome\n2,Rome\n3,Rome\n");
        fx(() -> workbench.open(file));
        press(robot, "stage-features");
        waitFor("the refusal", () -> session().failure().get() != null);
        press(robot, "suggestion-show");
        assertNull(session().prepared().get());
        assertTrue(robot.lookup("#suggestions .progress-indicator").tryQuery().isEmpty());
        picture("suggestions-nobody");
    }

    @Test
    void aSuggestionIsTakenAndUndone(FxRobot robot) throws Exception {
        Path file = file();
        fx(() -> workbench.open(file));
        press(robot, "stage-features");
        press(robot, "suggestion-show");
        waitFor("suggestions", () -> robot.lookup("#take-spend_eur").tryQuery().isPresent());
        waitUntilDone();
        pictures("suggestions", robot);
        int before = Integer.parseInt(
                ((ToggleButton) find(robot, "suggestion-show")).getText().replaceAll("\\D", ""));
        focusAndPress(robot, "take-spend_eur");
        focusAndPress(robot, "take-avg_order_value");
        waitFor(
                "that it says so",
                () -> robot.lookup("#undo-spend_eur").tryQuery().isPresent());
        waitUntilDone();
        fx(() -> assertEquals(
                "undo-avg_order_value", stage.getScene().getFocusOwner().getId()));
        assertFalse(chosen().contains(new FeatureDefinition.Numeric("spend_eur")));
        assertTrue(chosen().contains(new FeatureDefinition.Log("avg_order_value")));
        picture("suggestions-taken-en-light");
        assertEquals("Suggestions (" + (before - 2) + ")", ((ToggleButton) find(robot, "suggestion-show")).getText());
        focusAndPress(robot, "undo-spend_eur");
        assertTrue(chosen().contains(new FeatureDefinition.Numeric("spend_eur")));
        assertTrue(chosen().contains(new FeatureDefinition.Log("avg_order_value")));
        fx(session()::undo);
        assertFalse(chosen().contains(new FeatureDefinition.Numeric("spend_eur")));
        waitFor("the line", () -> robot.lookup("#undo-spend_eur").tryQuery().isPresent());
    }

    @Test
    void featuresAreRankedOnceThereAreSegments(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-features");
        pictures("choose", robot);
        press(robot, "ranking-show");
        waitFor("the ranking", () -> robot.lookup("#ranking-table").tryQuery().isPresent());
        pictures("ranking", robot);
        var run = Objects.requireNonNull(session().run().get());
        var ranking = new RankingStage(1).find(run, Progress.none());
        TableView<FeatureRank> table = robot.lookup("#ranking-table").queryTableView();
        assertEquals(
                ranking.features().stream().map(FeatureRank::feature).toList(),
                table.getItems().stream().map(FeatureRank::feature).toList());
        long carriers = ranking.features().stream().filter(FeatureRank::carries).count();
        String headline = ((Label) find(robot, "ranking-headline")).getText();
        assertTrue(headline.startsWith(carriers + " of 8 features carry the segments"), headline);
        fx(() -> session().changeK(2));
        waitUntilDone();
        waitFor(
                "the other ranking",
                () -> robot.lookup("#ranking-headline").tryQuery().isPresent()
                        && !((Label) find(robot, "ranking-headline")).getText().equals(headline));
    }
}
