// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.state.StageFailure;
import org.portrait.work.Failure;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** No segment smaller than the analyst wants: set on the settings tab, its price told on the quality tab. */
class SmallestSegmentTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private void tab(FxRobot robot, int tab) {
        fx(() -> robot.lookup(".tab-pane").<TabPane>queryAll().stream()
                .findFirst()
                .orElseThrow()
                .getSelectionModel()
                .select(tab));
    }

    private void limit(FxRobot robot, int customers) throws Exception {
        tab(robot, 2);
        waitFor("the field", () -> robot.lookup("#segments-minSize").tryQuery().isPresent());
        fx(() -> {
            @SuppressWarnings("unchecked")
            var field = (Spinner<Integer>) find(robot, "segments-minSize");
            field.getValueFactory().setValue(customers);
        });
    }

    @Test
    void noSegmentIsSmaller(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-segments");
        fx(() -> session().changeK(6));
        waitUntilDone();
        assertTrue(smallest() < 220);
        assertFalse(find(robot, "size-limit").isVisible());

        limit(robot, 220);
        waitFor("large segments", () -> session().segmentation().get().limit() != null);
        waitUntilDone();
        pictures("smallest-settings", robot);
        assertTrue(smallest() >= 220);
        tab(robot, 0);
        String told = ((Label) find(robot, "size-limit")).getText();
        assertTrue(
                told.matches(
                        "Every segment is made to have at least 220 customers\\. That costs [\\d.]+% more inertia\\."
                                + " Scoring goes by the nearest centroid and would put [\\d.]+% of these customers into the"
                                + " same segment\\."),
                told);
        pictures("smallest", robot);

        limit(robot, 400);
        waitFor("a refusal", () -> session().failure().get() != null);
        StageFailure failure =
                java.util.Objects.requireNonNull(session().failure().get());
        assertEquals(
                new Failure.SegmentsTooSmall(6, 400, 1_845),
                assertInstanceOf(Failure.SegmentsTooSmall.class, failure.failure()));
        picture("smallest-refused");
        assertTrue(smallest() >= 220, "what was there stays on screen");
        fx(() -> session().changeK(4));
        waitUntilDone();
        waitFor("four", () -> session().segmentation().get().k() == 4);
        assertTrue(smallest() >= 400);
    }

    private int smallest() {
        return Arrays.stream(session().segmentation().get().sizes()).min().orElse(0);
    }
}
