// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window that was closed is not kept in memory, wherever its user has been. */
class ForgottenTest extends WindowTest {
    private static final int WINDOWS = 4;
    private static final int TRIES = 100;

    @Start
    void start(Stage window) {
        open(window);
    }

    /** All but the first, which TestFX holds. */
    @Test
    void closedWindowsAreForgotten(FxRobot robot) throws Exception {
        var closed = new ArrayList<WeakReference<Object>>();
        for (int i = 0; i < WINDOWS; i++) {
            visit(robot);
            if (i > 0) {
                closed.add(new WeakReference<>(workbench));
            }
            fx(() -> {
                stage.hide();
                open(new Stage());
            });
        }
        visit(robot);
        long kept = closed.size();
        for (int i = 0; i < TRIES && kept > 0; i++) {
            System.gc();
            Thread.sleep(200);
            kept = closed.stream().filter(window -> window.get() != null).count();
        }
        assertEquals(0, kept, "windows that are still known");
    }

    /** Everywhere, and away while the last page is still being worked out. */
    private void visit(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        for (String page : new String[] {"data", "clean", "features", "segments", "export", "personas"}) {
            press(robot, "stage-" + page);
        }
    }
}
