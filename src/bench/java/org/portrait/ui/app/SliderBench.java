// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.portrait.export.AtomicFile;
import org.portrait.segments.KMeans;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.state.Session;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Progress;

/**
 * The real window on the headless platform, drawn by the processor: from the moment K changes to the pulse in which the
 * scatter's picture is another, and the table of centroids with it. Prints a Markdown table. Argument: a CSV file.
 */
final class SliderBench {
    private static final int ROUNDS = 3;
    private static final int TOUCHES = 60;
    private static final int CANCELS = 30;
    private static final long PAUSE = 30;

    private final Session session;
    private final Scene scene;

    private SliderBench(Workbench workbench, Stage stage) {
        session = workbench.session();
        scene = stage.getScene();
    }

    public static void main(String[] arguments) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Path settings = Files.createTempDirectory("portrait-slider-");
        SliderBench bench = onFx(() -> {
            var stage = new Stage();
            var workbench = new Windows(settings, Locale.ENGLISH, new AtomicFile(), null).add(stage);
            stage.setWidth(1000);
            stage.setHeight(1000);
            stage.show();
            workbench.open(Path.of(arguments[0]));
            return new SliderBench(workbench, stage);
        });
        bench.run();
        System.exit(0);
    }

    private void run() throws Exception {
        until(() -> session.loaded().get() != null);
        onFx(() -> {
            ((ToggleButton) scene.lookup("#stage-segments")).fire();
            return true;
        });
        described();
        System.out.println(
                "| 1M × 10, in the window | how often | median ms | 95th percentile ms | longest ms | aim ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        drag(); // warm-up
        var dragged = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            dragged.addAll(drag());
        }
        row("K known, drag 2→20→5→12: on screen", dragged, 100);
        touches(0, 4); // warm-up
        row("K not yet known, first touch: preview on screen", touches(4, TOUCHES), 100);
        row("a sweep is cancelled: its threads stand still", cancels(), 50);
    }

    private List<Double> drag() throws Exception {
        if (onFx(() -> session.k().get()) != 2) {
            changed(2);
        }
        var times = new ArrayList<Double>();
        int k = 2;
        for (int target : new int[] {20, 5, 12}) {
            while (k != target) {
                k += Integer.signum(target - k);
                times.add(changed(k));
            }
        }
        return times;
    }

    /** Each time with another seed, so that nothing is known, and a K that the sweep comes to late. */
    private List<Double> touches(int from, int count) throws Exception {
        var times = new ArrayList<Double>();
        for (int touch = from; touch < from + count; touch++) {
            long seed = 100 + touch;
            onFx(() -> {
                var recipe = session.recipe().get();
                session.change(
                        recipe.withSegments(recipe.segments().withSeed(seed).withK(2)));
                return true;
            });
            until(() -> !session.sweep().get().segmentations().isEmpty()
                    && session.segmentation().get()
                            == session.sweep().get().segmentations().getFirst());
            times.add(changed(12 + touch % 9));
            if (!onFx(() -> session.preliminary().get())) {
                throw new IllegalStateException("that was no preview");
            }
        }
        return times;
    }

    /** @return milliseconds */
    private double changed(int k) throws Exception {
        Thread.sleep(PAUSE);
        var seen = new CompletableFuture<Long>();
        long start = onFx(() -> {
            int[] before = picture();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!Arrays.equals(before, picture())) {
                        stop();
                        seen.complete(System.nanoTime());
                    }
                }
            }.start();
            long now = System.nanoTime();
            session.changeK(k);
            return now;
        });
        return (seen.get() - start) / 1e6;
    }

    /** Every fourth line of the scatter. */
    private int[] picture() {
        return scene.lookup("#map").lookupAll("*").stream()
                .filter(ImageView.class::isInstance)
                .map(node -> ((ImageView) node).getImage())
                .filter(image -> image != null && image.getWidth() > 100)
                .flatMapToInt(image -> IntStream.of(pixels(image)))
                .toArray();
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int lines = (int) image.getHeight() / 4;
        var pixels = new int[width * lines];
        for (int line = 0; line < lines; line++) {
            image.getPixelReader()
                    .getPixels(0, 4 * line, width, 1, PixelFormat.getIntArgbInstance(), pixels, line * width, width);
        }
        return pixels;
    }

    private List<Double> cancels() throws Exception {
        var times = new ArrayList<Double>();
        var matrix = onFx(() -> session.prepared().get()).matrix();
        try (var engine = new KMeans(Runtime.getRuntime().availableProcessors())) {
            for (int c = 1; c <= CANCELS; c++) {
                var progress = new Until(System.nanoTime() + c * 70_000_000L);
                try {
                    engine.sweep(matrix, SegmentSettings.DEFAULT, 20, _ -> {}, progress);
                    throw new IllegalStateException("the sweep ended before it was cancelled");
                } catch (CancelledException _) {
                    times.add((System.nanoTime() - progress.at) / 1e6);
                }
            }
        }
        return times;
    }

    /** @param at the time at which it is cancelled */
    private record Until(long at) implements Progress {
        @Override
        public void report(Activity activity, double fraction) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() >= at;
        }
    }

    private void described() throws Exception {
        until(() -> session.run().get() != null
                && session.sweep().get().recommendation() != null
                && session.run().get().segmentation().k() == session.k().get());
    }

    private static void until(Supplier<Boolean> condition) throws Exception {
        while (!onFx(condition)) {
            Thread.sleep(5);
        }
    }

    private static <T> T onFx(Supplier<T> question) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(question, Platform::runLater).get();
    }

    private static void row(String what, List<Double> milliseconds, int aim) {
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %d |%n",
                what,
                n,
                sorted[n / 2],
                sorted[n * 95 / 100],
                sorted[n - 1],
                aim);
    }
}
