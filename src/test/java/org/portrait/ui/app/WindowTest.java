// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Series;
import org.portrait.export.AtomicFile;
import org.portrait.pipeline.Recipe;
import org.portrait.ui.Snapshots;
import org.portrait.ui.Unnamed;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Turns;
import org.portrait.ui.state.Session;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the headless platform, with file dialogs that answer by themselves. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Nullable
    Path answer;

    /** What the disk does with the next bytes of an export. */
    UnaryOperator<OutputStream> disk = UnaryOperator.identity();

    Windows windows;
    Workbench workbench;
    Stage stage;

    /** A test class calls this from its own start method: TestFX does not look for inherited ones. */
    void open(Stage window) {
        stage = window;
        var files = new AtomicFile(out -> disk.apply(out));
        windows = new Windows(folder.resolve("settings"), Locale.ENGLISH, files, new Choosers() {
            @Override
            public List<Path> open(String title, String kind, List<String> patterns) {
                return Optional.ofNullable(answer).stream().toList();
            }

            @Override
            public Optional<Path> save(String title, String proposedName, List<String> patterns) {
                return Optional.ofNullable(answer);
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.ofNullable(answer);
            }
        });
        workbench = windows.add(window);
        window.setWidth(1000);
        window.setHeight(1000);
        window.show();
    }

    /** A defect is told in a window of its own. */
    @AfterEach
    void nothingWentWrong() {
        fx(() -> assertTrue(
                Window.getWindows().stream().noneMatch(window -> window instanceof Stage && window != stage),
                "a defect was shown; the log has it"));
    }

    Session session() {
        return workbench.session();
    }

    /** @param condition not met where it looks for what is not on screen yet */
    void waitFor(String what, BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFxThread(() -> met(condition)));
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents(); // what comes with it is told one after the other
    }

    private static boolean met(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (EmptyNodeQueryException _) {
            return false;
        }
    }

    private static boolean onFxThread(BooleanSupplier condition) throws Exception {
        return WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Everything that was asked for has been computed and is on screen. */
    void waitUntilDone() throws Exception {
        waitFor(
                "the run",
                () -> session().run().get() != null
                        && session().sweep().get().recommendation() != null
                        && session().run().get().segmentation().k()
                                == session().k().get());
    }

    /** Also what takes longer to find out about the segments than to find them. */
    void waitUntilWorkedOut(FxRobot robot) throws Exception {
        waitFor(
                "everything to be worked out",
                () -> robot.lookup(".progress-indicator").queryAll().isEmpty());
    }

    /** With the mouse, as soon as the node is on screen. */
    void click(FxRobot robot, String id) throws Exception {
        waitFor(id, () -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.clickOn("#" + id);
        settle();
    }

    /** Opens the sample of orders and makes customers of them. */
    void openSampleOrders(FxRobot robot) throws Exception {
        press(robot, "sample-orders");
        waitUntilDone();
        press(robot, "orders-open");
        waitFor("a proposal", () -> !find(robot, "orders-build").isDisabled());
        press(robot, "orders-build");
        waitFor(
                "customers",
                () -> session().recipe().get().aggregation() != null
                        && session().run().get() != null);
        waitUntilDone();
    }

    /** Replaces the recipe, as a page does. */
    void change(UnaryOperator<Recipe> how) {
        fx(() -> session().change(how.apply(session().recipe().get())));
    }

    /** What fails on the FX thread fails here. */
    void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), action);
        settle();
    }

    /** Waits until what was changed is laid out, and what that has asked the FX thread for is done. */
    private void settle() {
        var settled = new CountDownLatch(1);
        Platform.runLater(() -> {
            if (stage.isShowing()) {
                afterTurns(stage.getScene(), settled::countDown);
            } else {
                settled.countDown();
            }
        });
        try {
            for (int waited = 0; !settled.await(100, TimeUnit.MILLISECONDS) && stage.isShowing(); waited++) {
                assertTrue(waited < 10 * PATIENCE_SECONDS, "the window stands still");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void afterTurns(Scene scene, Runnable then) {
        afterLayout(
                scene,
                () -> Platform.runLater(() -> {
                    if (Turns.waiting(scene)) {
                        afterTurns(scene, then);
                    } else {
                        then.run();
                    }
                }));
    }

    private static void afterLayout(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    /** In both languages and themes, as far as {@link #pictured}, and small: {@code name-en-light} and so on. */
    void pictures(String name, FxRobot robot) throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            for (String theme : new String[] {"light", "dark"}) {
                if (pictured(language, theme)) {
                    snapshot(1280, 800, name + "-" + language + "-" + theme);
                }
                press(robot, "theme");
            }
            if (pictured(language, "light")) {
                snapshot(960, 640, name + "-" + language + "-small");
            }
            press(robot, "language");
        }
        resize(1000, 1000);
    }

    /** English in the dark, Chinese in the light and small are left to a thorough run: each picture takes a second. */
    static boolean pictured(String language, String theme) {
        return Series.thorough() || language.equals("en") == theme.equals("light");
    }

    /** As soon as it can be; without the mouse, and so also where it is not in view. */
    void press(FxRobot robot, String id) throws Exception {
        waitFor(
                id,
                () -> robot.lookup("#" + id).tryQuery().isPresent()
                        && !find(robot, id).isDisabled());
        fx(((ButtonBase) find(robot, id))::fire);
    }

    /** Gives the first segment a name. */
    void name(FxRobot robot, String text) throws Exception {
        press(robot, "stage-personas");
        waitFor("the cards", () -> robot.lookup("#persona-1-name").tryQuery().isPresent());
        fx(() -> {
            var name = (TextField) find(robot, "persona-1-name");
            name.setText(text);
            name.fireEvent(new ActionEvent());
        });
    }

    void picture(String name) throws Exception {
        picture(1280, 800, name);
    }

    void picture(double width, double height, String name) throws Exception {
        snapshot(width, height, name);
        resize(1000, 1000);
    }

    private void snapshot(double width, double height, String name) throws Exception {
        resize(width, height);
        Thread.sleep(150); // what is drawn in the background
        fx(() -> {
            Snapshots.save(stage.getScene(), name);
            assertEquals(List.of(), Unnamed.in(stage.getScene().getRoot()), name + " has nameless controls");
        });
    }

    void resize(double width, double height) {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        fx(stage.getScene().getRoot()::layout);
    }

    static Node find(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    /** An item of a menu. */
    static MenuItem item(FxRobot robot, String menu, String id) {
        return ((MenuButton) find(robot, menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
