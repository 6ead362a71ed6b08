// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.ui.state.StageState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What cannot be served is said in one sentence on the page, with a next step, and nothing is lost. */
class BadInputTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private void open(Path file) {
        fx(() -> workbench.open(file));
    }

    private void expect(FxRobot robot, String words) throws Exception {
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        String sentence = ((Label) find(robot, "failure-text")).getText();
        assertTrue(sentence.contains(words), sentence);
        fx(() -> session().dismissFailure());
    }

    @Test
    void filesThatCannotBeRead(FxRobot robot) throws Exception {
        open(folder.resolve("absent.csv"));
        expect(robot, "Check the name and the folder");
        open(file("empty.csv", ""));
        expect(robot, "is empty");
        open(file("header.csv", "id,age,spend\n"));
        expect(robot, "no rows below them");
        open(Files.write(
                folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}));
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        assertFalse(find(robot, "failure-remedy").isVisible(), "the Data page is on screen already");
        assertFalse(find(robot, "failure-layout").isVisible(), "no layout makes it a table");
        fx(() -> workbench.session().dismissFailure());
        open(folder.resolve("picture.csv"));
        expect(robot, "picture.csv is not a table: it holds binary data");
    }

    @Test
    void aRangeThatIsNoneIsNotAdded(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-clean");
        fx(() -> ((ComboBox<?>) find(robot, "range-column")).getSelectionModel().select(0));
        assertEquals("The highest value has to be at least the lowest one.", range(robot, "65", "18"));
        assertEquals("Type the lowest value, the highest one, or both.", range(robot, " ", ""));
        assertTrue(range(robot, "18", "old").startsWith("A limit has to be a number"));
        assertTrue(range(robot, "NaN", "").startsWith("A limit has to be a number"));
        assertFalse(ranged());
        picture("range-refused");
        assertEquals("", range(robot, "18", "65,5"));
        assertTrue(ranged());
    }

    private boolean ranged() {
        return session().recipe().get().clean().rules().stream().anyMatch(CleaningRule.KeepRange.class::isInstance);
    }

    private String range(FxRobot robot, String lowest, String highest) throws Exception {
        fx(() -> {
            ((TextField) find(robot, "range-lowest")).setText(lowest);
            ((TextField) find(robot, "range-highest")).setText(highest);
        });
        press(robot, "range-add");
        return ((Label) find(robot, "range-refused")).getText();
    }

    @Test
    void aFileThatIsReadInTheWrongWayLeadsToItsLayout(FxRobot robot) throws Exception {
        open(file("values.csv", ("7,".repeat(9_999) + "7\n").repeat(3)));
        waitFor("a way out", () -> find(robot, "failure-layout").isVisible());
        pictures("refused", robot);
        press(robot, "stage-clean");
        press(robot, "failure-layout");
        waitFor("the lines", () -> robot.lookup("#layout-line-1").tryQuery().isPresent());
        pictures("refused-layout", robot);
        fx(() -> ((ComboBox<?>) find(robot, "layout-delimiter"))
                .getSelectionModel()
                .select(1)); // the semicolon
        waitFor("the preview", () -> !find(robot, "layout-apply").isDisabled());
        picture("refused-layout-read");
        press(robot, "layout-apply");
        waitFor("the file", () -> session().loaded().get() != null);
        assertEquals(";", session().recipe().get().data().delimiter());
    }

    @Test
    void aFileOfWordsLeadsToFeatures(FxRobot robot) throws Exception {
        var rows = new StringBuilder("name,city\n");
        for (int i = 0; i < 60; i++) {
            rows.append("Ann ").append(i).append(i % 3 == 0 ? ",Bonn\n" : i % 3 == 1 ? ",Kiel\n" : ",Ulm\n");
        }
        open(file("words.csv", rows.toString()));
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        var states = session().states().get();
        assertEquals(StageState.FAILED, states.get(org.portrait.ui.state.Stage.FEATURES));
        assertEquals(StageState.DONE, states.get(org.portrait.ui.state.Stage.CLEAN));
        assertEquals(StageState.DONE, states.get(org.portrait.ui.state.Stage.DATA));
        press(robot, "stage-segments");
        assertEquals(
                "The open file has no feature yet that tells its customers apart. Choose features on the Features page.",
                ((Label) find(robot, "segments-empty")).getText());
        press(robot, "failure-remedy");
        assertFalse(find(robot, "failure-remedy").isVisible());
        press(robot, "feature-city");
        waitUntilDone();
        assertFalse(find(robot, "failure").isVisible());
    }

    @Test
    void aFileThatCleaningEmptiesSaysSoOnTheResultPages(FxRobot robot) throws Exception {
        open(file("gaps.csv", "a,b\n1,\n2,\n,3\n,4\n"));
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        assertEquals(StageState.FAILED, session().states().get().get(org.portrait.ui.state.Stage.CLEAN));
        fx(() -> session().dismissFailure());
        for (String page : List.of("segments", "personas", "export")) {
            press(robot, "stage-" + page);
            String key = page.equals("personas") ? "card" : page;
            assertTrue(((Label) find(robot, key + "-empty")).getText().contains("cleaning rules"), page);
        }
    }

    @Test
    void dataThatCannotBeSegmented(FxRobot robot) throws Exception {
        open(file("words.csv", "name,city\nAnn,Bonn\nBob,Kiel\nEve,Bonn\n"));
        expect(robot, "no column with numbers");
        open(file("same.csv", "a,b\n1,2\n1,2\n1,3\n1,3\n"));
        waitUntilDone();
        change(recipe -> recipe.withClean(new CleanSettings(List.of(new CleaningRule.KeepRange("b", 100.0, null)))));
        expect(robot, "remove all");
        fx(() -> session().undo());
        waitUntilDone();
        assertTrue(session().segmentation().get().k() == 2, "K stops at the number of different rows");
    }

    @Test
    void aFolderThatCannotBeWritten(FxRobot robot) throws Exception {
        open(file("ok.csv", "id,a,b\n1,1,2\n2,3,4\n3,9,9\n4,9,8\n5,1,1\n"));
        waitUntilDone();
        fx(() -> session().changeK(2));
        waitUntilDone();
        press(robot, "stage-export");
        answer = folder.resolve("absent folder").resolve("list.csv");
        press(robot, "export-segments-for-excel");
        expect(robot, "cannot be written");
    }

    @Test
    void aDiskThatRunsFull(FxRobot robot) throws Exception {
        open(file("ok.csv", "id,a,b\n1,1,2\n2,3,4\n3,9,9\n4,9,8\n5,1,1\n"));
        waitUntilDone();
        press(robot, "stage-export");
        answer = file("list.csv", "what was there before");
        disk = out -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        press(robot, "export-segments-for-excel");
        expect(robot, "The disk is full");
        assertEquals("what was there before", Files.readString(answer));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")), "nothing half-written stays");
        }
    }

    @Test
    void orderLinesAreNotTakenForCustomers(FxRobot robot) throws Exception {
        open(file("orders.csv", """
                customer_id,order_date,quantity,price
                7,2026-01-05,1,9.5
                8,2026-01-06,2,3
                7,2026-02-07,1,9.5
                9,2026-03-08,4,2
                8,2026-03-09,1,3.5
                """));
        waitUntilDone();
        String warning = ((Label) find(robot, "data-order-lines")).getText();
        assertTrue(
                warning.startsWith("These rows look like order lines: 5 lines of 3 customers (customer_id)."), warning);
    }
}
