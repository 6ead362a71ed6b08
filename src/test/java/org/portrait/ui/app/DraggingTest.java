// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.TenColumns;
import org.portrait.ui.Heap;
import org.portrait.ui.Mouse;
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
                "dragging K for %d s over %,d × %d: memory does not grow".formatted(SECONDS, ROWS, TenColumns.FEATURES),
                moves,
                "%d to %d MB".formatted(first >> 20, last >> 20),
                begun);
    }

    /** Ends at a K in the middle, with its segments found. */
    private int drag(FxRobot robot, int seconds) throws Exception {
        Node curve = find(robot, "quality-chart");
        double width = curve.getLayoutBounds().getWidth();
        var random = new SplittableRandom(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int moves = 0;
        for (; System.nanoTime() < end; moves++) {
            double x = random.nextDouble(1, width - 1);
            fx(() -> curve.fireEvent(Mouse.event(MouseEvent.MOUSE_DRAGGED, curve, x, 1)));
        }
        fx(() -> curve.fireEvent(Mouse.event(MouseEvent.MOUSE_DRAGGED, curve, width / 2, 1)));
        waitUntilDone();
        fx(session()::cancel); // what takes longer to find out about the segments
        assertTrue(moves > 10 * seconds, moves + " moves");
        return moves;
    }
}
