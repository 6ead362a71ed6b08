// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which columns and rows of the data are read. */
final class PartOptions {
    @Option(names = "--columns", paramLabel = "A,B,…", descriptionKey = "cli.option.columns")
    private @Nullable String columns;

    @Option(names = "--sample", paramLabel = "N", converter = Every.class, descriptionKey = "cli.option.sample")
    private @Nullable Integer sample;

    /** A whole number from 1 on. */
    static final class Every implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException(text);
            }
            return Integer.valueOf(text);
        }
    }

    /** With what is given here in place of what they say. */
    LoadSettings applied(LoadSettings settings) {
        LoadSettings chosen = columns == null
                ? settings
                : settings.withOnly(RecipeOptions.names(columns).distinct().toList());
        return sample == null ? chosen : chosen.withEveryNth(sample);
    }

    /** What is not all of the data. */
    static List<String> lines(LoadReport report, Messages words) {
        var lines = new ArrayList<String>();
        if (report.everyNth() != null) {
            lines.add(words.text("load.sample", words.number(report.everyNth(), 0)));
        }
        if (!report.only().isEmpty()) {
            lines.add(words.text("load.only", String.join(words.comma(), report.only())));
        }
        return lines;
    }
}
