// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the analyst says that the texts of one column are to be read. Null means: decide from the column.
 *
 * @param decimalMark '.' or ','
 * @param dateOrder of day, month and year, where the texts leave it open
 * @param as what the column is, whatever its cells look like
 */
public record ColumnStyle(
        @Nullable String decimalMark,
        @Nullable DateOrder dateOrder,
        @Nullable As as) {
    /**
     * Text, cells as they stand in the file: leading zeros, {@code 1e5} and all. Where a file holds numbers or dates and
     * not their texts (Parquet, databases, JSON), they are written plainly. What means "no value" has none.
     */
    public static final ColumnStyle TEXT = new ColumnStyle(null, null, As.TEXT);

    private static final ColumnStyle DETECT = new ColumnStyle(null, null);

    /** What a column can be said to be. */
    public enum As {
        TEXT,
        /** What it looks like, but text where a single cell is something else than the others. */
        ONE_KIND
    }

    public ColumnStyle(@Nullable String decimalMark, @Nullable DateOrder dateOrder) {
        this(decimalMark, dateOrder, null);
    }

    /** With another kind. */
    public ColumnStyle withAs(@Nullable As changed) {
        return new ColumnStyle(decimalMark, dateOrder, changed);
    }

    /** Where it says nothing, what was found out. */
    ColumnStyle or(ColumnReading found) {
        String mark = found.decimalMark().isEmpty() ? null : found.decimalMark();
        DateOrder order = Arrays.stream(DateOrder.values())
                .filter(known -> known.name().equals(found.dateOrder()))
                .findFirst()
                .orElse(null);
        return new ColumnStyle(decimalMark == null ? mark : decimalMark, dateOrder == null ? order : dateOrder, as);
    }

    static ColumnStyle of(LoadSettings settings, String column) {
        return settings.columns().getOrDefault(column, DETECT);
    }

    /** The expression of a cell in the type that it is to have. */
    String cell(String cell, RawTable.Kind kind) {
        return text() ? OpenTable.plain(cell, kind) : cell;
    }

    /** How many cells may be something else than the others. */
    long tolerated(ColumnTexts texts) {
        return as == As.ONE_KIND ? 0 : texts.tolerated();
    }

    boolean text() {
        return as == As.TEXT;
    }
}
