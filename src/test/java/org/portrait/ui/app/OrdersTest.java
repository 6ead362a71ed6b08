// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.aggregate.OrderSettings;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From raw orders to segments of customers, in the window. */
class OrdersTest extends LinesTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void ordersBecomeCustomersAndLinesAgain(FxRobot robot) throws Exception {
        press(robot, "sample-orders");
        waitUntilDone();
        int lines = Objects.requireNonNull(session().loaded().get()).dataset().rows();
        press(robot, "orders-open");
        waitUntilOutcome(robot);
        scoresAreInATable();
        pictures("orders", robot);
        assertEquals(null, session().recipe().get().aggregation());

        fx(() -> this.<OrderSettings.Purchase>box("purchase").setValue(OrderSettings.Purchase.DAY));
        waitUntilOutcome(robot);
        press(robot, "orders-build");
        waitFor(
                "the customers",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() < lines);
        waitUntilDone();
        var settings =
                (OrderSettings) Objects.requireNonNull(session().recipe().get().aggregation());
        assertEquals(OrderSettings.Purchase.DAY, settings.purchase());
        assertTrue(session().segmentation().get().numberedBySize(), "not after those of the lines");
        var schema = Objects.requireNonNull(session().loaded().get()).dataset().schema();
        assertTrue(schema.find("recency_days").isPresent());
        fx(() -> {
            Label made = (Label) stage.getScene().lookup("#data-order-lines");
            assertTrue(made.getText().contains(String.format("%,d", lines)), made.getText());
            Snapshots.save(stage.getScene(), "orders-built-en-light");
        });

        press(robot, "orders-lines");
        waitFor(
                "the lines",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() == lines);
        assertNull(session().recipe().get().aggregation());
        assertNotNull(stage.getScene().lookup("#orders-open"));
    }

    /** Expected values computed with Python from the file: quintiles by nearest rank. */
    private void scoresAreInATable() {
        fx(() -> {
            List<String> texts = stage.getScene().lookup("#orders-score-table").lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
            for (String shown : List.of("1 – 11", "281 – 392", "23 – 31", "3 – 5", "565", "661.86 – 1,473.93")) {
                assertTrue(texts.contains(shown), shown + " in " + texts);
            }
            assertTrue(texts.contains("Frequency: ties make groups of 172 to 565 customers."), texts.toString());
            assertTrue(texts.stream().noneMatch(text -> text.startsWith("Monetary value: ties")), texts.toString());
        });
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String name) {
        return (ComboBox<T>) stage.getScene().lookup("#orders-" + name);
    }
}
