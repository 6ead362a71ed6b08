// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The work is saved and opened again, with the data where they were, elsewhere, changed, and gone. */
class ProjectTest extends WindowTest {
    private static final Path SHOP = Path.of("sample-data/shop-customers.csv");

    @Start
    void start(Stage window) {
        open(window);
    }

    private static String told(FxRobot robot) {
        return ((Label) find(robot, "notice-text")).getText();
    }

    private static String bar(FxRobot robot) {
        return ((Label) find(robot, "open-file")).getText();
    }

    @Test
    void theWorkComesBackAsItWas(FxRobot robot) throws Exception {
        Path data = Files.copy(SHOP, folder.resolve("shop.csv"));
        fx(() -> workbench.open(data));
        waitUntilDone();
        change(recipe -> recipe.withSegments(recipe.segments().withK(4).withSeed(7)));
        waitUntilDone();
        name(robot, "Regulars");
        answer = folder.resolve("spring");
        Recipe saved = session().recipe().get();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        Path project = folder.resolve("spring.portrait");
        waitFor(
                "the project",
                () -> project.equals(session().opening().project().get()));
        assertEquals("spring.portrait · shop.csv", bar(robot));
        change(recipe -> recipe.withSegments(recipe.segments().withSeed(8)));
        waitFor("the mark of a change", () -> bar(robot).equals("spring.portrait* · shop.csv"));
        fx(session()::undo);
        waitFor("no mark", () -> bar(robot).equals("spring.portrait · shop.csv"));

        // another file, then back
        press(robot, "stage-data");
        fx(() -> workbench.open(Path.of("sample-data/customers-zh.csv")));
        waitFor("the other file", () -> bar(robot).equals("customers-zh.csv"));
        fx(() -> workbench.open(project));
        waitFor("the project", () -> bar(robot).equals("spring.portrait · shop.csv"));
        waitUntilDone();
        assertEquals(saved, session().recipe().get());
        assertTrue(robot.lookup("#page-personas").tryQuery().isPresent(), "the page where it was saved");
        waitFor(
                "the name",
                () -> robot.lookup("#persona-1-name")
                        .tryQueryAs(TextField.class)
                        .filter(field -> field.getText().equals("Regulars"))
                        .isPresent());
        assertFalse(find(robot, "notice").isVisible());

        // moved together
        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.move(data, moved.resolve("shop.csv"));
        Files.move(project, moved.resolve("spring.portrait"));
        fx(() -> workbench.open(moved.resolve("spring.portrait")));
        waitFor(
                "where it is now",
                () -> moved.resolve("shop.csv").equals(session().source().get()));
        waitUntilDone();

        // changed: one customer more
        String csv = Files.readString(moved.resolve("shop.csv"));
        String last = csv.strip().substring(csv.strip().lastIndexOf('\n') + 1);
        Files.writeString(moved.resolve("shop.csv"), csv.strip() + "\n" + last.replaceFirst("^C\\d+", "C99999") + "\n");
        fx(() -> workbench.open(moved.resolve("spring.portrait")));
        waitFor("the notice", () -> find(robot, "notice").isVisible());
        assertTrue(told(robot).startsWith("shop.csv has changed since spring.portrait was saved"), told(robot));
        pictures("project-changed", robot);
        press(robot, "project-understood");
        assertFalse(find(robot, "notice").isVisible());
        waitUntilDone();
        press(robot, "save"); // now it says that the data are here
        Path here = moved.resolve("spring.portrait");
        waitFor("it is saved", () -> text(here).contains("\"" + moved.resolve("shop.csv") + "\""));

        // gone: asks once
        Path elsewhere = Files.move(moved.resolve("shop.csv"), folder.resolve("customers.csv"));
        fx(() -> workbench.open(moved.resolve("spring.portrait")));
        waitFor("the question", () -> find(robot, "notice").isVisible());
        assertTrue(told(robot).startsWith("spring.portrait belongs to "), told(robot));
        pictures("project-moved", robot);
        answer = elsewhere;
        press(robot, "project-choose");
        waitFor("where it is now", () -> elsewhere.equals(session().source().get()));
        waitUntilDone();
        assertEquals("spring.portrait* · customers.csv", bar(robot), "it is to be saved, so that it asks once");
        press(robot, "save");
        waitFor("it is saved", () -> bar(robot).equals("spring.portrait · customers.csv"));
        fx(() -> workbench.open(here));
        waitFor("the same", () -> session().opening().times().get() == 7);
        assertFalse(find(robot, "notice").isVisible());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The window dies with a name that is in no project: the next one brings it back. */
    @Test
    void whatWasNotSavedComesBackAfterACrash(FxRobot robot) throws Exception {
        Path data = Files.copy(SHOP, folder.resolve("shop.csv"));
        fx(() -> workbench.open(data));
        waitUntilDone();
        change(recipe -> recipe.withSegments(recipe.segments().withK(4)));
        waitUntilDone();
        name(robot, "Regulars");
        Path recovery = folder.resolve("settings/recovery");
        waitFor(
                "the recovery file",
                () -> kept(recovery).length == 1
                        && text(kept(recovery)[0].toPath()).contains("Regulars"));
        Files.copy(kept(recovery)[0].toPath(), recovery.resolve("1-0.portrait")); // as a killed one would leave it
        fx(() -> {
            stage.hide();
            var second = new Stage();
            open(second);
        });
        waitFor("the offer", () -> find(robot, "notice").isVisible());
        assertTrue(
                told(robot).matches("Portrait ended on .* before your work was saved\\. It can be brought back\\."),
                told(robot));
        pictures("project-recovered", robot);
        fx(() -> windows.another());
        assertEquals(
                1,
                robot.lookup("#notice").queryAll().stream()
                        .filter(Node::isVisible)
                        .count(),
                "one window offers it");
        fx(() -> windows.shown().getLast().close(() -> {}));
        press(robot, "project-recover");
        waitFor("the data", () -> data.equals(session().source().get()));
        waitUntilDone();
        press(robot, "stage-personas");
        waitFor(
                "the name",
                () -> robot.lookup("#persona-1-name")
                        .tryQueryAs(TextField.class)
                        .filter(field -> field.getText().equals("Regulars"))
                        .isPresent());
        assertFalse(Files.exists(recovery.resolve("1-0.portrait")));
        assertTrue(stage.getTitle().startsWith("shop.csv* "), stage.getTitle());
    }

    private static File[] kept(Path recovery) {
        return Objects.requireNonNullElse(
                recovery.toFile().listFiles((_, name) -> name.endsWith(".portrait") && !name.startsWith("1-")),
                new File[0]);
    }

    @Test
    void closingAsksWhereNamesWouldBeLost(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        name(robot, "Regulars");
        waitFor("something to lose", () -> stage.getTitle().equals("shop-customers.csv* – Portrait"));
        fx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        waitFor("the question", () -> Window.getWindows().size() == 2);
        fx(() -> Snapshots.save(find(robot, "unsaved").getScene(), "project-unsaved"));
        robot.clickOn("Go on working");
        waitFor("no question", () -> Window.getWindows().size() == 1);
        assertTrue(stage.isShowing());
        answer = folder.resolve("kept.portrait");
        fx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        waitFor("the question", () -> Window.getWindows().size() == 2);
        robot.clickOn(robot.from(find(robot, "unsaved")).lookup("Save").<Node>query());
        waitFor("the end", () -> !stage.isShowing());
        assertTrue(text(answer).contains("Regulars"));
    }

    @Test
    void aDamagedProjectIsRefusedAndTheWorkStays(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        Path damaged = Files.writeString(folder.resolve("x.portrait"), "{\"version\": 1,\n");
        fx(() -> workbench.open(damaged));
        waitFor("the refusal", () -> session().failure().get() != null);
        assertEquals(
                "The project x.portrait is damaged: line 2 is not valid JSON. Correct it, or open an earlier copy.",
                ((Label) find(robot, "failure-text")).getText());
        assertNull(session().opening().project().get());
        waitUntilDone();
    }
}
