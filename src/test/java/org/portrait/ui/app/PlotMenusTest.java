// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotMenus;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;

/** Every plot of the program can be copied, and saved as picture and as vectors; what is saved is looked at. */
class PlotMenusTest extends WindowTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Set<String> saved = new TreeSet<>();

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void everyPlotIsSaved(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        press(robot, "theme"); // dark: what is saved must be on light paper all the same
        press(robot, "stage-features");
        saveAll(robot, "correlations");
        press(robot, "ranking-show");
        saveAll(robot, "importance");
        press(robot, "stage-segments");
        saveAll(robot, "map", "quality");
        press(robot, "pairs-show");
        waitFor(
                "the features",
                () -> !find(robot, "parallel").getAccessibleText().isEmpty());
        saveAll(robot, "matrix", "parallel");
        press(robot, "segments-show");
        for (int tab = 1; tab <= 2; tab++) {
            int chosen = tab;
            fx(() -> ((TabPane) robot.lookup(".tab-pane").query())
                    .getSelectionModel()
                    .select(chosen));
            saveAll(robot, tab == 1 ? "silhouette" : "iterations");
        }
        press(robot, "compare-show");
        saveAll(robot, "moves");
        press(robot, "methods-show");
        for (int row = 1; row < 4; row++) {
            int chosen = row;
            fx(() -> ((TableView<?>) robot.lookup("#methods .table-view").query())
                    .getSelectionModel()
                    .select(chosen));
            waitFor(
                    "the picture",
                    () -> robot.lookup("#methods .plot-export").tryQuery().isPresent());
            saveAll(robot);
        }
        press(robot, "stage-personas");
        press(robot, "profile-show");
        saveAll(robot, "profiles", "distributions");
        press(robot, "lifecycle-show");
        saveAll(robot, "stages", "rfm", "value");
        assertTrue(saved.containsAll(List.of("ward", "mixture")), saved.toString());
    }

    private void saveAll(FxRobot robot, String... expected) throws Exception {
        for (String name : expected) {
            waitFor(
                    "the menu of " + name,
                    () -> robot.lookup("#" + name + "-export").queryAll().stream()
                            .anyMatch(menu -> menu.getLayoutBounds().getWidth() > 0));
        }
        Thread.sleep(300); // until all is laid out
        var menus = new ArrayList<PlotExport>();
        fx(() -> {
            assertEquals(List.of(), PlotMenus.missing(stage.getScene()), "plots without a menu");
            menus.addAll(PlotMenus.of(stage.getScene()));
        });
        for (PlotExport menu : menus) {
            assertTrue(menu.isFocusTraversable(), "reached by keyboard");
            assertFalse(menu.getAccessibleText().isBlank());
            String name = menu.getId().replace("-export", "");
            if (saved.add(name)) {
                vectors(menu, name);
                pixels(menu, name);
            }
        }
    }

    private void vectors(PlotExport menu, String name) throws Exception {
        Path file = save(menu, name + "-svg", name + ".svg");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertTrue(svg.getElementsByTagName("text").getLength() > 1, name + " has words");
        int shapes = 0;
        for (String shape : new String[] {"rect", "polygon", "polyline", "circle", "line"}) {
            shapes += svg.getElementsByTagName(shape).getLength();
        }
        assertTrue(shapes > 5, name + " has " + shapes + " shapes");
        assertFalse(svg.getElementsByTagName("title").item(0).getTextContent().isBlank(), name + " is told");
    }

    private void pixels(PlotExport menu, String name) throws Exception {
        BufferedImage picture =
                ImageIO.read(save(menu, name + "-png-2", name + ".png").toFile());
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        long white = Arrays.stream(all).filter(pixel -> pixel == WHITE).count();
        assertTrue(
                white > all.length / 20 && white < all.length * 0.995,
                name + " on light paper has " + white + " white pixels");
    }

    private Path save(PlotExport menu, String item, String file) throws Exception {
        answer = folder.resolve(file);
        fx(() -> menu.getItems().stream()
                .filter(i -> item.equals(i.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " in "
                        + menu.getItems().stream().map(MenuItem::getId).toList()))
                .fire());
        waitFor(file, () -> Files.exists(answer));
        return Files.copy(
                answer, Files.createDirectories(PICTURES).resolve("plot-" + file), StandardCopyOption.REPLACE_EXISTING);
    }
}
