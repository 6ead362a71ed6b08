// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.lifecycle.Thresholds;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Stages of customers beside their segments: recognised, moved, undone, corrected. */
class LifecycleTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private static String text(FxRobot robot, String id) {
        return ((Label) find(robot, id)).getText();
    }

    private static Slider slider(FxRobot robot, String stage) {
        return (Slider) find(robot, "lifecycle-slider-" + stage);
    }

    @Test
    void limitsAreMovedAndUndone(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        waitFor(
                "the stage on a card",
                () -> robot.lookup("#persona-1-stage").tryQuery().isPresent());
        assertTrue(text(robot, "persona-1-stage").startsWith("Lifecycle: m"), text(robot, "persona-1-stage"));
        press(robot, "lifecycle-show");
        waitFor(
                "counts",
                () -> robot.lookup("#lifecycle-count-lost").tryQuery().isPresent()
                        && !text(robot, "lifecycle-count-lost").isEmpty());
        pictures("lifecycle", robot);
        fx(() -> ((ScrollPane) find(robot, "lifecycle").lookup(".scroll-pane")).setVvalue(1));
        picture("lifecycle-below-en-light");
        String proposed = text(robot, "lifecycle-count-lost");

        // while it is dragged only counts change
        fx(() -> {
            slider(robot, "lost").setValueChanging(true);
            slider(robot, "lost").setValue(300);
        });
        waitFor("other counts", () -> !text(robot, "lifecycle-count-lost").equals(proposed));
        assertNull(session().recipe().get().lifecycle().thresholds());
        fx(() -> slider(robot, "lost").setValueChanging(false));
        Thresholds chosen = session().recipe().get().lifecycle().thresholds();
        assertEquals(300, chosen == null ? 0 : chosen.lostDays());
        assertEquals("Limits set by hand.", text(robot, "lifecycle-basis"));
        String moved = text(robot, "lifecycle-count-lost");
        assertNotEquals(proposed, moved);

        fx(() -> session().undo());
        waitFor("the proposed limits", () -> text(robot, "lifecycle-count-lost").equals(proposed));
        assertNull(session().recipe().get().lifecycle().thresholds());
        fx(() -> session().redo());
        waitFor(
                "the limits that were set",
                () -> text(robot, "lifecycle-count-lost").equals(moved));
    }

    /** Orders of customers tell how much time they let pass; the steps of a key that is held are one to undo. */
    @Test
    @SuppressWarnings("unchecked")
    void limitsComeFromTheTimeBetweenOrders(FxRobot robot) throws Exception {
        openSampleOrders(robot);
        press(robot, "stage-personas");
        waitFor(
                "the stage on a card",
                () -> robot.lookup("#persona-1-stage").tryQuery().isPresent());
        waitUntilWorkedOut(robot);
        pictures("lifecycle-card", robot);
        press(robot, "lifecycle-show");
        waitFor("limits", () -> robot.lookup("#lifecycle-basis").tryQuery().isPresent());
        assertTrue(
                text(robot, "lifecycle-basis").startsWith("Proposed from the time between orders, known of "),
                text(robot, "lifecycle-basis"));
        pictures("lifecycle-orders", robot);
        var loyal = (Spinner<Integer>) find(robot, "lifecycle-limit-loyal");
        int before = loyal.getValue();
        fx(() -> {
            loyal.increment();
            loyal.increment();
        });
        waitFor("the limit", () -> session().recipe().get().lifecycle().thresholds() != null);
        assertEquals(
                before + 2,
                Objects.requireNonNull(session().recipe().get().lifecycle().thresholds())
                        .loyal());
        fx(() -> session().undo());
        assertNull(session().recipe().get().lifecycle().thresholds());
        assertEquals(before, loyal.getValue());
        fx(() -> ((ScrollPane) find(robot, "lifecycle").lookup(".scroll-pane")).setVvalue(1));
        for (String language : List.of("en", "zh")) {
            for (String theme : List.of("light", "dark")) {
                fx(() -> ((ScrollPane) find(robot, "lifecycle").lookup(".scroll-pane")).setVvalue(1));
                picture("lifecycle-rfm-" + language + "-" + theme);
                press(robot, "theme");
            }
            press(robot, "language");
        }
        fx(() -> ((ScrollPane) find(robot, "lifecycle").lookup(".scroll-pane")).setVvalue(1));
        assertEquals(
                List.of("Champions", "Loyal", "Potential loyalists"),
                ((GridPane) find(robot, "rfm-grid"))
                        .getChildren().stream()
                                .filter(node -> node.getStyleClass().contains("rfm-group"))
                                .map(node -> ((Label) node).getText())
                                .limit(3)
                                .toList());
        picture("lifecycle-orders-below-en-light");
        fx(() -> ((ComboBox<Integer>) find(robot, "rfm-segment")).setValue(0));
        press(robot, "theme");
        picture(960, 640, "lifecycle-orders-below-en-small");
    }

    /** Customers without an order that is known of: the page says what it takes, and one who knows better chooses. */
    @Test
    @SuppressWarnings("unchecked")
    void columnsAreCorrected(FxRobot robot) throws Exception {
        var csv = new StringBuilder("id,a,b,spend\n");
        for (int i = 0; i < 60; i++) {
            csv.append("C%02d,%d,%d,%d\n".formatted(i, i % 2 == 0 ? i : 300 + i, 1 + i % 7, 10 + i * i));
        }
        answer = Files.writeString(folder.resolve("plain.csv"), csv);
        fx(() -> workbench.open(folder.resolve("plain.csv")));
        waitUntilDone();
        press(robot, "stage-personas");
        press(robot, "lifecycle-show");
        waitFor(
                "the sentence",
                () -> robot.lookup("#lifecycle-none-stages").tryQuery().isPresent());
        pictures("lifecycle-none", robot);
        fx(() -> ((ComboBox<String>) find(robot, "lifecycle-recency")).setValue("a"));
        waitFor("the next column", () -> "a".equals(((ComboBox<String>) find(robot, "lifecycle-recency")).getValue()));
        waitUntilDone();
        fx(() -> ((ComboBox<String>) find(robot, "lifecycle-frequency")).setValue("b"));
        waitFor("stages", () -> robot.lookup("#lifecycle-table").tryQuery().isPresent());
        TableView<Integer> table = (TableView<Integer>) find(robot, "lifecycle-table");
        waitFor("rows", () -> !table.getItems().isEmpty());
        int segments = session().k().get();
        assertEquals(segments + 1, table.getItems().size(), "all customers stand below");
        fx(() -> ((ComboBox<Object>) find(robot, "lifecycle-measure"))
                .setValue(((ComboBox<Object>) find(robot, "lifecycle-measure"))
                        .getItems()
                        .get(1)));
        assertEquals("60", table.getColumns().getLast().getCellData(segments));
    }
}
