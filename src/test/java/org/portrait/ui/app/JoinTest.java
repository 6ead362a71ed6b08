// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.portrait.aggregate.OrderSettings;
import org.portrait.data.Dataset;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Columns of further files beside the customers, in the window. Of 60 customers, 57 have a row in the first. */
class JoinTest extends WindowTest {
    private Path shop;

    @Start
    void start(Stage window) throws IOException {
        var text = new StringBuilder("customer_id,age,spend,city\n");
        var crm = new StringBuilder("Customer ID,segment,points,calls,city\n,lost,1,1,Bari\n");
        var survey = new StringBuilder("member,satisfaction\n");
        for (int i = 0; i < 60; i++) {
            text.append("C%03d,%d,%d,Rome\n".formatted(i, 20 + 20 * (i % 3) + i % 7, 100 * (i % 3) + i));
            crm.append(
                    "C%03d,%s,%d,%d,Bari\n".formatted(i + 3, i % 2 == 0 ? "gold" : "basic", 500 * (i % 3) + i, i % 5));
            survey.append("%05d,%d\n".formatted(i, 1 + i % 10));
        }
        crm.append("C010,gold,9,9,Como\nC011,basic,9,9,Como\nC010,gold,8,8,Como\n");
        shop = Files.writeString(folder.resolve("shop.csv"), text);
        Files.writeString(folder.resolve("crm.csv"), crm);
        Files.writeString(folder.resolve("survey.csv"), survey);
        open(window);
    }

    @Test
    void columnsComeAndGo(FxRobot robot) throws Exception {
        fx(() -> workbench.open(shop));
        waitUntilDone();
        choose(robot, "crm.csv");
        assertEquals("customer_id", box("customerKey").getValue());
        assertEquals("Customer ID", box("furtherKey").getValue());
        TableView<?> preview = (TableView<?>) find(robot, "join-rows");
        assertEquals(
                List.of("customer_id", "segment", "points", "calls", "city (crm)"),
                preview.getColumns().stream().map(c -> c.getText()).toList());
        assertEquals(60, preview.getItems().size());
        pictures("join", robot);
        assertEquals(List.of(), session().recipe().get().joins());

        fx(() -> columns().getLast().setSelected(false));
        fx(() -> this.<JoinSettings.Several>box("several").setValue(JoinSettings.Several.LAST));
        waitUntilReady(robot);
        press(robot, "join-add");
        waitForColumns(List.of("customer_id", "age", "spend", "city", "segment", "points", "calls"));
        assertEquals("8", dataset().text(10, "points"));
        assertEquals("", dataset().text(0, "points"));
        assertEquals(
                List.of("crm.csv joined on customer_id = Customer ID: 57 of 60 customers matched, new columns: 3."),
                said());
        waitUntilDone();
        picture("join-added-en-light");
        picture(960, 640, "join-added-en-small");

        press(robot, "join-change-0");
        waitUntilReady(robot);
        assertEquals(
                List.of(true, true, true, false),
                columns().stream().map(CheckBox::isSelected).toList());
        press(robot, "join-close");

        press(robot, "join-remove-0");
        waitForColumns(List.of("customer_id", "age", "spend", "city"));
        assertEquals(List.of(), said());
        fx(() -> session().undo());
        waitForColumns(List.of("customer_id", "age", "spend", "city", "segment", "points", "calls"));
        waitFor("the line about the file", () -> said().size() == 1);
        fx(() -> session().redo());
        waitForColumns(List.of("customer_id", "age", "spend", "city"));
    }

    @Test
    void thePanelClosesWhenItsCustomersAreOthersOrAllIsStopped(FxRobot robot) throws Exception {
        fx(() -> workbench.open(shop));
        waitUntilDone();
        choose(robot, "crm.csv");
        press(robot, "join-add");
        waitForColumns(List.of("customer_id", "age", "spend", "city", "segment", "points", "calls", "city (crm)"));
        waitFor("labels for what is not of the file", () -> !shown("data-type-points"));
        assertTrue(shown("data-type-age"));
        waitUntilDone();

        choose(robot, "crm.csv");
        fx(() -> session().cancel());
        waitFor("the tables", () -> !shown("join-panel"));
        choose(robot, "crm.csv");
        fx(() -> session().undo());
        waitFor("the tables", () -> !shown("join-panel"));
        waitForColumns(List.of("customer_id", "age", "spend", "city"));
    }

    @Test
    void aFileWhoseKeyGoesIsToldOf(FxRobot robot) throws Exception {
        fx(() -> workbench.open(shop));
        waitUntilDone();
        choose(robot, "crm.csv");
        press(robot, "join-add");
        waitForColumns(List.of("customer_id", "age", "spend", "city", "segment", "points", "calls", "city (crm)"));
        waitUntilDone();
        fx(() -> ((Button) find(robot, "data-layout")).fire());
        waitFor("the lines of the file", () -> shown("layout-line-2"));
        click(robot, "layout-line-2");
        waitFor("the first rows", () -> !find(robot, "layout-apply").isDisabled());
        press(robot, "layout-apply");
        waitForColumns(List.of("column1", "column2", "column3", "column4"));
        waitUntilDone();
        assertTrue(shown("failure"));
        picture(960, 640, "join-key-gone-small");
        fx(() -> session().undo());
        waitForColumns(List.of("customer_id", "age", "spend", "city", "segment", "points", "calls", "city (crm)"));
    }

    private boolean shown(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    @Test
    void whatMatchesNowhereIsSaidAndCorrected(FxRobot robot) throws Exception {
        Path numbers = Files.writeString(
                folder.resolve("numbers.csv"), Files.readString(shop).replaceAll("\nC0*([0-9]+)", "\n$1"));
        fx(() -> workbench.open(numbers));
        waitUntilDone();
        press(robot, "data-join"); // the file chooser is cancelled
        answer = folder.resolve("survey.csv");
        press(robot, "data-join");
        waitFor("the panel", () -> robot.lookup("#join-furtherKey").tryQuery().isPresent());
        fx(() -> {
            box("customerKey").setValue("customer_id");
            box("furtherKey").setValue("member");
        });
        waitFor("the refusal", () -> text(robot).contains("its \"member\" holds values such as 00000"));
        assertTrue(((Button) find(robot, "join-add")).isDisabled());
        picture("join-refused-en-light");
        fx(() -> this.<LeadingZeros>box("leadingZeros").setValue(LeadingZeros.IGNORE));
        waitUntilReady(robot);
        press(robot, "join-add");
        waitForColumns(List.of("customer_id", "age", "spend", "city", "satisfaction"));
        waitUntilDone();

        fx(() -> workbench.open(shop));
        waitForColumns(List.of("customer_id", "age", "spend", "city"));
        assertEquals(List.of(), session().recipe().get().joins());
        assertEquals(List.of(), said());
    }

    @Test
    void aSecondFileStandsBesideTheFirst(FxRobot robot) throws Exception {
        Path web = folder.resolve("web.xlsx");
        try (var out = Files.newOutputStream(web);
                var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("notes");
            notes.value(0, 0, "note");
            notes.value(1, 0, "nothing to match");
            Worksheet visits = workbook.newWorksheet("visits");
            visits.value(0, 0, "points");
            visits.value(0, 1, "customer_id");
            for (int i = 0; i < 60; i++) {
                visits.value(i + 1, 0, i % 9);
                visits.value(i + 1, 1, "C%03d".formatted(i));
            }
        }
        fx(() -> workbench.open(shop));
        waitUntilDone();
        choose(robot, "crm.csv");
        press(robot, "join-add");
        List<String> first = List.of("customer_id", "age", "spend", "city", "segment", "points", "calls", "city (crm)");
        waitForColumns(first);
        waitFor("the first line", () -> said().size() == 1);
        answer = web;
        press(robot, "data-join");
        waitFor("the panel", () -> robot.lookup("#join-sheet").tryQuery().isPresent());
        assertEquals(List.of("notes", "visits"), box("sheet").getItems());
        fx(() -> box("sheet").setValue("visits"));
        waitUntilReady(robot);
        assertEquals(
                List.of("customer_id", "customer_id"),
                List.of(box("customerKey").getValue(), box("furtherKey").getValue()));
        press(robot, "join-add");
        waitForColumns(Stream.concat(first.stream(), Stream.of("points (web)")).toList());
        waitFor("the second line", () -> said().size() == 2);
        picture("join-two-en-light");

        press(robot, "join-change-0");
        waitUntilReady(robot);
        assertEquals(
                List.of("customer_id", "age", "spend", "city"),
                box("customerKey").getItems());
        press(robot, "join-close");
        press(robot, "join-remove-0");
        waitForColumns(List.of("customer_id", "age", "spend", "city", "points"));
        waitFor("the line that is left", () -> said().size() == 1);
        assertEquals(
                "visits", session().recipe().get().joins().getFirst().data().sheet());
    }

    /** Of customer i there are 1 + i % 3 orders on different days, of 10, 20 and 30. */
    @Test
    void ordersOfAFurtherFileAreAddedUp(FxRobot robot) throws Exception {
        var orders = new StringBuilder("customer,order_date,amount\n");
        for (int i = 0; i < 60; i++) {
            for (int n = 0; n <= i % 3; n++) {
                orders.append("C%03d,2026-01-%02d,%d\n".formatted(i, 1 + n + i % 20, 10 + 10 * n));
            }
        }
        Files.writeString(folder.resolve("orders.csv"), orders);
        fx(() -> workbench.open(shop));
        waitUntilDone();
        choose(robot, "crm.csv");
        assertFalse(find(robot, "join-lines").getParent().isVisible());
        press(robot, "join-close");
        choose(robot, "orders.csv");
        fx(() -> box("lines").getSelectionModel().select(1));
        waitFor("the definitions", () -> text(robot).contains("monetary: value of all purchases"));
        waitUntilReady(robot);
        assertEquals("customer", box("furtherKey").getValue());
        assertTrue(text(robot).contains("They are made of customer, order_date, amount,"), text(robot));
        pictures("join-orders", robot);
        press(robot, "join-add");
        waitFor("the columns", () -> dataset().schema().find("monetary").isPresent());
        assertEquals(60, dataset().rows());
        assertEquals("3", dataset().text(5, "frequency"));
        assertEquals("60", dataset().text(5, "monetary"));
        assertEquals("10", dataset().text(6, "monetary"));
        assertInstanceOf(
                OrderSettings.class, session().recipe().get().joins().getFirst().aggregation());
        waitFor("the line about the file", () -> said().size() == 1);
        waitUntilDone();
        press(robot, "join-change-0");
        waitUntilReady(robot);
        assertEquals("ORDERS", String.valueOf(box("lines").getValue()));
        fx(() -> box("lines").getSelectionModel().select(0));
        waitFor("the columns of the rows", () -> columns().size() == 2);
        press(robot, "join-close");
    }

    private void choose(FxRobot robot, String name) throws Exception {
        answer = folder.resolve(name);
        press(robot, "data-join");
        waitUntilReady(robot);
    }

    private void waitUntilReady(FxRobot robot) throws Exception {
        waitFor(
                "what matches",
                () -> robot.lookup("#join-add")
                        .tryQuery()
                        .map(node -> !((Button) node).isDisabled())
                        .orElse(false));
    }

    private void waitForColumns(List<String> names) throws Exception {
        waitFor("the columns " + names, () -> dataset().schema().names().equals(names));
    }

    private Dataset dataset() {
        return Objects.requireNonNull(session().loaded().get()).dataset();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String name) {
        return (ComboBox<T>) stage.getScene().lookup("#join-" + name);
    }

    private List<CheckBox> columns() {
        return stage.getScene().lookup("#join-columns").lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .toList();
    }

    private String text(FxRobot robot) {
        return robot.lookup("#join-panel .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private List<String> said() {
        return stage.getScene().lookup("#data-joins").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
