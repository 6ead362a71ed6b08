// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadSettings;
import org.portrait.load.RecordEnd;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file is read, where that is not to be detected. */
final class ReadingOptions {
    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.option.sheet")
    private @Nullable String sheet;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.option.encoding")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "TEXT", descriptionKey = "cli.option.delimiter")
    private @Nullable String delimiter;

    @Option(names = "--record-ends", paramLabel = "lf|crlf|cr", descriptionKey = "cli.option.recordEnds")
    private @Nullable RecordEnd recordEnd;

    @Option(names = "--first-line", paramLabel = "N", descriptionKey = "cli.option.firstLine")
    private @Nullable Integer firstLine;

    @Option(names = "--header-lines", paramLabel = "N", descriptionKey = "cli.option.headerLines")
    private @Nullable Integer headerLines;

    @Option(names = "--footer-lines", paramLabel = "N", descriptionKey = "cli.option.footerLines")
    private @Nullable Integer footerLines;

    @Mixin
    private PartOptions part = new PartOptions();

    /** The settings with what is given here in place of theirs. */
    LoadSettings applied(LoadSettings base) {
        LoadSettings settings = part.applied(base);
        settings = sheet == null ? settings : settings.withSheet(sheet);
        settings = encoding == null ? settings : settings.withEncoding(encoding);
        settings = delimiter == null ? settings : settings.withDelimiter(delimiter.replace("\\t", "\t"));
        settings = recordEnd == null ? settings : settings.withRecordEnd(recordEnd);
        settings = firstLine == null ? settings : settings.withFirstLine(Math.max(1, firstLine));
        settings = footerLines == null ? settings : settings.withFooterLines(Math.max(0, footerLines));
        return headerLines == null
                ? settings
                : settings.withHeader(headerLines > 0).withHeaderLines(headerLines > 0 ? headerLines : null);
    }
}
