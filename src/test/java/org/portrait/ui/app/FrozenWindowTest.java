// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.TenColumns;
import org.portrait.ui.FxWatchdog;
import org.portrait.ui.FxWatchdog.Late;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * The FX thread answers at least every 50 ms whatever an analyst does. Each step is taken several times, and the best time
 * counts.
 */
class FrozenWindowTest extends WindowTest {
    private static final int LIMIT_MILLIS = 50;
    private static final int FEWEST = 2;
    /** The first rounds are those of a program whose code is not compiled yet; and other programs may be in the way. */
    private static final int MOST = 8;

    private static final int ROWS = Series.thorough() ? 1_000_000 : 5_000;

    /** Something an analyst does, and waits for. */
    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    private final Map<String, Late> best = new LinkedHashMap<>();
    private Thread fxThread = Thread.currentThread();

    @Start
    void start(Stage window) {
        fxThread = Thread.currentThread();
        open(window);
    }

    @Test
    void theWindowAnswersAllTheTime(FxRobot robot) throws Exception {
        long begun = System.nanoTime();
        Path data = folder.resolve("ten columns.csv");
        TenColumns.write(data, ROWS);
        int rounds = 0;
        do {
            journey(data, robot);
            rounds++;
        } while (rounds < FEWEST || rounds < MOST && !late().isEmpty());
        assertEquals(List.of(), late(), this::seen);
        Series.record(
                "the FX thread answers during the journey over %,d customers".formatted(ROWS),
                best.size() * rounds,
                "after at most %d ms"
                        .formatted(best.values().stream()
                                .mapToLong(Late::millis)
                                .max()
                                .orElseThrow()),
                begun);
    }

    private List<String> late() {
        return best.entrySet().stream()
                .filter(step -> step.getValue().millis() > LIMIT_MILLIS)
                .map(step -> step.getKey() + ": " + step.getValue().millis() + " ms")
                .toList();
    }

    private String seen() {
        return best.entrySet().stream()
                .filter(step -> step.getValue().millis() > LIMIT_MILLIS)
                .map(step -> step.getKey() + "\n    "
                        + String.join("\n--\n    ", step.getValue().seen()))
                .collect(Collectors.joining("\n"));
    }

    private void journey(Path data, FxRobot robot) throws Exception {
        watch("open", () -> {
            fx(() -> workbench.open(data));
            waitUntilDone();
        });
        for (var stage : org.portrait.ui.state.Stage.values()) {
            String page = stage.name().toLowerCase(Locale.ROOT);
            watch(page, () -> {
                press(robot, "stage-" + page);
                waitUntilDone();
            });
        }
        press(robot, "stage-segments");
        for (int k = 2; k <= 12; k += 5) {
            int wanted = k;
            watch("K " + k, () -> {
                fx(() -> session().changeK(wanted));
                waitUntilDone();
                Thread.sleep(300);
            });
        }
        watch("personas worked out", () -> {
            press(robot, "stage-personas");
            waitUntilWorkedOut(robot);
        });
        watch("theme", () -> press(robot, "theme"));
        watch("language", () -> press(robot, "language"));
        watch("help", () -> press(robot, "help"));
        watch("language with help", () -> press(robot, "language"));
        watch("help closed", () -> press(robot, "help-close"));
        watch("theme", () -> press(robot, "theme"));
    }

    private void watch(String what, Step step) throws Exception {
        Late longest;
        try (var dog = new FxWatchdog(fxThread)) {
            step.take();
            longest = dog.latest();
        }
        best.merge(what, longest, (a, b) -> a.millis() <= b.millis() ? a : b);
    }
}
