// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * From a change to the finished picture of a window of 1200 × 800 on the headless platform, drawn by the processor: our
 * scatter beside JavaFX's ScatterChart, a plain Canvas and chart-fx. A frame ends when a snapshot of the scene that shows
 * the change is there. Prints rows of a Markdown table. Arguments: who (ours, canvas, javafx, chartfx) and how many points.
 */
final class FrameBench {
    static final int SEGMENTS = 8;
    private static final int FRAMES = 60;
    private static final int ROUNDS = 8;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long PATIENCE = 40_000_000_000L;

    private FrameBench() {}

    /** The points that everyone draws: eight overlapping clouds, and two ways to put them in segments. */
    record Points(float[] x, float[] y, byte[][] labels) {
        static Points of(int n) {
            var random = new SplittableRandom(3);
            var points = new Points(new float[n], new float[n], new byte[2][n]);
            for (int i = 0; i < n; i++) {
                int blob = random.nextInt(SEGMENTS);
                points.x[i] = (float) (random.nextGaussian() + 3 * Math.cos(blob));
                points.y[i] = (float) (random.nextGaussian() + 3 * Math.sin(blob));
                points.labels[0][i] = (byte) blob;
                points.labels[1][i] = (byte) ((blob + 1) / 2);
            }
            return points;
        }

        /** The rows of each segment. */
        int[][] rows(int labelling) {
            var counts = new int[SEGMENTS];
            for (byte label : labels[labelling]) {
                counts[label]++;
            }
            int[][] rows = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
            Arrays.fill(counts, 0);
            for (int i = 0; i < x.length; i++) {
                int label = labels[labelling][i];
                rows[label][counts[label]++] = i;
            }
            return rows;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        int n = Integer.parseInt(arguments[1]);
        Points points = Points.of(n);
        Contestant contestant = onFx(() -> switch (arguments[0]) {
            case "ours" -> new OurScatter(points);
            case "canvas" -> new CanvasScatter(points);
            case "javafx" -> new JavaFxScatter(points);
            case "chartfx" -> new ChartFxScatter(points);
            default -> throw new IllegalArgumentException(arguments[0]);
        });
        Scene scene = onFx(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(contestant.node()), 1200, 800));
            stage.show();
            return stage.getScene();
        });
        frame(scene, contestant, _ -> {}, 0);
        String who = arguments[0] + " | " + String.format(Locale.ROOT, "%,d", n);
        row(who + " | new colours", scene, contestant, contestant::recolour);
        row(who + " | pan", scene, contestant, f -> contestant.view(0.0001 * f, 1));
        row(who + " | zoom", scene, contestant, f -> contestant.view(0, Math.pow(0.99, f % FRAMES)));
        if (contestant instanceof OurScatter ours) {
            exported(who, ours);
        }
        System.exit(0);
    }

    /** A picture of four times the size: how long it takes, and how long an event waits for the FX thread meanwhile. */
    private static void exported(String who, OurScatter ours) throws Exception {
        var whole = new ArrayList<Double>();
        var waits = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            var picture = CompletableFuture.runAsync(ours::picture);
            while (!picture.isDone()) {
                long asked = System.nanoTime();
                onFx(() -> true);
                waits.add((System.nanoTime() - asked) / 1e6);
                Thread.sleep(1);
            }
            whole.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | PNG of 4800 × 3200 | %d | %.1f | %.1f | %.1f |%n",
                who,
                ROUNDS,
                percentile(whole, 0.5),
                percentile(whole, 0.95),
                percentile(waits, 0.999));
    }

    private static void row(String what, Scene scene, Contestant contestant, IntConsumer change) throws Exception {
        var whole = new ArrayList<Double>();
        var blocked = new ArrayList<Double>();
        var busy = new ArrayList<Double>();
        long start = System.nanoTime();
        for (int f = 1; f <= 2 * FRAMES && System.nanoTime() - start < PATIENCE; f++) {
            double[] took = frame(scene, contestant, change, f);
            if (f > FRAMES || System.nanoTime() - start > PATIENCE / 2) {
                whole.add(took[0]);
                blocked.add(took[1]);
                busy.add(took[2]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                whole.size(),
                percentile(whole, 0.5),
                percentile(whole, 0.95),
                percentile(blocked, 0.95),
                percentile(busy, 0.5));
    }

    /**
     * @return milliseconds until the picture is there, of the FX thread's turn in which the change is made, and at work in
     *     all threads together, which tells even where others keep the processors busy
     */
    private static double[] frame(Scene scene, Contestant contestant, IntConsumer change, int number)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        long longest = onFx(() -> timed(() -> {
            change.accept(number);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }));
        while (!onFx(contestant::settled)) {
            Thread.sleep(0, 200_000); // asking more often would take a processor from who draws
        }
        onFx(() -> scene.snapshot(null));
        return new double[] {
            (System.nanoTime() - start) / 1e6, longest / 1e6, (PROCESS.getProcessCpuTime() - before) / 1e6
        };
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double percentile(List<Double> values, double share) {
        return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get((int) (values.size() * share));
    }

    private static <T> T onFx(Supplier<T> question) throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(question, Platform::runLater).get();
    }
}
