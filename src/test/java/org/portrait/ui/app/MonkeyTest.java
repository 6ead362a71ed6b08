// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portrait.Series;
import org.portrait.ui.Heap;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Whatever is done with the window, in whatever order, there is no exception, no freeze and no growing memory: the long
 * run does 5,000 things, that of every build a twentieth.
 */
class MonkeyTest extends WindowTest {
    private static final int ACTIONS = 5_000;
    private static final int REMEMBERED = 40;
    /** How often memory is looked at, with the same customers on screen. */
    private static final int LOOKS = Series.thorough() ? 5 : 2;

    /** Windows that were kept made it 2.5 times within 500 actions. */
    private static final double GROWN = 1.3;

    /** JavaFX 26.0.2 fails where a window, such as a menu, is drawn that reaches beyond its headless screen. */
    private static final String HEADLESS = "com.sun.glass.ui.headless.HeadlessWindow.blit";

    private static final long FREEZE_NANOS = 10_000_000_000L;

    private final Deque<String> last = new ArrayDeque<>();
    private final AtomicReference<Throwable> uncaught = new AtomicReference<>();

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void nothingBreaksWhateverIsDone(FxRobot robot) throws Exception {
        long begun = System.nanoTime();
        int seed = Integer.getInteger("portrait.monkey", 1);
        int actions = Series.thorough() ? ACTIONS : ACTIONS / 20;
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> uncaught.compareAndSet(null, e));
        var random = new Random(seed);
        List<Path> files = files(robot);
        long first = 0;
        long used = 0;
        try {
            for (int i = 1; i <= actions; i++) {
                answer = files.get(random.nextInt(files.size()));
                long start = System.nanoTime();
                fx(() -> note(act(random)));
                assertTrue(System.nanoTime() - start < FREEZE_NANOS, "frozen");
                Thread.sleep(random.nextInt(10)); // so that now and then something is finished
                if (uncaught.get() != null) {
                    throw new AssertionError("uncaught", uncaught.get());
                }
                if (i % (actions / LOOKS) == 0) {
                    used = used();
                    first = first == 0 ? used : first;
                }
            }
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + ", after\n" + String.join("\n", last), e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        assertTrue(used < first * GROWN, "from %d to %d MB".formatted(first >> 20, used >> 20));
        Series.record(
                "monkey: actions on the window without exception, freeze or growing memory",
                actions,
                "seed %d, %d to %d MB".formatted(seed, first >> 20, used >> 20),
                begun);
    }

    /** Good ones, bad ones, and one that is not there. */
    private List<Path> files(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        Path samples = folder.resolve("settings").resolve("samples");
        Path shop = folder.resolve("shop.csv");
        try (var all = Files.list(samples)) {
            Files.copy(
                    all.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow(), shop);
        }
        return List.of(
                shop,
                Files.writeString(folder.resolve("small.csv"), "id,a,b\n1,1,2\n2,2,1\n3,9,8\n4,8,9\n5,4,4\n"),
                Files.writeString(folder.resolve("header.csv"), "id,a,b\n"),
                Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}),
                folder.resolve("absent.csv"));
    }

    private void note(String action) {
        last.addLast(action);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private String act(Random random) {
        var monkey = new Monkey(random);
        Stage dialog = dialog();
        if (dialog != null) {
            if (dialog.getScene().lookup("#defect-report") instanceof TextArea report) {
                if (report.getText().contains(HEADLESS)) {
                    dialog.hide();
                    return "a window beyond the headless screen";
                }
                throw new AssertionError("a defect was told: " + report.getText());
            }
            return "dialog: " + monkey.act(dialog.getScene());
        }
        return switch (random.nextInt(40)) {
            case 0 -> {
                Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
                yield "close";
            }
            case 1 -> {
                session().undo();
                yield "undo";
            }
            case 2 -> {
                session().redo();
                yield "redo";
            }
            case 3 -> {
                session().cancel();
                yield "cancel";
            }
            case 4 -> {
                stage.setWidth(900 + random.nextInt(200));
                stage.setHeight(600 + random.nextInt(400));
                yield "resize";
            }
            default -> monkey.act(scene());
        };
    }

    /** A closed window is opened anew. */
    private Scene scene() {
        if (!stage.isShowing()) {
            open(new Stage());
        }
        return stage.getScene();
    }

    private @Nullable Stage dialog() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w != stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** With the same customers in a new window, in place of the one in which this and that has been looked at. */
    private long used() throws Exception {
        fx(() -> {
            Stage dialog = dialog();
            if (dialog != null) {
                dialog.hide();
            }
            stage.hide();
            open(new Stage());
            session().open(folder.resolve("settings").resolve("samples").resolve("shop-customers.csv"));
        });
        waitUntilDone();
        return Heap.reachable();
    }
}
