// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;

/** Columns made of the cells of others. */
final class Picking {
    /** Stands for a row that has no cell. */
    static final int NONE = -1;

    private Picking() {}

    /** @param rows of {@code column}, in the order wanted; {@link #NONE} gives a missing cell */
    static Column<?> pick(Column<?> column, String name, int[] rows) {
        return switch (column) {
            case LongColumn c -> LongColumn.create(name, longs(rows, c::getLong, Cells.MISSING));
            case DoubleColumn c ->
                DoubleColumn.create(
                        name,
                        IntStream.of(rows)
                                .mapToDouble(row -> row == NONE ? Double.NaN : c.getDouble(row))
                                .toArray());
            case DateColumn c ->
                DateColumn.createInternal(name, ints(rows, c::getIntInternal, DateColumnType.missingValueIndicator()));
            case DateTimeColumn c ->
                DateTimeColumn.createInternal(
                        name, longs(rows, c::getLongInternal, DateTimeColumnType.missingValueIndicator()));
            case BooleanColumn c -> booleans(c, name, rows);
            case StringColumn c -> Texts.pick(c, name, rows);
            default -> throw new IllegalStateException("no column of ours: " + column.type());
        };
    }

    private static Column<?> booleans(BooleanColumn column, String name, int[] rows) {
        var picked = BooleanColumn.create(name);
        for (int row : rows) {
            picked.append(row == NONE ? Byte.MIN_VALUE : column.getByte(row));
        }
        return picked;
    }

    private static long[] longs(int[] rows, IntToLongFunction cell, long missing) {
        return IntStream.of(rows)
                .mapToLong(row -> row == NONE ? missing : cell.applyAsLong(row))
                .toArray();
    }

    private static int[] ints(int[] rows, IntUnaryOperator cell, int missing) {
        return IntStream.of(rows)
                .map(row -> row == NONE ? missing : cell.applyAsInt(row))
                .toArray();
    }
}
