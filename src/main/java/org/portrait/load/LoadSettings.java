// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnRole;

/**
 * How a file is to be read. Null means: detect it and say so in the {@link LoadReport}.
 *
 * @param encoding a Java charset name
 * @param delimiter between the fields of a line
 * @param quote around fields that contain the delimiter
 * @param header whether the first line names the columns
 * @param decimalMark '.' or ','
 * @param sheet of a workbook or table of a database, by name
 * @param headerRow of a workbook, that names the columns, counted from 1 as a spreadsheet shows it
 * @param also further files with the same columns, by their paths from the folder of the first, read as if one
 * @param missingTokens cells that mean "no value", besides the empty cell
 * @param roles what the analyst changed about the roles that were recognised
 * @param columns how the texts of columns are to be read, where the analyst says so
 */
public record LoadSettings(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Boolean header,
        @Nullable String decimalMark,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        List<String> also,
        List<String> missingTokens,
        Map<String, ColumnRole> roles,
        Map<String, ColumnStyle> columns) {
    public static final List<String> MISSING_TOKENS =
            List.of("NA", "N/A", "#N/A", "n/a", "<NA>", "NaN", "nan", "NULL", "null", "-", "--", "—", "无", "未知");
    public static final LoadSettings DETECT =
            new LoadSettings(null, null, null, null, null, null, null, List.of(), MISSING_TOKENS, Map.of(), Map.of());

    public LoadSettings {
        also = List.copyOf(also);
        missingTokens = List.copyOf(missingTokens);
        roles = Map.copyOf(new java.util.TreeMap<>(roles));
        columns = Map.copyOf(new java.util.TreeMap<>(columns));
    }

    public LoadSettings withRoles(Map<String, ColumnRole> changed) {
        return new LoadSettings(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                sheet,
                headerRow,
                also,
                missingTokens,
                changed,
                columns);
    }

    public LoadSettings withMissingTokens(List<String> changed) {
        return new LoadSettings(
                encoding, delimiter, quote, header, decimalMark, sheet, headerRow, also, changed, roles, columns);
    }

    public LoadSettings withEncoding(@Nullable String changed) {
        return new LoadSettings(
                changed, delimiter, quote, header, decimalMark, sheet, headerRow, also, missingTokens, roles, columns);
    }

    public LoadSettings withDelimiter(@Nullable String changed) {
        return new LoadSettings(
                encoding, changed, quote, header, decimalMark, sheet, headerRow, also, missingTokens, roles, columns);
    }

    public LoadSettings withQuote(@Nullable String changed) {
        return new LoadSettings(
                encoding,
                delimiter,
                changed,
                header,
                decimalMark,
                sheet,
                headerRow,
                also,
                missingTokens,
                roles,
                columns);
    }

    public LoadSettings withHeader(@Nullable Boolean changed) {
        return new LoadSettings(
                encoding,
                delimiter,
                quote,
                changed,
                decimalMark,
                sheet,
                headerRow,
                also,
                missingTokens,
                roles,
                columns);
    }

    public LoadSettings withDecimalMark(@Nullable String changed) {
        return new LoadSettings(
                encoding, delimiter, quote, header, changed, sheet, headerRow, also, missingTokens, roles, columns);
    }

    public LoadSettings withColumns(Map<String, ColumnStyle> changed) {
        return new LoadSettings(
                encoding, delimiter, quote, header, decimalMark, sheet, headerRow, also, missingTokens, roles, changed);
    }

    public LoadSettings withSheet(@Nullable String changed) {
        return new LoadSettings(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                changed,
                headerRow,
                also,
                missingTokens,
                roles,
                columns);
    }

    public LoadSettings withHeaderRow(@Nullable Integer changed) {
        return new LoadSettings(
                encoding, delimiter, quote, header, decimalMark, sheet, changed, also, missingTokens, roles, columns);
    }

    public LoadSettings withAlso(List<String> changed) {
        return new LoadSettings(
                encoding,
                delimiter,
                quote,
                header,
                decimalMark,
                sheet,
                headerRow,
                changed,
                missingTokens,
                roles,
                columns);
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
}
