// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Snapshots;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was understood of a messy file is on the Data page, and what can be read in two ways can be chosen. */
class ImportTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreChosen(FxRobot robot) throws Exception {
        var text = new StringBuilder("Customers of the shop;;;;\n\nid;since;spend;age;city\n");
        for (int i = 0; i < 40; i++) {
            String spend = i == 7 ? "unknown?" : i % 5 == 0 ? "1.250,50 €" : i + ",75 €";
            text.append("C%02d;%02d/%02d/2024;%s;%d;%s\n"
                    .formatted(i, 1 + i % 12, 1 + i * 5 % 12, spend, 20 + i * 7 % 50, i == 9 ? "\"Rome" : "Oslo"));
        }
        text.append("Total;;39.000,00 €;;\n");
        var file = Files.writeString(folder.resolve("shop.csv"), text);
        fx(() -> workbench.open(file));
        waitFor("the file", () -> session().loaded().get() != null);
        var report = Objects.requireNonNull(session().loaded().get()).report();
        assertEquals(40, report.rowsRead());
        assertEquals(2, report.rejectedCount()); // the title and the total
        assertEquals(1, report.repairedCount());
        assertEquals(1, report.unreadableCount());
        assertEquals(",", report.decimalMark());
        assertEquals(LocalDate.of(2024, 6, 2), since(1)); // 02/06/2024
        for (String language : List.of("en", "zh")) {
            picture("import-" + language + "-light");
            click(robot, "theme");
            picture("import-" + language + "-dark");
            click(robot, "theme");
            click(robot, "language");
        }
        fx(() -> this.<String>box("data-reading-since").setValue("MDY"));
        waitFor("the other order", () -> LocalDate.of(2024, 2, 6).equals(since(1)));
    }

    private Object since(int row) {
        return Objects.requireNonNull(session().loaded().get()).dataset().value(row, "since");
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) stage.getScene().lookup("#" + id);
    }

    private void picture(String name) throws Exception {
        fx(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        Thread.sleep(300); // until it is laid out
        fx(() -> Snapshots.save(stage.getScene(), name));
    }
}
