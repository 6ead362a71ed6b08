// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Provenance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself, which only has commands and the options that all of them share. */
@Command(name = "portrait", synopsisSubcommandLabel = "COMMAND", versionProvider = PortraitCommand.Version.class)
final class PortraitCommand implements Callable<Integer> {
    enum Language {
        EN,
        ZH
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Portrait " + Provenance.programVersion()};
        }
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            descriptionKey = "cli.option.help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version")
    private boolean version;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            scope = CommandLine.ScopeType.INHERIT,
            descriptionKey = "cli.option.lang")
    private @Nullable Language language;

    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    PortraitCommand(Environment environment) {
        this.environment = environment;
    }

    /** Without a command there is nothing to do: shows how to use it. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(environment.err());
        }
        return CommandLineInterface.WRONG_USAGE;
    }
}
