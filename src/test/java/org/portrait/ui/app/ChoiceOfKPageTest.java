// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.features.FeatureDefinition;
import org.portrait.ui.chart.QualityChart;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the Segments page says about the number of segments, beyond the silhouette. */
class ChoiceOfKPageTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    /** Spending and visits with tails so long that a few customers are a segment of their own. */
    private Path tails() throws Exception {
        var random = new Random(4);
        var lines = new StringBuilder("spend,visits\n");
        for (int i = 0; i < 300; i++) {
            double size = random.nextGaussian();
            lines.append(Math.round(100 * Math.exp(1.6 * size + 0.4 * random.nextGaussian())) / 100.0)
                    .append(',')
                    .append(Math.round(1 + Math.exp(1.3 * size + random.nextGaussian())))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("tails.csv"), lines);
    }

    private void waitForGap(FxRobot robot) throws Exception {
        waitFor("the gap", () -> robot.lookup("#gap").tryQuery().isPresent());
    }

    @Test
    void longTailsAreTakenByTheirLogarithmsWithOneClick(FxRobot robot) throws Exception {
        Path file = tails();
        fx(() -> workbench.open(file));
        waitUntilDone();
        press(robot, "stage-segments");
        waitFor("the proposal", () -> find(robot, "log-proposal").isVisible());
        waitForGap(robot);
        pictures("tails", robot);
        fx(((Button) find(robot, "take-logarithm"))::fire);
        waitUntilDone();
        assertEquals(
                List.of(new FeatureDefinition.Log("spend"), new FeatureDefinition.Log("visits")),
                session().recipe().get().features().definitions());
        assertFalse(find(robot, "log-proposal").isVisible());
        fx(session()::undo);
        waitUntilDone();
        assertNull(session().recipe().get().features().definitions());
        waitFor("the proposal", () -> find(robot, "log-proposal").isVisible());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theGapStatisticComesAfterTheOthers(FxRobot robot) throws Exception {
        Path file = tails();
        fx(() -> workbench.open(file));
        waitUntilDone();
        press(robot, "stage-segments");
        waitForGap(robot);
        String said = ((Label) find(robot, "gap")).getText();
        assertTrue(said.contains("50 sets of evenly spread data"), said);
        fx(() -> session().changeK(7));
        waitUntilDone();
        assertEquals(said, ((Label) find(robot, "gap")).getText(), "not about K");
        var index = (ComboBox<QualityChart.Index>) find(robot, "quality-index");
        fx(() -> index.setValue(QualityChart.Index.GAP));
        pictures("gap", robot);
        fx(() -> index.setValue(QualityChart.Index.INERTIA));
        picture("inertia-en-light");
        waitFor("the stability", () -> robot.lookup("#stability").tryQuery().isPresent());
        fx(() -> index.setValue(QualityChart.Index.STABILITY));
        picture("stability-en-light");
        String together = ((Label) find(robot, "together")).getText();
        assertTrue(together.contains("found again"), together);
        String found = ((Label) find(robot, "stability")).getText();
        assertTrue(found.contains("100 resamples of"), found);
        fx(() -> index.setValue(QualityChart.Index.ALL));
        pictures("all-indices", robot);
    }
}
