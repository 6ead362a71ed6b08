// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portrait.export.AtomicFile;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
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
 * Scoring 1,000,000 rows of an id and 10 features by a model of 5 segments, as {@code portrait score --out} does it: read
 * and score, write. Prints Markdown and puts it into RESULTS.md. Argument: rounds (3).
 */
final class ScoreBench {
    private static final int ROWS = 1_000_000;
    private static final int TRAINED = 20_000;
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
            var read = new double[rounds];
            var written = new double[rounds];
            var processor = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                System.gc();
                double used = processorSeconds();
                long start = System.nanoTime();
                var stage = new ScoreStage(model, Map.of());
                ScoreStage.Result result = stage.score(data, stage.reading(), Progress.none());
                long between = System.nanoTime();
                var table = new ScoreTable(
                        result.loaded().dataset(), result.scored(), model, new Messages(Messages.ENGLISH));
                new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).scores(scores, table, Progress.none());
                if (round >= 0) {
                    read[round] = (between - start) / 1e9;
                    written[round] = (System.nanoTime() - between) / 1e9;
                    processor[round] = processorSeconds() - used;
                }
            }
            String text = String.format(
                    Locale.ROOT,
                    "%s.%n%n%,d rows, %d features, %d segments, %d rounds after a warm-up, medians. Load average before: %.1f%s.%n%n"
                            + "| read and score s | write s | together s | processor s |%n| ---: | ---: | ---: | ---: |%n"
                            + "| %.2f | %.2f | %.2f | %.2f |%n",
                    Machine.host("mvn -Pbench test-compile exec:exec@score", heap()),
                    ROWS,
                    Gaussians.FEATURES,
                    Gaussians.SEGMENTS,
                    rounds,
                    busy,
                    busy > 0.5 ? ", so the machine was **busy**" : "",
                    Medians.of(read),
                    Medians.of(written),
                    Medians.of(read) + Medians.of(written),
                    Medians.of(processor));
            System.out.println(text);
            ResultsFile.put(RESULTS, "Score", text);
        } finally {
            for (Path file : List.of(data, scores, folder.resolve("training.csv"), folder)) {
                Files.deleteIfExists(file);
            }
        }
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
