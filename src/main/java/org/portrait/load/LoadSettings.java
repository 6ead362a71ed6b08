// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Map;
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
 * @param sheet of a workbook, by name
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
        List<String> missingTokens,
        Map<String, ColumnRole> roles,
        Map<String, ColumnStyle> columns) {
    public static final List<String> MISSING_TOKENS =
            List.of("NA", "N/A", "#N/A", "n/a", "<NA>", "NaN", "nan", "NULL", "null", "-", "--", "—", "无", "未知");
    public static final LoadSettings DETECT =
            new LoadSettings(null, null, null, null, null, null, MISSING_TOKENS, Map.of(), Map.of());

    public LoadSettings {
        missingTokens = List.copyOf(missingTokens);
        roles = Map.copyOf(new java.util.TreeMap<>(roles));
        columns = Map.copyOf(new java.util.TreeMap<>(columns));
    }

    public LoadSettings withRoles(Map<String, ColumnRole> changed) {
        return new LoadSettings(
                encoding, delimiter, quote, header, decimalMark, sheet, missingTokens, changed, columns);
    }

    public LoadSettings withEncoding(@Nullable String changed) {
        return new LoadSettings(changed, delimiter, quote, header, decimalMark, sheet, missingTokens, roles, columns);
    }

    public LoadSettings withDelimiter(@Nullable String changed) {
        return new LoadSettings(encoding, changed, quote, header, decimalMark, sheet, missingTokens, roles, columns);
    }

    public LoadSettings withQuote(@Nullable String changed) {
        return new LoadSettings(
                encoding, delimiter, changed, header, decimalMark, sheet, missingTokens, roles, columns);
    }

    public LoadSettings withHeader(@Nullable Boolean changed) {
        return new LoadSettings(encoding, delimiter, quote, changed, decimalMark, sheet, missingTokens, roles, columns);
    }

    public LoadSettings withDecimalMark(@Nullable String changed) {
        return new LoadSettings(encoding, delimiter, quote, header, changed, sheet, missingTokens, roles, columns);
    }

    public LoadSettings withColumns(Map<String, ColumnStyle> changed) {
        return new LoadSettings(encoding, delimiter, quote, header, decimalMark, sheet, missingTokens, roles, changed);
    }
}
