// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** The kinds of {@link Filling}. */
final class Fillings {
    private Fillings() {}

    /** @param before what was counted as part of another data set */
    record Ready(Column<?> column, @Nullable ColumnInfo before) implements Filling {
        @Override
        public String name() {
            return column.name();
        }

        @Override
        public int size() {
            return column.size();
        }

        @Override
        public ColumnInfo count() {
            if (before != null) {
                return before.withRole(ColumnRole.FEATURE);
            }
            return switch (column) {
                case StringColumn text -> texts(Texts.count(text), column.size());
                case DoubleColumn decimals -> new Decimals(name(), decimals.asDoubleArray()).count();
                case LongColumn _ -> counted(name(), ColumnType.INTEGER, Cells.bits(column));
                case BooleanColumn _ -> counted(name(), ColumnType.BOOLEAN, Cells.bits(column));
                case DateColumn _ -> counted(name(), ColumnType.DATE, Cells.bits(column));
                case DateTimeColumn _ -> counted(name(), ColumnType.DATETIME, Cells.bits(column));
                default -> throw new IllegalStateException("no column of ours: " + column.type());
            };
        }

        @Override
        public Filling first(int rows) {
            return new Ready(
                    Picking.pick(column, name(), IntStream.range(0, rows).toArray()), null);
        }
    }

    /** @param values NaN where missing */
    record Decimals(String name, double[] values) implements Filling {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Column<?> column() {
            return DoubleColumn.create(name, values);
        }

        @Override
        public ColumnInfo count() {
            return info(name, ColumnType.DECIMAL, Cells.missing(values), Cells.distinct(values));
        }

        @Override
        public Filling first(int rows) {
            return new Decimals(name, Arrays.copyOf(values, rows));
        }
    }

    /** @param values {@link Cells#MISSING} where missing */
    record Integers(String name, long[] values) implements Filling {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Column<?> column() {
            return LongColumn.create(name, values);
        }

        @Override
        public ColumnInfo count() {
            return counted(name, ColumnType.INTEGER, values);
        }

        @Override
        public Filling first(int rows) {
            return new Integers(name, Arrays.copyOf(values, rows));
        }
    }

    /** @param days since 1970, {@link Integer#MIN_VALUE} where missing */
    record Dates(String name, int[] days) implements Filling {
        /** No date is packed like that. */
        private static final int UNKNOWN = -1;

        @Override
        public int size() {
            return days.length;
        }

        @Override
        public Column<?> column() {
            var packed = new int[days.length];
            var known = new Int2IntOpenHashMap();
            known.put(Integer.MIN_VALUE, DateColumnType.missingValueIndicator());
            known.defaultReturnValue(UNKNOWN);
            for (int i = 0; i < packed.length; i++) {
                packed[i] = known.get(days[i]);
                if (packed[i] == UNKNOWN) {
                    packed[i] = PackedLocalDate.pack(LocalDate.ofEpochDay(days[i]));
                    known.put(days[i], packed[i]);
                }
            }
            return DateColumn.createInternal(name, packed);
        }

        @Override
        public ColumnInfo count() {
            var bits = new long[days.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = days[i] == Integer.MIN_VALUE ? Cells.MISSING : days[i];
            }
            return counted(name, ColumnType.DATE, bits);
        }

        @Override
        public Filling first(int rows) {
            return new Dates(name, Arrays.copyOf(days, rows));
        }
    }

    /** @param codes into {@code values}, in which the order is free, -1 where missing; "" is missing, too */
    record Codes(String name, int[] codes, List<String> values) implements Filling {
        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public Column<?> column() {
            return Texts.column(name, codes, values);
        }

        @Override
        public ColumnInfo count() {
            return texts(Texts.count(name, codes, values), codes.length);
        }

        @Override
        public Filling first(int rows) {
            return new Codes(name, Arrays.copyOf(codes, rows), values);
        }
    }

    private static ColumnInfo counted(String name, ColumnType type, long[] bits) {
        return info(name, type, Cells.missing(bits), Cells.distinct(bits));
    }

    private static ColumnInfo info(String name, ColumnType type, int missing, int distinct) {
        return new ColumnInfo(name, type, ColumnRole.FEATURE, missing, distinct);
    }

    /** Text with at most 50 distinct values, or a tenth of the rows up to 1,000, is a category. */
    private static ColumnInfo texts(ColumnInfo counted, int rows) {
        int limit = Math.max(Math.min(50, Math.max(rows / 2, 2)), Math.min(rows / 10, 1_000));
        return info(
                counted.name(),
                counted.distinct() <= limit ? ColumnType.CATEGORY : ColumnType.TEXT,
                counted.missing(),
                counted.distinct());
    }
}
