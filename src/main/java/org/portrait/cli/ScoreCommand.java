// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.export.DriftTable;
import org.portrait.export.ScoreTable;
import org.portrait.load.LoadReport;
import org.portrait.pipeline.ScoreStage;
import org.portrait.privacy.Redactor;
import org.portrait.score.Model;
import org.portrait.score.ScoreText;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the customers of a file: a CSV on the standard output or in a file, what is to be said of it on the other. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
    @Mixin
    private ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private PrivacyOptions privacy = new PrivacyOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.scores")
    private @Nullable Path out;

    @Option(names = "--drift", paramLabel = "FILE", descriptionKey = "cli.option.drift")
    private @Nullable Path drift;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    private final Environment environment;

    ScoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = environment.folder();
        Path target = out == null ? null : folder.resolve(out);
        Path changes = drift == null ? null : folder.resolve(drift);
        Model known = scoring.model(folder);
        requireFree(target, changes, scoring.sources(known, folder));
        privacy.readKey(folder);
        ScoreStage.Result result = scoring.score(known, folder);
        Dataset customers = result.loaded().dataset();
        Redactor redactor = privacy.redactor(customers.schema());
        var csv = new CsvExport(CsvFormat.UPLOAD, environment.files());
        var table =
                new ScoreTable(redactor.apply(customers, Progress.none()), result.scored(), known, environment.words());
        if (changes != null) {
            var drifted = new DriftTable(result.scored().drift(), known, environment.words());
            csv.rows(changes, DriftTable.HEADINGS, drifted::rows);
        }
        if (target == null) {
            csv.scores(environment.out(), table, Progress.none());
        } else {
            csv.scores(target, table, Progress.none());
        }
        PrintStream told = target == null ? environment.err() : environment.out();
        tell(result, known, told);
        PrivacyOptions.tell(redactor, customers, environment, told);
        if (target != null) {
            environment.out().println(environment.words().text("cli.written", target));
        }
        return CommandLineInterface.DONE;
    }

    private void requireFree(@Nullable Path target, @Nullable Path changes, Stream<Path> sources) {
        sources.forEach(source -> {
            for (Path written : written(target, changes)) {
                Environment.requireFree(written, source, force);
            }
        });
        if (target != null && changes != null && target.normalize().equals(changes.normalize())) {
            throw new FailureException(new Failure.FileExists(changes));
        }
    }

    private static List<Path> written(@Nullable Path... targets) {
        var written = new ArrayList<Path>();
        for (Path target : targets) {
            if (target != null) {
                written.add(target);
            }
        }
        return written;
    }

    private void tell(ScoreStage.Result result, Model known, PrintStream to) {
        LoadReport report = result.loaded().report();
        PartOptions.lines(report, environment.words()).forEach(environment.err()::println);
        count("cli.rejected", report.rejectedCount());
        count("cli.unknownBytes", report.undecodableCount());
        count("cli.unreadable", report.unreadableCount());
        if (report.fingerprint().equals(known.training().fingerprint())) {
            to.println(environment.words().text("score.same"));
        }
        new ScoreText(known, environment.words()).lines(result.scored()).forEach(to::println);
    }

    private void count(String key, long count) {
        if (count > 0) {
            environment
                    .err()
                    .println(environment.words().text(key, environment.words().number(count, 0)));
        }
    }
}
