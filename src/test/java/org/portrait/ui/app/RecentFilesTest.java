// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.state.ThreeGroups;
import org.portrait.workspace.RecentFile;
import org.portrait.workspace.SettingsStore;
import org.portrait.workspace.UserSettings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was opened before is on the start page, with its segments as they were. */
class RecentFilesTest extends WindowTest {
    private static final List<RecentFile> RECENT = List.of(
            new RecentFile(
                    "/home/ada/clients/spring.portrait", List.of(812, 455, 390, 201, 111), List.of(0, 1, 2, 3, 4)),
            new RecentFile("/srv/2026/客户分群-秋季复盘-最终版-第二稿.portrait", List.of(120_000, 40_000), List.of(5, 2)),
            new RecentFile("/home/ada/a table that was only looked at.csv"),
            new RecentFile("/home/ada/one.csv", List.of(2), List.of(0)));

    @Start
    void start(Stage window) {
        UserSettings settings = UserSettings.NONE;
        for (RecentFile recent : RECENT.reversed()) {
            settings = settings.opened(recent.file()).segmented(recent);
        }
        new SettingsStore(folder.resolve("settings")).save(settings);
        open(window);
    }

    private List<String> cards() {
        return Stream.ofNullable(stage.getScene().getRoot().lookupAll(".recent"))
                .flatMap(java.util.Collection::stream)
                .map(card -> ((Button) card).getAccessibleText())
                .toList();
    }

    private List<Integer> sizes(int place) {
        return workbench.preferences().settings().get().recent().get(place).sizes().stream()
                .sorted()
                .toList();
    }

    @Test
    void theSegmentsOfAFileAreSeenBeforeItIsOpenedAgain(FxRobot robot) throws Exception {
        pictures("start-recent", robot);
        assertEquals(
                List.of(
                        "spring.portrait, 1,969 customers in 5 segments",
                        "客户分群-秋季复盘-最终版-第二稿.portrait, 160,000 customers in 2 segments",
                        "a table that was only looked at.csv, Not segmented yet",
                        "one.csv, 2 customers in 1 segment"),
                cards());
        Path data = ThreeGroups.write(folder);
        fx(() -> workbench.open(data));
        waitUntilDone();
        fx(() -> session().changeK(3));
        waitUntilDone();
        waitFor("three segments", () -> sizes(0).equals(List.of(30, 30, 30)));
        Path settings = folder.resolve("settings");
        answer = folder.resolve("spring.portrait");
        fx(() -> ((Button) find(robot, "save")).fire());
        waitFor("the project", () -> answer.equals(session().opening().project().get()));
        fx(() -> session().changeK(2));
        waitUntilDone();
        waitFor("two segments", () -> sizes(0).equals(List.of(30, 60)));
        fx(stage::hide);
        var kept = new SettingsStore(settings).load().recent();
        assertEquals(List.of(30, 60), kept.get(0).sizes().stream().sorted().toList(), "the project as it was left");
        assertEquals(List.of(30, 30, 30), kept.get(1).sizes(), "the data as they were before they had a project");
        String json = Files.readString(settings.resolve("settings.json"));
        assertTrue(!json.contains("spend") && !json.contains("orders"), json);
        fx(() -> open(new Stage()));
        assertEquals("spring.portrait, 90 customers in 2 segments", cards().getFirst());
        assertEquals("customers.csv, 90 customers in 3 segments", cards().get(1));
        fx(() -> ((Button) stage.getScene().getRoot().lookup(".recent")).fire());
        waitFor("the project", () -> answer.equals(session().opening().project().get()));
        waitUntilDone();
    }

    @Test
    void whatIsTakenFromTheListIsForgotten() {
        fx(() -> stage.getScene()
                .getRoot()
                .lookup(".recent")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false)));
        fx(() -> ((Button) stage.getScene().getRoot().lookup(".recent"))
                .getContextMenu()
                .getItems()
                .getFirst()
                .fire());
        assertEquals(2, cards().size());
        assertEquals(
                RECENT.subList(2, 4),
                new SettingsStore(folder.resolve("settings")).load().recent());
    }
}
