// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleaningRule;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RecipeJson;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From a file to exported segments through the real window, with a mouse. */
class JourneyTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void anAnalystGoesFromASampleToAnExportedList(FxRobot robot) throws Exception {
        click(robot, "sample-shop");
        waitUntilDone();
        int read = session().loaded().get().dataset().rows();
        assertEquals(read, ((TableView<?>) find(robot, "rows")).getItems().size());

        click(robot, "stage-clean");
        click(robot, "clean-duplicates");
        waitFor(
                "the duplicates to go",
                () -> session().prepared().get().cleaned().report().effects().stream()
                        .anyMatch(effect -> effect.rule() instanceof CleaningRule.DropDuplicates));
        waitUntilDone();
        int taken = session().prepared().get().matrix().rows();
        assertTrue(taken < read);

        click(robot, "stage-features");
        int features = session().prepared().get().matrix().dimensions();
        click(robot, "feature-age");
        waitFor("age to go", () -> session().prepared().get().matrix().dimensions() == features - 1);
        click(robot, "features-scaling-robust");
        waitUntilDone();

        click(robot, "stage-segments");
        fx(() -> session().changeK(4));
        waitUntilDone();
        assertEquals(4 + 1, ((TableView<?>) find(robot, "centroids")).getItems().size(), "and the average");

        click(robot, "stage-personas");
        TextField name = (TextField) find(robot, "persona-1-name");
        robot.clickOn(name);
        fx(name::clear);
        robot.write("Champions").type(javafx.scene.input.KeyCode.ENTER);
        assertEquals("Champions", session().labels().get().labels().getFirst().name());

        click(robot, "stage-export");
        answer = folder.resolve("list.csv");
        click(robot, "export-segments-for-upload");
        waitFor("the list", () -> find(robot, "export-done").isVisible());
        List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_8);
        assertEquals(read + 1, lines.size(), "every row of the file, and the heading");
        assertTrue(lines.getFirst().endsWith("segment,segment_name,distance,reason,stage"), lines.getFirst());
        assertEquals(
                session().segmentation().get().sizes()[0],
                lines.stream().filter(line -> line.contains(",1,Champions,")).count());

        answer = folder.resolve("book.xlsx");
        click(robot, "export-workbook");
        waitFor(
                "the workbook",
                () -> Files.exists(folder.resolve("book.xlsx"))
                        && session().failure().get() == null);

        answer = folder.resolve("rules.csv");
        press(robot, "export-rules");
        waitFor("the rules", () -> Files.exists(folder.resolve("rules.csv")));
        assertEquals(1 + 4, Files.readAllLines(answer, StandardCharsets.UTF_8).size());

        answer = folder.resolve("personas.csv");
        press(robot, "export-personas");
        waitFor("the personas", () -> Files.exists(folder.resolve("personas.csv")));
        assertEquals(1 + 4, Files.readAllLines(answer, StandardCharsets.UTF_8).size());

        answer = folder.resolve("methods.csv");
        press(robot, "export-methods");
        waitFor("other methods", () -> Files.exists(folder.resolve("methods.csv")));
        assertTrue(
                Files.readAllLines(answer, StandardCharsets.UTF_8).get(1).startsWith("kmeans,4,"),
                "as many groups as segments");

        answer = folder.resolve("recipe.json");
        press(robot, "export-recipe");
        waitFor("the recipe", () -> Files.exists(folder.resolve("recipe.json")));
        assertEquals(4, RecipeJson.read(answer).segments().k());
    }

    /** What counts are clicks and keys in the window, and two for each dialog of the system: a file, and its button. */
    @Test
    void aNewUserHasAListOfSegmentsAfterNineClicks(FxRobot robot) throws Exception {
        var done = new AtomicInteger();
        fx(() -> {
            stage.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> done.incrementAndGet());
            stage.addEventFilter(KeyEvent.KEY_PRESSED, _ -> done.incrementAndGet());
        });
        answer = own();
        click(robot, "start-open");
        waitUntilDone();
        click(robot, "data-next");
        waitUntilDone();
        assertEquals(3, session().k().get(), "the three groups of the file");
        click(robot, "stage-personas");
        click(robot, "stage-export");
        answer = folder.resolve("segments.xlsx");
        click(robot, "export-workbook");
        waitFor("the workbook", () -> find(robot, "export-done").isVisible());
        assertTrue(Files.size(answer) > 0);
        int dialogs = 2;
        assertEquals(5, done.get(), "in the window");
        assertTrue(done.get() + 2 * dialogs <= 9);
    }

    /** Three groups of customers, with nothing that has to be said about how the file is read. */
    private Path own() throws IOException {
        var random = new SplittableRandom(1);
        var lines = new StringJoiner("\n").add("customer;orders;spend");
        for (int i = 0; i < 300; i++) {
            int group = i % 3;
            lines.add("A%04d;%d;%.2f"
                    .formatted(
                            i,
                            5 + 20 * group + random.nextInt(5),
                            100 * (1 + group * 2 % 3) + 20 * random.nextDouble()));
        }
        return Files.writeString(folder.resolve("my customers.csv"), lines.toString());
    }

    @Test
    void beforeAFileIsOpenNothingHasBeenDone(FxRobot robot) {
        assertEquals(Recipe.DEFAULT, session().recipe().get());
        assertTrue(find(robot, "undo").isDisabled());
    }

    @Test
    void theWindowSpeaksBothLanguagesWithoutARestart(FxRobot robot) throws Exception {
        click(robot, "language");
        assertEquals("打开文件…", ((Button) find(robot, "start-open")).getText());
        click(robot, "sample-zh");
        waitUntilDone();
        click(robot, "stage-personas");
        Node card = find(robot, "persona-1");
        assertTrue(card.isVisible());
        waitFor("the light", () -> robot.lookup("#trust-1").tryQuery().isPresent());
        assertTrue(trust(robot).startsWith("换用 5 个其他种子"), trust(robot));
        click(robot, "language");
        waitUntilDone();
        waitFor("the light", () -> robot.lookup("#trust-1").tryQuery().isPresent());
        assertTrue(trust(robot).startsWith("5 other seeds"), trust(robot));
        assertEquals(session().run().get().profiles().size(), session().k().get());
    }

    /** It may be further down than the window shows. */
    private String trust(FxRobot robot) {
        return ((Label) find(robot, "trust-run")).getText();
    }
}
