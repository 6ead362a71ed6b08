// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.PointedAt;
import org.portrait.ui.Unnamed;
import org.portrait.ui.chart.SegmentNumber;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every number says what it is when the mouse stays on it, unless it stands in a sentence; every control has a name. */
class ExplainedTest extends WindowTest {
    /** Enough for segments, and soon divided by all methods. */
    private static final int FEW = 300;

    /** Every K up to this one is measured, which takes the most time. */
    private static final int HIGHEST = 6;

    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern SENTENCE = Pattern.compile("[.。:：]\\)?$");

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void everyNumberIsExplained(FxRobot robot) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("sample-data/shop-customers.csv"));
        Path few = Files.write(folder.resolve("few.csv"), lines.subList(0, FEW));
        fx(() -> workbench.open(few));
        waitUntilDone();
        change(recipe -> recipe.withSegments(recipe.segments().withRange(2, HIGHEST)));
        waitUntilDone();
        var wrong = new TreeSet<String>();
        look("data", "", robot, wrong);
        look("clean", "", robot, wrong);
        for (String view : List.of("selection-show", "suggestion-show", "ranking-show")) {
            look("features", view, robot, wrong);
        }
        for (String view : List.of("segments-show", "space-show", "methods-show", "compare-show")) {
            look("segments", view, robot, wrong);
        }
        for (String view : List.of("card-show", "profile-show", "lifecycle-show", "unlike-show", "slide-show")) {
            look("personas", view, robot, wrong);
        }
        look("export", "", robot, wrong);
        press(robot, "stage-score");
        answer = few;
        press(robot, "score-file-choose");
        waitFor("customers", () -> find(robot, "scored-customers").isVisible());
        fx(() -> ((TableView<?>) find(robot, "scored-customers"))
                .getSelectionModel()
                .select(0));
        press(robot, "score-why");
        for (String view : List.of("scoring-list-show", "scoring-drift-show", "scoring-one-show")) {
            look("score", view, robot, wrong);
        }
        assertEquals(Set.of(), wrong);
    }

    private void look(String page, String view, FxRobot robot, Set<String> wrong) throws Exception {
        press(robot, "stage-" + page);
        if (!view.isEmpty()) {
            press(robot, view);
        }
        if (!view.equals("methods-show")) { // some of the methods take long, and only fill in numbers
            waitUntilWorkedOut(robot);
        }
        fx(() -> {
            Unnamed.in(stage.getScene().getRoot()).forEach(name -> wrong.add(page + " " + view + " nameless " + name));
            for (Node table : robot.lookup(node -> node instanceof TableView).queryAll()) {
                unexplained((TableView<?>) table).forEach(name -> wrong.add(page + " " + view + " column " + name));
            }
            for (Node node : robot.lookup(".label").queryAll()) {
                if (node instanceof Label label && shown(label) && isNumber(label) && !explained(label)) {
                    wrong.add(page + " " + view + " label " + label.getText());
                }
            }
        });
    }

    private List<String> unexplained(TableView<?> table) {
        List<String> ofTheFile = Objects.requireNonNull(session().loaded().get()).dataset().schema().columns().stream()
                .map(column -> column.name())
                .toList();
        var names = new ArrayList<String>();
        for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
            boolean heading = column.getGraphic() != null && explained(column.getGraphic());
            if (!heading && !ofTheFile.contains(column.getText())) {
                names.add(table.getId() + " " + column.getText());
            }
        }
        return names;
    }

    private static boolean isNumber(Label label) {
        String text = label.getText();
        return text != null
                && NUMBER.matcher(text).find()
                && !SENTENCE.matcher(text).find();
    }

    private static boolean shown(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            // cells are explained by their headings, the number of a segment is a name, and a title says it in words
            if (!above.isVisible()
                    || above.getStyleClass().contains("slide-title")
                    || above instanceof SegmentNumber
                    || above instanceof IndexedCell<?>
                    || above instanceof TableColumnHeader
                    || above instanceof ComboBoxBase<?>) {
                return false;
            }
        }
        return true;
    }

    private static boolean explained(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (PointedAt.tooltip(above).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
