// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the analyst writes on the cards stays with the customers. */
class NamesTest extends WindowTest {
    private static final Path SHOP = Path.of("sample-data/shop-customers.csv");

    @Start
    void start(Stage window) {
        open(window);
    }

    private List<String> names(FxRobot robot) {
        return IntStream.rangeClosed(1, session().k().get())
                .mapToObj(s -> ((TextField) find(robot, "persona-" + s + "-name")).getText())
                .toList();
    }

    private void waitForNames(FxRobot robot, String... wanted) throws Exception {
        waitUntilDone();
        waitFor(
                "names " + String.join(", ", wanted),
                () -> robot.lookup("#persona-" + session().k().get() + "-name")
                                .tryQuery()
                                .isPresent()
                        && names(robot).containsAll(List.of(wanted)));
    }

    private void write(FxRobot robot, String field, String text) {
        fx(() -> {
            var name = (TextField) find(robot, field);
            name.setText(text);
            name.fireEvent(new ActionEvent());
        });
    }

    @Test
    void namesStayWithTheCustomers(FxRobot robot) throws Exception {
        Path file = Files.copy(SHOP, folder.resolve("september.csv"));
        fx(() -> session().open(file));
        waitUntilDone();
        fx(() -> session().changeK(4));
        press(robot, "stage-personas");
        waitForNames(robot);
        List<Integer> bySize = bySize(); // the numbers are in the order of the recommended K
        int largest = bySize.getFirst();
        int second = bySize.get(1);
        write(robot, "persona-" + (largest + 1) + "-name", "Stammkunden");
        write(robot, "persona-" + (second + 1) + "-name", "Sparfüchse");
        write(robot, "persona-" + (second + 1) + "-note", "call in spring");
        waitForNames(robot, "Stammkunden", "Sparfüchse");

        change(recipe -> recipe.withSegments(recipe.segments().withSeed(99)));
        waitForNames(robot, "Stammkunden", "Sparfüchse");
        assertEquals("Stammkunden", names(robot).get(largest), "the number of before");
        assertEquals("Sparfüchse", names(robot).get(second), "the number of before");
        assertEquals("call in spring", ((TextField) find(robot, "persona-" + (second + 1) + "-note")).getText());

        // down: what several have become; up: what was split
        fx(() -> session().changeK(2));
        waitForCards(robot, 2);
        assertEquals(List.of("Holds “Sparfüchse” and customers of other segments."), origins(robot));
        assertFalse(names(robot).contains("Sparfüchse"));
        pictures("names-merged", robot);
        fx(() -> session().changeK(7));
        waitForCards(robot, 7);
        List<String> origins = origins(robot);
        assertEquals(2, origins.size());
        assertEquals(origins.getFirst(), origins.getLast());
        String split = "“Stammkunden” is split into segments " + (largest + 1) + " and [567]."; // one keeps the number
        assertTrue(origins.getFirst().matches(split), origins.getFirst());
        waitForNames(robot, "Sparfüchse", "Stammkunden 1", "Stammkunden 2");
        assertEquals("Sparfüchse", names(robot).get(second), "the number of before");
        waitUntilWorkedOut(robot);
        pictures("names-split", robot);

        Path next = Files.copy(SHOP, folder.resolve("october.csv"));
        fx(() -> session().open(next));
        waitFor("october", () -> next.equals(session().source().get()));
        waitUntilDone();
        fx(() -> session().changeK(4));
        press(robot, "stage-personas");
        waitForNames(robot, "Stammkunden", "Sparfüchse");
        assertEquals("Stammkunden", names(robot).get(largest), "the number of before");
        assertEquals("Sparfüchse", names(robot).get(second), "the number of before");
    }

    private List<Integer> bySize() {
        int[] sizes = session().segmentation().get().sizes();
        return IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingInt(s -> -sizes[s]))
                .toList();
    }

    @Test
    void aNameIsOneStepBack(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        waitForNames(robot);
        List<String> before = names(robot);
        robot.clickOn("#persona-1-name").type(KeyCode.A, KeyCode.B).type(KeyCode.ENTER);
        waitFor("the name", () -> !names(robot).equals(before));
        robot.clickOn("#persona-2-name"); // away from the first
        fx(() -> session().undo());
        waitForNames(robot, before.getFirst());
        assertEquals(before, names(robot));
    }

    private void waitForCards(FxRobot robot, int cards) throws Exception {
        waitUntilDone();
        waitFor(cards + " cards", () -> robot.lookup(".persona").queryAll().size() == cards);
    }

    private static List<String> origins(FxRobot robot) {
        return robot
                .lookup(node ->
                        node instanceof Label && String.valueOf(node.getId()).endsWith("-origin"))
                .queryAll()
                .stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
