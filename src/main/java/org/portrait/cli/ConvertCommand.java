// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.i18n.Messages;
import org.portrait.i18n.ReasonText;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadReport.UndecodableBytes;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what was understood of each file as plain CSV. A file that cannot be read stops no other. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    @Parameters(paramLabel = "DATA", arity = "1..*", descriptionKey = "cli.option.files")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.outFolder")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Environment environment;

    ConvertCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path folder = environment.folder().resolve(Objects.requireNonNull(out, "picocli requires it"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FailureException(new Failure.FolderNotWritable(folder), e);
        }
        Set<String> taken = new HashSet<>();
        return environment.each(
                files, file -> convert(environment.folder().resolve(file), folder.resolve(name(file, taken))));
    }

    private void convert(Path file, Path target) {
        Environment.requireFree(target, file, force);
        LoadReport report = new Loader()
                .query(file, reading.applied(LoadSettings.DETECT), Progress.none(), (table, understood) -> {
                    new CsvExport(CsvFormat.UPLOAD, environment.files())
                            .rows(target, table.names(), sink -> table.rows(sink::take));
                    return understood;
                });
        environment.out().println(environment.words().text("cli.converted", file, target, report.rowsRead()));
        PartOptions.lines(report, environment.words()).forEach(environment.err()::println);
        leftOut(file, report);
        undecodable(file, report);
    }

    private void leftOut(Path file, LoadReport report) {
        if (report.rejectedCount() > 0) {
            environment.err().println(environment.words().text("cli.leftOut", file, report.rejectedCount()));
            report.rejected().stream()
                    .limit(MOST_LISTED)
                    .map(row -> environment
                            .words()
                            .text(
                                    "cli.leftOut.line",
                                    String.valueOf(row.line()),
                                    ReasonText.of(row.reason(), environment.words())))
                    .forEach(environment.err()::println);
        }
    }

    private void undecodable(Path file, LoadReport report) {
        Messages words = environment.words();
        if (report.undecodableCount() > 0) {
            environment.err().println(words.text("cli.undecodable", file, words.number(report.undecodableCount(), 0)));
            report.undecodable().stream()
                    .limit(MOST_LISTED)
                    .map(bytes -> words.text(
                            bytes.reason() == UndecodableBytes.Reason.NUL
                                    ? "cli.undecodable.nul"
                                    : "cli.undecodable.line",
                            String.valueOf(bytes.line()),
                            bytes.bytes(),
                            report.encoding()))
                    .forEach(environment.err()::println);
        }
    }

    /** The base name of the file; the second of the same name gets a number. */
    private static String name(Path file, Set<String> taken) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        String free = base;
        for (int n = 2; !taken.add(free); n++) {
            free = base + "-" + n;
        }
        return free + ".csv";
    }
}
