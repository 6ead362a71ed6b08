// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The sheets of a workbook, and several files at once, in the window. */
class SheetsTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private Path workbook() throws Exception {
        Path file = folder.resolve("two.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("2025", "2026")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "id");
                sheet.value(0, 1, "spend " + name);
                for (int row = 1; row <= 60; row++) {
                    sheet.value(row, 0, row);
                    sheet.value(row, 1, row % 3 * 100 + row % 7);
                }
            }
        }
        return file;
    }

    private List<String> columns() {
        return Objects.requireNonNull(session().loaded().get())
                .dataset()
                .schema()
                .names();
    }

    @Test
    void severalFilesAreOneTable(FxRobot robot) throws Exception {
        var files = new ArrayList<Path>();
        for (int month = 1; month <= 3; month++) {
            var csv = new StringBuilder("id,spend\n");
            for (int i = 0; i < 40; i++) {
                csv.append(month * 100 + i)
                        .append(',')
                        .append(month * 500 + i % 7)
                        .append('\n');
            }
            Path part = Files.createDirectories(folder.resolve(month == 3 ? "older" : "new"));
            files.add(Files.writeString(part.resolve("m" + month + ".csv"), csv));
        }
        fx(() -> workbench.open(files));
        waitUntilDone();
        assertEquals(
                120, Objects.requireNonNull(session().loaded().get()).dataset().rows());
        assertEquals(
                List.of("m2.csv", "../older/m3.csv"),
                session().recipe().get().data().also());
        assertEquals("m1.csv +2", ((Label) find(robot, "open-file")).getText());
        assertEquals(
                3, Objects.requireNonNull(session().run().get()).segmentation().k());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherSheetIsOtherData(FxRobot robot) throws Exception {
        Path file = workbook();
        fx(() -> workbench.open(file));
        waitUntilDone();
        assertEquals(List.of("id", "spend 2025"), columns());
        var box = (ComboBox<String>) find(robot, "data-sheet");
        assertEquals(List.of("2025", "2026"), box.getItems());
        fx(() -> box.setValue("2026"));
        waitFor("the other sheet", () -> columns().contains("spend 2026"));
        waitUntilDone();
        assertNull(session().failure().get());
        fx(() -> Snapshots.save(stage.getScene(), "sheets-en-light"));
        fx(() -> session().undo());
        waitFor("the first sheet", () -> columns().contains("spend 2025"));
    }
}
