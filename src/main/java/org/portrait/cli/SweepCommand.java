// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.join.JoinReport;
import org.portrait.load.Loaded;
import org.portrait.pipeline.ByK;
import org.portrait.pipeline.ByKStage;
import org.portrait.pipeline.MethodStage;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.MethodComparison;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures every K of a range. */
@Command(name = "sweep")
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private RecipeOptions options = new RecipeOptions();

    @Mixin
    private EmbeddingOptions embedding = new EmbeddingOptions();

    @Option(names = "--methods", descriptionKey = "cli.option.methods")
    private boolean methods;

    @Mixin
    private OutOptions out = new OutOptions();

    private final Environment environment;

    SweepCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var folder = out.named(environment.folder());
        folder.ifPresent(f -> f.check());
        Recipe given = embedding.applied(options.recipe(environment.folder()), null, false);
        Path data = environment.folder().resolve(options.data());
        var pipeline = new Pipeline(options.threads());
        Loaded loaded = pipeline.customers(data, given, Progress.none());
        List<JoinReport> joins = pipeline.joins(data, given, Progress.none());
        Recipe recipe = options.withColumns(given, loaded.dataset());
        Prepared customers = pipeline.prepare(loaded, recipe, Progress.none());
        SegmentSettings settings = recipe.segments();
        Sweep sweep = pipeline.sweep(customers, settings, settings.kMin(), settings.kMax(), _ -> {}, Progress.none());
        var csv = new CsvExport(CsvFormat.UPLOAD, environment.files());
        ByK byK = new ByKStage(options.threads()).measure(customers, settings, Progress.none());
        List<MethodComparison> compared = methods ? compared(customers, settings, sweep) : List.of();
        folder.ifPresent(f -> f.write(temporary -> {
            csv.quality(
                    temporary.resolve("quality.csv"),
                    sweep.qualities(),
                    recommended(sweep),
                    byK.gap(),
                    byK.stability());
            if (methods) {
                MethodLines.write(compared, csv, temporary);
            }
        }));
        JoinOptions.lines(joins, environment.words()).forEach(environment.err()::println);
        new RunText(environment.words())
                .warnings(loaded, customers.cleaned().report())
                .forEach(environment.err()::println);
        new SweepText(environment.words()).lines(sweep, byK).forEach(environment.out()::println);
        EmbeddingOptions.lines(recipe, customers, environment.words()).forEach(environment.out()::println);
        MethodLines.of(compared, environment.words()).forEach(environment.out()::println);
        return CommandLineInterface.DONE;
    }

    private static int recommended(Sweep sweep) {
        return Objects.requireNonNull(sweep.recommendation(), "a finished sweep is judged")
                .k();
    }

    /** For the recommended K. */
    private List<MethodComparison> compared(Prepared customers, SegmentSettings settings, Sweep sweep) {
        Segmentation segmentation = sweep.segmentation(recommended(sweep)).orElseThrow();
        return new MethodStage(options.threads()).compareAll(customers, settings, segmentation, Progress.none());
    }
}
