// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.chart.ScatterPlot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** UMAP on the customer map: a picture that is asked for, and says that it is no more. */
class PictureTest extends WindowTest {
    private static final int CUSTOMERS = 3_200;
    private static final int PICTURED = 3_000;

    @Start
    void start(Stage window) {
        open(window);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> axis(FxRobot robot, String box) {
        return (ComboBox<Object>) find(robot, box);
    }

    private static List<String> axes(FxRobot robot) {
        return List.of(
                axis(robot, "component-x").getValue().toString(),
                axis(robot, "component-y").getValue().toString());
    }

    private void choose(FxRobot robot, String box, String name) {
        ComboBox<Object> axes = axis(robot, box);
        fx(() -> axes.setValue(axes.getItems().stream()
                .filter(axis -> axis.toString().equals(name))
                .findFirst()
                .orElseThrow()));
    }

    private static ScatterPlot map(FxRobot robot) {
        return (ScatterPlot) find(robot, "map");
    }

    private static String note(FxRobot robot) {
        return ((Label) robot.lookup("#picture .label").query()).getText();
    }

    private void showPicture(FxRobot robot) throws Exception {
        waitUntilDone();
        resize(1280, 800);
        press(robot, "stage-segments");
        waitFor("the map", () -> map(robot).getAccessibleText().contains("Across: PC1"));
        assertFalse(find(robot, "picture").isManaged());
        choose(robot, "component-x", "Picture[number=0]");
        waitFor("the picture", () -> map(robot).getAccessibleText().contains("Across: UMAP 1 (a picture only)"));
    }

    @Test
    void bothAxesAreThePictureOrNone(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        showPicture(robot);
        assertEquals(List.of("Picture[number=0]", "Picture[number=1]"), axes(robot));
        assertTrue(item(robot, "marks", "ellipses").isDisable());
        assertTrue(item(robot, "marks", "loadings").isDisable());
        String note = note(robot);
        int all = session().prepared().get().matrix().rows();
        assertTrue(note.startsWith("A picture only (UMAP)"), note);
        assertTrue(note.endsWith("Shown: all %,d customers.".formatted(all)), note);
        pictures("map-umap", robot);
        picture(1024, 700, "map-umap-1024");
        choose(robot, "component-y", "Component[number=0]");
        assertEquals(List.of("Component[number=1]", "Component[number=0]"), axes(robot));
        waitFor("components", () -> map(robot).getAccessibleText().contains("up: PC1"));
        assertFalse(find(robot, "picture").isManaged());
        assertFalse(item(robot, "marks", "ellipses").isDisable());
        choose(robot, "component-y", "Picture[number=1]");
        waitFor("the same picture", () -> map(robot).getAccessibleText().contains("up: UMAP 2"));
    }

    /** Three groups; who is not in the picture is not told, chosen or drawn. */
    @Test
    void ofManyCustomersSomeAreShown(FxRobot robot) throws Exception {
        var random = new Random(3);
        Path file = folder.resolve("many.csv");
        Files.writeString(
                file,
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(i -> "C" + i + "," + (random.nextGaussian() + i % 3 * 9) + ","
                                + (random.nextGaussian() + i % 2 * 9) + "\n")
                        .collect(Collectors.joining("", "id,spend,visits\n", "")));
        fx(() -> session().open(file));
        showPicture(robot);
        String told = map(robot).getAccessibleText();
        assertTrue(told.startsWith("Scatter plot of %,d customers".formatted(PICTURED)), told);
        assertTrue(note(robot).endsWith("Shown: 3,000 of 3,200 customers."), note(robot));
        fx(() -> map(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        waitFor("the chosen", () -> map(robot).selectionProperty().get().count() == PICTURED);
        answer = folder.resolve("map.svg");
        fx(() -> item(robot, "map-export", "map-svg").fire());
        waitFor("the file", () -> Files.exists(answer));
        String svg = Files.readString(answer);
        assertTrue(svg.contains("UMAP 1 (a picture only)"));
        assertFalse(svg.contains("NaN"));
    }
}
