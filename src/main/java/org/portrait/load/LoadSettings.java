// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnRole;

/**
 * How a file is to be read. Null means: detect it and say so in the {@link LoadReport}.
 *
 * @param encoding a Java charset name
 * @param delimiter between the fields of a line
 * @param quote around fields that contain the delimiter, "" for none
 * @param escape before a quote inside quotes
 * @param recordEnd what stands after a row
 * @param header whether there are names above the columns
 * @param firstLine of the table, counted from 1 as an editor or a spreadsheet shows it: its names, or its first row
 * @param headerLines how many lines of names there are; they are put together
 * @param footerLines how many lines below the rows are none
 * @param decimalMark '.' or ','
 * @param sheet of a workbook or table of a database, by name
 * @param also further files with the same columns, by their paths from the folder of the first, read as if one
 * @param only the columns that are read, by name; all where there are none
 * @param everyNth of so many rows of each file one is read, the first of them; all where null
 * @param missingTokens cells that mean "no value", besides the empty cell
 * @param roles what the analyst changed about the roles that were recognised
 * @param columns how the texts of columns are to be read, where the analyst says so
 */
public record LoadSettings(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable RecordEnd recordEnd,
        @Nullable Boolean header,
        @Nullable Integer firstLine,
        @Nullable Integer headerLines,
        @Nullable Integer footerLines,
        @Nullable String decimalMark,
        @Nullable String sheet,
        List<String> also,
        List<String> only,
        @Nullable Integer everyNth,
        List<String> missingTokens,
        Map<String, ColumnRole> roles,
        Map<String, ColumnStyle> columns) {
    public static final List<String> MISSING_TOKENS =
            List.of("NA", "N/A", "#N/A", "n/a", "<NA>", "NaN", "nan", "NULL", "null", "-", "--", "—", "无", "未知");
    public static final LoadSettings DETECT = new Draft().done();

    public LoadSettings {
        everyNth = Integer.valueOf(1).equals(everyNth) ? null : everyNth;
        if (everyNth != null && everyNth < 1) {
            throw new IllegalArgumentException("every " + everyNth);
        }
        also = List.copyOf(also);
        only = List.copyOf(only);
        missingTokens = List.copyOf(missingTokens);
        roles = Map.copyOf(new java.util.TreeMap<>(roles));
        columns = Map.copyOf(new java.util.TreeMap<>(columns));
    }

    public LoadSettings withEncoding(@Nullable String changed) {
        return with(draft -> draft.encoding = changed);
    }

    public LoadSettings withDelimiter(@Nullable String changed) {
        return with(draft -> draft.delimiter = changed);
    }

    public LoadSettings withQuote(@Nullable String changed) {
        return with(draft -> draft.quote = changed);
    }

    public LoadSettings withEscape(@Nullable String changed) {
        return with(draft -> draft.escape = changed);
    }

    public LoadSettings withRecordEnd(@Nullable RecordEnd changed) {
        return with(draft -> draft.recordEnd = changed);
    }

    public LoadSettings withHeader(@Nullable Boolean changed) {
        return with(draft -> draft.header = changed);
    }

    public LoadSettings withFirstLine(@Nullable Integer changed) {
        return with(draft -> draft.firstLine = changed);
    }

    public LoadSettings withHeaderLines(@Nullable Integer changed) {
        return with(draft -> draft.headerLines = changed);
    }

    public LoadSettings withFooterLines(@Nullable Integer changed) {
        return with(draft -> draft.footerLines = changed);
    }

    public LoadSettings withDecimalMark(@Nullable String changed) {
        return with(draft -> draft.decimalMark = changed);
    }

    public LoadSettings withSheet(@Nullable String changed) {
        return with(draft -> draft.sheet = changed);
    }

    public LoadSettings withAlso(List<String> changed) {
        return with(draft -> draft.also = changed);
    }

    public LoadSettings withOnly(List<String> changed) {
        return with(draft -> draft.only = changed);
    }

    public LoadSettings withEveryNth(@Nullable Integer changed) {
        return with(draft -> draft.everyNth = changed);
    }

    public LoadSettings withMissingTokens(List<String> changed) {
        return with(draft -> draft.missingTokens = changed);
    }

    public LoadSettings withRoles(Map<String, ColumnRole> changed) {
        return with(draft -> draft.roles = changed);
    }

    public LoadSettings withColumns(Map<String, ColumnStyle> changed) {
        return with(draft -> draft.columns = changed);
    }

    /** With further files by their {@linkplain #relative paths}. */
    public LoadSettings withFurther(Path first, Path... further) {
        return withAlso(Stream.of(further).map(file -> relative(first, file)).toList());
    }

    /** The path of a further file from the folder of the first, or where that has none, its own. */
    public static String relative(Path first, Path further) {
        Path folder = first.toAbsolutePath().getParent();
        Path file = further.toAbsolutePath();
        Path path = folder != null && Objects.equals(folder.getRoot(), file.getRoot()) ? folder.relativize(file) : file;
        return path.toString().replace(File.separatorChar, '/');
    }

    /** All files that are read: the first and {@link #also}. */
    public List<Path> files(Path first) {
        return Stream.concat(Stream.of(first), also.stream().map(first::resolveSibling))
                .toList();
    }

    private LoadSettings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** Settings that are being changed. */
    private static final class Draft {
        private @Nullable String encoding;
        private @Nullable String delimiter;
        private @Nullable String quote;
        private @Nullable String escape;
        private @Nullable RecordEnd recordEnd;
        private @Nullable Boolean header;
        private @Nullable Integer firstLine;
        private @Nullable Integer headerLines;
        private @Nullable Integer footerLines;
        private @Nullable String decimalMark;
        private @Nullable String sheet;
        private List<String> also = List.of();
        private List<String> only = List.of();
        private @Nullable Integer everyNth;
        private List<String> missingTokens = MISSING_TOKENS;
        private Map<String, ColumnRole> roles = Map.of();
        private Map<String, ColumnStyle> columns = Map.of();

        Draft() {}

        Draft(LoadSettings from) {
            encoding = from.encoding;
            delimiter = from.delimiter;
            quote = from.quote;
            escape = from.escape;
            recordEnd = from.recordEnd;
            header = from.header;
            firstLine = from.firstLine;
            headerLines = from.headerLines;
            footerLines = from.footerLines;
            decimalMark = from.decimalMark;
            sheet = from.sheet;
            also = from.also;
            only = from.only;
            everyNth = from.everyNth;
            missingTokens = from.missingTokens;
            roles = from.roles;
            columns = from.columns;
        }

        LoadSettings done() {
            return new LoadSettings(
                    encoding,
                    delimiter,
                    quote,
                    escape,
                    recordEnd,
                    header,
                    firstLine,
                    headerLines,
                    footerLines,
                    decimalMark,
                    sheet,
                    also,
                    only,
                    everyNth,
                    missingTokens,
                    roles,
                    columns);
        }
    }
}
