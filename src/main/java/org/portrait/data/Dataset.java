// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;

/**
 * Rows of customers: an immutable face over Tablesaw columns. Missing values are NaN as numbers, -1 as category codes,
 * empty as text. Every row remembers which row of the file it came from. (The columns are not in a Tablesaw table: the
 * first use of that class searches the whole class path, which takes seconds.)
 */
public final class Dataset {
    private final String name;
    private final Schema schema;
    private final SequencedMap<String, Column<?>> columns;
    private final int @Nullable [] sourceRows;

    /** @param columns by name, in the order of the schema, all of the same size */
    Dataset(String name, Schema schema, SequencedMap<String, Column<?>> columns, int @Nullable [] sourceRows) {
        this.name = name;
        this.schema = schema;
        this.columns = columns;
        this.sourceRows = sourceRows;
    }

    /** The file's name without its folder. */
    public String name() {
        return name;
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.firstEntry().getValue().size();
    }

    /** The row of the file, counted from 0, that row {@code row} came from. */
    public int sourceRow(int row) {
        return sourceRows == null ? row : sourceRows[row];
    }

    /** Where each row of the file stands here: the other way round than {@link #sourceRow}. */
    public int[] rowsBySource() {
        int lines = 0;
        for (int i = 0; i < rows(); i++) {
            lines = Math.max(lines, sourceRow(i) + 1);
        }
        var rows = new int[lines];
        for (int i = 0; i < rows(); i++) {
            rows[sourceRow(i)] = i;
        }
        return rows;
    }

    /**
     * The column as numbers, NaN where missing, in a fresh array: true is 1, a date counts days and a date-time seconds
     * since 1970.
     *
     * @throws IllegalArgumentException for text
     */
    public double[] numbers(String column) {
        Column<?> c = column(column);
        return switch (c) {
            case DoubleColumn d -> d.asDoubleArray();
            case LongColumn l -> fill(l, l::getLong);
            case BooleanColumn b -> fill(b, b::getByte);
            case DateColumn d -> fill(d, i -> PackedLocalDate.toEpochDay(d.getIntInternal(i)));
            case DateTimeColumn d -> fill(d, i -> d.get(i).toEpochSecond(ZoneOffset.UTC));
            default -> throw new IllegalArgumentException("text column " + column);
        };
    }

    private static double[] fill(Column<?> column, IntToDoubleFunction value) {
        var numbers = new double[column.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = column.isMissing(i) ? Double.NaN : value.applyAsDouble(i);
        }
        return numbers;
    }

    /** The column as codes into its sorted distinct values; works for every type. */
    public Categories categories(String column) {
        Column<?> c = column(column);
        if (c instanceof StringColumn text) {
            return Texts.categories(text);
        }
        int[] codes = Cells.codes(Cells.bits(c));
        var values = new ArrayList<String>();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == values.size()) {
                values.add(text(c, i));
            }
        }
        return Texts.sorted(codes, values);
    }

    public boolean missing(int row, String column) {
        return column(column).isMissing(row);
    }

    /** The value as plain text, independent of locale: {@code 12.5}, {@code true}, {@code 2026-11-24}; "" if missing. */
    public String text(int row, String column) {
        return text(column(column), row);
    }

    private static String text(Column<?> c, int row) {
        if (c.isMissing(row)) {
            return "";
        }
        return switch (c) {
            case DoubleColumn d -> decimal(d.getDouble(row));
            case DateTimeColumn d -> String.valueOf(d.get(row)).replace('T', ' ');
            default -> String.valueOf(c.get(row));
        };
    }

    private static String decimal(double value) {
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }

    /**
     * The value in its own type: Long, Double, Boolean, {@link LocalDate}, {@link LocalDateTime} or String; null if
     * missing.
     */
    public @Nullable Object value(int row, String column) {
        Column<?> c = column(column);
        return c.isMissing(row) ? null : c.get(row);
    }

    /** {@link #value} for the rows of one column, which is looked up once. */
    public IntFunction<@Nullable Object> values(String column) {
        Column<?> c = column(column);
        return row -> c.isMissing(row) ? null : c.get(row);
    }

    /** The given rows, in the given order. */
    public Dataset select(int[] rows) {
        int[] sources = IntStream.of(rows).map(this::sourceRow).toArray();
        var chosen = new DatasetBuilder(name, sources);
        columns.values().forEach(column -> chosen.put(Picking.pick(column, column.name(), rows)));
        return chosen.build(schema);
    }

    /** The same rows with other roles for some columns. */
    public Dataset withRoles(Map<String, ColumnRole> roles) {
        return new Dataset(name, schema.withRoles(roles), columns, sourceRows);
    }

    /** The same rows, to which columns are added or which columns replace by name. */
    public DatasetBuilder edit() {
        return new DatasetBuilder(name, sourceRows).columnsOf(this);
    }

    void shareWith(DatasetBuilder builder) {
        for (ColumnInfo info : schema.columns()) {
            builder.share(column(info.name()), info);
        }
    }

    Column<?> column(String column) {
        Column<?> found = columns.get(column);
        return found != null
                ? found
                : Objects.requireNonNull(columns.get(schema.column(column).name()));
    }
}
