// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.TenColumns;
import org.portrait.ui.Heap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** K is dragged to and fro for long: two minutes over a million customers in a thorough run. */
class DraggingTest extends WindowTest {
    private static final int ROWS = Series.thorough() ? 1_000_000 : 5_000;
    private static final int SECONDS = Series.thorough() ? 120 : 4;
    /** What the first seconds may still have left out, such as pictures of segments that had not been seen. */
    private static final double GROWN = 1.1;

    private static final long SPARE = 16 << 20;

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void memoryDoesNotGrow(FxRobot robot) throws Exception {
        long begun = System.nanoTime();
        Path data = folder.resolve("ten columns.csv");
        TenColumns.write(data, ROWS);
        fx(() -> workbench.open(data));
        waitUntilDone();
        press(robot, "stage-segments");
        int moves = drag(robot, SECONDS / 4);
        long first = Heap.reachable();
        moves += drag(robot, SECONDS);
        long last = Heap.reachable();
        assertTrue(last < first * GROWN + SPARE, "from %d to %d MB".formatted(first >> 20, last >> 20));
        Series.record(
                "dragging K for %d s over %,d × %d: memory does not grow"
                        .formatted(SECONDS, ROWS, TenColumns.FEATURES),
                moves,
                "%d to %d MB".formatted(first >> 20, last >> 20),
                begun);
    }

    /** Ends at a K in the middle, with everything known about it. */
    private int drag(FxRobot robot, int seconds) throws Exception {
        Node curve = find(robot, "quality-chart");
        Bounds area = curve.localToScreen(curve.getLayoutBounds());
        var random = new SplittableRandom(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        double middle = area.getCenterX();
        robot.moveTo(middle, area.getCenterY()).press(MouseButton.PRIMARY);
        int moves = 0;
        for (; System.nanoTime() < end; moves++) {
            robot.moveTo(random.nextDouble(area.getMinX() + 1, area.getMaxX() - 1), area.getCenterY());
        }
        robot.moveTo(middle, area.getCenterY()).release(MouseButton.PRIMARY);
        waitUntilDone();
        waitUntilWorkedOut(robot);
        assertTrue(moves > 10 * seconds, moves + " moves");
        return moves;
    }
}
