// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.pipeline.Recipe;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two divisions beside each other: two K, and what was kept before the customers changed. */
class CompareTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private static List<String> sentences(FxRobot robot) {
        return ((VBox) find(robot, "compare-sentences"))
                .getChildren().stream().map(node -> ((Label) node).getText()).toList();
    }

    private static int columns(FxRobot robot) {
        return ((TableView<?>) find(robot, "compare-table")).getColumns().size();
    }

    private static List<?> sides(FxRobot robot) {
        return ((ComboBox<?>) find(robot, "compare-other")).getItems();
    }

    @Test
    void theFirstViewCanBeChosenWithoutARun(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        press(robot, "compare-show");
        waitFor(
                "the comparison",
                () -> robot.lookup("#compare-table").tryQuery().isPresent());
        Recipe recipe = session().recipe().get();
        var others = new CleanSettings(List.of(new CleaningRule.Missing(new Fill.Median(), Map.of())));
        fx(() -> session()
                .change(recipe.withClean(others).withSegments(recipe.segments().withMinSize(1500))));
        waitFor("the refusal", () -> session().run().get() == null);
        fx(() -> assertTrue(find(robot, "compare-show").isDisabled()));
        press(robot, "segments-show");
        assertTrue(robot.lookup("#compare-table").tryQuery().isEmpty());
        assertEquals("There are no segments for K = 5.", ((Label) find(robot, "recommendation")).getText());
        assertTrue(robot.lookup("#legend .check-box").tryQuery().isEmpty(), "names of segments that are gone");
        picture("compare-refused");
    }

    @Test
    void whoMovedWhere(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        fx(() -> session().changeK(6));
        waitUntilDone();
        press(robot, "compare-show");
        waitFor("six columns beside the names and the totals", () -> columns(robot) == 8);
        assertTrue(
                sentences(robot).getFirst().contains("adjusted Rand index"),
                sentences(robot).toString());
        assertTrue(
                sentences(robot).stream()
                        .anyMatch(sentence ->
                                sentence.matches("\\d · \\p{L}.* is split into \\d · \\p{L}.* and \\d · \\p{L}.*")),
                sentences(robot).toString());
        pictures("compare", robot);

        fx(() -> session().changeK(3));
        waitFor("three columns", () -> columns(robot) == 5);

        press(robot, "compare-keep");
        // rows with gaps take part from now on
        change(recipe ->
                recipe.withClean(new CleanSettings(List.of(new CleaningRule.Missing(new Fill.Median(), Map.of())))));
        waitUntilDone();
        fx(() ->
                ((ComboBox<?>) find(robot, "compare-other")).getSelectionModel().select(0));
        waitFor(
                "what was kept",
                () -> sentences(robot).getLast().contains(" customers are in both; 0 were there only before"));
        picture("compare-kept");
        int choice = sides(robot).size();
        assertEquals(5, columns(robot));

        answer = Path.of("sample-data/shop-customers.csv");
        press(robot, "compare-file");
        waitFor("the other file", () -> sides(robot).size() == choice + 1);
        waitFor(
                "it is compared",
                () -> sentences(robot).getFirst().startsWith("Both divide the customers in the same way"));
        pictures("compare-file", robot);
        press(robot, "compare-forget");
        waitFor("it is gone", () -> sides(robot).size() == choice);
    }
}
