// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleaningRule;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.SegmentNames;
import org.portrait.ui.Snapshots;
import org.portrait.ui.chart.ScatterPlot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;

/** The customer map: axes, marks, and customers who are chosen on it. */
class MapTest extends WindowTest {
    private static final int WHITE = 0xFFFFFFFF;

    @Start
    void start(Stage window) {
        open(window);
    }

    private void showMap(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        fx(() -> session().changeK(5));
        waitUntilDone();
        resize(1280, 800);
        click(robot, "stage-segments");
        waitFor("the map", () -> robot.lookup("#map").tryQuery().isPresent());
    }

    private static ScatterPlot map(FxRobot robot) {
        return (ScatterPlot) find(robot, "map");
    }

    private static void choose(FxRobot robot, String box, String name) {
        @SuppressWarnings("unchecked")
        var axes = (ComboBox<Object>) find(robot, box);
        axes.setValue(axes.getItems().stream()
                .filter(axis -> axis.toString().contains(name))
                .findFirst()
                .orElseThrow());
    }

    private static CheckMenuItem mark(FxRobot robot, String id) {
        return (CheckMenuItem) item(robot, "marks", id);
    }

    @Test
    void anyTwoFeaturesCanBeTheAxes(FxRobot robot) throws Exception {
        showMap(robot);
        String components = map(robot).getAccessibleText();
        assertTrue(components.contains("Across: PC1"), components);
        fx(() -> {
            choose(robot, "component-x", "days_since_last_order");
            choose(robot, "component-y", "feature=orders");
        });
        waitFor("the features", () -> map(robot).getAccessibleText().contains("up: orders"));
        assertTrue(mark(robot, "loadings").isDisable(), "features have no direction here");
        fx(() -> mark(robot, "ellipses").setSelected(true));
        Thread.sleep(300);
        pictures("map-features", robot);
        fx(() -> session().changeK(4));
        waitUntilDone();
        assertTrue(map(robot).getAccessibleText().contains("up: orders"), "they stay when K changes");
        fx(() -> choose(robot, "component-x", "number=0"));
        fx(() -> choose(robot, "component-y", "number=1"));
        waitFor("the components", () -> map(robot).getAccessibleText().contains("Across: PC1"));
        assertFalse(mark(robot, "loadings").isDisable());
        fx(() -> mark(robot, "loadings").setSelected(true));
        pictures("map-marks", robot);
    }

    /** The shares are those of the segments' sizes. */
    @Test
    void theMapIsToldToWhoDoesNotSeeIt(FxRobot robot) throws Exception {
        showMap(robot);
        String text = map(robot).getAccessibleText();
        int[] sizes = session().run().get().segmentation().sizes();
        int all = Arrays.stream(sizes).sum();
        assertTrue(text.startsWith("Scatter plot of %,d customers in 5 segments.".formatted(all)), text);
        Matcher share = Pattern.compile("(\\d+\\.\\d)%").matcher(text.substring(text.indexOf("Segments:")));
        for (int size : sizes) {
            assertTrue(share.find(), text);
            assertEquals(100.0 * size / all, Double.parseDouble(share.group(1)), 0.051);
        }
    }

    @Test
    void customersAreChosenWithBoxAndLassoAndSetAside(FxRobot robot) throws Exception {
        showMap(robot);
        click(robot, "tool-box");
        Bounds place = map(robot).localToScreen(map(robot).getLayoutBounds());
        double x = place.getMinX() + place.getWidth() * 0.3;
        double y = place.getMinY() + place.getHeight() * 0.3;
        robot.moveTo(x, y).press(MouseButton.PRIMARY).moveTo(x + 180, y + 120);
        fx(() -> Snapshots.save(stage.getScene(), "map-box-drawn"));
        robot.release(MouseButton.PRIMARY);
        waitFor("the chosen", () -> find(robot, "selected").getParent().isVisible());
        pictures("map-chosen", robot);
        int chosen = map(robot).selectionProperty().get().count();
        String told = ((Label) find(robot, "selected")).getText();
        assertTrue(told.startsWith("Selected: %,d (".formatted(chosen)), told);
        Matcher parts = Pattern.compile(": ([\\d,]+) \\(\\d+%\\)").matcher(told);
        int sum = parts.results()
                .mapToInt(part -> Integer.parseInt(part.group(1).replace(",", "")))
                .sum();
        assertEquals(chosen, sum, told);

        fx(() -> session().changeK(7));
        waitUntilDone();
        assertEquals(chosen, map(robot).selectionProperty().get().count(), "the customers stay the same");
        click(robot, "selected-copy");
        fx(() -> Clipboard.getSystemClipboard().clear());
        click(robot, "selected-copy");
        waitFor("the ids", () -> Clipboard.getSystemClipboard().hasString());
        fx(() -> assertEquals(
                chosen, Clipboard.getSystemClipboard().getString().lines().count()));

        click(robot, "tool-lasso");
        robot.moveTo(x, y).press(MouseButton.PRIMARY);
        robot.moveTo(x + 90, y).moveTo(x + 60, y + 90).moveTo(x, y + 40).release(MouseButton.PRIMARY);
        waitFor("fewer", () -> map(robot).selectionProperty().get().count() < chosen);
        int few = map(robot).selectionProperty().get().count();
        assertTrue(few > 0);
        long before = session().prepared().get().matrix().rows();
        click(robot, "selected-setAside");
        waitFor(
                "them to be set aside",
                () -> session().prepared().get().matrix().rows() < before);
        waitUntilDone();
        assertTrue(session()
                .recipe()
                .get()
                .clean()
                .find(CleaningRule.SetAside.class)
                .isPresent());
        assertTrue(map(robot).selectionProperty().get().empty(), "they are gone");
        assertFalse(find(robot, "selected").getParent().isVisible());
    }

    @Test
    void theKeyboardChoosesAllInView(FxRobot robot) throws Exception {
        showMap(robot);
        fx(() -> map(robot).requestFocus());
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.ENTER);
        waitFor("some", () -> !map(robot).selectionProperty().get().empty());
        int all = session().prepared().get().matrix().rows();
        assertTrue(map(robot).selectionProperty().get().count() < all);
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        waitFor("all", () -> map(robot).selectionProperty().get().count() == all);
        assertTrue(find(robot, "selected-setAside").isDisabled(), "all would be too many");
        robot.push(KeyCode.ESCAPE);
        waitFor("none", () -> map(robot).selectionProperty().get().empty());
    }

    /** Drawn anew in every size, on a light background also from a dark window. */
    @Test
    void theMapIsSavedAsPicture(FxRobot robot) throws Exception {
        showMap(robot);
        fx(() -> {
            mark(robot, "ellipses").setSelected(true);
            mark(robot, "loadings").setSelected(true);
        });
        click(robot, "theme");
        BufferedImage small = saved(robot, "map-png-1", "small.png");
        BufferedImage large = saved(robot, "map-png-4", "large.png");
        assertEquals(Math.round(map(robot).getWidth()), small.getWidth());
        assertTrue(small.getHeight() > map(robot).getHeight() + 15, "the names of the colours are below");
        assertEquals(4 * small.getWidth(), large.getWidth());
        int even = 0;
        int coloured = 0;
        for (int y = 0; y + 4 <= large.getHeight(); y += 4) {
            for (int x = 0; x + 4 <= large.getWidth(); x += 4) {
                long colours = Arrays.stream(large.getRGB(x, y, 4, 4, null, 0, 4))
                        .distinct()
                        .count();
                even += colours == 1 && large.getRGB(x, y) != WHITE ? 1 : 0;
                coloured += colours > 1 ? 1 : 0;
            }
        }
        assertEquals(WHITE, large.getRGB(0, 0));
        assertTrue(coloured > even / 4, coloured + " squares of 16 pixels with edges within, " + even + " without");
        fx(() -> item(robot, "map-export", "map-copy").fire());
        waitFor("the copy", () -> Clipboard.getSystemClipboard().hasImage());
        fx(() -> assertEquals(
                2.0 * small.getWidth(),
                Clipboard.getSystemClipboard().getImage().getWidth()));
    }

    /** As wide as it is asked for, and as high as it is on screen for that width. */
    @Test
    void theMapIsSavedInAnySize(FxRobot robot) throws Exception {
        showMap(robot);
        BufferedImage small = saved(robot, "map-png-1", "screen.png");
        answer = folder.resolve("wide.png");
        fx(() -> item(robot, "map-export", "map-png-other").fire());
        waitFor("the question", () -> robot.lookup("#picture-width").tryQuery().isPresent());
        fx(() -> {
            @SuppressWarnings("unchecked")
            var width = (Spinner<Integer>) find(robot, "picture-width");
            width.getEditor().setText("1234");
            width.commitValue();
            var pane = (DialogPane) find(robot, "picture-size");
            Snapshots.save(pane.getScene(), "picture-size");
            ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).fire();
        });
        waitFor("wide.png", () -> Files.exists(answer));
        BufferedImage wide = ImageIO.read(answer.toFile());
        assertEquals(1234, wide.getWidth());
        assertEquals(1234.0 * small.getHeight() / small.getWidth(), wide.getHeight(), 2);
    }

    private BufferedImage saved(FxRobot robot, String item, String name) throws Exception {
        answer = folder.resolve(name);
        fx(() -> item(robot, "map-export", item).fire());
        waitFor(name, () -> Files.exists(answer));
        Files.copy(
                answer,
                Files.createDirectories(Path.of("target/screenshots")).resolve("map-export-" + name),
                StandardCopyOption.REPLACE_EXISTING);
        return ImageIO.read(answer.toFile());
    }

    @Test
    void theMapIsSavedAsVectors(FxRobot robot) throws Exception {
        showMap(robot);
        fx(() -> mark(robot, "ellipses").setSelected(true));
        Thread.sleep(300);
        answer = folder.resolve("map.svg");
        fx(() -> item(robot, "map-export", "map-svg").fire());
        waitFor("the file", () -> Files.exists(answer));
        Files.copy(
                answer,
                Files.createDirectories(Path.of("target/screenshots")).resolve("map-export.svg"),
                StandardCopyOption.REPLACE_EXISTING);
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(answer.toFile());
        assertEquals(1, svg.getElementsByTagName("image").getLength(), "the points");
        // ellipses with their edges; beside the names a square, a diamond, a triangle and a cross
        assertEquals(2 * 5 + 4, svg.getElementsByTagName("polygon").getLength());
        // centroids with their edges; beside the names a disc
        assertEquals(2 * 5 + 1, svg.getElementsByTagName("circle").getLength());
        String text = svg.getDocumentElement().getTextContent();
        assertTrue(text.contains("PC1 · "), text);
        assertTrue(
                text.contains("1 "
                        + SegmentNames.of(
                                        session().run().get(),
                                        session().labels().get(),
                                        new Messages(Messages.ENGLISH))
                                .getFirst()),
                text);
        assertTrue(Files.size(answer) < 1_000_000, Files.size(answer) + " bytes");

        answer = folder.resolve("absent folder").resolve("map.svg");
        fx(() -> item(robot, "map-export", "map-svg").fire());
        waitFor("the refusal", () -> find(robot, "failure").isVisible());
    }
}
