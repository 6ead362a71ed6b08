// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.work.DefectCode;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import picocli.CommandLine;

/** The commands of Portrait, which work without a window. */
public final class CommandLineInterface {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int DEFECT = 3;
    private static final int WIDTH = 100;

    private CommandLineInterface() {}

    /**
     * Runs one command.
     *
     * @return 0 done, 1 the input or the request cannot be served (one sentence on {@code err}), 2 wrong usage, 3 a
     *     defect of ours (with a short code)
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Path.of(""), new AtomicFile());
    }

    static int run(String[] args, PrintStream out, PrintStream err, Path folder, AtomicFile files) {
        var environment = new Environment(out, err, folder, files, new Messages(language(args)));
        try {
            return commandLine(environment).execute(args);
        } catch (OutOfMemoryError e) {
            return refused(e, environment);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Whether a window can be opened, as far as can be told without the AWT, which would keep what it finds. */
    public static boolean displayPresent() {
        String said = System.getProperty("java.awt.headless");
        if (said != null) {
            return said.equals("false");
        }
        String system = System.getProperty("os.name");
        return system.startsWith("Windows") || system.startsWith("Mac") || System.getenv("DISPLAY") != null;
    }

    /** Says that there is no display, and how to go on without. */
    public static int noDisplay(String[] args, PrintStream err) {
        err.println(FailureText.of(new Failure.NoDisplay(), new Messages(language(args))));
        return REFUSED;
    }

    private static CommandLine commandLine(Environment environment) {
        var line = new CommandLine(new PortraitCommand(environment))
                .addSubcommand(new RunCommand(environment))
                .addSubcommand(new SweepCommand(environment))
                .addSubcommand(new ScoreCommand(environment))
                .addSubcommand(new CampaignCommand(environment))
                .addSubcommand(new NewKeyCommand(environment))
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new ExportModelCommand(environment))
                .addSubcommand(new AggregateCommand(environment))
                .addSubcommand(new InspectCommand(environment))
                .addSubcommand(new ConvertCommand(environment));
        describe(line, environment.words().text("cli.about"), environment.words());
        line.getSubcommands()
                .forEach((name, command) ->
                        describe(command, environment.words().text("cli.about." + name), environment.words()));
        line.setResourceBundle(ResourceBundle.getBundle(
                "org.portrait.i18n.cli",
                environment.words().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(WIDTH);
        line.setOut(new java.io.PrintWriter(environment.out(), true));
        line.setErr(new java.io.PrintWriter(environment.err(), true));
        line.setParameterExceptionHandler((e, _) -> wrongUsage(e, environment));
        line.setExecutionExceptionHandler((e, _, _) -> refused(e, environment));
        return line;
    }

    private static void describe(CommandLine line, String about, Messages words) {
        line.getCommandSpec()
                .usageMessage()
                .description(about)
                .synopsisHeading(words.text("cli.heading.usage"))
                .commandListHeading(words.text("cli.heading.commands") + "%n");
    }

    private static int wrongUsage(CommandLine.ParameterException e, Environment environment) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        environment.err().println(UsageText.of(e, environment.words()));
        environment.err().println(environment.words().text("cli.seeHelp", command));
        return WRONG_USAGE;
    }

    /** The one place where a command's end with an exception is told. */
    private static int refused(Throwable e, Environment environment) {
        Failure failure = switch (e) {
            case FailureException f -> f.failure();
            case OutOfMemoryError _ -> new Failure.OutOfMemory();
            default -> null;
        };
        if (failure == null) {
            environment.err().println(environment.words().text("cli.defect", DefectCode.of(e)));
            System.getLogger(CommandLineInterface.class.getName()).log(System.Logger.Level.DEBUG, "defect", e);
            return DEFECT;
        }
        environment.err().println(RefusalText.of(failure, environment.words()));
        return REFUSED;
    }

    /** The language asked for by {@code --lang}, needed before the arguments are parsed, or that of the machine. */
    private static Locale language(String[] args) {
        int at = Arrays.asList(args).indexOf("--lang");
        String given = at >= 0 && at + 1 < args.length
                ? args[at + 1]
                : Arrays.stream(args)
                        .filter(a -> a.startsWith("--lang="))
                        .map(a -> a.substring("--lang=".length()))
                        .findFirst()
                        .orElse(Locale.getDefault().getLanguage());
        return given.equalsIgnoreCase("zh") ? Messages.CHINESE : Messages.ENGLISH;
    }
}
