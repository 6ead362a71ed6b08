// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.AggregateText;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.data.Dataset;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.work.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes customers of order lines or events: a CSV on the standard output or in a file, what was counted on the other. */
@Command(name = "aggregate")
final class AggregateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ORDERS", descriptionKey = "cli.option.orders")
    private @Nullable Path data;

    @Option(names = "--also", paramLabel = "FILE", descriptionKey = "cli.option.also")
    private List<Path> also = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private LineOptions lines = new LineOptions();

    @Mixin
    private JoinOptions joins = new JoinOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.outFile")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    private final Environment environment;

    AggregateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Aggregation settings = lines.settings(Objects.requireNonNull(spec, "picocli injects it"));
        Path target = out == null ? null : environment.folder().resolve(out);
        Path file = environment.folder().resolve(Objects.requireNonNull(data, "picocli requires it"));
        LoadSettings read = reading.applied(LoadSettings.DETECT)
                .withFurther(
                        file, also.stream().map(environment.folder()::resolve).toArray(Path[]::new));
        Recipe recipe =
                joins.applied(Recipe.DEFAULT.withData(read).withAggregation(settings), environment.folder(), file);
        if (target != null) {
            recipe.data().files(file).forEach(source -> Environment.requireFree(target, source, force));
            recipe.joins().forEach(join -> Environment.requireFree(target, join.path(file), force));
        }
        var pipeline = new Pipeline(1);
        Aggregated made = pipeline.aggregate(file, recipe.data(), settings, Progress.none());
        Dataset customers = pipeline.customers(file, recipe, Progress.none()).dataset();
        var csv = new CsvExport(CsvFormat.UPLOAD, environment.files());
        if (target == null) {
            csv.table(environment.out(), customers);
        } else {
            csv.table(target, customers);
        }
        tell(made, settings);
        JoinOptions.lines(pipeline.joins(file, recipe, Progress.none()), environment.words())
                .forEach(environment.err()::println);
        return CommandLineInterface.DONE;
    }

    private void count(String key, long count) {
        if (count > 0) {
            Messages words = environment.words();
            environment.err().println(words.text(key, words.number(count, 0)));
        }
    }

    private void tell(Aggregated made, Aggregation settings) {
        var text = new AggregateText(environment.words());
        count("cli.rejected", made.file().rejectedCount());
        count("cli.unknownBytes", made.file().undecodableCount());
        PartOptions.lines(made.file(), environment.words()).forEach(environment.err()::println);
        text.counts(made, settings).forEach(environment.err()::println);
        text.definitions(made, settings).forEach(environment.err()::println);
        text.scores(made).forEach(environment.err()::println);
        text.example(made, settings).forEach(environment.err()::println);
    }
}
