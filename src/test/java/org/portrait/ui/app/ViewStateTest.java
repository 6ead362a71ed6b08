// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.portrait.personas.SegmentProfile;
import org.portrait.ui.chart.HeatTable.Place;
import org.portrait.ui.chart.ProfileHeatMap;
import org.portrait.ui.chart.ScatterPlot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A project looks again as it did, also beside columns that are no longer there. */
class ViewStateTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Ninety customers in three groups, with two columns that are no features. */
    private Path customers(String name, String spend) throws IOException {
        var csv = new StringBuilder("orders," + spend + ",age,city,channel\n");
        for (int i = 0; i < 90; i++) {
            int group = i % 3;
            csv.append(group * 20 + i % 5).append(',');
            csv.append(group * 300 + i % 7).append(',');
            csv.append(20 + group * group * 9 + i % 4).append(',');
            csv.append(group == 0 ? "Bath" : "York").append(',');
            csv.append(i % 2 == 0 ? "web" : "shop").append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private static boolean chosen(FxRobot robot, String id) {
        return ((ToggleButton) find(robot, id)).isSelected();
    }

    private static String text(FxRobot robot, String id) {
        return Objects.requireNonNullElse(find(robot, id).getAccessibleText(), "");
    }

    private static List<Boolean> ticks(FxRobot robot) {
        return robot.lookup("#legend .check-box").queryAllAs(CheckBox.class).stream()
                .map(CheckBox::isSelected)
                .toList();
    }

    private static void untick(FxRobot robot, int segment) {
        robot.lookup("#legend .check-box").queryAllAs(CheckBox.class).stream()
                .skip(segment - 1)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static ScatterPlot map(FxRobot robot) {
        return (ScatterPlot) find(robot, "map");
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(FxRobot robot, String id) {
        return (TableView<Object>) find(robot, id);
    }

    private static void sortDown(FxRobot robot, String id, int column) {
        TableColumn<Object, ?> by = table(robot, id).getColumns().get(column);
        by.setSortType(TableColumn.SortType.DESCENDING);
        table(robot, id).getSortOrder().add(by);
    }

    private static List<String> sorted(FxRobot robot, String id) {
        return table(robot, id).getSortOrder().stream()
                .map(column -> column.getId() + " " + column.getSortType())
                .toList();
    }

    private static int segment(Object profile) {
        return ((SegmentProfile) profile).segment() + 1;
    }

    private static Place cell(FxRobot robot) {
        return ((ProfileHeatMap) find(robot, "profile-map")).selected().getValue();
    }

    private static void key(FxRobot robot, KeyCode code) {
        find(robot, "profile-map")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @SuppressWarnings("unchecked")
    private static CheckComboBox<String> also(FxRobot robot) {
        return (CheckComboBox<String>) find(robot, "profile-also");
    }

    private static ComboBox<?> axis(FxRobot robot, String which) {
        return (ComboBox<?>) find(robot, "component-" + which);
    }

    /** The components are the first entries of both lists. */
    private static int feature(FxRobot robot, String name) {
        List<String> axes =
                axis(robot, "x").getItems().stream().map(Object::toString).toList();
        return (int)
                axes.stream().takeWhile(a -> !a.contains("feature=" + name)).count();
    }

    private void lookAround(FxRobot robot) throws Exception {
        press(robot, "stage-segments");
        waitFor("the legend", () -> ticks(robot).size() == 3);
        fx(() -> {
            axis(robot, "x").getSelectionModel().select(feature(robot, "age"));
            axis(robot, "y").getSelectionModel().select(feature(robot, "spend"));
            ((CheckMenuItem) ((MenuButton) find(robot, "marks")).getItems().getFirst()).setSelected(true);
            untick(robot, 2);
        });
        waitFor("the axes", () -> text(robot, "map").contains("Across: age; up: spend"));
        fx(() -> {
            map(robot).show(List.of("19.5", "40.25", "-10.0", "700.0"));
            robot.lookup("#legend .hyperlink").queryAllAs(Hyperlink.class).stream()
                    .skip(2)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            sortDown(robot, "centroids", 1);
        });
        press(robot, "pairs-show");
        waitFor("the features", () -> !text(robot, "matrix").isEmpty());
        fx(() -> {
            PairsTest.box(robot, "orders").fire();
            untick(robot, 1);
        });
        press(robot, "stage-personas");
        press(robot, "profile-show");
        waitFor("the profiles", () -> robot.lookup("#profile-map").tryQuery().isPresent());
        fx(() -> also(robot).getCheckModel().clearChecks());
        fx(() -> also(robot).getCheckModel().check("channel"));
        fx(() -> {
            key(robot, KeyCode.END);
            key(robot, KeyCode.RIGHT);
        });
        assertEquals(new Place(3, 1), cell(robot), "channel stands below three features");
    }

    @Test
    void aProjectLooksAgainAsItDid(FxRobot robot) throws Exception {
        Path data = customers("shop.csv", "spend");
        fx(() -> workbench.open(data));
        waitUntilDone();
        fx(() -> session().changeK(3));
        waitUntilDone();
        lookAround(robot);
        Path project = folder.resolve("shop.portrait");
        answer = project;
        press(robot, "save");
        waitFor("the project", () -> Files.exists(project));
        String written = Files.readString(project);
        for (String words : List.of(
                "\"map.axes\" : [ \"age\", \"spend\" ]",
                "\"centroids.sorted\" : [ \"segments.size\", \"↓\" ]",
                "\"map.hidden\" : [ \"2\" ]",
                "\"map.isolated\" : [ \"3\" ]",
                "\"map.part\" : [ \"19.5\", \"40.25\", \"-10.0\", \"700.0\" ]",
                "\"map.marks\" : [ \"ellipses\" ]",
                "\"page\" : [ \"personas\" ]",
                "\"pairs.hidden\" : [ \"1\" ]",
                "\"personas.view\" : [ \"profile\" ]",
                "\"profile.cell\" : [ \"channel\", \"2\" ]",
                "\"profile.columns\" : [ \"channel\" ]",
                "\"segments.view\" : [ \"pairs\" ]")) {
            assertTrue(written.contains(words), words + " in " + written);
        }

        // something else, where nothing is left of it but what is everywhere
        Path other = customers("other.csv", "turnover");
        fx(() -> workbench.open(other));
        waitFor("the other file", () -> other.equals(session().source().get()));
        waitUntilDone();

        fx(() -> workbench.open(project));
        waitFor(
                "the project",
                () -> project.equals(session().opening().project().get()));
        waitUntilDone();
        waitFor("the profiles", () -> robot.lookup("#profile-map").tryQuery().isPresent());
        waitFor("the cell", () -> cell(robot).equals(new Place(3, 1)));
        assertEquals(List.of("channel"), also(robot).getCheckModel().getCheckedItems());
        press(robot, "stage-segments");
        assertTrue(chosen(robot, "pairs-show"));
        waitFor("the features", () -> text(robot, "matrix").contains(" along "));
        assertTrue(!text(robot, "matrix").contains("orders"), text(robot, "matrix"));
        waitFor("the legend", () -> ticks(robot).equals(List.of(false, true, true)));
        assertEquals(1 + 2, text(robot, "parallel").lines().count(), "two segments are told");
        press(robot, "segments-show");
        waitFor("the axes", () -> text(robot, "map").contains("Across: age; up: spend"));
        waitFor("the legend", () -> ticks(robot).equals(List.of(true, false, true)));
        assertEquals(List.of(19.5, 40.25, -10.0, 700.0), map(robot).part());
        assertEquals(3, segment(table(robot, "centroids").getSelectionModel().getSelectedItem()));
        assertEquals(List.of("segments.size DESCENDING"), sorted(robot, "centroids"));

        // nothing has to be as it was
        customers("shop.csv", "revenue");
        String odd = written.replace("[ \"pairs\" ]", "{ \"of\" : \"a later version\" }")
                .replace("[ \"profile\" ]", "\"profile\"")
                .replace("\"map.hidden\" : [ \"2\" ]", "\"map.hidden\" : [ 3, 9, null ], \"globe\" : [ \"PC7\" ]")
                .replace("[ \"channel\" ]", "[ \"gone\" ]");
        Files.writeString(project, odd);
        fx(() -> workbench.open(project));
        waitFor("the project", () -> session().opening().times().get() == 4);
        waitUntilDone();
        assertNull(session().failure().get());
        press(robot, "stage-segments");
        assertTrue(chosen(robot, "segments-show"));
        waitFor("the first axis", () -> text(robot, "map").contains("Across: age; up: PC2 · "));
        waitFor("the legend", () -> ticks(robot).equals(List.of(true, true, false)));
        press(robot, "stage-personas");
        assertTrue(chosen(robot, "profile-show"));
        waitFor("the profiles", () -> robot.lookup("#profile-map").tryQuery().isPresent());
        assertEquals(List.of(), also(robot).getCheckModel().getCheckedItems());
    }
}
