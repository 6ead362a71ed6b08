// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.stream.Collectors;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.CloseNames;
import org.portrait.work.Failure;

/** What cannot be served, with a next step that can be taken on the command line, where nothing can be ticked. */
final class RefusalText {
    private RefusalText() {}

    static String of(Failure failure, Messages words) {
        return switch (failure) {
            case Failure.UnknownColumn f
            when f.available().size() > CloseNames.SHOWN ->
                words.text(
                        "cli.refused.unknownColumn",
                        f.column(),
                        String.join(words.comma(), CloseNames.nearest(f.column(), f.available())),
                        words.number(f.available().size(), 0));
            case Failure.NoModelColumns f ->
                words.text("cli.refused.noModelColumns", f.file(), FailureText.columns(f.absent(), words), renames(f));
            case Failure.NoNumericColumn f -> words.text("cli.refused.noNumericColumn", f.file());
            case Failure.ConstantNumbers f ->
                words.text("cli.refused.constantNumbers", f.file(), FailureText.columns(f.columns(), words));
            case Failure.NoFeature _ -> words.text("cli.refused.noFeature");
            case Failure.MissingInFeature f -> words.text("cli.refused.missingInFeature", f.column(), f.rows());
            case Failure.AllRowsRemoved f -> words.text("cli.refused.allRowsRemoved", words.number(f.rows(), 0));
            case Failure.NoOrderLines f -> words.text("cli.refused.noOrderLines", f.file());
            case Failure.EmbeddedModel _ -> words.text("cli.refused.embeddedModel");
            case Failure.NoItems f -> words.text("cli.refused.noItems", f.file());
            default -> FailureText.of(failure, words);
        };
    }

    /** The options that would do, with the closest names that are not those of other columns of the model. */
    private static String renames(Failure.NoModelColumns f) {
        return f.absent().stream()
                .map(column -> "--map "
                        + quoted(column + "="
                                + CloseNames.likely(column, f.available()).orElse("NEW")))
                .collect(Collectors.joining(" "));
    }

    static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{Nd}_=.,-]+") ? argument : '"' + argument + '"';
    }
}
