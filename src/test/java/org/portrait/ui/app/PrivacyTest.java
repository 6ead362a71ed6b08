// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipFile;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.privacy.Coarsening;
import org.portrait.privacy.IdKey;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The card of the Export page that says what may leave the house. */
class PrivacyTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Columns 0 to 6: id, e-mail, age, gender, city, joined, spend; two groups of 100, one customer of 97 years. */
    private Path customers() throws IOException {
        var random = new Random(1);
        var csv = new StringBuilder("customer_id,email,age,gender,city,joined,spend\n");
        for (int i = 0; i < 200; i++) {
            csv.append("C%03d,c%d@x.org,%d,%s,%s,2024-%02d-11,%d\n"
                    .formatted(
                            i,
                            i,
                            i == 7 ? 97 : 30 + i % 20,
                            i % 2 == 0 ? "f" : "m",
                            i % 4 < 2 ? "Rome" : "Oslo",
                            1 + i % 12,
                            (i % 2 == 0 ? 100 : 900) + random.nextInt(90)));
        }
        return Files.writeString(folder.resolve("shop.csv"), csv);
    }

    private void exportPage(FxRobot robot) throws Exception {
        Path file = customers();
        fx(() -> workbench.open(file));
        waitUntilDone();
        press(robot, "stage-export");
        counted(robot);
    }

    private void counted(FxRobot robot) throws Exception {
        waitFor("the count", () -> robot.lookup("#privacy-told").tryQuery().isPresent());
    }

    private String told(FxRobot robot) {
        return ((Label) find(robot, "privacy-told")).getText();
    }

    private void tick(FxRobot robot, String id) {
        fx(() -> ((CheckBox) find(robot, id)).fire());
    }

    @SuppressWarnings("unchecked")
    private void coarsen(FxRobot robot, int column, Coarsening to) {
        fx(() -> ((ComboBox<Optional<Coarsening>>) find(robot, "coarser-" + column)).setValue(Optional.of(to)));
    }

    private List<String> written(FxRobot robot, String what, String name) throws Exception {
        answer = folder.resolve(name);
        press(robot, what);
        waitFor(
                "the file",
                () -> Files.exists(answer) && find(robot, "export-done").isVisible());
        return Files.readAllLines(answer);
    }

    @Test
    void choicesHoldForListsAndTheFindingIsSaidBefore(FxRobot robot) throws Exception {
        exportPage(robot);
        assertTrue(((CheckBox) find(robot, "leave-out-1")).isSelected(), "personal data is proposed");
        assertTrue(
                told(robot).startsWith("By age, gender, city, up to three of them together, 1 of 200 customers (0.5%)"),
                told(robot));
        fx(() -> ((Spinner<?>) find(robot, "privacy-k")).increment(1));
        counted(robot);
        assertTrue(told(robot).contains("in groups of fewer than 6"), told(robot));
        coarsen(robot, 2, Coarsening.TENS);
        coarsen(robot, 5, Coarsening.QUARTER);
        answer = folder.resolve("own.key");
        press(robot, "privacy-key-make");
        waitFor(
                "the key",
                () -> ((Label) find(robot, "privacy-key-told")).getText().contains("own.key"));
        List<String> lines = written(robot, "export-segments-for-upload", "list.csv");
        assertTrue(lines.getFirst().startsWith("customer_id,age,gender,city,joined,spend,segment"), lines.getFirst());
        String id = IdKey.read(folder.resolve("own.key")).pseudonym("C000");
        assertTrue(lines.get(1).startsWith(id + ",30–39,f,Rome,2024-Q1,1"), lines.get(1));
        answer = folder;
        press(robot, "campaign-write");
        Path lists = folder.resolve("campaign");
        waitFor(
                "the lists",
                () -> Files.exists(lists) && find(robot, "export-done").isVisible());
        try (var files = Files.newDirectoryStream(lists, "[0-9]*.csv")) {
            for (Path file : files) {
                String list = Files.readString(file);
                assertTrue(list.startsWith("customer_id,age,gender,city,joined,spend,"), list);
                assertFalse(list.contains("C0") || list.contains("@"), list);
            }
        }
        pictures("privacy", robot);
        picture(1024, 700, "privacy-1024");
    }

    @Test
    void theWorkbookSaysWhatWasDone(FxRobot robot) throws Exception {
        exportPage(robot);
        tick(robot, "leave-out-2");
        counted(robot);
        assertTrue(
                told(robot)
                        .startsWith("Every combination of up to three of gender, city is shared by at least "
                                + "50 customers"),
                told(robot));
        assertFalse(robot.lookup("#together-2").tryQuery().isPresent(), "what is left out is not combined");
        fx(() ->
                ((MenuButton) find(robot, "privacy-more")).getItems().getFirst().fire()); // spend
        counted(robot);
        assertTrue(told(robot).startsWith("By gender, city, spend,"), told(robot));
        answer = folder.resolve("book.xlsx");
        press(robot, "export-workbook");
        waitFor("the workbook", () -> find(robot, "export-done").isVisible());
        String all = cells(answer);
        assertTrue(all.contains("Left out: email, age."), "the note");
        assertTrue(all.contains("By gender, city, spend, up to three of them together"), "the finding");
        assertFalse(all.contains("@x.org"));
        assertTrue(all.contains("C007"), "ids stay without a key");
    }

    private static String cells(Path book) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(book.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                text.append(
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedAndIdsStay(FxRobot robot) throws Exception {
        exportPage(robot);
        answer = Files.writeString(folder.resolve("poem.txt"), "no key");
        press(robot, "privacy-key-choose");
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        assertTrue(((Label) find(robot, "failure-text")).getText().contains("poem.txt holds no key"));
        assertEquals("Ids leave as they are: customer_id.", ((Label) find(robot, "privacy-key-told")).getText());
        assertTrue(find(robot, "privacy-key-none").isDisabled());
    }
}
