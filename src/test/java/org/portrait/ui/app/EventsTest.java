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
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.aggregate.EventSettings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From an event log to segments of customers, in the window. */
class EventsTest extends LinesTest {
    private static final int CUSTOMERS = 60;

    @Start
    void start(Stage window) {
        open(window);
    }

    /** Customer c views 3 + c % 9 pages, puts c % 4 things into the cart and rates c % 3 of them. */
    private Path log() throws IOException {
        var log = new StringBuilder("user_id,time,event_type,rating\n");
        for (int c = 0; c < CUSTOMERS; c++) {
            for (int i = 0; i < 3 + c % 9; i++) {
                line(log, c, 1 + (c + 3 * i) % 28, i % 5 == 4 ? "product_view" : "page_view", "");
            }
            for (int i = 0; i < c % 4; i++) {
                line(log, c, 1 + (c + 5 * i) % 28, "add_to_cart", "");
            }
            for (int i = 0; i < c % 3; i++) {
                line(log, c, 1 + (c + 7 * i) % 28, "rating", String.valueOf(1 + (c + i) % 5));
            }
        }
        return Files.writeString(folder.resolve("log.csv"), log);
    }

    private static void line(StringBuilder log, int customer, int day, String type, String rating) {
        log.append("U%03d,2024-03-%02d 10:15:00,%s,%s\n".formatted(customer, day, type, rating));
    }

    @Test
    void eventsBecomeCustomers(FxRobot robot) throws Exception {
        Path file = log();
        fx(() -> workbench.open(file));
        waitUntilDone();
        fx(() -> assertTrue(((Label) stage.getScene().lookup("#data-order-lines"))
                .getText()
                .startsWith("These rows look like events: ")));
        press(robot, "orders-open");
        waitUntilOutcome(robot);
        fx(() -> assertTrue(((ToggleButton) find(robot, "orders-rows-EVENTS")).isSelected()));
        pictures("events", robot);

        MenuButton views = (MenuButton) find(robot, "events-pageViews");
        fx(() -> {
            assertEquals("page_view, product_view", views.getText());
            // the second before the first is computed
            tick(views, "product_view", false);
            tick(views, "rating", true);
        });
        waitFor("both", () -> views.getText().equals("page_view, rating"));
        fx(() -> tick(views, "rating", false));
        waitFor("the other page views", () -> views.getText().equals("page_view"));
        press(robot, "orders-build");
        waitFor(
                "the customers",
                () -> Objects.requireNonNull(session().loaded().get()).dataset().rows() == CUSTOMERS);
        waitUntilDone();
        assertEquals(
                EventSettings.of("user_id", "time", "event_type")
                        .withValue("rating")
                        .withPageViews(List.of("page_view")),
                session().recipe().get().aggregation());
        var made = Objects.requireNonNull(session().loaded().get()).dataset();
        // customer 0 has the pages 0, 1, 2; customer 8 eleven, of which the 4th and the 9th are product views
        assertEquals(3L, made.value(0, "pages_viewed"));
        assertEquals(9L, made.value(8, "pages_viewed"));
        assertEquals(2L, made.value(8, "count_rating"));
        // 1 + 8 % 5 and 1 + 9 % 5
        assertEquals(4.5, made.value(8, "mean_rating"));
    }

    private static void tick(MenuButton types, String name, boolean wanted) {
        CheckMenuItem type = types.getItems().stream()
                .map(CheckMenuItem.class::cast)
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow();
        type.setSelected(wanted);
        type.getOnAction().handle(null);
    }

    /** Nothing can be guessed of rows without a type: what they are and what is what is chosen by hand. */
    @Test
    void theRowsAreWhatTheAnalystSays(FxRobot robot) throws Exception {
        press(robot, "sample-orders");
        waitUntilDone();
        press(robot, "orders-open");
        waitUntilOutcome(robot);
        fx(() -> assertTrue(((ToggleButton) find(robot, "orders-rows-ORDERS")).isSelected()));
        press(robot, "orders-rows-EVENTS");
        waitFor("a question", () -> button(robot).isDisabled());
        fx(() -> this.<String>box("customer").setValue("category"));
        press(robot, "orders-close");
        press(robot, "orders-open");
        waitUntilOutcome(robot);
        press(robot, "orders-rows-EVENTS");
        waitFor("the question again", () -> button(robot).isDisabled());
        // the customer and the time are known from the orders
        fx(() -> {
            assertEquals("customer_id", this.<String>box("customer").getValue());
            assertEquals("order_date", this.<String>box("time").getValue());
            this.<String>box("type").setValue("category");
        });
        waitUntilOutcome(robot);
        fx(() -> assertFalse(
                stage.getScene().getRoot().lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .noneMatch(label -> label.getText().startsWith("count_kitchen = ")
                                || label.getText().contains(" · count_kitchen = ")),
                "a customer is worked through"));
        press(robot, "orders-rows-ORDERS");
        waitUntilOutcome(robot);
        press(robot, "orders-rows-EVENTS");
        waitUntilOutcome(robot);
        fx(() -> assertEquals("category", this.<String>box("type").getValue(), "what was chosen is kept"));
        press(robot, "orders-build");
        waitFor("the customers", () -> session().recipe().get().aggregation() != null);
        assertInstanceOf(EventSettings.class, session().recipe().get().aggregation());
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String name) {
        return (ComboBox<T>) stage.getScene().lookup("#events-" + name);
    }

    private static Button button(FxRobot robot) {
        return (Button) find(robot, "orders-build");
    }
}
