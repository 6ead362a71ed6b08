// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.chart.DendrogramChart;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Other methods beside K-Means on the Segments page. */
class MethodsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private static TableView<?> table(FxRobot robot) {
        return (TableView<?>) find(robot, "methods-table");
    }

    private static String cell(FxRobot robot, int row, int column) {
        return table(robot).getColumns().get(column).getCellData(row).toString();
    }

    private static String sentence(FxRobot robot) {
        return ((Label) find(robot, "methods-sentence")).getText();
    }

    private void select(FxRobot robot, int row) throws Exception {
        fx(() -> table(robot).getSelectionModel().clearAndSelect(row));
        waitFor(
                "the sentence",
                () -> robot.lookup("#methods-sentence").tryQuery().isPresent());
    }

    private void waitForAll(FxRobot robot) throws Exception {
        waitFor("all methods", () -> {
            for (int row = 0; row < table(robot).getItems().size(); row++) {
                if (cell(robot, row, 1).equals("…")) {
                    return false;
                }
            }
            return table(robot).getItems().size() == 6;
        });
    }

    /** The sample holds five groups, which nearly every method finds. */
    @Test
    void everyMethodHasItsRowAndItsPicture(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        fx(() -> session().changeK(5));
        waitUntilDone();
        press(robot, "methods-show");
        waitForAll(robot);
        assertEquals("1.00", cell(robot, 0, 8), "K-Means agrees with itself");
        for (int row = 1; row < 6; row++) {
            assertTrue(Double.parseDouble(cell(robot, row, 8)) > (row == 4 ? 0.5 : 0.95), cell(robot, row, 8));
        }
        assertEquals("5", cell(robot, 1, 2), "Ward's tree proposes five groups");
        String[] names = {"kmeans", "ward", "mixture", "hdbscan", "gmeans", "prototypes"};
        for (int row = 1; row < 6; row++) {
            select(robot, row);
            if (row == 1 || row == 3) {
                pictures("methods-" + names[row], robot);
                waitForAll(robot);
            } else {
                picture("methods-" + names[row] + "-en-light");
                picture(960, 640, "methods-" + names[row] + "-en-small");
            }
        }
        select(robot, 0);
        List<String> others = ((VBox) find(robot, "methods-others"))
                .getChildren().stream().map(node -> ((Label) node).getText()).toList();
        assertEquals(5, others.size());
        assertTrue(
                others.getFirst().startsWith("Ward: With 5 groups Ward's method divides almost the same as K-Means"),
                others.toString());
        assertEquals(
                "These are the segments on screen, measured on the same customers as the other methods.",
                sentence(robot));
        pictures("methods-kmeans", robot);
    }

    @Test
    void theTreeIsCutElsewhereAndTheNumberIsTaken(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        fx(() -> session().changeK(4));
        waitUntilDone();
        showTree(robot);
        assertTrue(find(robot, "methods-use").isVisible(), "the tree proposes five, four are on screen");
        var tree = (DendrogramChart) find(robot, "dendrogram");
        assertEquals(4, tree.cutProperty().get());
        fx(tree::requestFocus);
        robot.push(KeyCode.UP);
        assertEquals(3, tree.cutProperty().get());
        assertEquals("Use K = 3", ((Button) find(robot, "methods-use")).getText());
        robot.push(KeyCode.DOWN);
        assertFalse(find(robot, "methods-use").isVisible(), "four are on screen");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        press(robot, "methods-use");
        waitFor("six segments", () -> session().k().get() == 6);
        waitUntilDone();
        waitFor(
                "the tree of the new segments",
                () -> robot.lookup("#dendrogram")
                        .tryQuery()
                        .filter(node -> ((DendrogramChart) node).cutProperty().get() == 6)
                        .isPresent());
    }

    @Test
    void aNumberThatTheSizeLimitForbidsCannotBeTaken(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        change(recipe -> recipe.withSegments(recipe.segments().withK(3).withMinSize(500)));
        waitUntilDone();
        showTree(robot);
        var tree = (DendrogramChart) find(robot, "dendrogram");
        fx(() -> tree.cutProperty().set(2));
        assertTrue(find(robot, "methods-use").isVisible());
        fx(() -> tree.cutProperty().set(5));
        assertFalse(find(robot, "methods-use").isVisible(), "five groups of 500 are more than there are");
    }

    @Test
    @SuppressWarnings("unchecked")
    void hdbscanLooksAgainWithAnotherShare(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        press(robot, "methods-show");
        waitForAll(robot);
        select(robot, 3);
        String before = sentence(robot);
        fx(() -> ((ComboBox<Double>) find(robot, "methods-share")).setValue(0.1));
        waitFor(
                "another answer",
                () -> robot.lookup("#methods-sentence")
                        .tryQuery()
                        .filter(node -> !((Label) node).getText().equals(before))
                        .isPresent());
    }

    private void showTree(FxRobot robot) throws Exception {
        press(robot, "stage-segments");
        press(robot, "methods-show");
        waitFor("the methods", () -> robot.lookup("#methods-table").tryQuery().isPresent());
        waitForAll(robot); // or the tree would go once more
        fx(() -> table(robot).getSelectionModel().clearAndSelect(1));
        waitFor("the tree", () -> robot.lookup("#dendrogram").tryQuery().isPresent());
    }
}
