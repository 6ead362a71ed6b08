// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.export.ScoreCsv;
import org.portrait.export.ScoreTable;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunModel;
import org.portrait.pipeline.ScoreStage;
import org.portrait.score.Model;
import org.portrait.work.Progress;

/**
 * Scoring 1,000,000 rows of an id and 10 features by a model of 5 segments, in parts as {@code portrait score --out} does
 * it, and all together as the window does, in turns. Prints Markdown and puts it into RESULTS.md. Argument: rounds (3).
 */
final class ScoreBench {
    private static final int ROWS = 1_000_000;
    private static final int TRAINED = 20_000;
    private static final Messages WORDS = new Messages(Messages.ENGLISH);
    private static final Path RESULTS = Path.of("src", "bench", "RESULTS.md");

    private ScoreBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory("portrait-bench-");
        Path data = folder.resolve("new.csv");
        Path scores = folder.resolve("scores.csv");
        try {
            Model model = model(folder.resolve("training.csv"));
            Gaussians.write(data, ROWS, 1);
            var parts = new double[2][rounds];
            var whole = new double[2][rounds];
            for (int round = -1; round < rounds; round++) {
                timed(() -> inParts(model, data, scores), parts, round);
                timed(() -> together(model, data, scores), whole, round);
            }
            String text = String.format(
                    Locale.ROOT,
                    "%s.%n%n%,d rows, %d features, %d segments, %d rounds after a warm-up in turns, medians. Load average before: %.1f%s.%n%n"
                            + "| | read, score, write s | processor s |%n| --- | ---: | ---: |%n"
                            + "| in parts, as `score` | %.2f | %.2f |%n| together, as the window | %.2f | %.2f |%n",
                    Machine.host("mvn -Pbench test-compile exec:exec@score", heap()),
                    ROWS,
                    Gaussians.FEATURES,
                    Gaussians.SEGMENTS,
                    rounds,
                    busy,
                    busy > 0.5 ? ", so the machine was **busy**" : "",
                    Medians.of(parts[0]),
                    Medians.of(parts[1]),
                    Medians.of(whole[0]),
                    Medians.of(whole[1]));
            System.out.println(text);
            ResultsFile.put(RESULTS, "Score", text);
        } finally {
            for (Path file : List.of(data, scores, folder.resolve("training.csv"), folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** @param seconds of the clock and of the processors, by round; that before the first is the warm-up */
    private static void timed(Work work, double[][] seconds, int round) throws IOException {
        System.gc();
        double used = processorSeconds();
        long start = System.nanoTime();
        work.run();
        if (round >= 0) {
            seconds[0][round] = (System.nanoTime() - start) / 1e9;
            seconds[1][round] = processorSeconds() - used;
        }
    }

    private static void inParts(Model model, Path data, Path scores) {
        var stage = new ScoreStage(model, Map.of());
        new AtomicFile().write(scores, out -> {
            var csv = new ScoreCsv(out, CsvFormat.UPLOAD);
            stage.stream(data, stage.reading(), Progress.none(), (rows, scored) -> {
                try {
                    csv.add(new ScoreTable(rows, scored, model, WORDS), Progress.none());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
    }

    private static void together(Model model, Path data, Path scores) {
        var stage = new ScoreStage(model, Map.of());
        ScoreStage.Result result = stage.score(data, stage.reading(), Progress.none());
        var table = new ScoreTable(result.loaded().dataset(), result.scored(), model, WORDS);
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).scores(scores, table, Progress.none());
    }

    private static Model model(Path training) throws IOException {
        Gaussians.write(training, TRAINED, 0);
        Recipe recipe = Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(Gaussians.SEGMENTS));
        Run run = new Pipeline(2).run(training, recipe, Progress.none());
        List<String> names = List.of("A", "B", "C", "D", "E");
        return RunModel.of(run, names, run.provenance().recipe());
    }

    private static double processorSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static String heap() {
        return (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    }
}
