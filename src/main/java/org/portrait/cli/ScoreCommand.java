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
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.export.DriftTable;
import org.portrait.load.LoadReport;
import org.portrait.score.Model;
import org.portrait.score.ScoreText;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
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
        var scored = new ScoredFile(known, privacy, environment);
        if (target == null) {
            scored.write(scoring, environment.out());
        } else {
            environment.files().write(target, out -> scored.write(scoring, out));
        }
        if (changes != null) {
            var drifted = new DriftTable(scored.counts().drift(known), known, environment.words());
            new CsvExport(CsvFormat.UPLOAD, environment.files()).rows(changes, DriftTable.HEADINGS, drifted::rows);
        }
        PrintStream told = target == null ? environment.err() : environment.out();
        tell(scored, known, told);
        scored.tellPrivacy(told);
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

    private void tell(ScoredFile scored, Model known, PrintStream to) {
        LoadReport report = scored.report();
        PartOptions.lines(report, environment.words()).forEach(environment.err()::println);
        count("cli.rejected", report.rejectedCount());
        count("cli.unknownBytes", report.undecodableCount());
        count("cli.unreadable", report.unreadableCount());
        if (report.fingerprint().equals(known.training().fingerprint())) {
            to.println(environment.words().text("score.same"));
        }
        new ScoreText(known, environment.words()).lines(scored.counts()).forEach(to::println);
    }

    private void count(String key, long count) {
        if (count > 0) {
            environment
                    .err()
                    .println(environment.words().text(key, environment.words().number(count, 0)));
        }
    }
}
