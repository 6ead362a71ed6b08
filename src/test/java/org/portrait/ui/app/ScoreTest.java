// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** New customers get the segments on screen: the list, what has changed, and one by hand. */
class ScoreTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Next month's file: some are older, one has no age, one comes from a new town, and the age has another name. */
    private Path nextMonth(boolean renamed) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("sample-data/shop-customers.csv"));
        var fresh = new ArrayList<String>(
                List.of(renamed ? lines.getFirst().replace(",age,", ",Age (years),") : lines.getFirst()));
        for (int i = 1; i < lines.size(); i += 2) {
            String[] cells = lines.get(i).split(",", -1);
            cells[1] = i == 3 ? "" : cells[1].isEmpty() ? "" : String.valueOf(Integer.parseInt(cells[1]) + 12);
            cells[6] = i == 5 ? "99999" : cells[6];
            fresh.add(String.join(",", cells));
        }
        return Files.write(folder.resolve(renamed ? "july-renamed.csv" : "july.csv"), fresh);
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return (TableView<?>) find(robot, id);
    }

    @Test
    void newCustomersGetTheSegmentsOnScreen(FxRobot robot) throws Exception {
        press(robot, "stage-score");
        waitFor("what to do", () -> find(robot, "scoring-empty").isVisible());
        picture("score-empty-en-light");
        assertTrue(find(robot, "score-save-excel").isDisabled());
        press(robot, "stage-data");
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-score");
        answer = nextMonth(true);
        press(robot, "score-file-choose");
        waitFor("the question", () -> find(robot, "score-rename-done").isVisible());
        assertEquals("Age (years)", ((ComboBox<?>) find(robot, "score-rename-0")).getValue());
        pictures("score-rename", robot);
        press(robot, "score-rename-done");
        waitFor("the list", () -> !table(robot, "scored-customers").getItems().isEmpty());
        int all = table(robot, "scored-customers").getItems().size();
        assertEquals(Files.readAllLines(answer).size() - 1, all);
        pictures("score-list", robot);
        picture(1024, 700, "score-list-en-1024");
        press(robot, "score-group-unlike");
        int unlike = table(robot, "scored-customers").getItems().size();
        assertTrue(unlike > 0 && unlike < all, String.valueOf(unlike));
        press(robot, "score-group-all");
        assertEquals(all, table(robot, "scored-customers").getItems().size());
        covered(robot);
        saved(robot, all);
        press(robot, "scoring-drift-show");
        waitFor(
                "what has changed",
                () -> !table(robot, "drift-features").getItems().isEmpty());
        pictures("score-drift", robot);
        single(robot);
        press(robot, "stage-segments");
        fx(() -> session().changeK(3));
        waitUntilDone();
        press(robot, "stage-score");
        press(robot, "scoring-list-show");
        press(robot, "score-again");
        waitFor(
                "the other segments",
                () -> table(robot, "scored-customers").getItems().size() == all);
        assertFalse(find(robot, "scored-summary").isDisabled());
    }

    private void covered(FxRobot robot) {
        String id = String.valueOf(
                table(robot, "scored-customers").getColumns().getFirst().getCellData(0));
        assertTrue(id.startsWith("C"), id);
        fx(() -> workbench.preferences().workshop());
        assertEquals(
                "•••", table(robot, "scored-customers").getColumns().getFirst().getCellData(0));
        fx(() -> workbench.preferences().workshop());
    }

    private void saved(FxRobot robot, int all) throws Exception {
        Path list = folder.resolve("scored.csv");
        answer = list;
        press(robot, "score-save-upload");
        waitFor("the file", () -> find(robot, "score-saved").isVisible());
        assertEquals(all + 1, Files.readAllLines(list).size());
    }

    /** The customer that was chosen in the list, then another age. */
    private void single(FxRobot robot) throws Exception {
        press(robot, "scoring-list-show");
        fx(() -> table(robot, "scored-customers").getSelectionModel().select(0));
        press(robot, "score-why");
        waitFor("a persona", () -> labels(robot).stream().anyMatch(line -> line.startsWith("Second-best: ")));
        pictures("score-one", robot);
        var age = (TextField) find(robot, "score-one-field-0");
        assertFalse(age.getText().isEmpty());
        fx(() -> age.setText("old"));
        waitFor(
                "what is wrong",
                () -> labels(robot).stream().anyMatch(line -> line.contains("unreadable value in age")));
        picture("score-one-open-en-light");
        press(robot, "score-one-clear");
        assertEquals("", age.getText());
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#score-one-persona .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void aModelFileNeedsNothingOnScreen(FxRobot robot) throws Exception {
        String[] run = "run %s --features age,orders --k 3 --k-range 2..3 --out %s"
                .formatted(Path.of("sample-data/shop-customers.csv").toAbsolutePath(), folder.resolve("m"))
                .split(" ");
        var nowhere = new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
        assertEquals(0, org.portrait.cli.CommandLineInterface.run(run, nowhere, nowhere), Arrays.toString(run));
        press(robot, "stage-score");
        answer = folder.resolve("m/model.json");
        press(robot, "score-model-choose");
        waitFor("the form", () -> !find(robot, "scoring-one-show").isDisabled());
        press(robot, "scoring-one-show");
        picture("score-one-empty-en-light");
        waitFor("fields", () -> robot.lookup("#score-one-field-1").tryQuery().isPresent());
        fx(() -> {
            ((TextField) find(robot, "score-one-field-0")).setText("41");
            ((TextField) find(robot, "score-one-field-1")).setText("3");
        });
        waitFor("a persona", () -> labels(robot).stream().anyMatch(line -> line.startsWith("Second-best: ")));
        answer = nextMonth(false);
        press(robot, "score-file-choose");
        press(robot, "scoring-list-show");
        waitFor("the list", () -> !table(robot, "scored-customers").getItems().isEmpty());
        assertTrue(Files.isRegularFile(answer));
    }
}
