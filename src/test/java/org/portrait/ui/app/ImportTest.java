// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnType;
import org.portrait.load.RecordEnd;
import org.portrait.ui.Snapshots;
import org.portrait.ui.kit.CellChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was understood of a messy file is on the Data page, and what can be read in two ways can be chosen. */
class ImportTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreChosen(FxRobot robot) throws Exception {
        var text = new StringBuilder("Customers of the shop;;;;\n\nid;since;spend;age;city\n");
        for (int i = 0; i < 40; i++) {
            String spend = i == 7 ? "unknown?" : i % 5 == 0 ? "1.250,50 €" : i + ",75 €";
            text.append("C%02d;%02d/%02d/2024;%s;%d;%s\n"
                    .formatted(i, 1 + i % 12, 1 + i * 5 % 12, spend, 20 + i * 7 % 50, i == 9 ? "\"Rome" : "Oslo"));
        }
        text.append("Total;;39.000,00 €;;\n");
        var file = Files.writeString(folder.resolve("shop.csv"), text);
        fx(() -> workbench.open(file));
        waitFor("the file", () -> session().loaded().get() != null);
        var report = Objects.requireNonNull(session().loaded().get()).report();
        assertEquals(40, report.rowsRead());
        assertEquals(2, report.rejectedCount()); // the title and the total
        assertEquals(1, report.repairedCount());
        assertEquals(1, report.unreadableCount());
        assertEquals(",", report.decimalMark());
        assertEquals(LocalDate.of(2024, 6, 2), since(1)); // 02/06/2024
        for (String language : List.of("en", "zh")) {
            picture("import-" + language + "-light");
            press(robot, "theme");
            picture("import-" + language + "-dark");
            press(robot, "theme");
            press(robot, "language");
        }
        fx(() -> this.<ComboBox<String>>find("data-reading-since").setValue("MDY"));
        waitFor("the other order", () -> LocalDate.of(2024, 2, 6).equals(since(1)));
    }

    @Test
    void theLayoutIsChangedWithThePreviewInView(FxRobot robot) throws Exception {
        var text = new StringBuilder("Shop report\nprinted by;Anna\nid;spend;orders\n;EUR;count\n");
        for (int i = 1; i <= 60; i++) {
            text.append("%d;%d,%02d;%d\n".formatted(i, i * 37 % 400, i % 100, 1 + i % 9));
        }
        text.append("Checked by Anna;;\n");
        var file = Files.writeString(folder.resolve("report.csv"), text);
        fx(() -> workbench.open(file));
        waitFor("the file", () -> session().loaded().get() != null);
        resize(1280, 800); // narrower windows show the receipt only when asked
        press(robot, "data-line-2");
        waitFor(
                "the line as it stands",
                () -> robot.lookup("#raw-lines").tryQuery().isPresent());
        assertEquals("printed by;Anna", rawLine(robot, 2));
        Node popup = find(robot, "raw-lines");
        fx(() -> Snapshots.save(popup.getScene(), "raw-lines"));
        fx(() -> popup.getScene().getWindow().hide());
        press(robot, "data-layout");
        waitFor("the panel", () -> stage.getScene().lookup("#layout-rows") != null);
        waitFor("the preview", () -> !rows().isEmpty());
        fx(() -> this.<Spinner<Integer>>find("layout-footerLines")
                .getValueFactory()
                .setValue(1));
        waitFor("the end of the preview", () -> !rows().isEmpty() && footer() == 1);
        for (String language : List.of("en", "zh")) {
            picture("layout-" + language + "-light");
            press(robot, "theme");
            picture(960, 640, "layout-" + language + "-dark");
            press(robot, "theme");
            press(robot, "language");
        }
        resize(1280, 800);
        fx(() -> {
            Spinner<Integer> first = find("layout-firstLine");
            String line = first.getEditor().getText();
            first.getEditor().setText(line + "abc");
            first.getEditor().fireEvent(new ActionEvent());
            assertEquals(line, first.getEditor().getText());
            assertEquals(Integer.valueOf(line), first.getValue());
        });
        click(robot, "layout-line-5");
        waitFor("the rows alone", () -> names().equals(List.of("column1", "column2", "column3")));
        fx(() -> this.<ComboBox<String>>find("layout-delimiter").setValue(","));
        waitFor("other cells", () -> names().size() == 2);
        press(robot, "layout-detect");
        waitFor("detected again", () -> names().equals(List.of("id", "spend EUR", "orders count")));
        fx(() -> {
            this.<Spinner<Integer>>find("layout-footerLines").getValueFactory().setValue(1);
            assertTrue(this.<Button>find("layout-apply").isDisabled(), "the preview is that of before");
        });
        waitFor(
                "the end of the preview",
                () -> !this.<Button>find("layout-apply").isDisabled());
        assertEquals(1, footer());
        press(robot, "layout-apply");
        waitFor(
                "60 rows",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() == 60);
        assertEquals(Integer.valueOf(1), session().recipe().get().data().footerLines());
    }

    @Test
    void whatEndsARowIsChosen(FxRobot robot) throws Exception {
        var text = new StringBuilder("id,spend,note\n");
        for (int i = 1; i <= 60; i++) {
            text.append("%d,%d,%s\n".formatted(i, i * 37 % 400, i % 3 == 0 ? "two\rlines" : "one line"));
        }
        var file = Files.writeString(folder.resolve("notes.csv"), text);
        fx(() -> workbench.open(file));
        waitFor("the file", () -> session().loaded().get() != null);
        resize(1280, 800);
        press(robot, "data-layout");
        waitFor("the preview", () -> !rows().isEmpty());
        picture("record-ends-found");
        fx(() -> this.<ComboBox<String>>find("layout-lineEnd").setValue("LF"));
        waitFor("whole notes", () -> rows().size() > 2 && rows().get(2).get(2).equals("two\rlines"));
        for (String language : List.of("en", "zh")) {
            picture("record-ends-" + language);
            press(robot, "language");
        }
        resize(1280, 800);
        press(robot, "layout-apply");
        waitFor(
                "60 rows",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() == 60);
        assertEquals(RecordEnd.LF, session().recipe().get().data().recordEnd());
    }

    @Test
    void aCodeThatLooksLikeANumberIsSaidToBeText(FxRobot robot) throws Exception {
        var text = new StringBuilder("shop,spend,orders,city\n");
        for (int i = 0; i < 50; i++) {
            text.append("%d,%d,%d,Zürich\n".formatted(i % 7 + 100, i * 37 % 400, 1 + i % 9));
        }
        var file = folder.resolve("codes.csv");
        Files.writeString(file, text);
        Files.write(
                file,
                new byte[] {'1', '0', '1', ',', '5', ',', '6', ',', (byte) 0xff, '\n'},
                StandardOpenOption.APPEND);
        fx(() -> workbench.open(file));
        waitUntilDone();
        resize(1280, 800);
        assertEquals(ColumnType.INTEGER, type("shop"));
        assertEquals(
                1, Objects.requireNonNull(session().loaded().get()).report().undecodableCount());
        picture("undecodable");
        choose("data-type-shop", "Text");
        waitFor("text", () -> type("shop") == ColumnType.CATEGORY);
        choose("data-type-shop", "Detect");
        waitFor("a number again", () -> type("shop") == ColumnType.INTEGER);
    }

    /** @param beginning of the text of an item of the menu */
    private void choose(String id, String beginning) {
        fx(() -> {
            CellChoice<?> choice = find(id);
            choice.fire();
            List<MenuItem> items = choice.getContextMenu().getItems();
            choice.getContextMenu().hide();
            items.stream()
                    .filter(item -> item.getText().startsWith(beginning))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private ColumnType type(String column) {
        return Objects.requireNonNull(session().loaded().get())
                .dataset()
                .schema()
                .column(column)
                .type();
    }

    private List<List<String>> rows() {
        return List.copyOf(this.<TableView<List<String>>>find("layout-rows").getItems());
    }

    private List<String> names() {
        return this.<TableView<List<String>>>find("layout-rows").getColumns().stream()
                .map(column ->
                        ((Label) ((VBox) column.getGraphic()).getChildren().getFirst()).getText())
                .toList();
    }

    private static String rawLine(FxRobot robot, int row) {
        var line = (HBox) ((VBox) find(robot, "raw-lines")).getChildren().get(row);
        return ((Label) line.getChildren().getLast()).getText();
    }

    private int footer() {
        return this.<Spinner<Integer>>find("layout-footerLines").getValue();
    }

    @SuppressWarnings("unchecked")
    private <T> T find(String id) {
        return (T) stage.getScene().lookup("#" + id);
    }

    private Object since(int row) {
        return Objects.requireNonNull(session().loaded().get()).dataset().value(row, "since");
    }
}
