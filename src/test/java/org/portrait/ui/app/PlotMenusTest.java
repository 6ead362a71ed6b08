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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Snapshots;
import org.portrait.ui.Unnamed;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotMenus;
import org.portrait.ui.kit.Tables;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;

/**
 * Every plot of the program can be copied, and saved as picture and as vectors; what is saved is looked at. Each is told in
 * words with values, and shown as a table of numbers.
 */
class PlotMenusTest extends WindowTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final Path PICTURES = Path.of("target/screenshots");

    private static final Set<String> LOOKED_AT = Set.of("map", "distributions", "quality", "profiles");

    private final Set<String> saved = new TreeSet<>();
    private final Set<String> nameless = new TreeSet<>();
    private final Map<String, String> tables = new TreeMap<>();

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void everyPlotIsSaved(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
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
        assertEquals(Set.of(), nameless, "controls without a name for screen readers");
    }

    private void saveAll(FxRobot robot, String... expected) throws Exception {
        for (String name : expected) {
            waitFor(
                    "the menu of " + name,
                    () -> robot.lookup("#" + name + "-export").queryAll().stream()
                            .anyMatch(menu -> menu.getLayoutBounds().getWidth() > 0));
        }
        Thread.sleep(150); // until all is drawn
        var menus = new ArrayList<PlotExport>();
        fx(() -> {
            assertEquals(List.of(), PlotMenus.missing(stage.getScene()), "plots without a menu");
            assertEquals(List.of(), PlotMenus.untold(stage.getScene()), "plots that say nothing");
            nameless.addAll(Unnamed.in(stage.getScene().getRoot()));
            menus.addAll(PlotMenus.of(stage.getScene()));
        });
        for (PlotExport menu : menus) {
            assertTrue(menu.isFocusTraversable(), "reached by keyboard");
            assertFalse(menu.getAccessibleText().isBlank());
            String name = menu.getId().replace("-export", "");
            if (saved.add(name)) {
                table(menu, name);
                vectors(menu, name);
                pixels(menu, name);
            }
        }
    }

    /** The same numbers as a table, which is named, sorted and copied as every other. */
    private void table(PlotExport menu, String name) throws Exception {
        fx(() -> item(menu, name + "-table").fire());
        waitFor("the table of " + name, () -> dialog().isPresent());
        fx(() -> {
            TableView<?> table = (TableView<?>) dialog().orElseThrow();
            Window window = table.getScene().getWindow();
            tables.put(name, text(table));
            if (LOOKED_AT.contains(name)) {
                table.getScene().getRoot().layout();
                Snapshots.save(table.getScene(), "table-" + name);
            }
            nameless.addAll(Unnamed.in(table.getScene().getRoot()));
            ((ButtonBase) table.getScene().lookup("#plot-table-copy")).fire();
            assertEquals(tables.get(name), Clipboard.getSystemClipboard().getString(), name + " is copied");
            window.hide();
        });
        List<String> lines = tables.get(name).lines().toList();
        assertTrue(lines.size() > 1, name + " has rows");
        assertTrue(lines.getFirst().contains("\t"), name + " has columns");
        assertFalse(Pattern.compile("(^|\t)(\t|$)").matcher(lines.getFirst()).find(), "headings of " + name);
        assertTrue(
                lines.stream()
                        .skip(1)
                        .allMatch(line -> Pattern.compile("\\d").matcher(line).find()),
                name + " has numbers in every row: " + lines);
    }

    private static <R> String text(TableView<R> table) {
        return Tables.text(table, table.getItems());
    }

    private static Optional<Node> dialog() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#plot-table"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static MenuItem item(PlotExport menu, String id) {
        return menu.getItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in "
                        + menu.getItems().stream().map(MenuItem::getId).toList()));
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
        fx(() -> item(menu, item).fire());
        waitFor(file, () -> Files.exists(answer));
        return Files.copy(
                answer, Files.createDirectories(PICTURES).resolve("plot-" + file), StandardCopyOption.REPLACE_EXISTING);
    }
}
