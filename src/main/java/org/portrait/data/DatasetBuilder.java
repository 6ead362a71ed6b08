// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** Fills a {@link Dataset} column by column; a column with a known name replaces it. Arrays are handed over, not copied. */
public final class DatasetBuilder {
    static {
        // Two threads that each touch another column class of Tablesaw first wait for each other for ever: the classes
        // need one another to start. So all of them start here, on one thread.
        tech.tablesaw.api.ColumnType.values();
    }

    /** Whole numbers beyond that are not all held by a double. */
    private static final double EXACT = 0x1p53;

    private final String name;
    private final SequencedMap<String, Filling> columns = new LinkedHashMap<>();
    private final int @Nullable [] sourceRows;

    public DatasetBuilder(String name) {
        this(name, null);
    }

    DatasetBuilder(String name, int @Nullable [] sourceRows) {
        this.name = name;
        this.sourceRows = sourceRows;
    }

    /** Columns are immutable by convention: they are shared, and not counted again. */
    void share(Column<?> column, ColumnInfo info) {
        put(new Fillings.Ready(column, info));
    }

    /** @param values NaN where missing */
    public DatasetBuilder decimals(String column, double[] values) {
        return put(new Fillings.Decimals(column, values));
    }

    /** @param values {@link Long#MIN_VALUE} where missing */
    public DatasetBuilder integers(String column, long[] values) {
        return put(new Fillings.Integers(column, values));
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
        return put(new Fillings.Dates(column, epochDays));
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

    /**
     * A column that was worked on as {@link Dataset#numbers}, back in its own type; a text one becomes one of decimals, and
     * so does one of whole numbers that are not whole any more.
     *
     * @param values NaN where missing
     */
    public DatasetBuilder numbers(String column, ColumnType type, double[] values) {
        return switch (type) {
            case INTEGER -> integral(values) ? integers(column, longs(values)) : decimals(column, values);
            case BOOLEAN -> {
                var bytes = new byte[values.length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = Double.isNaN(values[i]) ? Byte.MIN_VALUE : (byte) values[i];
                }
                yield booleans(column, bytes);
            }
            case DATE -> {
                var days = new int[values.length];
                for (int i = 0; i < days.length; i++) {
                    days[i] = Double.isNaN(values[i]) ? Integer.MIN_VALUE : (int) values[i];
                }
                yield dates(column, days);
            }
            case DATETIME -> dateTimes(column, longs(values));
            case DECIMAL, CATEGORY, TEXT -> decimals(column, values);
        };
    }

    private static boolean integral(double[] values) {
        for (double value : values) {
            if (!Double.isNaN(value) && (value != Math.rint(value) || Math.abs(value) > EXACT)) {
                return false;
            }
        }
        return true;
    }

    private static long[] longs(double[] values) {
        var longs = new long[values.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = Double.isNaN(values[i]) ? Long.MIN_VALUE : (long) values[i];
        }
        return longs;
    }

    /** @param codes indices into {@code values}, -1 where missing */
    public DatasetBuilder categories(String column, int[] codes, List<String> values) {
        return values.size() > Texts.CODED
                ? put(Texts.column(column, codes, values))
                : put(new Fillings.Codes(column, codes, values));
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
        return put(new Fillings.Ready(column, null));
    }

    DatasetBuilder put(Filling column) {
        columns.put(column.name(), column);
        return this;
    }

    /**
     * Counts missing and distinct values and keeps the roles of {@code known} where a column is in it; a text that was a
     * category stays one, however many rows are left.
     */
    public Dataset build(Schema known) {
        return counted(counted -> {
                    Optional<ColumnInfo> before = known.find(counted.name());
                    boolean sameText = counted.type().text()
                            && before.map(b -> b.type().text()).orElse(false);
                    return new ColumnInfo(
                            counted.name(),
                            sameText ? before.orElseThrow().type() : counted.type(),
                            before.map(ColumnInfo::role).orElse(counted.role()),
                            counted.missing(),
                            counted.distinct());
                })
                .dataset();
    }

    /** @param roles gives each counted column its role; the one it is handed is {@link ColumnRole#FEATURE} */
    public Dataset build(Function<ColumnInfo, ColumnRole> roles) {
        return counted(counted -> counted.withRole(roles.apply(counted))).dataset();
    }

    /** The columns as {@link ColumnRole#FEATURE}, as long as they are only counted. */
    public Counted counted() {
        return counted(counted -> counted);
    }

    private Counted counted(UnaryOperator<ColumnInfo> settle) {
        List<Filling> ordered = List.copyOf(columns.values());
        if (ordered.stream().mapToInt(Filling::size).distinct().count() > 1) {
            throw new IllegalArgumentException("columns of different length");
        }
        List<ColumnInfo> counts = ordered.parallelStream().map(Filling::count).toList();
        return new Counted(name, new Schema(counts.stream().map(settle).toList()), ordered, sourceRows);
    }
}
