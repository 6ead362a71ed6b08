// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** Fills a {@link Dataset} column by column; a column with a known name replaces it. Arrays are handed over, not copied. */
public final class DatasetBuilder {
    private final String name;
    private final Table table;
    private final int @Nullable [] sourceRows;

    public DatasetBuilder(String name) {
        this(name, Table.create(name), null);
    }

    DatasetBuilder(String name, Table table, int @Nullable [] sourceRows) {
        this.name = name;
        this.table = table;
        this.sourceRows = sourceRows;
    }

    /** @param values NaN where missing */
    public DatasetBuilder decimals(String column, double[] values) {
        return put(DoubleColumn.create(column, values));
    }

    /** @param values {@link Long#MIN_VALUE} where missing */
    public DatasetBuilder integers(String column, long[] values) {
        return put(LongColumn.create(column, values));
    }

    /** @param values 1, 0, or {@link Byte#MIN_VALUE} where missing */
    public DatasetBuilder booleans(String column, byte[] values) {
        var filled = BooleanColumn.create(column);
        for (byte value : values) {
            filled.append(value);
        }
        return put(filled);
    }

    /** @param epochDays days since 1970, {@link Integer#MIN_VALUE} where missing */
    public DatasetBuilder dates(String column, int[] epochDays) {
        var packed = new int[epochDays.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = epochDays[i] == Integer.MIN_VALUE
                    ? tech.tablesaw.columns.dates.DateColumnType.missingValueIndicator()
                    : PackedLocalDate.pack(java.time.LocalDate.ofEpochDay(epochDays[i]));
        }
        return put(DateColumn.createInternal(column, packed));
    }

    /** @param epochSeconds seconds since 1970 without a zone, {@link Long#MIN_VALUE} where missing */
    public DatasetBuilder dateTimes(String column, long[] epochSeconds) {
        var packed = new long[epochSeconds.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = epochSeconds[i] == Long.MIN_VALUE
                    ? tech.tablesaw.columns.datetimes.DateTimeColumnType.missingValueIndicator()
                    : PackedLocalDateTime.pack(
                            java.time.LocalDateTime.ofEpochSecond(epochSeconds[i], 0, java.time.ZoneOffset.UTC));
        }
        return put(DateTimeColumn.createInternal(column, packed));
    }

    /** @param codes indices into {@code values}, -1 where missing */
    public DatasetBuilder categories(String column, int[] codes, List<String> values) {
        var filled = StringColumn.create(column);
        for (int code : codes) {
            filled.append(code < 0 ? "" : values.get(code));
        }
        return put(filled);
    }

    /** @param values "" where missing */
    public DatasetBuilder texts(String column, String[] values) {
        return put(StringColumn.create(column, values));
    }

    public DatasetBuilder remove(String column) {
        table.removeColumns(column);
        return this;
    }

    private DatasetBuilder put(Column<?> column) {
        if (table.columnNames().contains(column.name())) {
            table.replaceColumn(column.name(), column);
        } else {
            table.addColumns(column);
        }
        return this;
    }

    /** Counts missing and distinct values and keeps the roles and types of {@code known} where a column is in it. */
    public Dataset build(Schema known) {
        return build(c -> known.find(c.name()).map(ColumnInfo::role).orElse(c.role()));
    }

    /** @param roles gives each counted column its role; the one it is handed is {@link ColumnRole#FEATURE} */
    public Dataset build(Function<ColumnInfo, ColumnRole> roles) {
        var columns = table.columns().stream()
                .map(DatasetBuilder::count)
                .map(c -> c.withRole(roles.apply(c)))
                .toList();
        return new Dataset(name, new Schema(columns), table, sourceRows);
    }

    private static ColumnInfo count(Column<?> column) {
        int missing = column.countMissing();
        int distinct = column.countUnique() - (missing > 0 ? 1 : 0);
        return new ColumnInfo(column.name(), type(column, distinct), ColumnRole.FEATURE, missing, distinct);
    }

    private static ColumnType type(Column<?> column, int distinct) {
        return switch (column) {
            case LongColumn _ -> ColumnType.INTEGER;
            case DoubleColumn _ -> ColumnType.DECIMAL;
            case BooleanColumn _ -> ColumnType.BOOLEAN;
            case DateColumn _ -> ColumnType.DATE;
            case DateTimeColumn _ -> ColumnType.DATETIME;
            default -> distinct <= categoryLimit(column.size()) ? ColumnType.CATEGORY : ColumnType.TEXT;
        };
    }

    /** Text with at most 50 distinct values, or a tenth of the rows up to 1,000, is a category. */
    private static int categoryLimit(int rows) {
        return Math.max(Math.min(50, Math.max(rows / 2, 2)), Math.min(rows / 10, 1_000));
    }
}
