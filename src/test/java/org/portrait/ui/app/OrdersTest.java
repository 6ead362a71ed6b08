// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.aggregate.OrderSettings;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From raw orders to segments of customers, in the window. */
class OrdersTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void ordersBecomeCustomersAndLinesAgain(FxRobot robot) throws Exception {
        click(robot, "sample-orders");
        waitUntilDone();
        int lines = Objects.requireNonNull(session().loaded().get()).dataset().rows();
        click(robot, "orders-open");
        waitUntilOutcome(robot);
        scoresAreInATable();
        pictures(robot);
        assertEquals(null, session().recipe().get().aggregation());

        fx(() -> this.<OrderSettings.Purchase>box("purchase").setValue(OrderSettings.Purchase.DAY));
        waitUntilOutcome(robot);
        click(robot, "orders-build");
        waitFor(
                "the customers",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() < lines);
        waitUntilDone();
        var settings =
                (OrderSettings) Objects.requireNonNull(session().recipe().get().aggregation());
        assertEquals(OrderSettings.Purchase.DAY, settings.purchase());
        var schema = Objects.requireNonNull(session().loaded().get()).dataset().schema();
        assertTrue(schema.find("recency_days").isPresent());
        fx(() -> {
            Label made = (Label) stage.getScene().lookup("#data-order-lines");
            assertTrue(made.getText().contains(String.format("%,d", lines)), made.getText());
            Snapshots.save(stage.getScene(), "orders-built-en-light");
        });

        click(robot, "orders-lines");
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

    private void waitUntilOutcome(FxRobot robot) throws Exception {
        waitFor(
                "what the orders make",
                () -> robot.lookup("#orders-build")
                        .tryQuery()
                        .map(node -> !((Button) node).isDisabled())
                        .orElse(false));
    }

    private void pictures(FxRobot robot) throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            for (String theme : new String[] {"light", "dark"}) {
                picture(1280, 800, "orders-" + language + "-" + theme);
                click(robot, "theme");
            }
            picture(960, 640, "orders-" + language + "-small");
            click(robot, "language");
        }
    }

    private void picture(double width, double height, String name) throws Exception {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Thread.sleep(300); // until it is laid out
        fx(() -> {
            Snapshots.save(stage.getScene(), name);
            stage.setWidth(1000);
            stage.setHeight(1000);
        });
    }
}
