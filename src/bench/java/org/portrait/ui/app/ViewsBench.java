// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.portrait.export.AtomicFile;

/**
 * The real window on the headless platform, drawn by the processor: every view of the pages behind the data is opened one
 * after the other. How long until all work is done that it asks for, and how long the window let an event wait meanwhile.
 * Prints a Markdown table. Argument: a CSV file.
 */
final class ViewsBench {
    /** The buttons in turn: of a page, then of a view. */
    private static final List<List<String>> VIEWS = List.of(
            List.of("stage-segments"),
            List.of("stage-segments", "methods-show"),
            List.of("stage-segments", "compare-show"),
            List.of("stage-features"),
            List.of("stage-features", "suggestion-show"),
            List.of("stage-features", "ranking-show"),
            List.of("stage-personas"),
            List.of("stage-personas", "profile-show"),
            List.of("stage-personas", "lifecycle-show"),
            List.of("stage-personas", "unlike-show"));

    private static final long PING = 5;
    /** So long nothing must be at work for a view to be done. */
    private static final long QUIET = 300;

    private final Workbench workbench;
    private final Scene scene;

    private ViewsBench(Workbench workbench, Stage stage) {
        this.workbench = workbench;
        scene = stage.getScene();
    }

    public static void main(String[] arguments) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path settings = Files.createTempDirectory("portrait-views-");
        ViewsBench bench = onFx(() -> {
            var stage = new Stage();
            var workbench = new Windows(settings, Locale.ENGLISH, new AtomicFile(), null).add(stage);
            stage.setWidth(1000);
            stage.setHeight(800);
            stage.show();
            return new ViewsBench(workbench, stage);
        });
        System.out.println("| view | until all is there s | longest wait of an event ms |");
        System.out.println("| --- | ---: | ---: |");
        bench.measure("open, segment, recommend", () -> bench.workbench.open(Path.of(arguments[0])));
        for (List<String> view : VIEWS) {
            bench.measure(String.join(", ", view), () -> view.forEach(bench::press));
        }
        System.exit(0);
    }

    private void press(String id) {
        var button = (ToggleButton) scene.lookup("#" + id);
        if (!button.isSelected()) {
            button.fire();
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void measure(String what, Runnable action) throws Exception {
        long start = System.nanoTime();
        onFx(() -> {
            action.run();
            return true;
        });
        long busy = System.nanoTime();
        long longest = busy - start;
        while (System.nanoTime() - busy < QUIET * 1_000_000) {
            long asked = System.nanoTime();
            boolean working = onFx(this::working);
            long answered = System.nanoTime();
            longest = Math.max(longest, answered - asked);
            busy = working ? answered : busy;
            Thread.sleep(PING);
        }
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f |%n", what, (busy - start) / 1e9, longest / 1e6);
    }

    private boolean working() {
        return workbench.session().run().get() == null
                || workbench.session().sweep().get().recommendation() == null
                || scene.lookup("#cancel").getParent().isVisible()
                || scene.getRoot().lookupAll(".progress-indicator").stream().anyMatch(Node::isVisible);
    }

    private static <T> T onFx(Supplier<T> question) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(question, Platform::runLater).get();
    }
}
