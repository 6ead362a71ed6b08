// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The personas on a slide: looked at, copied, saved as a picture. */
class SlideTest extends WindowTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);
    private static final int WHITE = 0xFFFFFFFF;

    @Start
    void start(Stage window) {
        open(window);
    }

    private void showSlide(FxRobot robot, int k) throws Exception {
        waitUntilDone();
        fx(() -> session().changeK(k));
        waitUntilDone();
        press(robot, "stage-personas");
        press(robot, "slide-show");
        waitFor(
                "the lights",
                () -> robot.lookup("#slide-" + Math.min(k, 6) + " .light")
                        .tryQuery()
                        .isPresent());
    }

    private static List<String> texts(FxRobot robot, String of) {
        return robot.lookup(of).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void whatTheAnalystWritesStandsOnTheBoard(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        showSlide(robot, 4);
        assertEquals(List.of("1", "2", "3", "4"), texts(robot, "#slide .segment-number"));
        String title = ((Label) find(robot, "slide-title")).getText();
        int customers =
                Arrays.stream(session().run().get().segmentation().sizes()).sum();
        assertEquals("%,d customers in 4 segments".formatted(customers), title);

        press(robot, "card-show");
        fx(() -> {
            var name = (TextField) find(robot, "persona-2-name");
            name.setText("Champions");
            name.fireEvent(new ActionEvent());
        });
        press(robot, "slide-show");
        waitFor("the name", () -> texts(robot, "#slide-2 .slide-name").equals(List.of("Champions")));
        Node card = find(robot, "slide-2");
        assertEquals(AccessibleRole.TEXT, card.getAccessibleRole());
        assertTrue(card.getAccessibleText().startsWith("Segment 2: Champions. "), card.getAccessibleText());
        assertEquals(3, robot.lookup("#slide-2 .difference-bar").queryAll().size());

        assertEquals(1, texts(robot, "#slide-2 .slide-size").size());
        fx(() -> value(robot).setValue("orders"));
        String share = texts(robot, "#slide-2 .slide-size").getLast();
        assertTrue(share.matches("\\d+\\.\\d% of orders"), share);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> value(FxRobot robot) {
        return (ComboBox<String>) find(robot, "slide-value");
    }

    /** On a light background also from a dark window. */
    @Test
    void aPictureIsSaved(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        showSlide(robot, 5);
        press(robot, "theme");
        answer = folder.resolve("personas.png");
        press(robot, "slide-save");
        assertPicture(answer, 1920, 1080, robot);
        fx(() -> ((ComboBox<?>) find(robot, "slide-size")).getSelectionModel().select(1));
        answer = folder.resolve("large.png");
        press(robot, "slide-save");
        assertPicture(answer, 3840, 2160, robot);

        press(robot, "slide-copy");
        fx(() -> assertEquals(1920, Clipboard.getSystemClipboard().getImage().getWidth()));

        answer = folder.resolve("absent folder").resolve("personas.png");
        press(robot, "slide-save");
        waitFor("the refusal", () -> find(robot, "failure").isVisible());
        String sentence = ((Label) find(robot, "failure-text")).getText();
        assertTrue(sentence.contains("cannot be written"), sentence);
        assertFalse(find(robot, "slide-done").isVisible());
    }

    private void assertPicture(Path file, int width, int height, FxRobot robot) throws Exception {
        String told = "Saved: " + file.getFileName();
        waitFor("the picture", () -> told.equals(((Label) find(robot, "slide-done")).getText()));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(List.of(width, height), List.of(picture.getWidth(), picture.getHeight()));
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        assertEquals(WHITE, pixels[0]);
        long colours = Arrays.stream(pixels).distinct().count();
        assertTrue(colours > 100, "a picture of " + colours + " colours");
        // the five stripes of 4 points, 80 points below the top
        long stripes = Arrays.stream(picture.getRGB(0, height / 7, width, 1, null, 0, width))
                .filter(p -> p != WHITE)
                .count();
        assertTrue(stripes > width / 2, stripes + " pixels of cards in one line");
        try (var files = Files.list(Objects.requireNonNull(file.getParent()))) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")), "nothing half-written stays");
        }
    }

    @Test
    void manyPersonasTakeTwoBoards(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        showSlide(robot, 12);
        assertTrue(find(robot, "slide-before").isDisabled());
        press(robot, "slide-next");
        waitFor("the second board", () -> robot.lookup("#slide-12").tryQuery().isPresent());
        assertTrue(find(robot, "slide-next").isDisabled());
        fx(() -> session().changeK(3));
        waitUntilDone();
        waitFor("the only board", () -> robot.lookup("#slide-3").tryQuery().isPresent());
        assertFalse(find(robot, "slide-next").getParent().isVisible());
    }

    /** Nothing is cut but what cannot be shown whole, and nothing stands out of its card. */
    @Test
    void longNamesStayWithinTheirCards(FxRobot robot) throws Exception {
        var csv = new StringBuilder(
                "id,average_value_of_the_orders_of_the_last_year,number_of_orders_of_the_last_year\n");
        for (int i = 0; i < 160; i++) {
            csv.append("C")
                    .append(i)
                    .append(',')
                    .append(i % 8 * 100 + i % 3)
                    .append(',')
                    .append(i % 8 * i % 8)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("a long name of a file of customers.csv"), csv);
        fx(() -> workbench.open(file));
        showSlide(robot, 8);
        pictures("slide-long", robot);
        fx(() -> session()
                .change(session().labels().get().with(0, session().run().get(), "word ".repeat(40), "", EN)));
        waitFor(
                "the name",
                () -> texts(robot, "#slide-1 .slide-name").getFirst().startsWith("word"));
        picture("slide-longest");
        for (int s = 1; s <= 8; s++) {
            Node card = find(robot, "slide-" + s);
            for (Node inside : robot.lookup("#slide-" + s + " .label").queryAll()) {
                if (inside.isVisible()) {
                    var bounds = card.sceneToLocal(inside.localToScene(inside.getLayoutBounds()));
                    assertTrue(bounds.getMaxY() <= card.getLayoutBounds().getMaxY() + 0.5, inside + " stands out");
                }
            }
        }
    }
}
