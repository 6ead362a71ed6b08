// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.deep.EmbeddingSettings.Space;
import org.portrait.deep.EpochLoss;
import org.portrait.deep.EpochLoss.Step;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.state.StageState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Where segments are found can be chosen on the Segments page, and it is said whether that helps. */
class SpaceTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private Prepared customers() {
        return Objects.requireNonNull(session().prepared().get());
    }

    private List<EpochLoss> losses(Step step) {
        return session().learning().losses().get().stream()
                .filter(loss -> loss.step() == step)
                .toList();
    }

    private void waitForSpace(Space space) throws Exception {
        waitFor("segments in " + space, () -> {
            var run = session().run().get();
            return run != null
                    && run.provenance().recipe().embedding().space() == space
                    && session().states().get().get(org.portrait.ui.state.Stage.SEGMENTS) == StageState.DONE;
        });
        waitUntilDone();
    }

    private static String verdict(FxRobot robot) {
        return ((Label) find(robot, "space-verdict")).getText();
    }

    @Test
    void aDeepEmbeddingIsLearntShownAndJudged(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        fx(() -> session().changeK(5));
        waitUntilDone();
        Prepared features = customers();
        press(robot, "space-show");
        pictures("space-features", robot);
        press(robot, "space-pca");
        waitForSpace(Space.PCA);
        assertEquals(4, customers().space().dimensions());
        assertEquals(features.matrix(), customers().matrix(), "what is told of segments is told in the features");
        picture("space-pca-en-light");

        press(robot, "space-deep");
        waitFor("the first epochs", () -> losses(Step.RECONSTRUCTION).size() > 2);
        waitForSpace(Space.DEEP);
        int learnt = losses(Step.RECONSTRUCTION).size();
        assertTrue(losses(Step.RECONSTRUCTION).getLast().validation()
                < losses(Step.RECONSTRUCTION).getFirst().validation());
        assertEquals(List.of(), losses(Step.CLUSTERING));
        waitFor("the verdict", () -> robot.lookup("#space-verdict").tryQuery().isPresent());
        assertTrue(verdict(robot).startsWith("The deep embedding"), verdict(robot));
        TableView<?> table = (TableView<?>) find(robot, "space-comparison");
        assertEquals(5, table.getItems().size());
        pictures("space-deep", robot);

        press(robot, "segments-show");
        assertTrue(
                ((ComboBox<?>) find(robot, "component-x")).getValue().toString().startsWith("Learnt"),
                "the map shows where the segments are found");
        picture("space-deep-map-en-light");
        press(robot, "space-show");
        press(robot, "space-refine");
        waitFor("the refinement", () -> !losses(Step.CLUSTERING).isEmpty());
        waitForSpace(Space.DEEP);
        assertEquals(5, session().recipe().get().embedding().refinedFor());
        assertEquals(learnt, losses(Step.RECONSTRUCTION).size(), "the network was not learnt again");
        assertTrue(find(robot, "space-refine").isDisabled(), "it is refined for these");
        waitFor("the verdict", () -> robot.lookup("#space-verdict").tryQuery().isPresent());
        picture(1024, 700, "space-refined-en-1024");
        fx(session()::undo);
        assertNull(session().recipe().get().embedding().refinedFor());
        press(robot, "space-features");
        waitForSpace(Space.FEATURES);
        assertSame(features, customers(), "and back again, nothing is computed anew");
    }

    @Test
    void howManyNumbersIsAskedForWhereThereAreSome(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        press(robot, "space-show");
        assertFalse(find(robot, "space-size").getParent().isVisible());
        press(robot, "space-pca");
        waitForSpace(Space.PCA);
        assertTrue(find(robot, "space-size").getParent().isVisible());
        change(recipe -> recipe.withEmbedding(recipe.embedding().withSize(2)));
        waitFor(
                "two components",
                () -> session().run().get() != null && customers().space().dimensions() == 2);
        assertNotNull(customers().embedded());
    }
}
