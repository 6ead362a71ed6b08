// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;

/**
 * How the texts of a column were understood, where something in them is not plain.
 *
 * @param decimalMark '.' or ',', "" where no cell shows one
 * @param groupMark between the groups of digits, "" where no cell shows one
 * @param signs currencies, %, 万 and 亿, or the words for true and false; numbers with % are divided by 100
 * @param dateOrder DMY, MDY or YMD, or how dates hide in numbers: {@link #COMPACT}, {@link #SERIAL}; "" for no dates
 * @param decidedBy what settled the decimal mark or the order of day and month
 * @param ambiguous cells that alone could be read in two ways, such as 1.234 and 01/02/2024
 * @param examples some of these
 */
public record ColumnReading(
        String column,
        String decimalMark,
        String groupMark,
        List<String> signs,
        String dateOrder,
        DecidedBy decidedBy,
        long ambiguous,
        List<String> examples) {
    /** Dates as 20240105. */
    public static final String COMPACT = "YYYYMMDD";
    /** Dates as days since 30 December 1899, as spreadsheets count them. */
    public static final String SERIAL = "SERIAL";

    static final int EXAMPLES = 3;

    /** What settles how a cell that could be read in two ways is read. */
    public enum DecidedBy {
        /** Other cells of the column, which can be read in one way only. */
        COLUMN,
        /** Other columns, the delimiter, or custom: the column leaves it open. */
        FILE,
        ANALYST
    }

    public ColumnReading {
        signs = List.copyOf(signs);
        examples = List.copyOf(examples);
    }

    static ColumnReading numbers(String column, String decimalMark) {
        return new ColumnReading(column, decimalMark, "", List.of(), "", DecidedBy.COLUMN, 0, List.of());
    }

    static ColumnReading dates(String column, String order) {
        return new ColumnReading(column, "", "", List.of(), order, DecidedBy.COLUMN, 0, List.of());
    }

    static ColumnReading truths(String column, List<String> words) {
        return new ColumnReading(column, "", "", words, "", DecidedBy.COLUMN, 0, List.of());
    }
}
