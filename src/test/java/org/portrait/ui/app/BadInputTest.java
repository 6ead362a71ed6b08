// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What cannot be served is said in one sentence on the page, with a next step, and nothing is lost. */
class BadInputTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private void open(Path file) {
        fx(() -> workbench.open(file));
    }

    private void expect(FxRobot robot, String words) throws Exception {
        waitFor("the sentence", () -> find(robot, "failure").isVisible());
        String sentence = ((Label) find(robot, "failure-text")).getText();
        assertTrue(sentence.contains(words), sentence);
        fx(() -> session().dismissFailure());
    }

    @Test
    void filesThatCannotBeRead(FxRobot robot) throws Exception {
        open(folder.resolve("absent.csv"));
        expect(robot, "Check the name and the folder");
        open(file("empty.csv", ""));
        expect(robot, "is empty");
        open(file("header.csv", "id,age,spend\n"));
        expect(robot, "no rows below them");
        open(Files.write(
                folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}));
        expect(robot, "binary data");
    }

    @Test
    void dataThatCannotBeSegmented(FxRobot robot) throws Exception {
        open(file("words.csv", "name,city\nAnn,Bonn\nBob,Kiel\nEve,Bonn\n"));
        expect(robot, "no column with numbers");
        open(file("same.csv", "a,b\n1,2\n1,2\n1,3\n1,3\n"));
        waitUntilDone();
        fx(() -> session()
                .change(session()
                        .recipe()
                        .get()
                        .withClean(new CleanSettings(List.of(new CleaningRule.KeepRange("b", 100.0, null))))));
        expect(robot, "remove all");
        fx(() -> session().undo());
        waitUntilDone();
        assertTrue(session().segmentation().get().k() == 2, "K stops at the number of different rows");
    }

    @Test
    void aFolderThatCannotBeWritten(FxRobot robot) throws Exception {
        open(file("ok.csv", "id,a,b\n1,1,2\n2,3,4\n3,9,9\n4,9,8\n5,1,1\n"));
        waitUntilDone();
        fx(() -> session().changeK(2));
        waitUntilDone();
        click(robot, "stage-export");
        answer = folder.resolve("absent folder").resolve("list.csv");
        click(robot, "export-segments-for-excel");
        expect(robot, "cannot be written");
    }
}
