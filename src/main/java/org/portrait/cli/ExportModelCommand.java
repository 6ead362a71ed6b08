// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.deploy.Pmml;
import org.portrait.deploy.ScoringSql;
import org.portrait.deploy.SqlDialect;
import org.portrait.score.Model;
import org.portrait.score.ModelJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a model for a database or another program, on the standard output or in a file. */
@Command(name = "export-model")
final class ExportModelCommand implements Callable<Integer> {
    enum Format {
        SQL,
        PMML
    }

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "cli.option.model")
    private @Nullable Path model;

    @Option(names = "--to", paramLabel = "sql|pmml", required = true, descriptionKey = "cli.option.to")
    private Format format = Format.SQL;

    @Option(
            names = "--dialect",
            paramLabel = "duckdb|postgresql|mysql|bigquery|snowflake|spark",
            descriptionKey = "cli.option.dialect")
    private @Nullable SqlDialect dialect;

    @Option(names = "--table", paramLabel = "NAME", descriptionKey = "cli.option.table")
    private String table = "customers";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.exported")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    ExportModelCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Path source = environment.folder().resolve(Objects.requireNonNull(model, "picocli requires it"));
        Model known = ModelJson.read(source);
        byte[] text = text(known).getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            environment.out().writeBytes(text);
            return CommandLineInterface.DONE;
        }
        Path target = environment.folder().resolve(out);
        Environment.requireFree(target, source, force);
        environment.files().write(target, file -> file.write(text));
        environment.out().println(environment.words().text("cli.written", target));
        return CommandLineInterface.DONE;
    }

    private String text(Model known) {
        return switch (format) {
            case SQL -> new ScoringSql(known, dialect(), environment.words()).of(table);
            case PMML -> new Pmml(known, environment.words()).xml();
        };
    }

    private SqlDialect dialect() {
        if (dialect == null) {
            CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
            throw new CommandLine.MissingParameterException(
                    command.commandLine(), List.of(command.findOption("--dialect")), UsageText.NO_OPTION);
        }
        return dialect;
    }
}
