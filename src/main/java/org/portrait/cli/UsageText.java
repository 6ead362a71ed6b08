// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import org.portrait.i18n.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, with values as the help spells them: picocli speaks English only. */
final class UsageText {
    /** How picocli begins to say that an option is not there at all. */
    static final String NO_OPTION = "Missing required option";

    /** How it says that of one of several that belong together, by its name after this. */
    private static final String NO_MEMBER = "Error: Missing required argument(s): ";

    private UsageText() {}

    static String of(ParameterException e, Messages words) {
        return switch (e) {
            case UnmatchedArgumentException u -> unmatched(u, words);
            case MissingParameterException m
            when String.valueOf(m.getMessage()).startsWith(NO_OPTION) ->
                noOption(m.getMissing().getFirst(), words);
            case MissingParameterException m
            when String.valueOf(m.getMessage()).startsWith(NO_MEMBER) ->
                noOption(
                        m.getMissing().stream()
                                .filter(option -> String.valueOf(m.getMessage()).startsWith(NO_MEMBER + name(option)))
                                .findFirst()
                                .orElse(m.getMissing().getFirst()),
                        words);
            case MissingParameterException m -> missing(m.getMissing().getFirst(), words);
            case OverwrittenOptionException o -> words.text("cli.usage.twice", name(o.getOverwritten()));
            default -> value(e, words);
        };
    }

    private static String unmatched(UnmatchedArgumentException e, Messages words) {
        String first = e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            return words.text("cli.usage.unknownOption", first);
        }
        boolean command = e.getCommandLine().getParent() != null;
        return words.text(command ? "cli.usage.tooMany" : "cli.usage.unknownCommand", first);
    }

    private static String noOption(ArgSpec option, Messages words) {
        return words.text("cli.usage.noOption", name(option), values(option, words));
    }

    private static String missing(ArgSpec argument, Messages words) {
        return argument.isOption()
                ? words.text("cli.usage.noValue", name(argument), values(argument, words))
                : words.text("cli.usage.noFile", name(argument));
    }

    private static String value(ParameterException e, Messages words) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || e.getValue() == null) {
            return words.text("cli.usage.unclear");
        }
        return argument.type() == boolean.class
                ? words.text("cli.usage.flag", name(argument))
                : words.text("cli.usage.value", name(argument), e.getValue(), values(argument, words));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String values(ArgSpec argument, Messages words) {
        String label = argument.paramLabel();
        if (label.equals("N") || label.startsWith("N|")) {
            return words.text("cli.usage.number", label);
        }
        return label.contains("..") ? words.text("cli.usage.range", label) : label;
    }
}
