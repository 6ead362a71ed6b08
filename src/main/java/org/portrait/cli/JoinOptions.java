// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinText;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Recipe;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Further files whose columns come beside the customers. */
final class JoinOptions {
    /** One of them. */
    static final class Join {
        @Option(names = "--join", paramLabel = "FILE", required = true, descriptionKey = "cli.option.join")
        private Path file = Path.of("");

        @Option(names = "--on", paramLabel = "COL[=COL]", required = true, descriptionKey = "cli.option.on")
        private String on = "";

        @Option(names = "--several", paramLabel = "first|last", descriptionKey = "cli.option.several")
        private JoinSettings.Several several = JoinSettings.Several.FIRST;

        @Option(names = "--ignore-zeros", descriptionKey = "cli.option.ignoreZeros")
        private boolean ignoreZeros;

        /** @param data the first file, from whose folder the recipe names this one */
        private JoinSettings settings(Path folder, Path data) {
            String[] keys = on.split("=", 2);
            return JoinSettings.of(LoadSettings.relative(data, folder.resolve(file)), keys[0], keys[keys.length - 1])
                    .withSeveral(several)
                    .withLeadingZeros(ignoreZeros ? JoinSettings.LeadingZeros.IGNORE : JoinSettings.LeadingZeros.KEEP);
        }
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Join> joins = new ArrayList<>();

    /** The joins of a recipe, or those that are given here in their place. */
    Recipe applied(Recipe base, Path folder, Path data) {
        return joins.isEmpty()
                ? base
                : base.withJoins(
                        joins.stream().map(join -> join.settings(folder, data)).toList());
    }

    /** Every number of what was met. */
    static List<String> lines(List<JoinReport> reports, Messages words) {
        var text = new JoinText(words);
        return reports.stream()
                .flatMap(report -> Stream.concat(Stream.of(text.summary(report)), text.exceptions(report).stream()))
                .toList();
    }
}
