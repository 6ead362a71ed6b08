// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.portrait.features.FeatureDefinition.Log;
import org.portrait.features.FeatureDefinition.Numeric;
import org.portrait.ui.chart.HeatTable.Place;
import org.portrait.ui.chart.ProfileHeatMap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The heat map of segments and columns: walked through by keys, with other columns beside the features, copied. */
class ProfilesTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private static ProfileHeatMap map(FxRobot robot) {
        return (ProfileHeatMap) find(robot, "profile-map");
    }

    private void showProfiles(FxRobot robot) throws Exception {
        waitUntilDone();
        press(robot, "stage-personas");
        press(robot, "profile-show");
        waitFor("the map", () -> robot.lookup("#profile-map").tryQuery().isPresent());
    }

    private static String heading(FxRobot robot) {
        return robot.lookup(".profile-column").queryAs(Labeled.class).getText();
    }

    private void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            fx(() -> map(new FxRobot()).fireEvent(pressed(code)));
        }
    }

    private static javafx.scene.input.KeyEvent pressed(KeyCode code) {
        boolean copy = code == KeyCode.C;
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, copy, false, false);
    }

    @Test
    void keysWalkThroughTheCellsAndTheirDistributions(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        showProfiles(robot);
        String first = heading(robot);
        String told = map(robot).getAccessibleText();
        assertTrue(told.startsWith("1 · ") && told.contains(". " + first + ": mean "), told);
        pictures("profiles", robot);

        type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
        assertEquals(new Place(1, 1), map(robot).selected().getValue());
        assertNotEquals(first, heading(robot));
        assertTrue(map(robot).getAccessibleText().startsWith("2 · "), map(robot).getAccessibleText());
        type(KeyCode.END);
        pictures("profiles-category", robot);
        type(KeyCode.HOME, KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(new Place(0, 0), map(robot).selected().getValue());

        type(KeyCode.C);
        fx(() -> {
            String copied = Clipboard.getSystemClipboard().getString();
            assertTrue(copied.startsWith("Column\tExplained\tAll\t"), copied);
            assertTrue(copied.contains("\n" + first + "\t"), copied);
        });
    }

    @SuppressWarnings("unchecked")
    @Test
    void otherColumnsAreProfiledWhenTheAnalystWantsThem(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        change(recipe ->
                recipe.withFeatures(recipe.features().withDefinitions(List.of(new Numeric("age"), new Log("orders")))));
        showProfiles(robot);
        var also = (CheckComboBox<String>) find(robot, "profile-also");
        String strongest = also.getItems().getFirst();
        fx(() -> also.getCheckModel().checkAll());
        type(KeyCode.END, KeyCode.UP, KeyCode.UP, KeyCode.UP);
        pictures("profiles-others", robot);
        fx(() -> also.getCheckModel().clearChecks());
        type(KeyCode.END);
        String last = heading(robot);
        assertTrue(!also.getItems().contains(last), last);
        fx(() -> also.getCheckModel().check(strongest));
        type(KeyCode.END);
        assertEquals(strongest, heading(robot));

        press(robot, "stage-export");
        fx(() -> robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> box.getText().equals("city") && box.getId().startsWith("leave-out-"))
                .forEach(box -> box.setSelected(true)));
        answer = folder.resolve("profiles.csv");
        press(robot, "export-profiles");
        waitFor("the profiles", () -> Files.exists(folder.resolve("profiles.csv")));
        String exported = Files.readString(answer);
        assertTrue(exported.contains(",gender,female,") && exported.contains(",age,,"), exported);
        assertTrue(!exported.contains(",city,"), exported);
    }

    @Test
    void manySegmentsAndManyColumnsCanBeScrolled(FxRobot robot) throws Exception {
        answer = folder.resolve("wide.csv");
        Files.writeString(answer, wide(300, 110));
        press(robot, "open");
        waitUntilDone();
        fx(() -> session().changeK(20));
        showProfiles(robot);
        pictures("profiles-many", robot);
        type(KeyCode.END);
        for (int i = 0; i < 25; i++) {
            type(KeyCode.RIGHT);
        }
        assertEquals(19, map(robot).selected().getValue().segment());
        picture(960, 640, "profiles-many-end");
    }

    private static String wide(int rows, int columns) throws IOException {
        var random = new SplittableRandom(7);
        var text = new StringBuilder("customer_id");
        for (int c = 0; c < columns; c++) {
            text.append(",measure_").append(c).append("_of_the_last_year");
        }
        for (int r = 0; r < rows; r++) {
            text.append("\nC").append(1000 + r);
            for (int c = 0; c < columns; c++) {
                double value = Math.exp(random.nextGaussian() * (c % 3) * 0.7 + (r % 5 == c % 5 ? 2 : 0)) * 100;
                text.append(',').append(Math.round(value * 10) / 10.0);
            }
        }
        return text.append('\n').toString();
    }
}
