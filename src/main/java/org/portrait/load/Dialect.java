// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a delimited text are told apart.
 *
 * @param delimiter one character as a rule
 * @param quote "" when there is none
 * @param escape before a quote inside quotes
 * @param skip lines before the header or the first row
 * @param decimalMark '.' or ','
 * @param dateFormat in DuckDB's notation, null for ISO
 * @param timestampFormat as {@code dateFormat}
 * @param columns what each column is read as
 */
record Dialect(
        String delimiter,
        String quote,
        String escape,
        int skip,
        boolean header,
        String decimalMark,
        @Nullable String dateFormat,
        @Nullable String timestampFormat,
        List<Kind> columns) {
    Dialect {
        columns = List.copyOf(columns);
    }

    Dialect withColumns(List<Kind> changed) {
        return new Dialect(delimiter, quote, escape, skip, header, decimalMark, dateFormat, timestampFormat, changed);
    }

    /** Years of two digits are left to {@link DateTexts}, for the sniffer takes any of the orders that they fit. */
    Dialect withoutShortYears() {
        List<Kind> kinds = columns.stream()
                .map(kind -> kind == Kind.DATE && shortYear(dateFormat)
                                || kind == Kind.TIMESTAMP && shortYear(timestampFormat)
                        ? Kind.OPEN
                        : kind)
                .toList();
        return new Dialect(
                delimiter,
                quote,
                escape,
                skip,
                header,
                decimalMark,
                shortYear(dateFormat) ? null : dateFormat,
                shortYear(timestampFormat) ? null : timestampFormat,
                kinds);
    }

    private static boolean shortYear(@Nullable String format) {
        return format != null && format.contains("%y");
    }

    Dialect withSkip(int changed) {
        return new Dialect(
                delimiter, quote, escape, changed, header, decimalMark, dateFormat, timestampFormat, columns);
    }

    /** The order of a format, null where the year comes first. */
    static @Nullable DateOrder order(@Nullable String format) {
        if (format == null || format.indexOf("%Y") < format.indexOf("%d")) {
            return null;
        }
        return format.indexOf("%d") < format.indexOf("%m") ? DateOrder.DMY : DateOrder.MDY;
    }

    Dialect withHeader(boolean changed) {
        return new Dialect(delimiter, quote, escape, skip, changed, decimalMark, dateFormat, timestampFormat, columns);
    }

    /** What a column of text is read as. */
    enum Kind {
        /** Numbers that were whole in the sample; read as DOUBLE, which loses nothing below 10^15 and rounds nothing. */
        WHOLE("DOUBLE"),
        DECIMAL("DOUBLE"),
        DATE("DATE"),
        TIMESTAMP("TIMESTAMP"),
        /** Read as text; what it is shows when all of it is there. */
        OPEN("VARCHAR");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        static Kind of(String sqlType) {
            return switch (sqlType) {
                case "BIGINT" -> WHOLE;
                case "DOUBLE" -> DECIMAL;
                case "DATE" -> DATE;
                case "TIMESTAMP" -> TIMESTAMP;
                default -> OPEN;
            };
        }
    }

    /** The same with some columns as text, in which anything may be found. */
    Dialect asText(Set<Integer> misfits) {
        return withColumns(IntStream.range(0, columns.size())
                .mapToObj(i -> misfits.contains(i) ? Kind.OPEN : columns.get(i))
                .toList());
    }
}
