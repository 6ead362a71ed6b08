// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is asked for on the Export page. */
class ExportTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private void shop(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-export");
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(FxRobot robot, String id, T value) {
        var box = (ComboBox<T>) find(robot, id);
        fx(() -> box.setValue(value));
    }

    private void written(FxRobot robot) throws Exception {
        waitFor("the file", () -> find(robot, "export-done").isVisible());
    }

    @Test
    void aListIsWrittenInTheFormatThatWasChosen(FxRobot robot) throws Exception {
        shop(robot);
        choose(robot, "csv-excel-delimiter", ';');
        choose(robot, "csv-excel-decimalMark", ',');
        choose(robot, "csv-excel-encoding", StandardCharsets.UTF_16LE);
        answer = folder.resolve("list.csv");
        press(robot, "export-segments-for-excel");
        written(robot);
        List<String> lines = Files.readAllLines(answer, StandardCharsets.UTF_16);
        assertTrue(lines.getFirst().contains(";segment;segment_name;distance;reason"), lines.getFirst());
        assertTrue(lines.get(1).matches(".*;\\d+,\\d+;;[^;]*"), lines.get(1));
        answer = folder.resolve("upload.csv");
        press(robot, "export-segments-for-upload");
        written(robot);
        assertTrue(Files.readString(answer).lines().findFirst().orElseThrow().contains(",segment,segment_name,"));
    }

    @Test
    void aReportIsOnePageWithCustomersOnlyWhenTicked(FxRobot robot) throws Exception {
        shop(robot);
        answer = folder.resolve("report.html");
        press(robot, "export-report");
        written(robot);
        assertEquals("Written: " + answer, ((Label) find(robot, "export-done")).getText());
        String counts = Files.readString(answer);
        assertTrue(counts.contains(" customers in " + session().k().get() + " segments</h1>"), counts);
        assertFalse(counts.contains("Typical customers"));
        press(robot, "report-typical");
        press(robot, "export-report");
        waitFor("the other report", () -> find(robot, "export-done").isVisible());
        assertTrue(Files.readString(answer).contains("Typical customers"));
    }

    @Test
    void aCampaignIsAFolder(FxRobot robot) throws Exception {
        shop(robot);
        var size = (Spinner<?>) find(robot, "campaign-size");
        assertEquals(10, size.getValue());
        assertFalse(find(robot, "campaign-write").isDisabled());
        choose(
                robot,
                "campaign-phone",
                session().loaded().get().dataset().schema().names().getFirst());
        assertTrue(find(robot, "campaign-write").isDisabled(), "a phone number needs a country code");
        choose(robot, "campaign-phone", "");
        answer = folder;
        for (String name : List.of("campaign", "campaign-2")) {
            press(robot, "campaign-write");
            written(robot);
            Path lists = folder.resolve(name);
            int k = session().k().get();
            assertEquals(
                    k + 1,
                    lists.toFile().list().length,
                    Arrays.toString(lists.toFile().list()));
            long control = Files.readString(lists.resolve("summary.csv"))
                    .lines()
                    .skip(1)
                    .mapToLong(line -> Long.parseLong(line.replaceFirst(".*,(\\d+),\\d+,\\d+$", "$1")))
                    .sum();
            String told = ((Label) find(robot, "export-done")).getText();
            assertTrue(told.contains(", " + control + " in the control group, 0 not to be contacted"), told);
        }
    }
}
