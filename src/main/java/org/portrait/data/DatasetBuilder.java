// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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
import tech.tablesaw.columns.datetimes.DateTimeColumnType;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** Fills a {@link Dataset} column by column; a column with a known name replaces it. Arrays are handed over, not copied. */
public final class DatasetBuilder {
    static {
        // Two threads that each touch another column class of Tablesaw first wait for each other for ever: the classes
        // need one another to start. So all of them start here, on one thread.
        tech.tablesaw.api.ColumnType.values();
    }

    /** No date is packed like that. */
    private static final int UNKNOWN = -1;

    private final String name;
    private final SequencedMap<String, Column<?>> columns = new LinkedHashMap<>();
    private final int @Nullable [] sourceRows;
    /** What was counted before of columns that are shared with another data set. */
    private final Map<Column<?>, ColumnInfo> counted = new IdentityHashMap<>();

    /** What counts the columns of numbers, from the arrays that were handed over. */
    private final Map<Column<?>, Supplier<Counts>> numbers = new IdentityHashMap<>();

    public DatasetBuilder(String name) {
        this(name, null);
    }

    DatasetBuilder(String name, int @Nullable [] sourceRows) {
        this.name = name;
        this.sourceRows = sourceRows;
    }

    /** Columns are immutable by convention: they are shared, and not counted again. */
    void share(Column<?> column, ColumnInfo info) {
        put(column);
        counted.put(column, info);
    }

    /** @param values NaN where missing */
    public DatasetBuilder decimals(String column, double[] values) {
        var filled = DoubleColumn.create(column, values);
        numbers.put(filled, () -> Counts.of(values));
        return put(filled);
    }

    /** @param values {@link Long#MIN_VALUE} where missing */
    public DatasetBuilder integers(String column, long[] values) {
        var filled = LongColumn.create(column, values);
        numbers.put(filled, () -> Counts.of(values));
        return put(filled);
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
        var known = new Int2IntOpenHashMap();
        known.put(Integer.MIN_VALUE, DateColumnType.missingValueIndicator());
        known.defaultReturnValue(UNKNOWN);
        for (int i = 0; i < packed.length; i++) {
            packed[i] = known.get(epochDays[i]);
            if (packed[i] == UNKNOWN) {
                packed[i] = PackedLocalDate.pack(LocalDate.ofEpochDay(epochDays[i]));
                known.put(epochDays[i], packed[i]);
            }
        }
        return put(DateColumn.createInternal(column, packed));
    }

    /** @param epochSeconds seconds since 1970 without a zone, {@link Long#MIN_VALUE} where missing */
    public DatasetBuilder dateTimes(String column, long[] epochSeconds) {
        var packed = new long[epochSeconds.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = epochSeconds[i] == Long.MIN_VALUE
                    ? DateTimeColumnType.missingValueIndicator()
                    : PackedLocalDateTime.pack(LocalDateTime.ofEpochSecond(epochSeconds[i], 0, ZoneOffset.UTC));
        }
        return put(DateTimeColumn.createInternal(column, packed));
    }

    /** @param codes indices into {@code values}, -1 where missing */
    public DatasetBuilder categories(String column, int[] codes, List<String> values) {
        return put(Texts.column(column, codes, values));
    }

    /** @param values "" where missing */
    public DatasetBuilder texts(String column, String[] values) {
        return put(Texts.column(column, values));
    }

    /** @param other has as many rows; its columns are shared, and what was counted of them */
    public DatasetBuilder columnsOf(Dataset other) {
        other.shareWith(this);
        return this;
    }

    /**
     * A column of another data set by its row numbers.
     *
     * @param name it gets here
     * @param rows of {@code other}, one for each row here; -1 gives a missing cell
     */
    public DatasetBuilder columnOf(Dataset other, String column, String name, int[] rows) {
        return put(Picking.pick(other.column(column), name, rows));
    }

    public DatasetBuilder remove(String column) {
        columns.remove(column);
        return this;
    }

    DatasetBuilder put(Column<?> column) {
        columns.put(column.name(), column);
        return this;
    }

    /**
     * Counts missing and distinct values and keeps the roles of {@code known} where a column is in it; a text that was a
     * category stays one, however many rows are left.
     */
    public Dataset build(Schema known) {
        return build((column, counted) -> {
            Optional<ColumnInfo> before = known.find(counted.name());
            boolean sameText = column instanceof StringColumn
                    && before.map(b -> b.type() == ColumnType.CATEGORY || b.type() == ColumnType.TEXT)
                            .orElse(false);
            return new ColumnInfo(
                    counted.name(),
                    sameText ? before.orElseThrow().type() : counted.type(),
                    before.map(ColumnInfo::role).orElse(counted.role()),
                    counted.missing(),
                    counted.distinct());
        });
    }

    /** @param roles gives each counted column its role; the one it is handed is {@link ColumnRole#FEATURE} */
    public Dataset build(Function<ColumnInfo, ColumnRole> roles) {
        return build((_, counted) -> counted.withRole(roles.apply(counted)));
    }

    private Dataset build(BiFunction<Column<?>, ColumnInfo, ColumnInfo> settle) {
        List<Column<?>> ordered = List.copyOf(columns.values());
        if (ordered.stream().mapToInt(Column::size).distinct().count() > 1) {
            throw new IllegalArgumentException("columns of different length");
        }
        List<ColumnInfo> counts = ordered.parallelStream().map(this::count).toList();
        var infos = new ArrayList<ColumnInfo>();
        for (int i = 0; i < counts.size(); i++) {
            infos.add(settle.apply(ordered.get(i), counts.get(i)));
        }
        return new Dataset(name, new Schema(infos), new LinkedHashMap<>(columns), sourceRows);
    }

    private ColumnInfo count(Column<?> column) {
        ColumnInfo before = counted.get(column);
        if (before != null) {
            return before.withRole(ColumnRole.FEATURE);
        }
        if (column instanceof StringColumn text) {
            ColumnInfo info = Texts.count(text);
            ColumnType type = info.distinct() <= categoryLimit(column.size()) ? ColumnType.CATEGORY : ColumnType.TEXT;
            return new ColumnInfo(info.name(), type, info.role(), info.missing(), info.distinct());
        }
        Supplier<Counts> known = numbers.get(column);
        Counts counts = known != null
                ? known.get()
                : column instanceof DoubleColumn decimals
                        ? Counts.of(decimals.asDoubleArray())
                        : Counts.of(Cells.bits(column));
        return new ColumnInfo(column.name(), type(column), ColumnRole.FEATURE, counts.missing(), counts.distinct());
    }

    private record Counts(int missing, int distinct) {
        static Counts of(long[] bits) {
            return new Counts(Cells.missing(bits), Cells.distinct(bits));
        }

        static Counts of(double[] values) {
            return new Counts(Cells.missing(values), Cells.distinct(values));
        }
    }

    private static ColumnType type(Column<?> column) {
        return switch (column) {
            case LongColumn _ -> ColumnType.INTEGER;
            case DoubleColumn _ -> ColumnType.DECIMAL;
            case BooleanColumn _ -> ColumnType.BOOLEAN;
            case DateColumn _ -> ColumnType.DATE;
            case DateTimeColumn _ -> ColumnType.DATETIME;
            default -> throw new IllegalStateException("no column of ours: " + column.type());
        };
    }

    /** Text with at most 50 distinct values, or a tenth of the rows up to 1,000, is a category. */
    private static int categoryLimit(int rows) {
        return Math.max(Math.min(50, Math.max(rows / 2, 2)), Math.min(rows / 10, 1_000));
    }
}
